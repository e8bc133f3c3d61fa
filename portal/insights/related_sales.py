"""What is bought together: lines of an order, orders of more than one product, pairs of products (IN18, IN23)."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, combinations
from typing import NamedTuple
from uuid import UUID

from portal.insights.history import BUYER, PIECE
from portal.insights.pairs import MOST_FALSE, Together, standing_out
from portal.kernel import sql
from portal.shop.buyers.restricted import by_restricted
from portal.shop.orders.standing import STANDS

LEAST_CUSTOMERS = 10
"""No pair of fewer distinct customers is shown: a reseller's weekly order is no pattern, and few are somebody."""
LARGEST_BASKET = 100
"""Products of one order beyond which it says nothing of pairs."""
MOST_PAIRS = 20


class Basket(NamedTuple):
    """One order: who bought it, its lines, and its different products."""

    buyer: str | None
    lines: int
    goods: int
    """How many different ones, by the shop's number."""
    products: Collection[str] = ()
    """Those of the catalogue, by their ids."""


@dataclass(frozen=True, slots=True)
class Pair:
    products: tuple[UUID, UUID]
    orders: int
    lift: float


@dataclass(frozen=True, slots=True)
class RelatedSales:
    lines_per_order: float
    cross_sell_rate: float
    """The share of orders of more than one product."""
    pairs: tuple[Pair, ...]


async def related_sales(since: datetime, until: datetime) -> RelatedSales:
    """Of the orders that were paid in that time, without those that were cancelled or wholly given back."""
    baskets: list[Basket] = []
    begin = since
    while begin < until:
        end = min(begin + PIECE, until)
        baskets.extend(await _baskets(begin, end))
        begin = end
    return await asyncio.to_thread(work_out, baskets)


def work_out(baskets: Sequence[Basket]) -> RelatedSales:
    """The figures of these orders; beside everything else, for many take a second."""
    if not baskets:
        return RelatedSales(0.0, 0.0, ())
    return RelatedSales(
        lines_per_order=sum(one.lines for one in baskets) / len(baskets),
        cross_sell_rate=sum(one.goods > 1 for one in baskets) / len(baskets),
        pairs=tuple(_pairs(baskets)),
    )


def _pairs(baskets: Sequence[Basket]) -> list[Pair]:
    """The pairs that stand out, by lift; equal ones by how often, then by their ids."""
    having = [one for one in baskets if one.products and len(one.products) <= LARGEST_BASKET]
    counts = Counter(chain.from_iterable(one.products for one in having))
    # As numbers in the order of their ids: a pair of them is counted twice as fast as one of ids.
    often = sorted(product for product, count in counts.items() if count >= LEAST_CUSTOMERS)
    number = {product: place for place, product in enumerate(often)}
    found = [
        (pair, Together(len(having), counts[often[pair[0]]], counts[often[pair[1]]], both))
        for pair, both in sorted(_of_enough_customers(having, number).items())
    ]
    chances = [one.chance_up_to(MOST_FALSE) for _, one in found]
    shown = [one for one, stands_out in zip(found, standing_out(chances), strict=True) if stands_out]
    shown.sort(key=lambda one: (-one[1].lift, -one[1].both, one[0]))
    return [Pair((UUID(often[a]), UUID(often[b])), one.both, one.lift) for (a, b), one in shown[:MOST_PAIRS]]


def _of_enough_customers(baskets: Sequence[Basket], number: Mapping[str, int]) -> Mapping[tuple[int, int], int]:
    """In how many orders two are together, of those pairs that enough distinct customers bought."""
    counts: Counter[tuple[int, int]] = Counter()
    customers: Counter[tuple[int, int]] = Counter()
    bought: dict[str, list[list[int]]] = defaultdict(list)
    for one in baskets:
        chosen = sorted(number[product] for product in one.products if product in number)
        if len(chosen) > 1:
            counts.update(combinations(chosen, 2))
            if one.buyer is not None:
                bought[one.buyer].append(chosen)
    for orders in bought.values():
        if len(orders) == 1:
            customers.update(combinations(orders[0], 2))
        else:
            customers.update({pair for chosen in orders for pair in combinations(chosen, 2)})
    return {pair: counts[pair] for pair, many in customers.items() if many >= LEAST_CUSTOMERS}


async def _baskets(since: datetime, until: datetime) -> Iterable[Basket]:
    rows = await sql.fetch(
        f"""
        SELECT o.id, {BUYER} AS buyer, l.sku, l.product_id
        FROM orders o JOIN order_lines l ON l.order_id = o.id LEFT JOIN customers c ON c.id = o.customer_id
        WHERE o.placed_at >= $1 AND o.placed_at < $2 AND {STANDS}
            AND NOT {by_restricted("o.customer_id")}
        """,  # noqa: S608 - constants
        since,
        until,
    )
    orders: dict[object, list[sql.Row]] = defaultdict(list)
    for row in rows:
        orders[row["id"]].append(row)
    return (_basket(lines) for lines in orders.values())


def _basket(lines: Sequence[sql.Row]) -> Basket:
    buyer = lines[0]["buyer"]
    return Basket(
        buyer=None if buyer is None else str(buyer),
        lines=len(lines),
        goods=len({line["sku"] for line in lines}),
        products=frozenset(str(line["product_id"]) for line in lines if line["product_id"] is not None),
    )

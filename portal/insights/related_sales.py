"""What is bought together: lines of an order, orders of more than one product, pairs of products (IN18, IN23)."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from uuid import UUID

from portal.insights.history import BUYER, PIECE
from portal.insights.pairs import Together, standing_out
from portal.kernel import sql
from portal.shop.buyers.restricted import by_restricted
from portal.shop.orders.standing import STANDS

LEAST_CUSTOMERS = 10
"""No pair of fewer distinct customers is shown: a reseller's weekly order is no pattern, and few are somebody."""
LARGEST_BASKET = 100
"""Products of one order beyond which it says nothing of pairs."""
MOST_PAIRS = 20


@dataclass(frozen=True, slots=True)
class Basket:
    """One order: who bought it, its lines, and its different products."""

    buyer: str | None
    lines: int
    goods: frozenset[str]
    """By the shop's number."""
    products: frozenset[str] = frozenset()
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
        cross_sell_rate=sum(len(one.goods) > 1 for one in baskets) / len(baskets),
        pairs=tuple(_pairs(baskets)),
    )


def _pairs(baskets: Sequence[Basket]) -> list[Pair]:
    """The pairs that stand out, by lift; equal ones by how often, then by their ids."""
    having = [one for one in baskets if one.products and len(one.products) <= LARGEST_BASKET]
    counts = Counter(product for one in having for product in one.products)
    often = {product for product, count in counts.items() if count >= LEAST_CUSTOMERS}
    together = _of_enough_customers(having, often)
    found = [
        (pair, Together(len(having), counts[pair[0]], counts[pair[1]], both)) for pair, both in sorted(together.items())
    ]
    shown = [
        one for one, stands_out in zip(found, standing_out([one.chance for _, one in found]), strict=True) if stands_out
    ]
    shown.sort(key=lambda one: (-one[1].lift, -one[1].both, one[0]))
    return [Pair((UUID(a), UUID(b)), one.both, one.lift) for (a, b), one in shown[:MOST_PAIRS]]


def _of_enough_customers(baskets: Sequence[Basket], often: AbstractSet[str]) -> Mapping[tuple[str, str], int]:
    """In how many orders two are together, of those pairs that enough distinct customers bought."""
    chosen = [(one.buyer, sorted(one.products & often)) for one in baskets]
    counts = Counter(pair for _, products in chosen for pair in combinations(products, 2))
    candidates = {pair for pair, count in counts.items() if count >= LEAST_CUSTOMERS}
    buyers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for buyer, products in chosen:
        if buyer is not None:
            for pair in combinations(products, 2):
                if pair in candidates:
                    buyers[pair].add(buyer)
    return {pair: counts[pair] for pair, who in buyers.items() if len(who) >= LEAST_CUSTOMERS}


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
        goods=frozenset(line["sku"] for line in lines),
        products=frozenset(str(line["product_id"]) for line in lines if line["product_id"] is not None),
    )

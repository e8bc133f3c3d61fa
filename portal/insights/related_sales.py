"""What is bought together: lines of an order, orders of more than one product, pairs of products (IN18, IN23)."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, combinations
from typing import NamedTuple
from uuid import UUID

from portal.insights.baskets import Basket, baskets
from portal.insights.pairs import LARGEST_BASKET, LEAST_CUSTOMERS, MOST_FALSE, Together, standing_out

MOST_PAIRS = 20


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
    return await asyncio.to_thread(work_out, await baskets(since, until))


def work_out(orders: Sequence[Basket]) -> RelatedSales:
    """The figures of these orders; beside everything else, for many take a second."""
    if not orders:
        return RelatedSales(0.0, 0.0, ())
    return RelatedSales(
        lines_per_order=sum(one.lines for one in orders) / len(orders),
        cross_sell_rate=sum(one.goods > 1 for one in orders) / len(orders),
        pairs=tuple(_pairs(orders)),
    )


class Numbered(NamedTuple):
    """Products that were bought often enough, as numbers in the order of their ids.

    A pair of numbers is counted twice as fast as one of ids.
    """

    ids: Sequence[bytes]
    counts: Sequence[int]


def numbered(orders: Sequence[Basket]) -> Numbered:
    """Of these orders."""
    counts = Counter(chain.from_iterable(one.products for one in orders))
    often = sorted(product for product, count in counts.items() if count >= LEAST_CUSTOMERS)
    return Numbered(often, [counts[product] for product in often])


def pairs_standing_out(orders: Sequence[Basket], goods: Numbered) -> list[tuple[tuple[int, int], Together]]:
    """The pairs that stand out, by lift; equal ones by how often, then by their ids."""
    number = {product: place for place, product in enumerate(goods.ids)}
    found = [
        (pair, Together(len(orders), goods.counts[pair[0]], goods.counts[pair[1]], both))
        for pair, both in sorted(_of_enough_customers(orders, number).items())
    ]
    chances = [one.chance_up_to(MOST_FALSE) for _, one in found]
    shown = [one for one, stands_out in zip(found, standing_out(chances), strict=True) if stands_out]
    return sorted(shown, key=lambda one: (-one[1].lift, -one[1].both, one[0]))


def _pairs(orders: Sequence[Basket]) -> list[Pair]:
    having = [one for one in orders if one.products and len(one.products) <= LARGEST_BASKET]
    goods = numbered(having)
    return [
        Pair((UUID(bytes=goods.ids[a]), UUID(bytes=goods.ids[b])), one.both, one.lift)
        for (a, b), one in pairs_standing_out(having, goods)[:MOST_PAIRS]
    ]


def _of_enough_customers(orders: Sequence[Basket], number: Mapping[bytes, int]) -> Mapping[tuple[int, int], int]:
    """In how many orders two are together, of those pairs that enough distinct customers bought."""
    together: list[list[int]] = [[] for _ in number]
    nobodys: Counter[tuple[int, int]] = Counter()
    bought: dict[str, list[list[int]]] = defaultdict(list)
    for one in orders:
        chosen = sorted([own for product in one.products if (own := number.get(product)) is not None])
        for place, product in enumerate(chosen[:-1], 1):
            together[product] += chosen[place:]
        if one.buyer is None:
            nobodys.update(combinations(chosen, 2))
        elif len(chosen) > 1:
            bought[one.buyer].append(chosen)
    again = _again(bought.values())
    return {
        pair: count
        for first, others in enumerate(together)
        for second, count in Counter(others).items()
        if count >= LEAST_CUSTOMERS and count - nobodys[pair := (first, second)] - again[pair] >= LEAST_CUSTOMERS
    }


def _again(customers: Iterable[Sequence[Sequence[int]]]) -> Counter[tuple[int, int]]:
    """In how many orders beyond their first somebody bought both of a pair, which takes having each more than once."""
    found: Counter[tuple[int, int]] = Counter()
    for orders in customers:
        chosen_ever = list(chain.from_iterable(orders)) if len(orders) > 1 else []
        if len(chosen_ever) - len(set(chosen_ever)) > 1:
            counts = Counter(chosen_ever)
            if sum(count > 1 for count in counts.values()) > 1:
                pairs = Counter(
                    chain.from_iterable(
                        combinations([one for one in chosen if counts[one] > 1], 2) for chosen in orders
                    )
                )
                found.update({pair: count - 1 for pair, count in pairs.items() if count > 1})
    return found

"""Two or three products that are bought together: what a bundle of them would cost, and from when on it pays (IN43)."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import combinations
from math import ceil
from uuid import UUID

from portal.insights.amounts import own, whole
from portal.insights.baskets import Basket, baskets
from portal.insights.pairs import LARGEST_BASKET, LEAST_CUSTOMERS, MOST_FALSE, Together, standing_out
from portal.insights.related_sales import numbered, pairs_standing_out
from portal.insights.simulating.figures import break_even
from portal.kernel import sql
from portal.kernel.errors import Invalid
from portal.kernel.money import Money
from portal.settings import settings

MOST = 20
MOST_TRIPLES = 500
"""So many are looked into, those of the pairs with the highest lift."""
Set = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Products that are together in so many orders, and some but not all of them in others."""

    products: tuple[UUID, ...]
    orders: int
    parts: int
    lift: float


@dataclass(frozen=True, slots=True)
class Bundle:
    """At a discount. `given_away` is what the orders of the span that had all of them would have cost less."""

    products: tuple[UUID, ...]
    orders: int
    parts: int
    lift: float
    price: Money
    bundle_price: Money
    given_away: Money
    each_more: Money | None
    """What one more bundle leaves, of the margin; None where no margin is said."""
    pays_from: float | None
    """By which share more have to be sold for it to pay; None where it never does."""
    more_orders: int | None


async def bundles(since: datetime, until: datetime, discount: float, margin: float | None) -> list[Bundle]:
    """Those that stand out of the orders of a span, highest lift first; without those that have no price."""
    if not 0 < discount < 1:
        raise Invalid("A discount is more than nothing and less than the price.", field="discount")
    found = await asyncio.to_thread(together, await baskets(since, until))
    prices = await _prices({product for one in found for product in one.products})
    return [
        priced(one, sum(prices[product] for product in one.products), discount, margin)
        for one in found
        if all(product in prices for product in one.products)
    ][:MOST]


def priced(found: Found, price: int, discount: float, margin: float | None) -> Bundle:
    """What one of them costs and brings; ``price`` is that of all its products, in minor units."""
    off = whole(Decimal(price) * Decimal(str(discount)))
    lift = None if margin is None else break_even(0.0, discount, 1.0, margin)
    return Bundle(
        products=found.products,
        orders=found.orders,
        parts=found.parts,
        lift=found.lift,
        price=own(price),
        bundle_price=own(price - off),
        given_away=own(off * found.orders),
        each_more=None if margin is None else own(whole(Decimal(price) * Decimal(str(margin))) - off),
        pays_from=lift,
        more_orders=None if lift is None else ceil(round(found.orders * lift, 9)),
    )


def together(orders: Sequence[Basket]) -> list[Found]:
    """Pairs that stand out, and triples of such pairs that do: each with a third is more than chance has it."""
    having = [one for one in orders if one.products and len(one.products) <= LARGEST_BASKET]
    goods = numbered(having)
    pairs = pairs_standing_out(having, goods)
    having_it: dict[int, set[int]] = {}
    for product in {one for pair, _ in pairs for one in pair}:
        name = goods.ids[product]
        having_it[product] = {place for place, one in enumerate(having) if name in one.products}
    found = [(pair, one) for pair, one in pairs] + _triples(having, having_it, dict(pairs))
    found.sort(key=lambda one: (-one[1].lift, -one[1].both, one[0]))
    return [
        Found(
            tuple(UUID(bytes=goods.ids[product]) for product in products),
            one.both,
            len(set().union(*(having_it[product] for product in products))) - one.both,
            one.lift,
        )
        for products, one in found
    ]


def _triples(
    having: Sequence[Basket], having_it: Mapping[int, set[int]], pairs: Mapping[Set, Together]
) -> list[tuple[Set, Together]]:
    tried: list[tuple[Set, Together]] = []
    for three in _triangles(list(pairs)):
        places = set.intersection(*(having_it[one] for one in three))
        buyers = {having[place].buyer for place in places} - {None}
        if len(buyers) >= LEAST_CUSTOMERS:
            # The weakest of the three ways to add one to the other two.
            ways = [
                Together(len(having), len(having_it[a] & having_it[b]), len(having_it[c]), len(places))
                for a, b, c in (
                    (three[0], three[1], three[2]),
                    (three[0], three[2], three[1]),
                    (three[1], three[2], three[0]),
                )
            ]
            tried.append((three, min(ways, key=lambda one: one.lift)))
    shown = standing_out([one.chance_up_to(MOST_FALSE) for _, one in tried])
    return [one for one, stands_out in zip(tried, shown, strict=True) if stands_out]


def _triangles(pairs: Sequence[Set]) -> list[Set]:
    known, found = set(pairs), dict[Set, None]()
    beside: dict[int, set[int]] = {}
    for a, b in pairs:
        beside.setdefault(a, set()).add(b)
        beside.setdefault(b, set()).add(a)
    for a, b in pairs:
        for c in sorted(beside[a] & beside[b]):
            three = tuple(sorted((a, b, c)))
            if all(pair in known for pair in combinations(three, 2)):
                found[three] = None
        if len(found) >= MOST_TRIPLES:
            break
    return list(found)[:MOST_TRIPLES]


async def _prices(products: set[UUID]) -> dict[UUID, int]:
    """Those that are told in the programme's currency."""
    if not products:
        return {}
    values = sql.Values([settings().currency])
    rows = await sql.fetch(
        f"""
        SELECT p.id, p.price_minor FROM products p
        WHERE p.currency = $1 AND p.price_minor > 0 AND {sql.among("p.id", products, values)}
        """,  # noqa: S608 - placeholders alone
        *values,
    )
    return {sql.uuid_of(row["id"]): int(row["price_minor"]) for row in rows}

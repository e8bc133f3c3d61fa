"""Which products go with which, and what that makes of what somebody bought: cosine with shrinkage (IN22).

Pure: nothing is looked up. Two products are a pair once ten distinct customers bought them in one order (IN23).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from portal.insights.pairs import LARGEST_BASKET, LEAST_CUSTOMERS

SHRINKAGE = 10
"""So many orders of both weigh as much as the assumption that two products have nothing to do with each other."""
MOST_NEIGHBOURS = 50
FADING = 0.8
"""What an order counts of the one after it."""


@dataclass(frozen=True, slots=True)
class Basket:
    """One order: who bought it, None where nobody knows, and its different products."""

    buyer: str | None
    products: frozenset[str]


@dataclass(frozen=True, slots=True)
class Learnt:
    """What is kept of many orders: the neighbours of each product with their scores, and what most customers bought."""

    neighbours: Mapping[str, Sequence[tuple[str, float]]]
    popular: Mapping[str, int]
    """By how many distinct customers, of those products that ten bought."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A product, and the own one that speaks for it the most; None for one that most buy."""

    product: str
    because: str | None


def learn(baskets: Iterable[Basket]) -> Learnt:
    """From all orders but those of more than a hundred products: such a one says little of what its buyer likes."""
    small = [one for one in baskets if one.products and len(one.products) <= LARGEST_BASKET]
    count = Counter(product for one in small for product in one.products)
    buyers: dict[str, set[str]] = defaultdict(set)
    for one in small:
        if one.buyer is not None:
            for product in one.products:
                buyers[product].add(one.buyer)
    popular = {product: len(who) for product, who in buyers.items() if len(who) >= LEAST_CUSTOMERS}
    neighbours: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (a, b), both in _pairs(small, popular).items():
        value = score(both, count[a], count[b])
        neighbours[a].append((b, value))
        neighbours[b].append((a, value))
    return Learnt({one: _nearest(found) for one, found in neighbours.items()}, popular)


def score(both: int, first: int, second: int) -> float:
    """Of 12 orders with both, 60 with the one and 50 with the other 0.119503."""
    return both / sqrt(first * second) * both / (both + SHRINKAGE)


def picks(
    orders: Sequence[Collection[str]],
    neighbours: Mapping[str, Sequence[tuple[str, float]]],
    popular: Mapping[str, int],
    most: int,
) -> list[Pick]:
    """What somebody may like who bought these, the latest order first: new to them, the likeliest first.

    Filled up with what most buy; equal ones by how many bought them, then by their ids.
    """
    weights: dict[str, float] = {}
    for back, products in enumerate(orders):
        for product in products:
            weights.setdefault(product, FADING**back)
    sums: dict[str, float] = defaultdict(float)
    reasons: dict[str, tuple[float, str]] = {}
    for own, weight in sorted(weights.items()):
        for other, value in neighbours.get(own, ()):
            if other not in weights:
                sums[other] += weight * value
                reasons[other] = max(reasons.get(other, (0.0, "")), (weight * value, own))
    ranked = sorted(sums, key=lambda one: (-sums[one], -popular.get(one, 0), one))
    filling = sorted((one for one in popular if one not in weights and one not in sums), key=lambda x: (-popular[x], x))
    return [Pick(one, reasons[one][1] if one in reasons else None) for one in (*ranked, *filling)[:most]]


def again(orders: Sequence[Collection[str]], most: int) -> list[str]:
    """What somebody bought on several occasions, the oftenest first, then the latest."""
    count = Counter(product for products in orders for product in products)
    latest = {product: place for place, products in reversed(list(enumerate(orders))) for product in products}
    often = [product for product, times in count.items() if times > 1]
    return sorted(often, key=lambda one: (-count[one], latest[one], one))[:most]


def _pairs(baskets: Sequence[Basket], often: Collection[str]) -> Mapping[tuple[str, str], int]:
    """In how many orders two are together, of those pairs that ten distinct customers bought."""
    chosen = [(one.buyer, sorted(product for product in one.products if product in often)) for one in baskets]
    counts = Counter(pair for _, products in chosen for pair in combinations(products, 2))
    enough = {pair for pair, count in counts.items() if count >= LEAST_CUSTOMERS}
    buyers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for buyer, products in chosen:
        if buyer is not None:
            for pair in combinations(products, 2):
                if pair in enough:
                    buyers[pair].add(buyer)
    return {pair: counts[pair] for pair, who in buyers.items() if len(who) >= LEAST_CUSTOMERS}


def _nearest(found: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
    return sorted(found, key=lambda one: (-one[1], one[0]))[:MOST_NEIGHBOURS]

"""Customers by recency, frequency and money: Champion to Lost (IN17).

The scores are mid-ranks among all buyers, so equal customers have equal scores whatever order they are read in.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from portal.insights.recorded import Bought

LEAST_CUSTOMERS = 15
FEW_CUSTOMERS = 50
_BANDS, _FEWER_BANDS = 5, 3
_HIGH, _MIDDLE = 4, 3


class Segment(StrEnum):
    """The contract's; who bought on one day alone is NEW, PROMISING or LOST."""

    CHAMPION = "CHAMPION"
    LOYAL = "LOYAL"
    PROMISING = "PROMISING"
    NEW = "NEW"
    AT_RISK = "AT_RISK"
    LOST = "LOST"


class Habits(NamedTuple):
    """What somebody did until a day: the last day on which they bought, on how many they did, and for how much."""

    last: int
    days: int
    revenue: int


@dataclass(frozen=True, slots=True)
class SegmentCount:
    """How many are in a segment, and what they brought, in minor units of the programme's currency."""

    segment: Segment
    customers: int
    revenue: int


def segment_counts(orders: Iterable[Bought], end: int) -> list[SegmentCount]:
    """Each segment that has anybody, best first; none at all of fewer than 15 customers."""
    known = habits(orders, end)
    found = segments(known)
    sizes = Counter(found.values())
    revenue: Counter[Segment] = Counter()
    for buyer, segment in found.items():
        revenue[segment] += known[buyer].revenue
    return [SegmentCount(one, sizes[one], revenue[one]) for one in Segment if sizes[one]]


def habits(orders: Iterable[Bought], end: int) -> dict[str, Habits]:
    """Of everybody who ever bought until ``end``, net of what went back until then; nobody who was erased."""
    days: dict[str, list[int]] = defaultdict(list)
    revenue: dict[str, int] = defaultdict(int)
    for buyer, day, total, given_back, is_forgotten in orders:
        if buyer is None or is_forgotten or day > end:
            continue
        net = total - sum([amount for at, amount in given_back if at <= end]) if given_back else total
        if net > 0:
            days[buyer].append(day)
            revenue[buyer] += net
    return {buyer: Habits(max(bought), len(set(bought)), revenue[buyer]) for buyer, bought in days.items()}


def segments(known: Mapping[str, Habits]) -> dict[str, Segment]:
    """In which each buyer is, compared with all others."""
    if len(known) < LEAST_CUSTOMERS:
        return {}
    bands = _FEWER_BANDS if len(known) < FEW_CUSTOMERS else _BANDS
    everybody = list(known.values())
    recency = scores([one.last for one in everybody], bands)
    frequency = scores([one.days for one in everybody], bands)
    money = scores([one.revenue for one in everybody], bands)
    return {
        buyer: _segment(r, (f + m) / 2, has_come_again=one.days > 1)
        for (buyer, one), r, f, m in zip(known.items(), recency, frequency, money, strict=True)
    }


def scores(values: Sequence[int], bands: int = _BANDS) -> list[int]:
    """1 for the lowest to 5 for the highest, by mid-rank; of three bands 1, 3 and 5."""
    ordered, count = sorted(values), len(values)
    step = (_BANDS - 1) // (bands - 1)
    known: dict[int, int] = {}
    for value in set(values):
        below, upto = bisect_left(ordered, value), bisect_right(ordered, value)
        # (below + upto) / 2 is the number below and half of those that are equal: whole numbers, so nothing is rounded.
        known[value] = 1 + step * min(bands - 1, bands * (below + upto) // (2 * count))
    return [known[value] for value in values]


def _segment(recency: int, worth: float, *, has_come_again: bool) -> Segment:
    if not has_come_again:
        if recency >= _HIGH:
            return Segment.NEW
        return Segment.PROMISING if recency >= _MIDDLE else Segment.LOST
    if recency >= _HIGH and worth >= _HIGH:
        return Segment.CHAMPION
    if recency >= _MIDDLE:
        return Segment.LOYAL if worth >= _MIDDLE else Segment.PROMISING
    return Segment.AT_RISK if worth >= _MIDDLE else Segment.LOST

"""Who comes again, and who does not any more: by the shop's own gaps, never by a custom of 90 days (IN16)."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from portal.insights.recorded import Bought

QUANTILE = 0.9
LEAST_GAPS = 20
"""Of fewer gaps between purchases nobody can say what is a long one."""


@dataclass(frozen=True, slots=True)
class Retention:
    """`repeat_rate` is the share of those who bought in the span that did so on more than one day of it.

    `active` is who bought in the span. `churned` had bought not too long ago when the span began, and not for too long
    when it ended; newcomers are in neither number.
    """

    repeat_rate: float
    active: int
    churned: int
    silence: int | None
    """After how many days without a purchase somebody counts as lost; None while too few came again."""


def purchase_days(orders: Iterable[Bought], end: int) -> dict[str, list[int]]:
    """The days on which each buyer bought, until ``end``; of what was wholly given back, none."""
    days: dict[str, list[int]] = defaultdict(list)
    for buyer, day, total, given_back, _ in orders:
        if buyer is not None and day <= end and total > sum([amount for _, amount in given_back]):
            days[buyer].append(day)
    return {buyer: sorted(set(bought)) for buyer, bought in days.items()}


def silence(days: Mapping[str, Sequence[int]], quantile: float = QUANTILE) -> int | None:
    """The gap between two purchase days of a buyer that only a tenth of all gaps exceeds."""
    gaps = sorted(later - day for bought in days.values() for day, later in pairwise(bought))
    if len(gaps) < LEAST_GAPS:
        return None
    return gaps[min(len(gaps) - 1, int(len(gaps) * quantile))]


def retention(orders: Iterable[Bought], *, start: int, end: int) -> Retention:
    """Of the days from ``start`` to ``end``, both included; ``orders`` are all until the second."""
    days = purchase_days(orders, end)
    within = [len(bought) - bisect_left(bought, start) for bought in days.values() if bought[-1] >= start]
    bound = silence(days)
    return Retention(
        repeat_rate=sum(count > 1 for count in within) / len(within) if within else 0.0,
        active=len(within),
        churned=0 if bound is None else sum(_has_left(bought, bound, start, end) for bought in days.values()),
        silence=bound,
    )


def _has_left(bought: Sequence[int], bound: int, start: int, end: int) -> bool:
    before = bisect_left(bought, start)
    return before > 0 and start - bought[before - 1] <= bound < end - bought[-1]

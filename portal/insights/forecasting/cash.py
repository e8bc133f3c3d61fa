"""What goes back of orders, and when: so what is paid in a month is not what it brings."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from portal.insights.months import month_of
from portal.insights.recorded import Bought

LONGEST_WAY_BACK = 6
"""Months until which something may come back; what comes later is left out."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """The share of what was paid that goes back in the month itself and in each after it."""

    shares: Sequence[float]
    paid: Counter[int]
    """What was paid in each month until now."""

    @property
    def kept(self) -> float:
        """The share that never goes back."""
        return max(1e-9, 1 - sum(self.shares))

    def cash(self, revenue: Sequence[float], start: int) -> list[float]:
        """What is paid in each month less what goes back in it, where ``revenue`` is what stays of each in the end."""
        coming = {start + place: money / self.kept for place, money in enumerate(revenue)}
        return [
            coming[month] - sum(share * self._paid_in(month - age, coming) for age, share in enumerate(self.shares))
            for month in coming
        ]

    def _paid_in(self, month: int, coming: dict[int, float]) -> float:
        return coming[month] if month in coming else float(self.paid[month])


def way_back(known: Sequence[Bought], start: int) -> WayBack:
    """By the orders before ``start``, each age by those orders alone that are so old."""
    gross, back, paid = Counter[int](), Counter[int](), Counter[int]()
    for one in known:
        month = month_of(one.day)
        paid[month] += one.total
        oldest = min(LONGEST_WAY_BACK, start - month)
        for age in range(oldest):
            gross[age] += one.total
        for day, amount in one.given_back:
            if (age := month_of(day) - month) < oldest:
                back[age] += amount
    return WayBack([back[age] / gross[age] if gross[age] else 0.0 for age in range(LONGEST_WAY_BACK)], paid)

"""Customers by the month in which they first bought: how many came again, and what they brought since (CV8, IN15)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from portal.insights.months import first_day, is_over, month_of
from portal.insights.recorded import Bought


@dataclass(frozen=True, slots=True)
class Cohort:
    """Amounts are minor units of the programme's currency, net of what went back."""

    month: date
    customers: int
    revenue: tuple[int, ...]
    """Of the month itself and of each that follows, until the last day that is asked for."""
    retention: tuple[float, ...]
    """The share that bought in each following month, as far as those are over."""

    @property
    def value(self) -> int:
        """What one of them has brought so far, on average."""
        return _half_up(sum(self.revenue), self.customers)


def cohorts(orders: Iterable[Bought], *, start: int, end: int) -> list[Cohort]:
    """Of everybody whose first purchase ever lies between two days, both included; oldest first.

    ``orders`` are all that were ever paid until the second day. Each buyer is in one cohort, a refund counts in the
    month in which it came, and whoever the orders of an erased buyer were stays in the sums (CV8).
    """
    bought: dict[str, list[Bought]] = defaultdict(list)
    for one in orders:
        if one.buyer is not None and one.day <= end:
            bought[one.buyer].append(one)
    members: dict[int, list[list[Bought]]] = defaultdict(list)
    for theirs in bought.values():
        first = min([one.day for one in theirs])
        if first >= start:
            members[month_of(first)].append(theirs)
    return [_cohort(month, members[month], end) for month in sorted(members)]


def _cohort(month: int, buyers: Sequence[Sequence[Bought]], end: int) -> Cohort:
    """Of the buyers whose first month it is, by all that each of them bought until ``end``."""
    revenue = [0] * (month_of(end) - month + 1)
    active = []
    for theirs in buyers:
        ages = set()
        for _, bought_on, total, given_back, _ in theirs:
            age = month_of(bought_on) - month
            ages.add(age)
            revenue[age] += total
            for day, amount in given_back:
                if day <= end:
                    revenue[month_of(day) - month] -= amount
        active.append(ages)
    over = sum(1 for later in range(month + 1, month_of(end) + 1) if is_over(later, end))
    return Cohort(first_day(month), len(buyers), tuple(revenue), tuple(classic(active, over)))


def classic(active: Sequence[AbstractSet[int]], ages: int) -> list[float]:
    """The share that bought in the month of each age, from 1 on (IN15)."""
    return [sum(age in one for one in active) / len(active) for age in range(1, ages + 1)]


def rolling(active: Sequence[AbstractSet[int]], ages: int) -> list[float]:
    """The share that bought in that month or in any later one (IN15)."""
    return [sum(max(one) >= age for one in active) / len(active) for age in range(1, ages + 1)]


def _half_up(amount: int, count: int) -> int:
    return (2 * amount + count) // (2 * count)

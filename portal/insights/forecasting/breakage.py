"""Which points will be redeemed, by when they were earned and how old they are (IN13).

A triangle has a row for each month in which points were earned, oldest first: what was redeemed of them at each age.
What is the actuaries' chain ladder for claims is the same for points: Gault, Llaguno, Ménard, CAS.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cohort:
    """Points of one month: how many were issued, and what was redeemed of them at each age until now."""

    issued: float
    redeemed: Sequence[float]


def factors(cohorts: Sequence[Cohort]) -> list[float]:
    """By what all that is redeemed grows from each age to the next, of the cohorts that are so old."""
    sums = [_cumulative(one.redeemed) for one in cohorts]
    longest = max(map(len, sums), default=0)
    found = []
    for age in range(1, longest):
        older = [one for one in sums if len(one) > age]
        before = sum(one[age - 1] for one in older)
        found.append(sum(one[age] for one in older) / before if before else 1.0)
    return found


def ladder(cohorts: Sequence[Cohort]) -> list[float]:
    """What will have been redeemed of each cohort in the end, by its own past and the others' factors."""
    steps, found = factors(cohorts), []
    for one in cohorts:
        ultimate = sum(one.redeemed)
        for step in steps[len(one.redeemed) - 1 :] if one.redeemed else []:
            ultimate *= step
        found.append(ultimate)
    return found


def shares(cohorts: Sequence[Cohort]) -> list[float]:
    """The share of what was issued that is redeemed at each age: steadier than the ladder where cohorts are young."""
    longest = max((len(one.redeemed) for one in cohorts), default=0)
    found = []
    for age in range(longest):
        older = [one for one in cohorts if len(one.redeemed) > age]
        issued = sum(one.issued for one in older)
        found.append(max(0.0, sum(one.redeemed[age] for one in older)) / issued if issued else 0.0)
    return found


def ultimate(cohorts: Sequence[Cohort]) -> list[float]:
    """What will have been redeemed of each in the end: what was, and the later shares of what was issued."""
    later = shares(cohorts)
    return [sum(one.redeemed) + one.issued * sum(later[len(one.redeemed) :]) for one in cohorts]


def _cumulative(parts: Sequence[float]) -> list[float]:
    sums, total = [], 0.0
    for part in parts:
        total += part
        sums.append(total)
    return sums

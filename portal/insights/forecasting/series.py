"""Going on with a row of months: the year before times how it grew, or the last months where there is no year yet.

A row is what happened in each whole month, oldest first, without gaps.
"""

from collections.abc import Sequence
from math import ceil, floor, sqrt
from statistics import fmean

YEAR = 12
TWO_YEARS = 2 * YEAR
LATEST = 3
"""Of fewer than two years the mean of so many months goes on: no season is known yet."""
_HAIR = 1e-9


def growth(row: Sequence[float]) -> float:
    """The last twelve months over the twelve before; 1 where there was nothing before, or two years are not known."""
    if len(row) < TWO_YEARS or not (before := sum(row[-TWO_YEARS:-YEAR])):
        return 1.0
    return sum(row[-YEAR:]) / before


def going_on(row: Sequence[float], months: int) -> list[float]:
    """What each of the next ``months`` will bring: as a year before, with half of the growth: none lasts for ever.

    Of less than two years it is the mean of the latest three, or of as many as there are; of nothing, nothing.
    """
    if len(row) < TWO_YEARS:
        return [fmean(row[-LATEST:]) if row else 0.0] * months
    factor, known = 1 + (growth(row) - 1) / 2, list(row)
    for _ in range(months):
        known.append(known[-YEAR] * factor)
    return known[len(row) :]


def season(row: Sequence[float]) -> list[float]:
    """Of each of the next twelve months, how it compares with the mean month, by the last two years; 1 before that."""
    if len(row) < TWO_YEARS:
        return [1.0] * YEAR
    years = [row[-TWO_YEARS:-YEAR], row[-YEAR:]]
    means = [fmean(year) for year in years]
    if not all(means):
        return [1.0] * YEAR
    factors = [fmean(year[month] / mean for year, mean in zip(years, means, strict=True)) for month in range(YEAR)]
    return [factor / fmean(factors) for factor in factors]


def spread(came: Sequence[float], foretold: Sequence[float]) -> float:
    """How much more counts vary about their forecasts than chance alone has them: φ, at least 1."""
    pairs = [(y, f) for y, f in zip(came, foretold, strict=True) if f > 0]
    if len(pairs) < 2:  # noqa: PLR2004 - of one there is no variance
        return 1.0
    return max(1.0, sum((y - f) ** 2 / f for y, f in pairs) / (len(pairs) - 1))


def by_chance(expected: float, z: float, phi: float) -> tuple[float, float]:
    """The range of a count that varies as often as it is, times φ (quasi-Poisson); never below nothing."""
    width = z * sqrt(phi * max(expected, 0.0))
    return max(0.0, expected - width), expected + width


def between(ordered: Sequence[float], low: float, high: float) -> tuple[float, float]:
    """Of sorted figures those at the shares ``low`` and ``high``: where that lies between two, the outer one."""
    last = len(ordered) - 1
    return ordered[floor(low * last + _HAIR)], ordered[ceil(high * last - _HAIR)]

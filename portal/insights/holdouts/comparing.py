"""What two arms differ by, with an interval: Welch, CUPED, ratios by the delta method, relative lift (IN3 to IN6).

The member is the unit everywhere, for members are what was drawn. Who bought nothing is a 0 and not left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, fsum, log, sqrt

from portal.insights.holdouts.student import Z, normal_two_sided, quantile, two_sided


@dataclass(frozen=True, slots=True)
class Arm:
    """What one arm comes to: how many members, their mean, and how far they are from it."""

    members: int
    mean: float
    variance: float

    @property
    def of_mean(self) -> float:
        """The variance of the mean."""
        return self.variance / self.members


@dataclass(frozen=True, slots=True)
class Difference:
    """By how much the treated are above those held out; the interval is of 95 %."""

    value: float
    error: float
    df: float | None
    """Degrees of freedom; None where the interval is the normal one."""
    low: float
    high: float
    p: float | None
    """None where somebody may look again and again: such a chance is of one look."""

    @property
    def is_found(self) -> bool:
        """Whether the interval leaves 0 out."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class Correlation:
    theta: float
    rho: float
    mean_before: float


@dataclass(frozen=True, slots=True)
class Adjusted:
    """A difference less what was to be expected of its members before (CUPED)."""

    theta: float
    rho: float
    """How much what was before tells of what came, −1 to 1: near 0 it buys nothing."""
    difference: Difference


@dataclass(frozen=True, slots=True)
class Ratio:
    """One sum by another, such as the average order value."""

    value: float
    error: float


@dataclass(frozen=True, slots=True)
class Lift:
    """By which share of what was held out the treated are above it."""

    value: float
    low: float
    high: float


def arm(values: Sequence[float]) -> Arm:
    """Of the values of its members, two at least."""
    count = len(values)
    mean = fsum(values) / count
    return Arm(count, mean, fsum((value - mean) ** 2 for value in values) / (count - 1))


def capped(values: Iterable[float], cap: float) -> list[float]:
    """No value above the cap, which is the same for both arms and fixed before the start."""
    return [min(value, cap) for value in values]


def welch(treated: Arm, held_out: Arm) -> Difference:
    """The difference of means where the arms spread differently."""
    a, b = treated.of_mean, held_out.of_mean
    value, error = treated.mean - held_out.mean, sqrt(a + b)
    if error == 0:
        return Difference(value, 0.0, None, value, value, 1.0 if value == 0 else 0.0)
    df = (a + b) ** 2 / (a**2 / (treated.members - 1) + b**2 / (held_out.members - 1))
    half = quantile(df) * error
    return Difference(value, error, df, value - half, value + half, two_sided(value / error, df))


def cuped(treated: Sequence[tuple[float, float]], held_out: Sequence[tuple[float, float]]) -> Adjusted:
    """Welch on what is left of each (before, since) once what was before has told its part, by θ over both arms.

    What is compared is only as good as ``before`` is old: what was known after the assignment may be moved by the
    treatment, and takes its effect away.
    """
    both = correlation([*treated, *held_out])

    def left_of(pairs: Sequence[tuple[float, float]]) -> Arm:
        return arm([y - both.theta * (x - both.mean_before) for x, y in pairs])

    return Adjusted(both.theta, both.rho, welch(left_of(treated), left_of(held_out)))


def correlation(pairs: Sequence[tuple[float, float]]) -> Correlation:
    """How what was before goes with what came since; 0 where either is the same for all."""
    count = len(pairs)
    mean_x, mean_y = fsum(x for x, _ in pairs) / count, fsum(y for _, y in pairs) / count
    xx = fsum((x - mean_x) ** 2 for x, _ in pairs)
    yy = fsum((y - mean_y) ** 2 for _, y in pairs)
    xy = fsum((x - mean_x) * (y - mean_y) for x, y in pairs)
    return Correlation(xy / xx if xx else 0.0, xy / sqrt(xx * yy) if xx and yy else 0.0, mean_x)


def ratio(pairs: Sequence[tuple[float, float]]) -> Ratio | None:
    """Of the sums of (above, below) of members, with its error by the delta method; None where nothing is below."""
    count = len(pairs)
    above, below = fsum(y for y, _ in pairs) / count, fsum(n for _, n in pairs) / count
    if below == 0:
        return None
    value = above / below
    # s²y − 2R·s_yn + R²·s²n is the variance of y − R·n, whose mean is 0.
    variance = fsum((y - value * n) ** 2 for y, n in pairs) / (count - 1)
    return Ratio(value, sqrt(variance / count) / below)


def difference_of_ratios(treated: Ratio, held_out: Ratio) -> Difference:
    """With the normal interval."""
    value, error = treated.value - held_out.value, sqrt(treated.error**2 + held_out.error**2)
    p = normal_two_sided(value / error) if error else float(value == 0)
    return Difference(value, error, None, value - Z * error, value + Z * error, p)


def lift(treated: Arm, held_out: Arm) -> Lift | None:
    """On logarithms; None where one of the arms has nothing."""
    if treated.mean <= 0 or held_out.mean <= 0:
        return None
    value = log(treated.mean / held_out.mean)
    half = Z * sqrt(treated.of_mean / treated.mean**2 + held_out.of_mean / held_out.mean**2)
    return Lift(exp(value) - 1, exp(value - half) - 1, exp(value + half) - 1)


def holm(chances: Sequence[float]) -> list[float]:
    """The same chances for who looks at all of them: of many outcomes that nobody named before one is soon found."""
    places = sorted(range(len(chances)), key=chances.__getitem__)
    adjusted, largest = [0.0] * len(chances), 0.0
    for rank, place in enumerate(places):
        largest = max(largest, min(1.0, (len(chances) - rank) * chances[place]))
        adjusted[place] = largest
    return adjusted

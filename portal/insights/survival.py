"""How long something takes that has not come for all yet: Kaplan and Meier's curve, Greenwood's variance (IN20).

What is still open is not left out, which would flatter: it has taken so long already, and counts until then.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

Z = 1.959964


@dataclass(frozen=True, slots=True)
class Step:
    """From ``time`` on the ``share`` is still waiting; the interval is of 95 %."""

    time: float
    share: float
    error: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Curve:
    steps: tuple[Step, ...]

    @property
    def median(self) -> float | None:
        """By when half has come; None where it has not."""
        return self.by_when(0.5)

    @property
    def median_interval(self) -> tuple[float | None, float | None]:
        """Where the bounds of the curve cross the half."""
        low = next((one.time for one in self.steps if one.low <= 0.5), None)  # noqa: PLR2004 - a half is a half
        return low, next((one.time for one in self.steps if one.high <= 0.5), None)  # noqa: PLR2004

    def by_when(self, waiting: float) -> float | None:
        """The first time at which at most the share ``waiting`` still waits; None where that was not reached."""
        return next((one.time for one in self.steps if one.share <= waiting + 1e-12), None)


def curve(came: Sequence[float], still_open: Sequence[float]) -> Curve:
    """From how long each took that came, and how long each waits that is open; of equal times what came is first."""
    events, leaving = Counter(came), Counter([*came, *still_open])
    at_risk, share, sum_of_squares = len(came) + len(still_open), 1.0, 0.0
    steps = []
    for time in sorted(leaving):
        if count := events[time]:
            share *= 1 - count / at_risk
            left = at_risk - count
            sum_of_squares += count / (at_risk * left) if left else 0.0
            steps.append(_step(time, share, sum_of_squares))
        at_risk -= leaving[time]
    return Curve(tuple(steps))


def _step(time: float, share: float, variance: float) -> Step:
    if not 0 < share < 1:
        return Step(time, share, 0.0, share, share)
    width = Z * sqrt(variance) / log(share)
    bounds = sorted((share ** exp(width), share ** exp(-width)))
    return Step(time, share, share * sqrt(variance), bounds[0], bounds[1])

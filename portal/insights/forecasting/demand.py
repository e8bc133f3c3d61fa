"""How much of a product will be sold, also of one that sells now and then (IN35).

Where it sells in nearly every month and evenly, the mean goes on; else the method of Teunter, Syntetos and Babai (TSB,
2011), which falls when a product dies; Croston's (1972) and those made of it wait for a sale that never comes.
Syntetos and Boylan (2005) have the bounds. What is sold is the quantity of each month, oldest first; a month in which
there was none to sell is no month without demand, and does not belong in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, pvariance

from portal.insights.forecasting.series import between

ALPHA = 0.1
SMOOTH_ADI = 1.32
SMOOTH_CV2 = 0.49


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a product sells: how many periods lie between sales on average, and how unequal those are."""

    adi: float
    cv2: float

    @property
    def is_smooth(self) -> bool:
        return self.adi < SMOOTH_ADI and self.cv2 < SMOOTH_CV2


def rhythm(sold: Sequence[float]) -> Rhythm | None:
    """Average interval and squared coefficient of variation; None of what was never sold."""
    sizes = [one for one in sold if one > 0]
    if not sizes:
        return None
    return Rhythm(len(sold) / len(sizes), pvariance(sizes) / fmean(sizes) ** 2)


def tsb(sold: Sequence[float], alpha: float = ALPHA, beta: float = ALPHA) -> float:
    """Demand of a period by TSB: the chance of a sale falls with each period without one.

    It begins at the first sale, with its size and a chance of one in as many periods as that took.
    """
    first = next((place for place, one in enumerate(sold) if one > 0), None)
    if first is None:
        return 0.0
    size, chance = sold[first], 1 / (first + 1)
    for one in sold[first + 1 :]:
        chance += beta * ((one > 0) - chance)
        if one > 0:
            size += alpha * (one - size)
    return chance * size


def demand(sold: Sequence[float]) -> float:
    """Of a period, by whichever suits how it sells."""
    found = rhythm(sold)
    if found is None:
        return 0.0
    return fmean(sold) if found.is_smooth else tsb(sold)


def of_sums(sold: Sequence[float], periods: int, low: float, high: float) -> tuple[float, float] | None:
    """The range in which sums of ``periods`` in a row lay, from the quantile ``low`` to ``high``; None of too few."""
    sums = sorted(sum(sold[place : place + periods]) for place in range(len(sold) - periods + 1))
    if len(sums) < 2:  # noqa: PLR2004 - one sum is no range
        return None
    return between(sums, low, high)

"""How many members it takes to see an effect, and which effect so many would show (IN9).

At 5 % chance of finding what is not there and 80 % of finding what is.
"""

from math import ceil, sqrt
from statistics import NormalDist

MOST = 10**9
FACTOR = (NormalDist().inv_cdf(0.975) + NormalDist().inv_cdf(0.8)) ** 2


def per_arm(effect: float, variance: float, other_variance: float | None = None) -> int:
    """Of two equal arms each."""
    both = 2 * variance if other_variance is None else variance + other_variance
    return ceil(FACTOR * both / effect**2)


def per_arm_of_shares(before: float, after: float) -> int:
    """The same for a share, such as that of buyers."""
    return per_arm(after - before, before * (1 - before), after * (1 - after))


def in_all(effect: float, deviation: float, held_out: float, rho: float = 0.0) -> int | None:
    """Members of both arms where a share is held out; what was known before spares ρ² of them.

    None where no portal has so many.
    """
    needed = FACTOR * _left(deviation, rho) / (held_out * (1 - held_out))
    return ceil(needed / effect**2) if needed <= MOST * effect**2 else None


def smallest_effect(members: int, deviation: float, held_out: float, rho: float = 0.0) -> float:
    """The smallest that so many are likely to show."""
    return sqrt(FACTOR * _left(deviation, rho) / (members * held_out * (1 - held_out)))


def _left(deviation: float, rho: float) -> float:
    return deviation**2 * (1 - rho**2)

"""Student's t and the normal distribution on the standard library: chances, and the quantile of an interval (IN3).

The chance is the regularised incomplete beta function, by its continued fraction (Lentz); the quantile is
found by bisection.
"""

from math import exp, lgamma, log, log1p
from statistics import NormalDist

Z = 1.959964
"""The normal quantile of a 95 % interval."""
_TINY = 1e-300
_CLOSE = 1e-15
_MOST_TERMS = 10_000
_HALVINGS = 200


def two_sided(t: float, df: float) -> float:
    """How likely a t as far from 0 as this is, where there is nothing."""
    return incomplete_beta(df / (df + t * t), df / 2, 0.5)


def quantile(df: float, confidence: float = 0.95) -> float:
    """Beyond which t, on either side, lies what an interval of that confidence leaves out."""
    low, high = 0.0, 1.0
    while two_sided(high, df) > 1 - confidence:
        high *= 2
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if two_sided(middle, df) > 1 - confidence else (low, middle)
    return (low + high) / 2


def normal_two_sided(z: float) -> float:
    """The same of a normal deviate."""
    return 2 * NormalDist().cdf(-abs(z))


def incomplete_beta(x: float, a: float, b: float) -> float:
    """I_x(a, b), regularised."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(x, a, b) / a
    return 1 - front * _fraction(1 - x, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    c, d = 1.0, 1 / _away_from_zero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _MOST_TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1 / _away_from_zero(1 + term * d)
            c = _away_from_zero(1 + term / c)
            value *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return value


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY

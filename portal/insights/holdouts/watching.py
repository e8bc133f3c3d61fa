"""Looking while it runs: intervals that hold however often somebody looks, at the price of being wider (IN10).

Whoever looks ten times at an interval of 95 % finds something in 19 % of nothings.
"""

from dataclasses import dataclass
from math import exp, log, sqrt

ALPHA = 0.05


@dataclass(frozen=True, slots=True)
class Evidence:
    """The mixture's likelihood ratio: at 20 or more it is found; and half of the interval's width."""

    ratio: float
    half: float

    @property
    def is_found(self) -> bool:
        return self.ratio >= 1 / ALPHA


def mixture(difference: float, variance: float, prior: float) -> Evidence:
    """mSPRT: of a difference whose variance is that by now, where effects vary by ``prior`` about 0.

    Johari, Pekelis, Walsh 2017.
    """
    both = variance + prior
    ratio = sqrt(variance / both) * exp(prior * difference**2 / (2 * variance * both))
    return Evidence(ratio, sqrt(variance * both / prior * (2 * log(1 / ALPHA) + log(both / variance))))


def tuning(planned: int) -> float:
    """ρ², which makes the confidence sequence narrowest when ``planned`` members are there."""
    return (-2 * log(ALPHA) + log(1 - 2 * log(ALPHA))) / planned


def sequence_half(error: float, members: int, planned: int) -> float:
    """Half of the width of the confidence sequence, by the error of the difference now; not for the first 100 members.

    Waudby-Smith and others 2021.
    """
    grown = members * tuning(planned) + 1
    return error * sqrt(members) * sqrt(2 * grown / (members**2 * tuning(planned)) * log(sqrt(grown) / ALPHA))

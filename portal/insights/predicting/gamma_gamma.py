"""Gamma-Gamma: for how much a customer buys on average, from the mean of their repeat purchases (CV5, CV6).

Fader and Hardie, The Gamma-Gamma Model of Monetary Value (2013). What a customer spends at a time varies around a mean
of their own (gamma: p), and those means vary between customers (gamma: q, v): who has bought little so far is
drawn towards the mean of all.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, inf, lgamma, log, sqrt

from portal.insights.predicting.nelder_mead import minimum

_FARTHEST = 12.0
"""As in BG/NBD: where all spend alike, the likeliest lies at that end."""


@dataclass(frozen=True, slots=True)
class Spending:
    """How many repeat purchases there were, at least one, and their mean, above zero."""

    repeats: int
    mean: float


@dataclass(frozen=True, slots=True)
class GammaGamma:
    p: float
    q: float
    v: float

    @property
    def has_mean(self) -> bool:
        """Whether the mean of all customers exists: up to q = 1 the formula gives a negative one, or none."""
        return self.q > 1

    @property
    def mean(self) -> float:
        """What somebody spends at a time of whom nothing is known."""
        return self.p * self.v / (self.q - 1)

    def mean_of(self, one: Spending | None) -> float:
        """What this customer spends at a time: the mean of all and their own, weighted by what is known of them."""
        if one is None or one.repeats == 0:
            return self.mean
        return self.p * (self.v + one.repeats * one.mean) / (self.p * one.repeats + self.q - 1)


@dataclass(frozen=True, slots=True)
class Fit:
    """`correlation` is between the number of repeat purchases and their mean: the model takes it for none."""

    model: GammaGamma
    log_likelihood: float
    correlation: float
    is_found: bool


def fit(customers: Sequence[Spending]) -> Fit:
    """Fit the three parameters by maximum likelihood, on logarithms.

    The means are measured by the mean of them all, so that it makes no difference in which currency they are.
    """
    scale = sum(one.mean for one in customers) / len(customers)
    count = len(customers)
    repeats = Counter(one.repeats for one in customers)
    totals = [(one.repeats, one.repeats * one.mean / scale) for one in customers]
    logs = sum(log(one.mean / scale) for one in customers)
    weighted_logs = sum(one.repeats * log(one.repeats * one.mean / scale) for one in customers)

    def unlikely(point: tuple[float, ...]) -> float:
        if max(map(abs, point)) > _FARTHEST:
            return inf
        p, q, v = map(exp, point)
        total = count * (q * log(v) - lgamma(q)) + p * weighted_logs - logs
        total += sum(alike * (lgamma(p * x + q) - lgamma(p * x)) for x, alike in repeats.items())
        total -= sum((p * x + q) * log(spent + v) for x, spent in totals)
        return -total

    found = minimum(unlikely, (0.0, 0.0, 0.0))
    p, q, v = map(exp, found.at)
    likelihood = -found.value - count * log(scale)
    return Fit(GammaGamma(p, q, v * scale), likelihood, _correlation(customers), found.is_found)


def _correlation(customers: Sequence[Spending]) -> float:
    """Pearson's, between number and mean; 0 where either is the same for all."""
    count = len(customers)
    middle_x = sum(one.repeats for one in customers) / count
    middle_y = sum(one.mean for one in customers) / count
    apart = [(one.repeats - middle_x, one.mean - middle_y) for one in customers]
    spread = sqrt(sum(x * x for x, _ in apart) * sum(y * y for _, y in apart))
    return sum(x * y for x, y in apart) / spread if spread else 0.0

"""BG/NBD: how often a customer will buy again, from how often and how recently they did (CV4, CV6, CV7).

Fader, Hardie and Lee, "Counting Your Customers" the Easy Way, Marketing Science 24 (2005) 275-284. Purchases come as a
Poisson process whose rate differs between customers (gamma: r, α); after each of them a customer may be gone for
good, with a probability that differs, too (beta: a, b).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, inf, lgamma, log, log1p

from portal.insights.predicting.nelder_mead import Minimum, minimum

_FARTHEST = 12.0
"""No parameter is searched beyond e to this, or below its inverse: nothing changes there any more. Where nobody leaves,
or all are alike, the likeliest lies at that end, and is as good as any other."""
_GAP = 1e-7
_SMALL = 2.0
_SMALLEST_TERM = 1e-14
_LARGE = 1e200
_MOST_TERMS = 20_000
_MANY = 5_000
"""Of more customers who differ, every twentieth finds the neighbourhood first."""


@dataclass(frozen=True, slots=True)
class Buying:
    """What the model knows of one customer, all in one unit of time (CV4).

    `repeats` is the number of days on which they bought, without the first; `recency` the time of the last since the
    first, `age` the time since the first.
    """

    repeats: int
    recency: float
    age: float


@dataclass(frozen=True, slots=True)
class BgNbd:
    """The four parameters, in the unit of time that they were fitted in."""

    r: float
    alpha: float
    a: float
    b: float

    def probability_alive(self, one: Buying) -> float:
        """That they may still come; 1 by construction for who bought once, which says nothing and is not shown."""
        return 1 / (1 + self._odds_of_being_gone(one))

    def expected(self, time: float) -> float:
        """How often somebody buys again within ``time`` after the first purchase."""
        return self.expected_of(Buying(0, 0.0, 0.0), time)

    def expected_of(self, one: Buying, time: float) -> float:
        """How often this customer will buy within ``time`` from now.

        Equation 10 of the paper. Where a is small the hypergeometric function is turned by Euler's transformation,
        which needs few terms of small numbers; where it is not, all terms are positive as it stands.
        """
        if time <= 0:
            return 0.0
        a = self.a if abs(self.a - 1) > _GAP else 1 + _GAP  # the formula has none at 1, but a limit there
        top = a + self.b + one.repeats - 1
        top = top if abs(top) > _GAP else _GAP
        z = time / (self.alpha + one.age + time)
        power = self.r + one.repeats
        if a <= _SMALL:
            gone = exp((a - 1) * log1p(-z)) * _hypergeometric(a + self.b - 1 - self.r, a - 1, top, z)
        else:
            gone = _hypergeometric(power, self.b + one.repeats, top, z, scale=power * log1p(-z))
        return max(0.0, top / (a - 1) * (1 - gone)) / (1 + self._odds_of_being_gone(one))

    def log_likelihood(self, customers: Mapping[Buying, int]) -> float:
        """Of customers that are alike, how many there are."""
        return _Likelihood(customers)(self)

    def _odds_of_being_gone(self, one: Buying) -> float:
        if one.repeats == 0:
            return 0.0
        silence = log((self.alpha + one.age) / (self.alpha + one.recency))
        power = (self.r + one.repeats) * silence
        return exp(min(power, 700.0)) * self.a / (self.b + one.repeats - 1)


@dataclass(frozen=True, slots=True)
class Fit:
    """The parameters under which what was seen is likeliest; `is_found` is False where there are none."""

    model: BgNbd
    log_likelihood: float
    is_found: bool


def fit(customers: Iterable[Buying]) -> Fit:
    """Fit the four parameters by maximum likelihood, from (1, 1, 1, 1) and on logarithms, so that they stay above 0."""
    counts = Counter(customers)
    found = Minimum((0.0, 0.0, 0.0, 0.0), inf, 0, is_found=True)
    if len(counts) > _MANY:
        alike = sorted(counts, key=lambda one: (one.age, one.repeats, one.recency))
        found = _likeliest({one: counts[one] for one in alike[::20]}, found.at)
    found = _likeliest(counts, found.at, step=0.25 if found.value == inf else 0.02)
    return Fit(BgNbd(*map(exp, found.at)), -found.value, found.is_found)


def _likeliest(customers: Mapping[Buying, int], start: Sequence[float], step: float = 0.25) -> Minimum:
    likelihood = _Likelihood(customers)

    def unlikely(point: tuple[float, ...]) -> float:
        if max(map(abs, point)) > _FARTHEST:
            return inf
        return -likelihood(BgNbd(*map(exp, point)))

    return minimum(unlikely, start, step=step)


class _Likelihood:
    """Equation 6 of the paper, with what does not change from one set of parameters to the next made ready."""

    def __init__(self, customers: Mapping[Buying, int]) -> None:
        self._customers = sum(customers.values())
        self._repeats = Counter[int]()
        self._once = Counter[float]()
        self._times = sorted({time for one in customers for time in (one.recency, one.age)})
        place = {time: number for number, time in enumerate(self._times)}
        self._again: list[tuple[int, int, int, int]] = []
        for one, count in customers.items():
            self._repeats[one.repeats] += count
            if one.repeats:
                self._again.append((one.repeats, place[one.recency], place[one.age], count))
            else:
                self._once[one.age] += count

    def __call__(self, model: BgNbd) -> float:
        r, alpha, a, b = model.r, model.alpha, model.a, model.b
        total = self._customers * (r * log(alpha) - lgamma(r) + lgamma(a + b) - lgamma(b))
        for x, count in self._repeats.items():
            total += count * (lgamma(r + x) + lgamma(b + x) - lgamma(a + b + x))
        for age, count in self._once.items():
            total -= count * r * log(alpha + age)
        logs = [log(alpha + time) for time in self._times]
        dropped = {x: log(a / (b + x - 1)) for x in self._repeats if x}
        for x, recency, age, count in self._again:
            lived, power = logs[age], r + x
            gone = dropped[x] + power * (lived - logs[recency])
            total += count * ((gone + log1p(exp(-gone)) if gone > 0 else log1p(exp(gone))) - power * lived)
        return total


def _hypergeometric(a: float, b: float, c: float, z: float, *, scale: float = 0.0) -> float:
    """Gauss's hypergeometric function as its power series, for 0 ≤ z < 1, times e to ``scale``."""
    term = total = 1.0
    for n in range(_MOST_TERMS):
        term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z
        total += term
        if abs(total) > _LARGE:
            term, total, scale = term / _LARGE, total / _LARGE, scale + log(_LARGE)
        if abs(term) <= _SMALLEST_TERM * abs(total):
            break
    return total * exp(scale)

"""Which things go together: what an order says of that, lift, one-sided Fisher test, Benjamini-Hochberg (IN18)."""

from collections.abc import Sequence
from math import exp, lgamma
from typing import NamedTuple

LEAST_CUSTOMERS = 10
"""No pair of fewer distinct customers is told: a reseller's weekly order is no pattern, and few are somebody (IN23)."""
LARGEST_BASKET = 100
"""Products of one order beyond which it says nothing of pairs."""
_NOTHING = 1e-12
MOST_FALSE = 0.05
"""So many of the pairs that are shown may be there by chance."""


class Together(NamedTuple):
    """Of ``all`` baskets ``first`` hold the one thing, ``second`` the other, and ``both`` the two."""

    all: int
    first: int
    second: int
    both: int

    @property
    def lift(self) -> float:
        """How many times as often as if they had nothing to do with each other."""
        return self.both * self.all / (self.first * self.second)

    @property
    def chance(self) -> float:
        """How likely so many or more would be by chance: the tail of the hypergeometric distribution (Fisher)."""
        outside = self.all - self.first - self.second
        return 1 - self._below(outside) if self.lift <= 1 else self._or_more(outside, 1.0)

    def chance_up_to(self, most: float) -> float:
        """The same where it is at most ``most``, which is below a half; else something above that, which costs less.

        What is together as often as it should be, or less, is so by chance at least every other time: a half of what
        chance would give lies there or above.
        """
        return 1.0 if self.lift <= 1 else self._or_more(self.all - self.first - self.second, most)

    def _or_more(self, outside: int, most: float) -> float:
        """How likely so many or more are; once that is above ``most``, what was summed up until then."""
        term = total = self._exactly(self.both)
        for both in range(self.both, min(self.first, self.second)):
            term *= (self.first - both) * (self.second - both) / ((both + 1) * (outside + both + 1))
            total += term
            if term <= _NOTHING * total or total > most:
                break
        return min(1.0, total)

    def _below(self, outside: int) -> float:
        """How likely fewer are: the terms grow less from here, as those of the tail do where there are many."""
        if self.both <= max(0, -outside):
            return 0.0
        term = total = self._exactly(self.both - 1)
        for both in range(self.both - 1, 0, -1):
            term *= both * (outside + both) / ((self.first - both + 1) * (self.second - both + 1))
            total += term
            if term <= _NOTHING * total:
                break
        return min(1.0, total)

    def _exactly(self, both: int) -> float:
        ways = _log_choose(self.first, both) + _log_choose(self.all - self.first, self.second - both)
        return exp(ways - _log_choose(self.all, self.second))


def standing_out(chances: Sequence[float], most_false: float = MOST_FALSE) -> list[bool]:
    """Which of many tests stand out, when so large a share of those may be there by chance."""
    order = sorted(range(len(chances)), key=lambda place: chances[place])
    last = max(
        (rank for rank, place in enumerate(order, 1) if chances[place] <= most_false * rank / len(order)), default=0
    )
    found = set(order[:last])
    return [place in found for place in range(len(chances))]


def _log_choose(count: int, chosen: int) -> float:
    return lgamma(count + 1) - lgamma(chosen + 1) - lgamma(count - chosen + 1)

"""Which things go together: lift, one-sided Fisher test, Benjamini and Hochberg's procedure (IN18)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, lgamma

MOST_FALSE = 0.05
"""So many of the pairs that are shown may be there by chance."""


@dataclass(frozen=True, slots=True)
class Together:
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
        most = min(self.first, self.second)
        whole = _log_choose(self.all, self.second)
        return min(1.0, sum(exp(self._log_ways(both) - whole) for both in range(self.both, most + 1)))

    def _log_ways(self, both: int) -> float:
        others = self.second - both
        if others > self.all - self.first:
            return float("-inf")
        return _log_choose(self.first, both) + _log_choose(self.all - self.first, others)


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

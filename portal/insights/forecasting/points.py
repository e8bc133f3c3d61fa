"""Points of the coming months: earned, redeemed and expired, and what they will cost at the end of each (IN13).

Of the points of each month a share is redeemed at each age, as of those before them; what is left when they end,
expires. What is taken of a month's points is taken of those that end first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from portal.insights.forecasting import breakage


@dataclass(frozen=True, slots=True)
class Lots:
    """The points that were earned in a month: how many, how many were redeemed at each age, and when the rest ends."""

    month: int
    issued: int
    """Without what was taken back."""
    redeemed: Sequence[int]
    endings: Sequence[tuple[int | None, int]]
    """Months in which they end, and how many do."""


class Points(NamedTuple):
    """Of a month, the last two of its end."""

    earned: float
    redeemed: float
    expired: float
    outstanding: float
    to_come: float
    """What of the outstanding will be redeemed; all of it, as long as nobody knows better."""


@dataclass(slots=True)
class _Lots:
    month: int
    issued: float
    endings: list[list[float]] = field(default_factory=list)

    @property
    def rest(self) -> float:
        return sum(count for _, count in self.endings)

    def redeem(self, points: float) -> float:
        """As many as there are, at most; of those that end first."""
        left = points
        for ending in self.endings:
            part = min(left, ending[1])
            ending[1] -= part
            left -= part
        return points - left

    def expire(self, month: int) -> float:
        gone = sum(count for end, count in self.endings if end <= month)
        self.endings = [ending for ending in self.endings if ending[0] > month]
        return gone


_NEVER = float("inf")


def ahead(
    lots: Sequence[Lots], earned: Sequence[float], start: int, *, life: int | None, has_expired: bool
) -> list[Points]:
    """The months from ``start`` on, for which ``earned`` is foretold; points end after ``life`` months, or never.

    Until some have expired nobody knows how many will: then all are taken to be redeemed (prudence).
    """
    shares = breakage.shares([breakage.Cohort(one.issued, one.redeemed) for one in lots])
    rows = [
        _Lots(
            one.month, one.issued, sorted([_NEVER if end is None else float(end), count] for end, count in one.endings)
        )
        for one in lots
    ]
    found = []
    for place, new in enumerate(earned):
        month = start + place
        rows.append(_Lots(month, new, [[_NEVER if life is None else float(month + life), new]]))
        redeemed = sum(one.redeem(one.issued * _at(shares, month - one.month)) for one in rows)
        expired = sum(one.expire(month) for one in rows)
        outstanding = sum(one.rest for one in rows)
        to_come = outstanding
        if has_expired:
            to_come = sum(min(one.rest, one.issued * sum(shares[max(0, month + 1 - one.month) :])) for one in rows)
        found.append(Points(new, redeemed, expired, outstanding, to_come))
    return found


def _at(shares: Sequence[float], age: int) -> float:
    return shares[age] if 0 <= age < len(shares) else 0.0

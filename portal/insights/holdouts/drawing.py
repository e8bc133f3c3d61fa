"""Who is held out: by lot, and for ever the same, from the name of the holdout and the member's (IN1, IN7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import erfc, exp, sqrt

ALARM = 0.001
"""Arms as unequal as fewer than one in so many draws make them were not drawn as they should have been."""
_TWO, _THREE = 2, 3


def lot(experiment: str, member: str) -> float:
    """From 0 to 1: below the share that is held out, a member is. The name is the salt, so each holdout draws anew."""
    return int.from_bytes(sha256(f"{experiment}:{member}".encode()).digest()[:8]) / 2**64


@dataclass(frozen=True, slots=True)
class Mismatch:
    """How far the arms' sizes are from their shares."""

    chi_squared: float
    p: float

    @property
    def is_alarm(self) -> bool:
        """The comparison is broken: no verdict."""
        return self.p < ALARM


def mismatch(counts: Sequence[int], shares: Sequence[float]) -> Mismatch:
    """Of two or three arms, by χ²."""
    if len(counts) not in (_TWO, _THREE):
        raise ValueError("two arms or three")
    whole, parts = sum(counts), sum(shares)
    expected = [whole * share / parts for share in shares]
    found = (
        sum((count - wanted) ** 2 / wanted for count, wanted in zip(counts, expected, strict=True)) if whole else 0.0
    )
    return Mismatch(found, erfc(sqrt(found / 2)) if len(counts) == _TWO else exp(-found / 2))

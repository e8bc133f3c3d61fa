"""How sure a median is: of few by places in their order, which takes no shape for granted (IN21), of many by the curve.

What is still open has taken so long already: it counts as that for the lower end, and as without end for the upper one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb, inf

from portal.insights.survival import curve

FEW = 30
_TAIL = 0.025
"""On either side of an interval of 95 %."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Of 95 %; ``high`` is None where it was not reached."""

    low: float
    high: float | None


def places(count: int) -> tuple[int, int] | None:
    """Which of so many, the smallest being the first, are the ends; None of five or fewer, of which none is so sure."""
    below, place = 0, 0
    while below + comb(count, place) <= _TAIL * 2**count:
        below += comb(count, place)
        place += 1
    return (place, count + 1 - place) if place else None


def median_interval(came: Sequence[float], still_open: Sequence[float]) -> Interval | None:
    """Of how long each took that came, and how long each waits that is open; None of too few to tell."""
    count = len(came) + len(still_open)
    if count > FEW:
        low, high = curve(came, still_open).median_interval
        return None if low is None else Interval(low, high)
    ends = places(count)
    if ends is None:
        return None
    first, last = ends
    high = sorted([*came, *(inf for _ in still_open)])[last - 1]
    return Interval(sorted([*came, *still_open])[first - 1], None if high == inf else high)

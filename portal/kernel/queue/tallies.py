"""What each lane of this process has done since it began: for the metrics."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """How many items were done and failed, how many seconds both took together, and how many are in hand now."""

    done: int = 0
    failed: int = 0
    seconds: float = 0.0
    in_hand: int = 0

    def count(self, seconds: float, *, is_done: bool) -> None:
        self.seconds += seconds
        if is_done:
            self.done += 1
        else:
            self.failed += 1


_by_lane: dict[str, Tally] = {}


def tally(lane: str) -> Tally:
    """The figures of one lane, to be counted up."""
    return _by_lane.setdefault(lane, Tally())


def tallies() -> Mapping[str, Tally]:
    """The figures of every lane of this process."""
    return _by_lane

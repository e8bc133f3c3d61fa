"""Whether a goal is on track: a straight line from where it set out to its target, by the days that have gone (GO2)."""

from dataclasses import dataclass
from datetime import date

_NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class Line:
    """From what was measured on the first day to what is wanted on the last."""

    started_on: date
    start: float
    due_on: date
    target: float

    def at(self, day: date) -> float:
        """Where the figure should be on a day; before the first day the start, after the last the target."""
        whole = (self.due_on - self.started_on).days
        gone = min(max((day - self.started_on).days, 0), whole)
        return self.target if gone == whole else self.start + (self.target - self.start) * gone / whole

    def is_kept(self, day: date, current: float | None) -> bool:
        """Whether the figure is there or further; what cannot be measured is not."""
        return current is not None and current >= self.at(day) - _NOTHING

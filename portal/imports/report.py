"""What an import did: how much of what is in the portal now, and what was left out, and why."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

Progress = Callable[[str, int, int], None]
"""Told which step is at work, and how many of its bytes are behind it."""


def silent(_step: str, _done: int, _total: int) -> None:
    """For whoever does not watch."""


@dataclass(slots=True)
class Report:
    """Counts by name. ``read`` is what the files hold, ``added`` what this run wrote, ``skipped`` why not the rest."""

    read: Counter[str] = field(default_factory=Counter)
    added: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def take(self, other: "Report") -> None:
        """Add what another report counts."""
        self.read.update(other.read)
        self.added.update(other.added)
        self.skipped.update(other.skipped)
        self.notes.extend(note for note in other.notes if note not in self.notes)

    def as_json(self) -> dict[str, object]:
        return {
            "read": dict(self.read),
            "added": dict(self.added),
            "skipped": dict(self.skipped),
            "notes": self.notes,
        }

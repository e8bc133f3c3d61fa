"""What an import did: how much of what is in the portal now, and what was left out, and why."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from portal.imports.values import NoCounterpart, Unfit

Progress = Callable[[str, int, int], None]
"""Told which step is at work, and how many of its bytes are behind it."""
MOST_NAMED = 50
"""So many rows are named with the reason why they were left out; of the others the report has the number."""


def silent(_step: str, _done: int, _total: int) -> None:
    """For whoever does not watch."""


@dataclass(slots=True)
class Report:
    """Counts by name. ``read`` is what the files hold, ``added`` what this run wrote, ``skipped`` why not the rest."""

    read: Counter[str] = field(default_factory=Counter)
    added: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    """Rows that were left out, by file and place; at most MOST_NAMED."""

    def take(self, other: "Report") -> None:
        """Add what another report counts."""
        self.read.update(other.read)
        self.added.update(other.added)
        self.skipped.update(other.skipped)
        self.notes.extend(note for note in other.notes if note not in self.notes)
        self._name(*other.named)

    def leave_out(self, kind: str, odd: Unfit, where: str) -> None:
        """A row of ``kind`` is not taken: counted by its reason, and named by where it stands."""
        self.skipped[f"{kind}: {odd.why}"] += 1
        if not isinstance(odd, NoCounterpart):
            self._name(f"{where}: {odd}.")

    def as_json(self) -> dict[str, object]:
        return {
            "read": dict(self.read),
            "added": dict(self.added),
            "skipped": dict(self.skipped),
            "notes": self.notes,
            "named": self.named,
        }

    def _name(self, *rows: str) -> None:
        self.named.extend([row for row in rows if row not in self.named][: MOST_NAMED - len(self.named)])

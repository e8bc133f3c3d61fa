"""The migrations that have landed, each with its SHA-256, in a list as `sha256sum --check` reads it."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
EVERY_VERSION = os.environ.get("PORTAL_TEST_EVERY_VERSION") == "1"
NEWEST = 2
STRIDE = 24


class HistoryChanged(Exception):
    """A migration that has landed is not what it was."""


@dataclass(frozen=True, slots=True)
class History:
    """The migrations in ``root`` and the list of those that have landed."""

    root: Path = ROOT

    @property
    def record(self) -> Path:
        return self.root / "tests" / "upgrades" / "landed.sha256"

    @property
    def names(self) -> list[str]:
        return [path.stem for path in self._files()]

    @property
    def tried(self) -> list[str]:
        """Those from which upgrades are tried: the first, every 24th and the newest; all by PORTAL_TEST_EVERY_VERSION.

        What has landed never changes: it went through all that had landed with it, and what comes later meets the newest.
        """
        if EVERY_VERSION:
            return self.names
        return [name for at, name in enumerate(self.names) if at % STRIDE == 0 or at >= len(self.names) - NEWEST]

    def listed(self) -> dict[str, str]:
        lines = self.record.read_text().splitlines() if self.record.exists() else []
        return {path: digest for digest, path in (line.split("  ", 1) for line in lines)}

    def there(self) -> dict[str, str]:
        return {
            str(path.relative_to(self.root)): hashlib.sha256(path.read_bytes()).hexdigest() for path in self._files()
        }

    def ensure_unchanged(self) -> None:
        """
        Raises:
            HistoryChanged: one that has landed was changed or taken away.

        """
        there = self.there()
        changed = [path for path, digest in self.listed().items() if there.get(path) != digest]
        if changed:
            raise HistoryChanged(
                f"{', '.join(changed)} has landed and is not what it was. Databases have passed it: take the change "
                f"back and write a new migration. Only one that nobody else has yet may change: take its line out of "
                f"{self.record.relative_to(self.root)} then, and its database out of tests/upgrades/states."
            )

    def add_new(self) -> list[str]:
        """List what has not landed yet; the paths that were added.

        Raises:
            HistoryChanged: one that has landed was changed or taken away; nothing is written.

        """
        self.ensure_unchanged()
        listed, there = self.listed(), self.there()
        self.record.write_text("".join(f"{digest}  {path}\n" for path, digest in there.items()))
        return [path for path in there if path not in listed]

    def _files(self) -> list[Path]:
        return sorted((self.root / "migrations").glob("0*.py"))

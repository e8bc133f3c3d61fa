"""Whether the file that SQLite has open is still the one at its path: what is written to another is lost (F13a)."""

import sqlite3
from pathlib import Path

import structlog

from portal.kernel import liveness

_log = structlog.get_logger(__name__)


class FileReplaced(sqlite3.OperationalError):
    """Somebody put another file in the place of the open database, moved it or removed it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"disk I/O error: {path} was replaced or removed while it was open")


class OpenFile:
    """The file at ``path`` as it was when the first connection to it was opened.

    Nothing opens another one by itself: the log of the former file (`-wal`) may still be beside it, and SQLite would
    apply it to a database that it does not belong to.
    """

    def __init__(self, path: str) -> None:
        self._path = Path(path)
        self._opened: tuple[int, int] | None = None

    def note_opened(self) -> None:
        """A connection was opened: from now on it has to be this file."""
        if self._opened is None:
            self._opened = self._present()

    def ensure_in_place(self) -> None:
        """Raises FileReplaced, an outage, when the path no longer leads to the file that was opened."""
        if self._opened is None or self._present() == self._opened:
            return
        if liveness.units.give_up(f"the database {self._path} was replaced or removed under the running server"):
            _log.error(
                "database_file_replaced",
                path=str(self._path),
                what_to_do="Stop every process that has it open, remove the -wal and -shm beside it, put the file that "
                "you want in its place, and start again. Nothing more is read or written here.",
            )
        raise FileReplaced(self._path)

    def _present(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return None
        return (found.st_dev, found.st_ino)

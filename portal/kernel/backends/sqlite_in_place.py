"""Short statements of an open transaction on SQLite, run where they are asked: a thread takes longer than they do.

The thread still has whatever may wait for the disk (COMMIT), what may work on many rows, and everything else once the
loop has been kept from its other work for some milliseconds.
"""

import re
import sqlite3
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

import aiosqlite

from portal.kernel import letters

T = TypeVar("T")
SLICE = 0.01
"""Seconds after which the loop has its turn, whatever a transaction still has to do."""
_OPERATIONS = 5000
"""So many of SQLite's operations, well under a millisecond, pass between two looks at the clock."""
_MOST_ROWS = 50
_FEW_ROWS = re.compile(
    r"""\s*(?:
        INSERT\s+INTO\s+\S+\s*\([^()]*\)\s*VALUES\b
        | UPDATE\s+\S+\s+SET\b(?:(?!\bWHERE\b).)*\bWHERE\s+"?id"?\s*=\s*\?
    )""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
"""Rows that are written out, and one row by its key."""
_SELECT = re.compile(r"\s*SELECT\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def _is_select(statement: str) -> bool:
    return _SELECT.match(statement) is not None


@lru_cache(maxsize=1024)
def _writes_few_rows(statement: str) -> bool:
    return _FEW_ROWS.match(statement) is not None and "SELECT" not in statement.upper()


BEGIN = "BEGIN IMMEDIATE"
"""Refused at once while another process writes: nothing of this waits in here."""


class InPlaceConnection(aiosqlite.Connection):
    """A connection with a thread of its own, which it leaves out for what is short, inside a transaction."""

    def __init__(self, path: str) -> None:
        # Never in two threads at once: what the thread has been given is awaited before anything is run elsewhere.
        super().__init__(lambda: sqlite3.connect(path, isolation_level=None, check_same_thread=False), 64)
        self._given = self._done = 0
        self._loop_had_it = 0.0
        self._until: float | None = None
        """While a SELECT is run in place: when it is broken off, for the thread to begin it again."""
        self._was_broken_off = False

    def set_up(self) -> None:
        """Once it is open."""
        self._conn.row_factory = sqlite3.Row
        letters.teach(self._conn)
        self._conn.set_progress_handler(self._takes_too_long, _OPERATIONS)

    async def _execute(self, fn: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        if self._connection is not None and self._given == self._done and self._is_short(fn, args):
            if args and args[0] == BEGIN:
                self._loop_had_it = time.monotonic()  # who begins has waited for their turn
            if not (args and _is_select(args[0])):
                return fn(*args, **kwargs)
            self._was_broken_off, self._until = False, time.monotonic() + SLICE
            try:
                return fn(*args, **kwargs)
            except sqlite3.OperationalError:
                if not self._was_broken_off:
                    raise
            finally:
                self._until = None
        return await self._in_thread(fn, *args, **kwargs)

    async def _in_thread(self, fn: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        def run() -> T:
            try:
                return fn(*args, **kwargs)
            finally:
                self._done += 1  # in the thread alone, as the other is in the loop alone

        self._given += 1
        try:
            done: T = await super()._execute(run)  # type: ignore[no-untyped-call]
        finally:
            self._loop_had_it = time.monotonic()
        return done

    def _is_short(self, fn: Callable[..., object], args: tuple[Any, ...]) -> bool:
        if not self._conn.in_transaction:
            return bool(args) and args[0] == BEGIN
        if time.monotonic() - self._loop_had_it > SLICE:
            return False
        if not args:
            return isinstance(getattr(fn, "__self__", None), sqlite3.Cursor)  # closing it, or fetching what it has
        statement, values = args[0], args[1] if len(args) > 1 else ()
        if not isinstance(statement, str):
            return False
        if fn.__name__ == "executemany":
            return _writes_few_rows(statement) and len(values) <= _MOST_ROWS
        return _is_select(statement) or _writes_few_rows(statement)

    def _takes_too_long(self) -> int:
        """SQLite asks now and then; anything but 0 breaks the statement off, which of a SELECT undoes nothing else."""
        if self._until is None or time.monotonic() < self._until:
            return 0
        self._was_broken_off = True
        return 1

"""SQLite connections that only read: in WAL mode they wait for no writer, of this process or of another (F10)."""

import asyncio
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import aiosqlite

from portal.kernel import letters, outages, timeouts
from portal.kernel.timeouts import Limits

MOST = 4
"""Each has a thread; Python lets only one of them work at a time on what it fetches."""
_BUSY = 1000
"""Milliseconds for the rare moments in which readers wait too: somebody recovers the log or vacuums."""


class Readers:
    """A few connections to one file, opened when they are needed."""

    def __init__(self, path: str, limits: Limits) -> None:
        self._path = path
        self._limits = limits
        self._free: list[aiosqlite.Connection] = []
        self._places = asyncio.Semaphore(MOST)
        self._opened: set[aiosqlite.Connection] = set()

    async def ask(self, statement: str, values: Sequence[object]) -> Sequence[Any]:
        """Every row of the answer.

        Raises TimeoutError when no connection was free in time, or the statement took too long, which ends it.
        """
        await self._take_place()
        try:
            connection = self._free.pop() if self._free else await self._new()
            return await self._asked(connection, statement, values)
        finally:
            self._places.release()

    async def close(self) -> None:
        """Close all of them; who is still reading is interrupted."""
        opened, self._opened, self._free = self._opened, set(), []
        for connection in opened:
            with suppress(ValueError):  # closed already
                await connection.interrupt()
        await asyncio.gather(*(connection.close() for connection in opened), return_exceptions=True)

    async def _take_place(self) -> None:
        if not self._places.locked():
            await self._places.acquire()
            return
        timeouts.ensure_left()
        try:
            async with asyncio.timeout(self._limits.acquire):
                await self._places.acquire()
        except TimeoutError as late:
            timeouts.note_timeout()
            raise TimeoutError(f"no connection was to be had within {self._limits.acquire} s") from late

    async def _new(self) -> aiosqlite.Connection:
        connection = await aiosqlite.connect(self._path, isolation_level=None)
        self._opened.add(connection)
        try:
            await connection._execute(_set_up, connection._conn)  # type: ignore[no-untyped-call]
        except BaseException:
            await self._drop(connection)
            raise
        return connection

    async def _asked(self, connection: aiosqlite.Connection, statement: str, values: Sequence[object]) -> Sequence[Any]:
        try:
            async with asyncio.timeout(self._limits.statement):
                rows: Any = await connection.execute_fetchall(statement, values)
        except (TimeoutError, asyncio.CancelledError) as ended:
            if isinstance(ended, TimeoutError):
                timeouts.note_timeout()
            with suppress(ValueError):  # closed meanwhile
                await connection.interrupt()
            self._put_back(connection)
            raise
        except Exception as refused:
            if outages.is_outage(refused):  # a file that is mended or moved is opened anew
                await self._drop(connection)
            else:
                self._put_back(connection)
            raise
        self._put_back(connection)
        found: Sequence[Any] = rows
        return found

    def _put_back(self, connection: aiosqlite.Connection) -> None:
        if connection in self._opened:
            self._free.append(connection)

    async def _drop(self, connection: aiosqlite.Connection) -> None:
        self._opened.discard(connection)
        with suppress(sqlite3.Error, ValueError):
            await connection.close()


def _set_up(connection: sqlite3.Connection) -> None:
    """In the connection's thread."""
    connection.row_factory = sqlite3.Row
    connection.execute(f"PRAGMA busy_timeout = {_BUSY}")
    connection.execute("PRAGMA query_only = ON")
    letters.teach(connection)

"""Reading one moment of the database from end to end, however much there is, while others go on writing.

A unit of work would not do: on SQLite it keeps every writer waiting, and it holds all rows in memory.
"""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import aiosqlite
import asyncpg

from portal.kernel import sql
from portal.kernel.work import in_unit_of_work

BATCH = 2000
_TIME_LIMIT = 900.0
"""Seconds for one batch: the first one waits until the database has sorted everything."""


class Rows(ABC):
    """The answer to one statement, in its order, with the next row in view."""

    def __init__(self) -> None:
        self._batch: Sequence[Any] = ()
        self._at = 0
        self._is_over = False

    async def next(self) -> Any | None:
        """The next row, or None after the last."""
        if self._at >= len(self._batch) and not await self._more():
            return None
        row = self._batch[self._at]
        self._at += 1
        return row

    async def while_first(self, *columns: object) -> list[Any]:
        """The next rows, as long as they begin with these columns."""
        width, found = len(columns), []
        while self._at < len(self._batch) or await self._more():
            row = self._batch[self._at]
            if tuple(row[:width]) != columns:
                break
            found.append(row)
            self._at += 1
        return found

    async def _more(self) -> bool:
        if self._is_over:
            return False
        self._batch, self._at = await self._fetch(), 0
        self._is_over = not self._batch
        return not self._is_over

    @abstractmethod
    async def _fetch(self) -> Sequence[Any]: ...


class Snapshot(ABC):
    """One moment of the database; every statement that it answers sees the same."""

    @abstractmethod
    async def read(self, statement: str, *values: object) -> Rows:
        """Begin to read what ``statement`` answers with; several may be read side by side."""


@asynccontextmanager
async def snapshot() -> AsyncIterator[Snapshot]:
    """The database as it is now, for the length of the block, read-only and in nobody's way."""
    if in_unit_of_work():
        raise RuntimeError("a snapshot was asked for inside a unit of work, whose rows it would not see")
    client = sql.connection()
    if sql.on_sqlite():
        async with aiosqlite.connect(str(client.filename), isolation_level=None) as own:  # type: ignore[attr-defined]
            await own.execute("PRAGMA query_only = ON")
            await own.execute("BEGIN")
            yield _OnSqlite(own)
            await own.execute("ROLLBACK")
        return
    async with (
        client.acquire_connection() as pooled,
        pooled.transaction(isolation="repeatable_read", readonly=True),
    ):
        yield _OnPostgres(pooled)


class _OnSqlite(Snapshot):
    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def read(self, statement: str, *values: object) -> Rows:
        return _SqliteRows(
            await self._connection.execute(sql.numbered(statement), [sql.stored(value) for value in values])
        )


class _SqliteRows(Rows):
    def __init__(self, cursor: aiosqlite.Cursor) -> None:
        super().__init__()
        self._cursor = cursor

    async def _fetch(self) -> Sequence[Any]:
        return list(await self._cursor.fetchmany(BATCH))


class _OnPostgres(Snapshot):
    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection

    async def read(self, statement: str, *values: object) -> Rows:
        return _PostgresRows(await self._connection.cursor(statement, *values, timeout=_TIME_LIMIT))


class _PostgresRows(Rows):
    def __init__(self, cursor: asyncpg.cursor.Cursor) -> None:
        super().__init__()
        self._cursor = cursor

    async def _fetch(self) -> Sequence[Any]:
        rows: Sequence[Any] = await self._cursor.fetch(BATCH, timeout=_TIME_LIMIT)
        return rows

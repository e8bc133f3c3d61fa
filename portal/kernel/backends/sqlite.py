"""SQLite: one connection that writes and a few that read, so that writers wait for each other and readers for nobody.

Writers begin as writers, so that they wait instead of failing half-way (M13, F10).
"""

import asyncio
import random
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

from tortoise.backends.base.client import TransactionContext
from tortoise.backends.sqlite.client import (
    SqliteClient,
    SqliteTransactionContext,
    SqliteTransactionWrapper,
)
from tortoise.connection import get_connections
from tortoise.exceptions import IntegrityError, OperationalError, TransactionManagementError

from portal.kernel import outages, stopping, timeouts
from portal.kernel.backends.connection_locks import LockedConnection, locked
from portal.kernel.backends.reading import is_reading
from portal.kernel.backends.savepoints import Savepoint
from portal.kernel.backends.sqlite_files import OpenFile
from portal.kernel.backends.sqlite_in_place import BEGIN, InPlaceConnection
from portal.kernel.backends.sqlite_readers import Readers
from portal.kernel.errors import TryAgain
from portal.kernel.sql import Row, numbered, stored
from portal.kernel.timeouts import Limits

T = TypeVar("T")
_AGAIN = (0.002, 0.02)
"""Seconds between two attempts to begin while another process writes."""


class Statements(SqliteClient):
    """What `portal.kernel.sql` asks of a client, the same for the writing connection and for an open transaction."""

    def acquire_connection(self) -> LockedConnection:
        return LockedConnection(self._lock, self)

    async def rows(self, statement: str, values: Sequence[object]) -> Sequence[Row]:
        """Every row of the answer."""

        async def ask() -> Sequence[Row]:
            async with self.acquire_connection() as connection:
                found: Sequence[Row] = await connection.execute_fetchall(
                    numbered(statement), [stored(value) for value in values]
                )
                return found

        return await self._said(ask)

    async def changed(self, statement: str, values: Sequence[object]) -> int:
        """How many rows a statement changed."""

        async def ask() -> int:
            async with self.acquire_connection() as connection:
                cursor = await connection.execute(numbered(statement), [stored(value) for value in values])
                changed: int = cursor.rowcount
                await cursor.close()
                return changed

        return await self._said(ask)

    async def many(self, statement: str, rows: Sequence[Sequence[object]]) -> None:
        """One statement for each of many rows."""

        async def ask() -> None:
            async with self.acquire_connection() as connection:
                await connection.executemany(numbered(statement), [[stored(value) for value in row] for row in rows])

        await self._said(ask)

    async def _said(self, ask: Callable[[], Awaitable[T]]) -> T:
        try:
            return await ask()
        except sqlite3.IntegrityError as broken:
            raise IntegrityError(broken) from broken


class PortalSqliteClient(Statements):
    """The file, with the portal's pragmas: WAL, and every commit on the disk before it is answered.

    What only reads, outside a unit of work, is read on connections of its own; what is in memory has only one.
    """

    def __init__(self, file_path: str, *, limits: Limits = timeouts.REQUESTS, **kwargs: object) -> None:
        super().__init__(file_path, **kwargs)
        self.limits = limits
        # Who waits for another process waits here, not in the connection's thread: nobody could call it back.
        self.pragmas.setdefault("busy_timeout", 0)
        self.pragmas.setdefault("synchronous", "FULL")
        is_file = ":memory:" not in file_path
        self.file = OpenFile(file_path) if is_file else None
        self._readers = Readers(file_path, limits) if is_file else None

    def acquire_connection(self) -> LockedConnection:
        return LockedConnection(self._lock, self, self.limits.statement)

    def _in_transaction(self) -> TransactionContext:
        return Transaction(ImmediateTransactionWrapper(self), self._lock, self.limits.statement)

    async def create_connection(self, with_db: bool) -> None:
        """A connection that could not be set up is none: it would write without foreign keys, one day."""
        try:
            await self._open()
        except BaseException:
            half, self._connection = self._connection, None
            if half is not None:
                await half.close()
            raise

    async def _open(self) -> None:
        if self._connection is not None:
            return
        opened = InPlaceConnection(self.filename)
        self._connection = await opened
        opened.set_up()
        if self.file is not None:
            self.file.note_opened()
        for pragma, value in self.pragmas.items():
            cursor = await opened.execute(f"PRAGMA {pragma}={value}")
            await cursor.close()
        await self._post_connect()

    async def close(self) -> None:
        if self._readers is not None:
            await self._readers.close()
        closing = asyncio.ensure_future(super().close())
        _, late = await asyncio.wait({closing}, timeout=stopping.left(timeouts.CLOSING))
        if late and self._connection is not None:
            await self._connection.interrupt()
        await closing

    def ensure_in_place(self) -> None:
        """Raises an outage when the open file was replaced."""
        if self.file is not None:
            self.file.ensure_in_place()

    async def ping(self) -> None:
        """Ask whether the database can be read. Raises what SQLite says."""
        await self.rows("SELECT 1", ())

    async def rows(self, statement: str, values: Sequence[object]) -> Sequence[Row]:
        if self._readers is None or not is_reading(statement):
            return await super().rows(statement, values)
        return await self._read(numbered(statement), [stored(value) for value in values])

    async def execute_query(self, query: str, values: list[Any] | None = None) -> tuple[int, Sequence[Any]]:
        if self._readers is None or not is_reading(query):
            return await self._said(lambda: super(PortalSqliteClient, self).execute_query(query, values))
        rows = await self._read(query, values or [])
        return len(rows), rows

    async def execute_query_dict(self, query: str, values: list[Any] | None = None) -> list[dict[str, Any]]:
        _, rows = await self.execute_query(query, values)
        return [dict(row) for row in rows]

    async def execute_insert(self, query: str, values: list[Any]) -> Any:
        return await self._said(lambda: super(PortalSqliteClient, self).execute_insert(query, values))

    async def execute_many(self, query: str, values: list[list[Any]]) -> None:
        async def all_or_none() -> None:
            async with self._in_transaction() as transaction:
                await transaction.execute_many(query, values)

        await self._said(all_or_none)

    async def _read(self, statement: str, values: Sequence[object]) -> Sequence[Any]:
        readers = self._readers
        assert readers is not None

        async def ask() -> Sequence[Any]:
            if self._connection is None:
                async with self.acquire_connection():
                    pass  # the writer has put the file into WAL mode now
            try:
                return await readers.ask(statement, values)
            except sqlite3.OperationalError as mistaken:
                raise OperationalError(mistaken) from mistaken

        return await self._said(ask)

    async def _said(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Outside a unit of work an outage is `TryAgain`."""
        until = asyncio.get_running_loop().time() + self.limits.statement
        try:
            self.ensure_in_place()
            return await taking_turns(lambda: super(PortalSqliteClient, self)._said(ask), until)
        except Exception as refused:
            if outages.is_outage(refused) or outages.is_passing(refused):
                raise TryAgain(f"{type(refused).__name__}: {refused}") from refused
            raise


class ImmediateTransactionWrapper(Statements, SqliteTransactionWrapper):
    """A transaction that takes the write lock at once; a deferred one is refused when it upgrades."""

    def _in_transaction(self) -> TransactionContext:
        nested = ImmediateTransactionWrapper(self)
        return Savepoint(nested, lambda: bool(nested._connection.in_transaction))

    def ensure_in_place(self) -> None:
        """Raises an outage when the open file was replaced."""
        client = self._parent
        assert isinstance(client, PortalSqliteClient)
        client.ensure_in_place()

    async def begin(self) -> None:
        """Raises TransactionManagementError when another process is writing."""
        if self._connection.in_transaction:  # left open by somebody who was ended in the middle of it
            await self._connection.rollback()
        try:
            await self._connection.execute(BEGIN)
        except sqlite3.OperationalError as refused:
            raise TransactionManagementError(refused) from refused

    async def commit(self) -> None:
        """Raises TransactionManagementError when SQLite has undone everything, as it does when the disk is full."""
        if not self._connection.in_transaction:
            raise TransactionManagementError("The transaction had failed before it was to be committed.")
        self.ensure_in_place()  # or what is answered as written would be in a file that nobody has any more
        await super().commit()


class Transaction(SqliteTransactionContext):
    """A transaction for the length of a block; whatever fails on entering it, the connection is free again."""

    def __init__(self, connection: ImmediateTransactionWrapper, lock: asyncio.Lock, limit: float) -> None:
        super().__init__(connection, lock)
        self._limit = limit

    async def __aenter__(self) -> ImmediateTransactionWrapper:
        until = asyncio.get_running_loop().time() + self._limit
        await locked(self._trxlock, self._limit)
        try:
            await self.ensure_connection()
            self.connection.ensure_in_place()
            await taking_turns(self.connection.begin, until)
        except BaseException:
            self._trxlock.release()
            raise
        self.token = get_connections().set(self.connection_name, self.connection)
        wrapper: ImmediateTransactionWrapper = self.connection
        return wrapper


async def taking_turns(write: Callable[[], Awaitable[T]], until: float) -> T:
    """Write, again and again while another process does, until the loop's clock says ``until``."""
    while True:
        try:
            return await write()
        except Exception as refused:
            if not outages.is_passing(refused):
                raise
            if asyncio.get_running_loop().time() > until:
                timeouts.note_timeout()
                raise
        await asyncio.sleep(random.uniform(*_AGAIN))  # noqa: S311 - so that two do not keep step


client_class = PortalSqliteClient

"""SQLite: writers begin as writers, so that they wait for each other instead of failing half-way (M13, F10)."""

import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from tortoise.backends.base.client import NestedTransactionContext, TransactionContext
from tortoise.backends.sqlite.client import (
    SqliteClient,
    SqliteTransactionContext,
    SqliteTransactionWrapper,
)
from tortoise.connection import get_connections
from tortoise.exceptions import IntegrityError, TransactionManagementError

from portal.kernel import outages, patience
from portal.kernel.backends.holding import Turn
from portal.kernel.errors import TryAgain
from portal.kernel.patience import Limits
from portal.kernel.sql import Row, numbered, stored

T = TypeVar("T")


class Statements(SqliteClient):
    """What `portal.kernel.sql` asks of a client, the same for the connection and for an open transaction."""

    def acquire_connection(self) -> Turn:
        return Turn(self._lock, self)

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


class ImmediateTransactionWrapper(Statements, SqliteTransactionWrapper):
    """A transaction that takes the write lock at once; a deferred one is refused when it upgrades."""

    def _in_transaction(self) -> TransactionContext:
        return NestedTransactionContext(ImmediateTransactionWrapper(self))

    async def begin(self) -> None:
        try:
            await self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as refused:
            self._finalized = True
            raise TransactionManagementError(refused) from refused


class PortalSqliteClient(Statements):
    """Tortoise's client with the portal's pragmas: WAL, full durability, five seconds of patience."""

    def __init__(self, file_path: str, *, limits: Limits = patience.REQUESTS, **kwargs: object) -> None:
        super().__init__(file_path, **kwargs)
        self.limits = limits
        self.pragmas.setdefault("busy_timeout", 5000)
        self.pragmas.setdefault("synchronous", "FULL")

    def _in_transaction(self) -> TransactionContext:
        return CarefulTransactionContext(ImmediateTransactionWrapper(self), self._lock)

    async def ping(self) -> None:
        """Ask whether the database can be read. Raises what SQLite says."""
        await self.rows("SELECT 1", ())

    async def _said(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Outside a unit of work an outage is `TryAgain`."""
        try:
            return await super()._said(ask)
        except Exception as refused:
            if outages.is_outage(refused) or outages.is_passing(refused):
                raise TryAgain(f"{type(refused).__name__}: {refused}") from refused
            raise


class CarefulTransactionContext(SqliteTransactionContext):
    """Gives the connection's lock back when BEGIN is refused; Tortoise's own keeps it for ever."""

    async def __aenter__(self) -> ImmediateTransactionWrapper:
        await self._trxlock.acquire()
        try:
            await self.ensure_connection()
            await self.connection.begin()
        except BaseException:
            self._trxlock.release()
            raise
        self.token = get_connections().set(self.connection_name, self.connection)
        wrapper: ImmediateTransactionWrapper = self.connection
        return wrapper


client_class = PortalSqliteClient

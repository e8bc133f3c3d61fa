"""SQLite: writers begin as writers, so that they wait for each other instead of failing half-way (M13, F10)."""

import sqlite3

from tortoise.backends.base.client import TransactionContext
from tortoise.backends.sqlite.client import (
    SqliteClient,
    SqliteTransactionContext,
    SqliteTransactionWrapper,
)
from tortoise.connection import get_connections
from tortoise.exceptions import TransactionManagementError


class ImmediateTransactionWrapper(SqliteTransactionWrapper):
    """A transaction that takes the write lock at once; a deferred one is refused when it upgrades."""

    async def begin(self) -> None:
        try:
            await self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as refused:
            self._finalized = True
            raise TransactionManagementError(refused) from refused


class PortalSqliteClient(SqliteClient):
    """Tortoise's client with the portal's pragmas: WAL, full durability, five seconds of patience."""

    def __init__(self, file_path: str, **kwargs: object) -> None:
        super().__init__(file_path, **kwargs)
        self.pragmas.setdefault("busy_timeout", 5000)
        self.pragmas.setdefault("synchronous", "FULL")

    def _in_transaction(self) -> TransactionContext:
        return CarefulTransactionContext(ImmediateTransactionWrapper(self), self._lock)


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

"""PostgreSQL by asyncpg: a pool from which a connection is had in time or not at all, and never lost (M2, F6, F8).

Tortoise's own client waits for a connection without end, loses it for good when BEGIN fails, and lets who gives one
back wait for a server that does not answer.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from itertools import count
from typing import Any, TypeVar, cast

import asyncpg
import structlog
from tortoise.backends.asyncpg.client import AsyncpgDBClient, TransactionWrapper
from tortoise.backends.base.client import TransactionContext
from tortoise.connection import get_connections
from tortoise.exceptions import DBConnectionError, TransactionManagementError

from portal.kernel import outages, stopping, timeouts
from portal.kernel.backends.at_hand import AtHand
from portal.kernel.backends.connection_locks import LockedConnection
from portal.kernel.backends.connections import UnresetConnection, can_be_asked, cut, is_lost
from portal.kernel.backends.keeping_alive import keep_alive
from portal.kernel.backends.reading import is_reading
from portal.kernel.backends.savepoints import Savepoint
from portal.kernel.errors import TryAgain
from portal.kernel.timeouts import Limits

T = TypeVar("T")
_READERS = 5
"""One connection in so many, and one at least, is left to those who only read: a rush of deliveries delays no page."""
_savepoints = count(1)
_log = structlog.get_logger(__name__)


class Statements(AsyncpgDBClient):
    """What `portal.kernel.sql` asks of a client, the same for the pool and for an open transaction."""

    async def rows(self, statement: str, values: Sequence[object]) -> Sequence[asyncpg.Record]:
        """Every row of the answer."""
        answered: Any = await self._translate_exceptions(_rows, statement, values)
        return cast("Sequence[asyncpg.Record]", answered)

    async def changed(self, statement: str, values: Sequence[object]) -> int:
        """How many rows a statement changed."""
        tag: Any = await self._translate_exceptions(_tag, statement, values)
        return int(tag.rsplit(" ", 1)[-1]) if tag[-1:].isdigit() else 0

    async def many(self, statement: str, rows: Sequence[Sequence[object]]) -> None:
        """One statement for each of many rows."""
        await self._translate_exceptions(_many, statement, rows)


async def _rows(client: Statements, statement: str, values: Sequence[object]) -> Any:
    async with client.acquire_connection() as connection:
        return await connection.fetch(statement, *values)


async def _tag(client: Statements, statement: str, values: Sequence[object]) -> Any:
    async with client.acquire_connection() as connection:
        return await connection.execute(statement, *values)


async def _many(client: Statements, statement: str, rows: Sequence[Sequence[object]]) -> None:
    async with client.acquire_connection() as connection:
        await connection.executemany(statement, rows)


class PortalPostgresClient(Statements):
    """The pool; all options but ``limits`` are Tortoise's or asyncpg's."""

    connection_class = UnresetConnection

    def __init__(self, *, limits: Limits = timeouts.REQUESTS, **options: Any) -> None:
        super().__init__(**options, command_timeout=limits.statement, timeout=limits.acquire)
        self.limits = limits
        self._units = asyncio.Semaphore(self.pool_maxsize - max(1, self.pool_maxsize // _READERS))
        self._reserve: asyncpg.Pool | None = None
        self._coming_to_rest: set[asyncio.Task[None]] = set()
        self._at_hand = AtHand(self.pool_maxsize, self._put_back, is_lost)

    async def create_pool(self, **options: Any) -> asyncpg.Pool:
        return await super().create_pool(**options, init=keep_alive)

    async def acquire(self, *, for_unit: bool = False) -> Any:
        """A connection of the pool, for the caller to `release`; ``for_unit`` of work only where readers keep theirs.

        Raises TimeoutError, ConnectionError or what the server says: all of them outages.
        """
        timeouts.ensure_left()
        if not for_unit and (connection := self._at_hand.take()) is not None:
            return connection
        try:
            async with asyncio.timeout(self.limits.acquire):
                return await (self._acquired_for_unit() if for_unit else self._acquired())
        except asyncpg.InvalidCatalogNameError as unknown:
            raise DBConnectionError(f"There is no database {self.database}.") from unknown
        except TimeoutError as late:
            timeouts.note_timeout()
            raise TimeoutError(f"no connection was to be had within {self.limits.acquire} s") from late
        except ConnectionError:
            raise
        except OSError as unreachable:
            raise ConnectionError(str(unreachable)) from unreachable

    async def release(self, connection: Any, *, of_unit: bool = False) -> None:
        """Put a connection back, undoing what is open on it. Nobody waits for a server that does not answer."""
        try:
            if can_be_asked(connection) and not connection.is_in_transaction():
                self._at_hand.keep(connection)
            else:
                await self._put_back(connection)
        finally:
            if of_unit:
                self._units.release()

    async def _put_back(self, connection: Any) -> None:
        """Its place is free once the pool has it: whoever is handed the place would wait there else."""
        coming_to_rest = None
        try:
            coming_to_rest = await self._put_away(self._pool, connection)
        finally:
            if coming_to_rest is None:
                self._at_hand.leave()
            else:
                coming_to_rest.add_done_callback(lambda _: self._at_hand.leave())

    async def _acquired(self) -> Any:
        if (connection := self._at_hand.take() or await self._at_hand.turn()) is not None:
            return connection
        try:
            return await (self._pool or await self._opened()).acquire()
        except BaseException:
            self._at_hand.leave()
            raise

    async def _acquired_for_unit(self) -> Any:
        await self._units.acquire()
        try:
            return await self._acquired()
        except BaseException:
            self._units.release()
            raise

    async def rows(self, statement: str, values: Sequence[object]) -> Sequence[asyncpg.Record]:
        """Every row of the answer, on the shortest way: a page is little else than such statements."""
        try:
            connection = await self.acquire()
            try:
                found: Sequence[asyncpg.Record] = await connection.fetch(statement, *values)
            except BaseException:
                await self.release(connection)
                raise
        except Exception as refused:  # noqa: BLE001 - told as on the longer way
            return await self._after(refused, statement, values)
        self._at_hand.keep(connection)
        return found

    async def _after(self, refused: Exception, statement: str, values: Sequence[object]) -> Sequence[asyncpg.Record]:
        """What is done about a refusal that was the first answer, as on the longer way."""
        refusals = [refused]

        async def again(client: Statements, statement: str, values: Sequence[object]) -> Any:
            if refusals:
                raise refusals.pop()
            return await _rows(client, statement, values)

        answered: Any = await self._translate_exceptions(again, statement, values)
        return cast("Sequence[asyncpg.Record]", answered)

    def acquire_connection(self) -> "PooledConnection":  # type: ignore[override]
        return PooledConnection(self)

    def _in_transaction(self) -> TransactionContext:
        return Transaction(PortalTransactionWrapper(self))

    async def _opened(self) -> asyncpg.Pool:
        async with self._pool_init_lock:
            if self._pool is None:
                await self.create_connection(with_db=True)
            return self._pool

    async def heed(self, error: BaseException) -> None:
        """Learn from what happened to one statement: who asks for the same request, or takes a connection next."""
        if isinstance(error, TimeoutError):
            timeouts.note_timeout()
        elif outages.is_cut(error) and self._pool is not None:
            # Where one was cut off, all of them may be, and the news of it is still on its way.
            await self._pool.expire_connections()
            self._at_hand.let_go()

    async def ping(self) -> None:
        """Ask whether the server is there, on a connection that is kept for this alone: the pool may be in use (F8).

        Raises what `acquire` raises.
        """
        async with asyncio.timeout(self.limits.acquire):
            if self._reserve is None:
                await self._opened()
                own = {**self._template, "min_size": 0, "max_size": 1}
                self._reserve = await self.create_pool(password=self.password, **own)
            connection = await self._reserve.acquire()
            try:
                await connection.fetchval("SELECT 1")
            finally:
                await self._put_away(self._reserve, connection)

    async def _put_away(self, pool: asyncpg.Pool | None, connection: Any) -> asyncio.Task[None] | None:
        """Give it to the pool; one on which a statement is being broken off once that is over, by the task returned."""
        if pool is None or is_lost(connection):
            cut(connection)
        elif connection.is_at_rest:
            await self._release(pool, connection)
        else:
            resting = asyncio.ensure_future(self._release(pool, connection))
            self._coming_to_rest.add(resting)
            resting.add_done_callback(self._coming_to_rest.discard)
            return resting
        return None

    async def _release(self, pool: asyncpg.Pool, connection: Any) -> None:
        try:
            await pool.release(connection, timeout=timeouts.RELEASE)
        except Exception as lost:  # noqa: BLE001 - it is cut; what it was borrowed for is over
            cut(connection)
            _log.warning("connection_cut", reason=f"{type(lost).__name__}: {lost}")

    async def _close(self) -> None:
        """Close what is at rest, and cut off the rest."""
        self._at_hand.let_go()
        await self._at_hand.given_back()
        pools = [pool for pool in (self._pool, self._reserve) if pool is not None]
        self._pool = self._reserve = None
        await asyncio.gather(*(_closed(pool) for pool in pools))

    async def _translate_exceptions(self, func: Callable[..., Awaitable[T]], *args: Any, **kwargs: Any) -> T:
        """Outside a unit of work an outage is `TryAgain`, after a read that was cut off was tried once more (F5)."""
        try:
            return await self._once_or_twice(func, *args, **kwargs)
        except Exception as refused:
            if outages.is_outage(refused) or outages.is_passing(refused):
                raise TryAgain(f"{type(refused).__name__}: {refused}") from refused
            raise

    async def _once_or_twice(self, func: Callable[..., Awaitable[T]], *args: Any, **kwargs: Any) -> T:
        answered = super()._translate_exceptions
        try:
            return await answered(func, *args, **kwargs)  # type: ignore[return-value]
        except Exception as refused:
            await self.heed(refused)
            is_lost = outages.is_cut(refused) or outages.is_passing(refused)
            if not (is_lost and args and is_reading(args[0])):
                raise
        return await answered(func, *args, **kwargs)  # type: ignore[return-value]


async def _closed(pool: asyncpg.Pool) -> None:
    try:
        async with asyncio.timeout(stopping.left(timeouts.CLOSING)):
            await pool.close()
    except Exception as held:  # noqa: BLE001 - at the end of a process, whatever it is
        _log.warning("pool_terminated", reason=type(held).__name__)
        pool.terminate()


class PooledConnection:
    """A connection of the pool for the length of a block."""

    __slots__ = ("_client", "_connection")

    def __init__(self, client: PortalPostgresClient) -> None:
        self._client = client
        self._connection: Any = None

    async def __aenter__(self) -> Any:
        self._connection = await self._client.acquire()
        return self._connection

    async def __aexit__(self, *_: object) -> None:
        await self._client.release(self._connection)


class PortalTransactionWrapper(Statements, TransactionWrapper):
    """An open transaction, or a savepoint in it. It says BEGIN and COMMIT itself, to hear what the server answers."""

    _savepoint: str | None = None

    def acquire_connection(self) -> LockedConnection:
        return LockedConnection(self._lock, self)

    def _in_transaction(self) -> TransactionContext:
        nested = PortalTransactionWrapper(self)
        return Savepoint(nested, lambda: can_be_asked(nested._connection))

    async def begin(self) -> None:
        await self._connection.execute("BEGIN")

    async def commit(self) -> None:
        """Raises TransactionManagementError when the server undid everything instead, as it does after an error."""
        self._finalized = True
        if await self._connection.execute("COMMIT") != "COMMIT":
            raise TransactionManagementError("The transaction had failed before it was to be committed.")

    async def rollback(self) -> None:
        self._finalized = True
        await self._connection.execute("ROLLBACK", timeout=timeouts.RELEASE)

    async def savepoint(self) -> None:
        self._savepoint = f"portal_{next(_savepoints)}"
        await self._connection.execute(f"SAVEPOINT {self._savepoint}")

    async def release_savepoint(self) -> None:
        self._finalized = True
        await self._connection.execute(f"RELEASE SAVEPOINT {self._savepoint}")

    async def savepoint_rollback(self) -> None:
        self._finalized = True
        await self._connection.execute(f"ROLLBACK TO SAVEPOINT {self._savepoint}", timeout=timeouts.RELEASE)


class Transaction(TransactionContext):
    """A transaction for the length of a block. Its connection goes back whatever fails, and the first error counts."""

    client: PortalTransactionWrapper

    def __init__(self, client: PortalTransactionWrapper) -> None:
        self.client = client
        self._home: PortalPostgresClient = client._parent  # type: ignore[assignment]

    async def __aenter__(self) -> PortalTransactionWrapper:
        connection = self.client._connection = await self._home.acquire(for_unit=True)
        try:
            await self.client.begin()
        except BaseException as refused:
            await self._home.heed(refused)
            await self._home.release(connection, of_unit=True)
            raise
        self._token = get_connections().set(self.client.connection_name, self.client)
        return self.client

    async def __aexit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        get_connections().reset(self._token)
        connection = self.client._connection
        try:
            if error is not None:
                await self._home.heed(error)
            if not self.client._finalized:
                await self._end(connection, error)
        except BaseException as refused:
            await self._home.heed(refused)
            raise
        finally:
            await self._home.release(connection, of_unit=True)

    async def _end(self, connection: Any, error: BaseException | None) -> None:
        if error is None:
            if is_lost(connection):
                raise outages.LostBeforeCommit("the connection was lost before the transaction ended")
            await self.client.commit()
        elif can_be_asked(connection):
            await self._undo(connection)

    async def _undo(self, connection: Any) -> None:
        try:
            await self.client.rollback()
        except Exception as lost:  # noqa: BLE001 - the server undoes what it hears no more of
            _log.warning("rollback_failed", reason=f"{type(lost).__name__}: {lost}")
            cut(connection)


client_class = PortalPostgresClient

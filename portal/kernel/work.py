"""The unit of work: the only way into a transaction.

It runs in a task of its own that no cancelled caller can interrupt (a task cancelled while it enters
Tortoise's transaction keeps the connection for ever, and any client can cause that), retries what the
database refused for a moment, and turns an outage into `TryAgain`.
"""

import asyncio
import random
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import asyncpg
import structlog
from tortoise.exceptions import DBConnectionError, OperationalError, TransactionManagementError
from tortoise.transactions import in_transaction

from portal.kernel.errors import TryAgain

P = ParamSpec("P")
T = TypeVar("T")
AfterCommit = Callable[[], Awaitable[None]]

ATTEMPTS = 6
_FIRST_PAUSE = 0.01
_log = structlog.get_logger(__name__)
_running: set[asyncio.Task[object]] = set()


class _Unit:
    """What an open unit of work remembers until it is committed."""

    def __init__(self) -> None:
        self.afterwards: list[AfterCommit] = []
        self.remembered: dict[str, Any] = {}


_current: ContextVar[_Unit | None] = ContextVar("unit_of_work", default=None)


def unit_of_work(verb: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[T]]:
    """Run ``verb`` whole or not at all.

    Called inside another unit of work it joins that one. Its body may run more than once, so its only
    effects are rows; what must happen outside waits in the outbox or in `after_commit`.

    Raises TryAgain when the database stayed out of reach; nothing was written then.
    """

    @wraps(verb)
    async def run(*args: P.args, **kwargs: P.kwargs) -> T:
        if _current.get() is not None:
            return await verb(*args, **kwargs)
        task = asyncio.ensure_future(_attempts(lambda: verb(*args, **kwargs)))
        _running.add(task)
        task.add_done_callback(_finished)
        return await asyncio.shield(task)

    return run


def after_commit(callback: AfterCommit) -> None:
    """Have ``callback`` awaited once the open unit of work is committed; never when it is rolled back.

    A failure in it is logged and changes nothing: what must not be lost belongs in the outbox.
    """
    unit = _current.get()
    if unit is None:
        raise RuntimeError("after_commit() was called outside a unit of work")
    unit.afterwards.append(callback)


async def remembered(what: str, read: Callable[[], Awaitable[T]]) -> T:
    """What ``read`` gives, asked for once in a unit of work; outside of one it is asked for each time.

    For what hardly ever changes and many ask for; whoever writes it calls `forget`.
    """
    unit = _current.get()
    if unit is None:
        return await read()
    if what not in unit.remembered:
        unit.remembered[what] = await read()
    found: T = unit.remembered[what]
    return found


def forget(what: str) -> None:
    """Have ``what`` read anew: it was written in this unit of work."""
    unit = _current.get()
    if unit is not None:
        unit.remembered.pop(what, None)


def in_unit_of_work() -> bool:
    return _current.get() is not None


@asynccontextmanager
async def savepoint() -> AsyncIterator[None]:
    """Inside a unit of work: undo only this block when it raises, so that the caller may go on.

    PostgreSQL refuses everything after a failed statement until the transaction, or this block, is undone.
    """
    async with in_transaction():
        yield


async def settle() -> None:
    """Wait until every unit of work that has begun is over: before the connections are closed."""
    while _running:
        await asyncio.wait(set(_running))


async def _attempts(body: Callable[[], Awaitable[T]]) -> T:
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return await _once(body)
        except Exception as refused:
            if is_passing(refused) and attempt < ATTEMPTS:
                await asyncio.sleep(_FIRST_PAUSE * 2**attempt * random.uniform(0.5, 1.5))  # noqa: S311 - jitter
                continue
            if is_passing(refused) or is_outage(refused):
                raise TryAgain(str(refused)) from refused
            raise
    raise AssertionError("unreachable")


async def _once(body: Callable[[], Awaitable[T]]) -> T:
    unit = _Unit()
    entered = _current.set(unit)
    try:
        async with in_transaction():
            result = await body()
    finally:
        _current.reset(entered)
    for callback in unit.afterwards:
        try:
            await callback()
        except Exception:  # noqa: BLE001 - the unit is committed, whatever a callback meets
            _log.exception("after_commit_failed")
    return result


def is_passing(error: BaseException) -> bool:
    """Whether the database refused for a reason that a repetition of the whole unit may not meet again."""
    cause = _root(error)
    if isinstance(cause, asyncpg.SerializationError | asyncpg.DeadlockDetectedError):
        return True
    text = str(cause)
    return isinstance(cause, sqlite3.OperationalError) and ("locked" in text or "busy" in text)


def is_outage(error: BaseException) -> bool:
    """Whether the database could not be reached, or not be written to, at all (M14, F4, F12)."""
    cause = _root(error)
    if isinstance(
        cause,
        asyncpg.PostgresConnectionError
        | asyncpg.CannotConnectNowError
        | asyncpg.AdminShutdownError
        | asyncpg.TooManyConnectionsError
        | ConnectionError
        | TimeoutError
        | DBConnectionError,
    ):
        return True
    if isinstance(cause, asyncpg.InterfaceError):
        return "closed" in str(cause)
    return isinstance(cause, sqlite3.OperationalError) and any(
        sign in str(cause) for sign in ("disk is full", "readonly", "unable to open", "disk I/O")
    )


def _root(error: BaseException) -> BaseException:
    """The driver's own error behind Tortoise's wrapper, which carries it as its only argument."""
    while isinstance(error, OperationalError | TransactionManagementError) and error.args:
        inner = error.args[0]
        if not isinstance(inner, BaseException):
            break
        error = inner
    return error


def _finished(task: asyncio.Task[object]) -> None:
    _running.discard(task)
    if not task.cancelled():
        task.exception()  # a caller that was cancelled will not ask; the loop must not complain

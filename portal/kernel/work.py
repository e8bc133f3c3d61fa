"""The unit of work: the only way into a transaction, shielded from cancellation, with retries and savepoints.

It runs in a task of its own that no cancelled caller can interrupt (a task cancelled while it enters
Tortoise's transaction keeps the connection for ever, and any client can cause that), retries what the
database refused for a moment, and turns an outage into `TryAgain`.
"""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import structlog
from tortoise.transactions import in_transaction

from portal.kernel import liveness, outages, sql, stopping, timeouts
from portal.kernel.errors import TryAgain

P = ParamSpec("P")
T = TypeVar("T")
AfterCommit = Callable[[], Awaitable[None]]
BeforeCommit = Callable[[list[Any]], Awaitable[None]]

ATTEMPTS = 6
_FIRST_PAUSE = 0.01
_log = structlog.get_logger(__name__)
_running: set[asyncio.Task[object]] = set()


class _Unit:
    """What an open unit of work remembers until it is committed."""

    def __init__(self) -> None:
        self.beforehand: dict[BeforeCommit, list[Any]] = {}
        self.at_last: list[sql.Write] = []
        self.savepoints = 0
        """How many are open, one within the other."""
        self.afterwards: list[AfterCommit] = []
        self.remembered: dict[str, Any] = {}
        self.is_leaving = False
        """Whether its COMMIT has begun: cut off then, nobody knows whether it was heard."""

    def undoing(self) -> Callable[[], None]:
        """Takes the unit back to what it remembers now, and to what it has in mind for its end."""
        beforehand = {write: len(items) for write, items in self.beforehand.items()}
        at_last, afterwards, known = len(self.at_last), len(self.afterwards), dict(self.remembered)

        def undo() -> None:
            self.beforehand = {write: self.beforehand[write][:count] for write, count in beforehand.items()}
            del self.at_last[at_last:]
            del self.afterwards[afterwards:]
            self.remembered = known

        return undo


_current: ContextVar[_Unit | None] = ContextVar("unit_of_work", default=None)


def unit_of_work(verb: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[T]]:
    """Run ``verb`` whole or not at all.

    Called inside another unit of work it joins that one. Its body may run more than once, so its only
    effects are rows; what must happen outside waits in the outbox or in `after_commit`.

    Raises TryAgain when the database stayed out of reach. Nothing was written then, unless it went away in the
    very moment of the commit: whoever asks again does so with the same key.
    """

    @wraps(verb)
    async def run(*args: P.args, **kwargs: P.kwargs) -> T:
        if _current.get() is not None:
            return await verb(*args, **kwargs)
        task = asyncio.ensure_future(_watched(lambda: verb(*args, **kwargs)))
        _running.add(task)
        task.add_done_callback(_finished)
        return await asyncio.shield(task)

    return run


def when_over(callback: Callable[[], None]) -> None:
    """Have ``callback`` called as each unit of work ends that is under way now: for who waits for it no longer."""
    for task in _running:
        task.add_done_callback(lambda _: callback())


def before_commit(write: BeforeCommit, item: object) -> None:
    """Have ``write`` called as the last act of the open unit of work, with every item that it was given in it."""
    unit = _current.get()
    if unit is None:
        raise RuntimeError("before_commit() was called outside a unit of work")
    unit.beforehand.setdefault(write, []).append(item)


def write_last(statement: str, *values: object) -> None:
    """Have a statement run as the very last of the open unit of work, in one round trip with others of its kind.

    For what nothing in the unit reads, and what touches rows of its own (`sql.execute_together`). A savepoint that is
    undone takes it along; what the database has against it fails the whole unit.
    """
    unit = _current.get()
    if unit is None:
        raise RuntimeError("write_last() was called outside a unit of work")
    unit.at_last.append((statement, values))


async def write_now() -> None:
    """Run at once what the open unit of work has to write as its very last: for the one that reads it before it ends.

    Not within a savepoint, which would undo what was asked for before it.
    """
    unit = _current.get()
    if unit is None or unit.savepoints:
        raise RuntimeError("write_now() was called outside a unit of work, or within a savepoint of it")
    waiting, unit.at_last = unit.at_last, []
    await _write_last(waiting)


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

    What it asked to have done before or after the commit is undone with it, and what it remembered. PostgreSQL
    refuses everything after a failed statement until the transaction, or this block, is undone.
    """
    unit = _current.get()
    undo = unit.undoing() if unit is not None else None
    if unit is not None:
        unit.savepoints += 1
    try:
        async with in_transaction():
            yield
    except BaseException:
        if undo is not None:
            undo()
        raise
    finally:
        if unit is not None:
            unit.savepoints -= 1


async def drain(limit: float = timeouts.DRAINING) -> None:
    """Wait until every unit of work that has begun is over, but for ``limit`` seconds at most: who is at one then
    will not get its connection back.
    """
    until = time.monotonic() + stopping.left(limit)
    while _running and (left := until - time.monotonic()) > 0:
        await asyncio.wait(set(_running), timeout=left)
    if _running:
        _log.warning("units_of_work_left", count=len(_running))


async def _watched(body: Callable[[], Awaitable[T]]) -> T:
    with liveness.units.unit():
        return await _attempts(body)


async def _attempts(body: Callable[[], Awaitable[T]]) -> T:
    until = time.monotonic() + sql.limits().statement
    for attempt in range(1, ATTEMPTS + 1):
        unit = _Unit()
        try:
            return await _once(body, unit)
        except Exception as refused:
            if not (outages.is_passing(refused) or outages.is_outage(refused)):
                raise
            if attempt == ATTEMPTS or time.monotonic() > until or not _is_worth_repeating(refused, unit):
                raise TryAgain(f"{type(refused).__name__}: {refused}") from refused
        await asyncio.sleep(_FIRST_PAUSE * 2**attempt * random.uniform(0.5, 1.5))  # noqa: S311 - jitter
    raise AssertionError("unreachable")


def _is_worth_repeating(refused: Exception, unit: _Unit) -> bool:
    """What passed by itself; and what a connection was cut off from, unless its COMMIT was on the way already."""
    was_sent = unit.is_leaving and not isinstance(refused, outages.LostBeforeCommit)
    return outages.is_passing(refused) or (outages.is_cut(refused) and not was_sent)


async def _once(body: Callable[[], Awaitable[T]], unit: _Unit) -> T:
    entered = _current.set(unit)
    try:
        async with in_transaction() as transaction:
            with sql.within(transaction):
                result = await body()
                for write, items in unit.beforehand.items():
                    await write(items)
                await _write_last(unit.at_last)
            unit.is_leaving = True
    finally:
        _current.reset(entered)
    for callback in unit.afterwards:
        try:
            await callback()
        except Exception:  # noqa: BLE001 - the unit is committed, whatever a callback meets
            _log.exception("after_commit_failed")
    return result


async def _write_last(writes: Sequence[sql.Write]) -> None:
    """Those that are alike as many rows of one statement, all others together."""
    alike: dict[str, list[Sequence[object]]] = {}
    for statement, values in writes:
        alike.setdefault(statement, []).append(values)
    await sql.execute_together([(one, rows[0]) for one, rows in alike.items() if len(rows) == 1])
    for statement, rows in alike.items():
        if len(rows) > 1:
            await sql.execute_many(statement, rows)


def _finished(task: asyncio.Task[object]) -> None:
    _running.discard(task)
    if not task.cancelled():
        task.exception()  # a caller that was cancelled will not ask; the loop must not complain

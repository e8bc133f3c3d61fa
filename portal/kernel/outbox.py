"""What must leave the house waits here: written with the fact that causes it, sent after it, at least once."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import structlog
from tortoise.exceptions import IntegrityError

from portal.kernel import clock, sql
from portal.kernel.models import OutboxItem, OutboxState
from portal.kernel.work import after_commit, in_unit_of_work, savepoint, unit_of_work

LEASE = timedelta(minutes=2)
BATCH = 20
# Tries over some three days: a mail server that is away for a weekend loses nothing.
PAUSES = tuple(timedelta(seconds=seconds) for seconds in (5, 30, 120, 600, 1800, 7200, 21600, 43200, 86400, 86400))
_log = structlog.get_logger(__name__)


class FailedForGood(Exception):
    """The receiver will never take this: trying again is of no use."""


@dataclass(frozen=True, slots=True)
class Item:
    """What a handler gets: `id` is stable over retries, so a receiver can tell a repetition."""

    id: UUID
    topic: str
    payload: dict[str, Any]
    attempts: int


Handler = Callable[[Item], Awaitable[dict[str, Any] | None]]
"""Sends one item. What it returns replaces the stored payload, so that secrets do not outlive the sending."""

_sleepers: set[asyncio.Future[None]] = set()


async def put(
    topic: str, payload: dict[str, Any], *, once_key: str | None = None, delay: timedelta = timedelta()
) -> None:
    """Have ``payload`` sent once the open unit of work is committed; never if it is not.

    With a ``once_key`` that was used before, for whatever topic, nothing is added.
    """
    if not in_unit_of_work():
        raise RuntimeError("outbox.put() was called outside a unit of work")
    now = clock.now()
    try:
        async with savepoint():
            await OutboxItem.create(topic=topic, payload=payload, once_key=once_key, created_at=now, due_at=now + delay)
    except IntegrityError:
        if once_key is None:
            raise
        return
    after_commit(wake)


async def wait_for_arrivals(timeout: float) -> None:  # noqa: ASYNC109 - the pause between two looks
    """Return when this process puts something in, or after ``timeout`` seconds: other processes may have."""
    sleeper = asyncio.get_running_loop().create_future()
    _sleepers.add(sleeper)
    try:
        await asyncio.wait_for(sleeper, timeout)
    except TimeoutError:
        pass
    finally:
        _sleepers.discard(sleeper)


async def deliver(handlers: Mapping[str, Handler]) -> int:
    """Send what is due; how many items were taken. Any number of workers may do so at once."""
    items = await _take(sorted(handlers))
    for item in items:
        await _send(item, handlers[item.topic])
    return len(items)


async def waiting() -> Mapping[str, int]:
    """How many items wait, by topic: for health and metrics."""
    rows = await sql.fetch("SELECT topic, COUNT(*) AS n FROM outbox WHERE state = 'WAITING' GROUP BY topic")
    return {row["topic"]: row["n"] for row in rows}


@unit_of_work
async def _take(topics: list[str]) -> list[Item]:
    """Lease the next items. A worker that dies loses its lease, and another takes over."""
    now = clock.now()
    skip = "" if sql.on_sqlite() else "FOR UPDATE SKIP LOCKED"
    rows = await sql.fetch(
        f"""
        UPDATE outbox SET taken_until = $1, attempts = attempts + 1
        WHERE id IN (
            SELECT id FROM outbox
            WHERE state = 'WAITING' AND due_at <= $2 AND (taken_until IS NULL OR taken_until < $2)
                AND topic IN ({sql.placeholders(len(topics), start=4)})
            ORDER BY due_at LIMIT $3 {skip}
        )
        RETURNING id, topic, payload, attempts
        """,  # noqa: S608 - only placeholders and a constant are put in
        now + LEASE,
        now,
        BATCH,
        *topics,
    )
    return [Item(sql.uuid_of(row["id"]), row["topic"], sql.json_of(row["payload"]), row["attempts"]) for row in rows]


async def _send(item: Item, handler: Handler) -> None:
    try:
        kept = await handler(item)
    except FailedForGood as refusal:
        await _close(item, OutboxState.FAILED, error=str(refusal))
        _log.warning("outbox_failed_for_good", topic=item.topic, item=str(item.id), error=str(refusal))
    except Exception as failure:  # noqa: BLE001 - whatever went wrong, the item must be tried again
        await _postpone(item, failure)
    else:
        await _close(item, OutboxState.SENT, payload=kept)


@unit_of_work
async def _close(
    item: Item, state: OutboxState, *, payload: dict[str, Any] | None = None, error: str | None = None
) -> None:
    changes: dict[str, Any] = {"state": state, "finished_at": clock.now(), "taken_until": None}
    if payload is not None:
        changes["payload"] = payload
    if error is not None:
        changes["last_error"] = error[:500]
    await OutboxItem.filter(id=item.id).update(**changes)


async def _postpone(item: Item, failure: Exception) -> None:
    error = f"{type(failure).__name__}: {failure}"[:500]
    if item.attempts > len(PAUSES):
        await _close(item, OutboxState.FAILED, error=error)
        _log.error("outbox_given_up", topic=item.topic, item=str(item.id), error=error)
        return
    pause = PAUSES[item.attempts - 1] * random.uniform(0.8, 1.2)  # noqa: S311 - jitter
    await _put_back(item.id, pause, error)
    _log.info("outbox_postponed", topic=item.topic, item=str(item.id), error=error, seconds=pause.total_seconds())


@unit_of_work
async def _put_back(item_id: UUID, pause: timedelta, error: str) -> None:
    await OutboxItem.filter(id=item_id).update(due_at=clock.now() + pause, taken_until=None, last_error=error)


async def wake() -> None:
    """Let the worker of this process look at once for what waits, here or elsewhere."""
    for sleeper in _sleepers:
        if not sleeper.done():
            sleeper.set_result(None)

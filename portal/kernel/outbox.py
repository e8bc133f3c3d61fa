"""The transactional outbox: what must leave the house is written with its cause and sent after it, at least once."""

import json
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from portal.kernel import clock, queue, sql
from portal.kernel.breaker import Breaker
from portal.kernel.ids import earliest_id
from portal.kernel.models import OutboxItem, OutboxState
from portal.kernel.queue import Claim, FailedForGood, Queue, Runner, insisted
from portal.kernel.steps import delete_some
from portal.kernel.work import after_commit, in_unit_of_work, unit_of_work, write_last

__all__ = ["BATCH", "QUEUE", "FailedForGood", "Handler", "Item", "deliver", "forget_sent", "known", "put", "runner"]

BATCH = 20
KEPT = timedelta(days=90)
"""How long what was sent is known: for whoever asks whether it was, and so that its key still counts."""
LIMIT = timedelta(seconds=60)
QUEUE = Queue(
    name="outbox",
    table="outbox",
    reads=("topic", "payload"),
    # Tries over some three days: what is away for a weekend loses nothing.
    pauses=tuple(timedelta(seconds=one) for one in (5, 30, 120, 600, 1800, 7200, 21600, 43200, 86400, 86400)),
    kind="topic",
)


@dataclass(frozen=True, slots=True)
class Item:
    """What a handler gets: `id` is stable over retries, so a receiver can tell a repetition."""

    id: UUID
    topic: str
    payload: dict[str, Any]
    attempts: int


Handler = Callable[[Item], Awaitable[dict[str, Any] | None]]
"""Sends one item. What it returns replaces the stored payload, so that secrets do not outlive the sending."""


async def put(topic: str, payload: dict[str, Any], *, once_key: str | None = None) -> None:
    """Have ``payload`` sent once the open unit of work is committed; never if it is not.

    With a ``once_key`` that was used before, for whatever topic, nothing is added. Without one the row is written as
    the unit ends (`write_last`), and nobody within it finds it before.
    """
    if not in_unit_of_work():
        raise RuntimeError("outbox.put() was called outside a unit of work")
    now = clock.now()
    item = OutboxItem(topic=topic, payload=payload, once_key=once_key, created_at=now, due_at=now)
    if once_key is None:
        [(statement, values)] = OutboxItem.inserting([item])
        write_last(statement, *values)
    elif not await item.insert_once("once_key"):
        return
    after_commit(partial(queue.wake, topic))


async def known(once_keys: Collection[str]) -> set[str]:
    """Those of the keys under which something was put before, whether it was sent or not."""
    found = await OutboxItem.filter(once_key__in=list(once_keys)).only("id", "once_key")
    return {one.once_key for one in found if one.once_key is not None}


def runner(
    lane: str,
    handlers: Mapping[str, Handler],
    *,
    together: int,
    batch: int | None = None,
    limit: timedelta = LIMIT,
    breaker: Breaker | None = None,
) -> Runner:
    """Who sends what waits for ``handlers``, topic by topic: where all wait, what stands first goes first."""

    async def send(claim: Claim) -> None:
        item = _item(claim)
        kept = await handlers[item.topic](item)
        changes = None if kept is None else {"payload": json.dumps(kept)}
        await insisted(lambda: QUEUE.finish(claim, OutboxState.SENT.value, changes))

    return Runner(
        lane,
        QUEUE,
        take=lambda most: take(tuple(handlers), most),
        do=send,
        together=together,
        batch=batch,
        limit=limit,
        breaker=breaker,
    )


async def deliver(handlers: Mapping[str, Handler]) -> int:
    """Send what is due, one after the other, a batch of it; how many items were taken."""
    return await runner("outbox", handlers, together=1, batch=BATCH).once()


async def forget_sent(now: datetime) -> int:
    """What was sent is kept for ninety days; how many items were removed in this step.

    Their ids tell when they were put in, so that the oldest are found without a look at the others.
    """
    return await delete_some(
        "outbox", "id < $1 AND state = 'SENT' AND finished_at < $2", earliest_id(now - KEPT), now - KEPT
    )


@unit_of_work
async def take(topics: Sequence[str], most: int) -> list[Claim]:
    """Claim up to so many items, those of the first topic first."""
    taken: list[Claim] = []
    for topic in topics:
        if len(taken) < most:
            among = partial(_of_topic, topic)
            taken += await QUEUE.claim(most - len(taken), among=among)
    return taken


def _of_topic(topic: str, values: sql.Values) -> str:
    return f"topic = {values.mark(topic)}"


def _item(claim: Claim) -> Item:
    return Item(claim.id, claim.row["topic"], sql.json_of(claim.row["payload"]), claim.attempts)

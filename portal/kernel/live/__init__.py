"""Pub/sub (publish/subscribe): what happens is told at once to those who watch, in this process and in all others.

What is told stands in a log (`log`), written with the deed and read in the order of its numbers (`tail`);
Redis, where it is set, only says that there is something to read (`notifier`). So nothing is lost with it.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

from portal.kernel import clock, redis
from portal.kernel.live import log, notifier, tail
from portal.kernel.live.places import Place, TooOld
from portal.kernel.live.watch import LONGEST_BACKLOG, LONGEST_QUEUE, Message, Missed, TooSlow, Watch
from portal.kernel.work import after_commit, before_commit

__all__ = [
    "LONGEST_BACKLOG",
    "LONGEST_QUEUE",
    "Message",
    "Missed",
    "Place",
    "TooOld",
    "TooSlow",
    "Watch",
    "about_api_key",
    "about_member",
    "connected",
    "here",
    "publish",
    "stop_reading",
    "subscribe",
    "tell_of_api_key",
    "tell_of_member",
    "watchers",
]

_TIME_LIMIT_FOR_HERE = 1.0


def subscribe(topic: str, *, since: str | None = None) -> Watch:
    """Watch ``topic``, such as ``thread:UUID``, for as long as the ``async with`` around it.

    What was told before is not seen, unless ``since`` says after which place of an earlier watch: what
    came since then is seen first, each once.

    Entering it raises TooOld where that can no longer be said, and what the database raises when it is away.
    """
    return Watch(topic, since=since)


def publish(topic: str, payload: Mapping[str, Any]) -> None:
    """Inside a unit of work: tell everyone who watches ``topic``, once it is committed; never if it is not.

    All that a unit of work tells is one INSERT before its commit. A sample brand's past is told to nobody.
    """
    if not clock.is_elsewhen():
        before_commit(_write, (topic, payload))


def about_member(member_id: UUID) -> str:
    """The topic on which it is told that a member's rights or sessions changed: open streams look again."""
    return f"member:{member_id}"


def tell_of_member(member_id: UUID) -> None:
    """Inside a unit of work: once it is committed, have open streams look again what this member may do (L36)."""
    publish(about_member(member_id), {})


def about_api_key(key_id: UUID) -> str:
    """The topic on which it is told that an API key was revoked."""
    return f"api_key:{key_id}"


def tell_of_api_key(key_id: UUID) -> None:
    """Inside a unit of work: once it is committed, have open streams look again whether the key is still good."""
    publish(about_api_key(key_id), {})


async def here() -> str | None:
    """The present place in the log, to watch any topic ``since`` it later; None while the database is away."""
    try:
        async with asyncio.timeout(_TIME_LIMIT_FOR_HERE):
            return Place(await tail.position()).written()
    except Exception:  # noqa: BLE001 - whoever asks can do without
        return None


async def stop_reading() -> None:
    """Read the log no more: before the database is closed."""
    await tail.finish()


def watchers(topic: str | None = None) -> int:
    """How many watch something, or ``topic``, in this process: for the metrics."""
    return tail.listening(topic)


async def _write(told: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
    await log.write(told)
    after_commit(_ring)


async def _ring() -> None:
    tail.wake()
    notifier.notify()


@asynccontextmanager
async def connected(redis_url: str | None) -> AsyncIterator[None]:
    """Notify the other processes, and hear them, for as long as this process serves, where Redis is set."""
    try:
        async with notifier.connected(redis_url, heard=tail.wake):
            yield
    finally:
        await redis.close()

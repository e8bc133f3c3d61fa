"""What happens, told at once to those who watch: in this process, and through Redis to the others where it is set."""

import asyncio
import contextlib
import random
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from typing import Any, Self
from uuid import UUID, uuid4

import orjson
from redis.asyncio import Redis
from redis.asyncio.client import PubSub

from portal.kernel import redis
from portal.kernel.work import after_commit

LONGEST_QUEUE = 100
LONGEST_RELAY_QUEUE = 1000
_CHANNEL = "portal:live"
_SILENCE = 5.0
"""Seconds without a word from Redis after which it is asked whether it is still there, …"""
_PATIENCE = 1.0
"""… and seconds that it has to answer."""
_SHORTEST_PAUSE, _LONGEST_PAUSE = 0.2, 2.0


class TooSlow(Exception):
    """A watcher did not fetch what was told to it; its queue is full and it is let go (G44)."""


class Watch:
    """What is told under one topic from the moment this is made. Use it with ``async with`` and ``async for``."""

    def __init__(self, topic: str) -> None:
        self._topic = topic
        self._told: asyncio.Queue[Mapping[str, Any] | None] = asyncio.Queue(LONGEST_QUEUE)
        self._fell_behind = False
        _watches[topic].add(self)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    def __aiter__(self) -> AsyncIterator[Mapping[str, Any]]:
        return self

    async def __anext__(self) -> Mapping[str, Any]:
        if self._fell_behind:
            self.close()
            raise TooSlow(self._topic)
        told = await self._told.get()
        if told is None:
            raise StopAsyncIteration
        return told

    def close(self) -> None:
        """Watch no longer; who waits for the next thing is let go."""
        watching = _watches.get(self._topic)
        if watching is not None:
            watching.discard(self)
            if not watching:
                del _watches[self._topic]
        with contextlib.suppress(asyncio.QueueFull):
            self._told.put_nowait(None)

    def tell(self, payload: Mapping[str, Any]) -> None:
        try:
            self._told.put_nowait(payload)
        except asyncio.QueueFull:
            self._fell_behind = True


_watches: defaultdict[str, set[Watch]] = defaultdict(set)


def subscribe(topic: str) -> Watch:
    """Begin to watch ``topic``, such as ``thread:UUID``.

    Nothing told before is seen. Who falls more than a hundred behind gets TooSlow.
    """
    return Watch(topic)


async def publish(topic: str, payload: Mapping[str, Any]) -> None:
    """Tell everyone who watches ``topic``. Call it after the commit: it waits for nothing and nobody."""
    _tell(topic, payload)
    if _relay is not None:
        _relay.put(topic, payload)


def about_member(member_id: UUID) -> str:
    """The topic on which it is told that a member's rights or sessions changed: open streams look again."""
    return f"member:{member_id}"


def tell_of_member(member_id: UUID) -> None:
    """Inside a unit of work: once it is committed, have open streams look again what this member may do (L36)."""
    after_commit(lambda: publish(about_member(member_id), {}))


def watchers() -> int:
    """How many watch something in this process: for the metrics."""
    return sum(len(watching) for watching in _watches.values())


def _tell(topic: str, payload: Mapping[str, Any]) -> None:
    for watch in tuple(_watches.get(topic, ())):
        watch.tell(payload)


class _Relay:
    """Carries what is told to other processes, in the background: who tells it does not wait for Redis (F15)."""

    def __init__(self, url: str) -> None:
        self._origin = uuid4().hex
        self._waiting: asyncio.Queue[bytes] = asyncio.Queue(LONGEST_RELAY_QUEUE)
        self._hearing = Redis.from_pool(redis.pool(url, patience=_PATIENCE))
        self._tasks = (asyncio.create_task(self._send()), asyncio.create_task(self._listen()))

    def put(self, topic: str, payload: Mapping[str, Any]) -> None:
        message = orjson.dumps({"from": self._origin, "topic": topic, "payload": payload}, default=str)
        with contextlib.suppress(asyncio.QueueFull):
            self._waiting.put_nowait(message)

    async def _send(self) -> None:
        while True:
            message = await self._waiting.get()
            with contextlib.suppress(redis.Away):
                await redis.ask(lambda asked, message=message: asked.publish(_CHANNEL, message))  # type: ignore[misc]

    async def _listen(self) -> None:
        pause = _SHORTEST_PAUSE
        while True:
            try:
                async with self._hearing.pubsub() as channel:
                    await channel.subscribe(_CHANNEL)
                    redis.succeeded()
                    pause = _SHORTEST_PAUSE
                    await self._hear(channel)
            except redis.FAILURES as lost:
                redis.failed(lost)
            await asyncio.sleep(pause * random.uniform(0.8, 1.2))  # noqa: S311 - jitter
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _hear(self, channel: PubSub) -> None:
        """Pass on what comes. Silence is asked about: a connection whose other end is gone says nothing for ever."""
        asked = False
        while True:
            message = await channel.get_message(timeout=_PATIENCE if asked else _SILENCE)
            if message is not None:
                asked = False
                self._receive(message)
            elif asked:
                raise TimeoutError("Redis says nothing any more")
            else:
                await channel.ping()
                asked = True

    def _receive(self, message: Mapping[str, Any]) -> None:
        if message["type"] != "message":
            return
        told = orjson.loads(message["data"])
        if told["from"] != self._origin:
            _tell(told["topic"], told["payload"])

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._hearing.aclose()


_relay: _Relay | None = None


@contextlib.asynccontextmanager
async def connected(redis_url: str | None) -> AsyncIterator[None]:
    """Be linked to the other processes for as long as this process serves; alone where no Redis is set."""
    global _relay  # noqa: PLW0603 - one link for each process
    _relay = _Relay(redis_url) if redis_url else None
    try:
        yield
    finally:
        relay, _relay = _relay, None
        if relay is not None:
            await relay.close()
        await redis.close()

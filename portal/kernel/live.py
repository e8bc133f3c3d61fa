"""What happens, told at once to those who watch: in this process, and through Redis to the others where it is set."""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from typing import Any, Self
from uuid import UUID, uuid4

import orjson
import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

from portal.kernel.work import after_commit

LONGEST_QUEUE = 100
_CHANNEL = "portal:live"
_PATIENCE = 0.2
_LONGEST_PAUSE = 10.0
_log = structlog.get_logger(__name__)


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
    """Tell everyone who watches ``topic``. Call it after the commit; a lost message is not repeated."""
    _tell(topic, payload)
    if _relay is not None:
        await _relay.send(topic, payload)


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
    """Carries what is told between processes. Redis keeps nothing that may not be lost (F15)."""

    def __init__(self, url: str) -> None:
        self._origin = uuid4().hex
        self._redis: Redis = Redis.from_url(url, socket_connect_timeout=_PATIENCE * 5)
        self._listening = asyncio.create_task(self._listen())

    async def send(self, topic: str, payload: Mapping[str, Any]) -> None:
        message = orjson.dumps({"from": self._origin, "topic": topic, "payload": payload}, default=str)
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._redis.publish(_CHANNEL, message)
        except (RedisError, OSError, TimeoutError) as unreachable:
            _log.warning("live_relay_unreachable", reason=str(unreachable))

    async def _listen(self) -> None:
        pause = _PATIENCE
        while True:
            try:
                async with self._redis.pubsub() as channel:
                    await channel.subscribe(_CHANNEL)
                    pause = _PATIENCE
                    async for message in channel.listen():
                        self._receive(message)
            except (RedisError, OSError, TimeoutError) as lost:
                _log.warning("live_relay_lost", reason=str(lost))
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    def _receive(self, message: Mapping[str, Any]) -> None:
        if message["type"] != "message":
            return
        told = orjson.loads(message["data"])
        if told["from"] != self._origin:
            _tell(told["topic"], told["payload"])

    async def close(self) -> None:
        self._listening.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._listening
        await self._redis.aclose()


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

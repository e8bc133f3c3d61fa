"""A notifier over Redis pub/sub: other processes hear that something was written, and read it from the log.

It publishes in the background and carries nothing: whoever notifies waits for nobody, a word that is lost costs a
second at most, and no word of anybody is in Redis (F15).
"""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any
from uuid import uuid4

from redis.asyncio import Redis
from redis.asyncio.client import PubSub

from portal.kernel import redis

CHANNEL = "portal:live:bell"
SILENCE = 5.0
"""Seconds without a word from Redis after which it is asked whether it is still there, …"""
TIME_LIMIT = 1.0
"""… and seconds that it has to answer."""
BREATH = 0.01
SHORTEST_PAUSE, LONGEST_PAUSE = 0.2, 2.0


class Notifier:
    """The subscription and the publisher of one process: it hears the others, and not itself."""

    def __init__(self, url: str, *, heard: Callable[[], None]) -> None:
        self._own_id = uuid4().hex
        self._heard = heard
        self._asked = asyncio.Event()
        self._hearing = Redis.from_pool(redis.pool(url, time_limit=TIME_LIMIT))
        self._tasks = (asyncio.create_task(self._publish()), asyncio.create_task(self._listen()))

    def notify(self) -> None:
        """Publish soon; any number of calls before that are one."""
        self._asked.set()

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._hearing.aclose()

    async def _publish(self) -> None:
        while True:
            await self._asked.wait()
            self._asked.clear()
            with contextlib.suppress(redis.Away):
                await redis.ask(lambda asked: asked.publish(CHANNEL, self._own_id))
            await asyncio.sleep(BREATH)

    async def _listen(self) -> None:
        pause = SHORTEST_PAUSE
        while True:
            try:
                async with self._hearing.pubsub() as channel:
                    await channel.subscribe(CHANNEL)
                    redis.succeeded()
                    pause = SHORTEST_PAUSE
                    await self._hear(channel)
            except redis.FAILURES as lost:
                redis.failed(lost)
            await asyncio.sleep(pause * random.uniform(0.8, 1.2))  # noqa: S311 - jitter
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _hear(self, channel: PubSub) -> None:
        """Pass on what comes. Silence is asked about: a connection whose other end is gone says nothing for ever."""
        asked = False
        while True:
            message = await channel.get_message(timeout=TIME_LIMIT if asked else SILENCE)
            if message is not None:
                asked = False
                self._receive(message)
            elif asked:
                raise TimeoutError("Redis says nothing any more")
            else:
                await channel.ping()
                asked = True

    def _receive(self, message: Mapping[str, Any]) -> None:
        if message["type"] == "message" and message["data"] != self._own_id.encode():
            self._heard()


_connected: list[Notifier] = []


def notify() -> None:
    """Have the other processes look, where Redis is set."""
    for notifier in _connected:
        notifier.notify()


@contextlib.asynccontextmanager
async def connected(redis_url: str | None, *, heard: Callable[[], None]) -> AsyncIterator[None]:
    """Publish and hear for the length of a block; without Redis, do neither."""
    if redis_url is None:
        yield
        return
    notifier = Notifier(redis_url, heard=heard)
    _connected.append(notifier)
    try:
        yield
    finally:
        _connected.remove(notifier)
        await notifier.close()

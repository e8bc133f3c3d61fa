"""A watch: the queue of one who watches a topic, with the place up to where they have seen it."""

import asyncio
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from portal.kernel.live import log, tail
from portal.kernel.live.log import LiveEvent
from portal.kernel.live.places import Place, TooOld

LONGEST_QUEUE = 100
LONGEST_BACKLOG = 500


class TooSlow(Exception):
    """A watcher did not fetch what was told to it; its queue is full and it is let go (G44)."""


class Missed(Exception):
    """Events may have been lost to this watch: whoever watches fetches what they show."""


@dataclass(frozen=True, slots=True)
class Message:
    """One thing that was told, and the place after it."""

    payload: Mapping[str, Any]
    place: Place

    @property
    def sequence(self) -> str:
        """The place as clients keep it, for `live.subscribe`."""
        return self.place.written()


class Watch:
    """What is told under one topic. Use it with ``async with`` and ``async for``."""

    def __init__(self, topic: str, *, since: str | None = None) -> None:
        self._topic = topic
        self._since = None if since is None else Place.read(since)
        self._queue: asyncio.Queue[tuple[LiveEvent, int] | None] = asyncio.Queue(LONGEST_QUEUE)
        self._backlog: deque[tuple[LiveEvent, int]] = deque()
        self._settled = 0
        self._had: set[int] = set()
        self._reader: tail.Tail | None = None
        self._why_ended: type[Exception] | None = None

    async def __aenter__(self) -> Self:
        reader = self._reader = tail.borrow()
        try:
            if self._since is None:
                await reader.catch_up()
                self._settled = reader.settled
                reader.add(self._topic, self)
            else:
                reader.add(self._topic, self)  # what comes from now on waits in the queue behind the backlog
                await reader.catch_up()
                await self._fetch_backlog(self._since, reader.settled)
        except BaseException:
            self.close()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Message:
        while True:
            self._go_if_ended()
            next_one = self._backlog.popleft() if self._backlog else await self._queue.get()
            if next_one is None:
                self._go_if_ended()
                raise StopAsyncIteration
            event, settled = next_one
            if event.number > self._settled and event.number not in self._had:
                self._move_on(event.number, settled)
                return Message(event.payload, Place(self._settled, tuple(sorted(self._had))))

    def close(self) -> None:
        """Watch no longer; who waits for the next thing is let go."""
        if self._reader is not None:
            self._reader.remove(self._topic, self)
            tail.give_back(self._reader)
            self._reader = None
        self._end()

    def take(self, events: Sequence[LiveEvent], settled: int) -> None:
        try:
            for event, so_far in _with_places(events, settled):
                self._queue.put_nowait((event, so_far))
        except asyncio.QueueFull:
            self._why_ended = TooSlow

    def miss(self) -> None:
        self._why_ended = Missed
        self._end()

    def _go_if_ended(self) -> None:
        if self._why_ended is not None:
            self.close()
            raise self._why_ended(self._topic)

    def _end(self) -> None:
        if not self._queue.full():  # else nobody waits
            self._queue.put_nowait(None)

    async def _fetch_backlog(self, since: Place, settled: int) -> None:
        events = await log.of_topic(self._topic, since.settled, LONGEST_BACKLOG + 1)
        ends = await log.ends()  # after it: what was forgotten before that shows here
        if len(events) > LONGEST_BACKLOG or not ends.oldest - 1 <= since.settled <= ends.newest:
            raise TooOld
        self._settled, self._had = since.settled, set(since.had)
        self._backlog.extend(_with_places(events, settled))

    def _move_on(self, number: int, settled: int) -> None:
        self._had.add(number)
        self._settled = max(self._settled, settled)
        self._had = {had for had in self._had if had > self._settled}


def _with_places(events: Sequence[LiveEvent], settled: int) -> list[tuple[LiveEvent, int]]:
    """Each event with the number up to which all is seen once it is: not beyond the next that waits behind it."""
    places = [*(event.number - 1 for event in events[1:]), settled]
    return [(event, min(settled, place)) for event, place in zip(events, places, strict=False)]

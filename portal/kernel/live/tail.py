"""Tailing the log: one reader for each process, running while anybody watches, that hands on each event once.

It reads when it is woken, by this process or by the notifier of another, and once a second anyway (F16). Numbers
come in the order in which they were given, not committed: one that is missing is looked for until no
transaction can write it any more.
"""

import asyncio
import random
from collections import defaultdict
from collections.abc import Sequence
from contextvars import Context
from time import monotonic
from typing import Protocol

import structlog

from portal.kernel.live import log
from portal.kernel.live.log import LiveEvent

POLL = 1.0
"""Seconds after which it is looked whether other processes wrote something, …"""
BREATH = 0.01
"""… seconds between two readings at least, …"""
RECOVERY = 0.25
"""… and after one that failed."""
MOST_MISSING = 1000
LOOK_BACK = 100
_log = structlog.get_logger(__name__)


class Stopped(Exception):
    """Nobody in this process reads the log any more."""


class Listener(Protocol):
    """Somebody who watches a topic."""

    def take(self, events: Sequence[LiveEvent], settled: int) -> None:
        """Get the next events of the topic; with them, everything up to ``settled`` was handed over."""

    def miss(self) -> None:
        """Hear that events may have been lost."""


class Tail:
    """What has been read of the log, and who is told of it.

    ``settled`` is the number up to which nothing can come any more.
    """

    def __init__(self) -> None:
        self.users = 0
        self._top: int | None = None
        self._missing: dict[int, int | None] = {}
        """Each missing number, with the transaction id from which on nobody can have been given it."""
        self._read_at = monotonic()
        self._is_sure = True
        self._is_over = False
        self._woken = asyncio.Event()
        self._waiting: list[asyncio.Future[None]] = []
        self._listeners: defaultdict[str, set[Listener]] = defaultdict(set)

    @property
    def settled(self) -> int:
        if self._missing:
            return min(self._missing) - 1
        return self._top or 0

    def add(self, topic: str, listener: Listener) -> None:
        self._listeners[topic].add(listener)

    def remove(self, topic: str, listener: Listener) -> None:
        listening = self._listeners.get(topic)
        if listening is not None:
            listening.discard(listener)
            if not listening:
                del self._listeners[topic]

    def count(self, topic: str | None = None) -> int:
        if topic is not None:
            return len(self._listeners.get(topic, ()))
        return sum(len(listening) for listening in self._listeners.values())

    def wake(self) -> None:
        self._woken.set()

    def stop(self) -> None:
        """End after what is being read; nobody listens any more."""
        self._is_over = True
        self._woken.set()

    async def catch_up(self) -> None:
        """Return when everything that is committed by now was read.

        Raises what the database raised.
        """
        done = asyncio.get_running_loop().create_future()
        self._waiting.append(done)
        self._woken.set()
        await done

    async def follow(self) -> None:
        """Read until stopped; a database that is away is asked again."""
        while not self._is_over:
            waiting, self._waiting = self._waiting, []
            self._woken.clear()
            try:
                await self.read()
            except Exception as failure:  # noqa: BLE001 - it is passed on to those who wait, and tried again
                if self._is_sure:
                    _log.warning("live_log_away", reason=f"{type(failure).__name__}: {failure}"[:300])
                self._is_sure = False
                _answer(waiting, failure)
                await asyncio.sleep(RECOVERY)
            else:
                _answer(waiting, None)
                await asyncio.sleep(BREATH)
            await self._pause()
        _answer(self._waiting, Stopped())

    async def read(self) -> None:
        """Read on, and hand on what came."""
        if not self._is_sure or monotonic() - self._read_at > log.KEPT.total_seconds() / 2:
            await self._make_sure()
        if self._top is None:
            await self._begin()
        horizon = await log.horizon() if self._missing else None
        while True:
            events = await log.read(self._top or 0, tuple(self._missing))
            self._note(events)
            if horizon is not None:
                self._give_up(horizon.oldest)
            self._hand_on(events)
            if len(events) < log.LARGEST_READ:
                break
        if None in self._missing.values():
            begun = (await log.horizon()).next
            self._missing = {number: mark or begun for number, mark in self._missing.items()}
        self._read_at = monotonic()

    async def _begin(self) -> None:
        """Take the present end of the log for the beginning; what is missing shortly before it may still come."""
        ends = await log.ends()
        self._top = max(ends.oldest - 1, ends.newest - LOOK_BACK)
        self._note([LiveEvent(number, "", {}) for number in await log.numbers_after(self._top)])
        if self._missing:
            begun = (await log.horizon()).next
            self._missing = dict.fromkeys(self._missing, begun)

    async def _make_sure(self) -> None:
        """After an outage or a long silence: see whether the log still has, or ever had, what comes next."""
        ends = await log.ends()
        if self._top is not None and not ends.oldest - 1 <= self._top <= ends.newest:
            _log.warning("live_events_missed", read=self._top, there=ends)
            self._top, self._missing = None, {}
            for listening in tuple(self._listeners.values()):
                for listener in tuple(listening):
                    listener.miss()
        self._is_sure = True

    def _note(self, events: Sequence[LiveEvent]) -> None:
        top = self._top or 0
        for event in events:
            if event.number > top:
                self._missing.update(dict.fromkeys(range(max(top + 1, event.number - MOST_MISSING), event.number)))
                top = event.number
            else:
                self._missing.pop(event.number, None)
        self._top = top

    def _give_up(self, oldest: int) -> None:
        """Look no longer for numbers that nobody can write: whoever was given them has rolled back."""
        for number, begun in tuple(self._missing.items()):
            if begun is not None and begun <= oldest:
                del self._missing[number]

    def _hand_on(self, events: Sequence[LiveEvent]) -> None:
        topics: defaultdict[str, list[LiveEvent]] = defaultdict(list)
        for event in events:
            if event.topic in self._listeners:
                topics[event.topic].append(event)
        settled = self.settled
        for topic, of_topic in topics.items():
            for listener in tuple(self._listeners.get(topic, ())):
                listener.take(of_topic, settled)

    async def _pause(self) -> None:
        try:
            await asyncio.wait_for(self._woken.wait(), POLL * random.uniform(0.8, 1.0))  # noqa: S311 - jitter
        except TimeoutError:
            return


_running: list[Tail] = []
"""The one of this process, while anybody watches."""
_tasks: set[asyncio.Task[None]] = set()


def borrow() -> Tail:
    """The one that reads in this process, until it is given back by all who have it."""
    if not _running:
        tail = Tail()
        _running.append(tail)
        # In a context of its own: whoever watches first may be inside a request, or a transaction.
        task = asyncio.get_running_loop().create_task(tail.follow(), context=Context())
        _tasks.add(task)
        task.add_done_callback(_tasks.discard)
    _running[0].users += 1
    return _running[0]


def give_back(tail: Tail) -> None:
    """Where nobody watches any more, nothing is read."""
    tail.users -= 1
    if not tail.users:
        tail.stop()
        if tail in _running:
            _running.remove(tail)


async def finish() -> None:
    """Read no more: at the end of a process."""
    for tail in _running:
        tail.stop()
    _running.clear()
    await asyncio.gather(*_tasks)


def wake() -> None:
    """Look at once: something was written, here or elsewhere."""
    for tail in _running:
        tail.wake()


def listening(topic: str | None = None) -> int:
    """How many listen, to ``topic`` or to anything."""
    return sum(tail.count(topic) for tail in _running)


async def position() -> int:
    """Up to which number nothing can come any more, now."""
    if not _running:
        once = Tail()
        await once.read()
        return once.settled
    tail = borrow()
    try:
        await tail.catch_up()
        return tail.settled
    finally:
        give_back(tail)


def _answer(waiting: Sequence[asyncio.Future[None]], failure: Exception | None) -> None:
    for one in waiting:
        if one.done():
            continue
        if failure is None:
            one.set_result(None)
        else:
            one.set_exception(failure)

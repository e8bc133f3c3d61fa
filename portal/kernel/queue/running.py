"""Working through a queue: a few items at once, each with a time limit, until told to stop."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

import structlog

from portal.kernel.breaker import Breaker
from portal.kernel.errors import TryAgain
from portal.kernel.queue.leases import Leases
from portal.kernel.queue.rows import Claim, Queue, reason_of
from portal.kernel.queue.tallies import tally
from portal.kernel.queue.wakeups import Wakeup

LONGEST_PAUSE = 0.5
"""Seconds between two looks when no wakeup is set: they find what another process put in, or a dead worker left."""
_TIME_LIMIT = 2.0
_BETWEEN = 0.5
_log = structlog.get_logger(__name__)

T = TypeVar("T")
Take = Callable[[int], Awaitable[list[Claim]]]
Do = Callable[[Claim], Awaitable[None]]


class FailedForGood(Exception):
    """The receiver will never take this: trying again is of no use."""


class ReceiverAway(Exception):
    """The receiver of all items could not be reached: this one was not even tried, and the next fares no better."""


def _none_is(claim: Claim) -> bool:
    return False


class Runner:
    """Works through ``queue`` under the name of a lane.

    ``take`` claims up to so many items. ``do`` does the work of one and closes it; what it raises decides what
    becomes of it: FailedForGood sets it aside, ReceiverAway gives it back uncounted, all else puts it back after a
    pause, until its tries are over. ``together`` items are in work at once, ``batch`` are claimed in one
    statement, ``limit`` is the time for each. An item that is ``alone`` waits for those before it, and keeps those
    after it waiting. Where all items have the same receiver, ``breaker`` leaves it alone while it is away.
    """

    def __init__(
        self,
        lane: str,
        queue: Queue,
        *,
        take: Take,
        do: Do,
        together: int,
        limit: timedelta,
        batch: int | None = None,
        alone: Callable[[Claim], bool] = _none_is,
        breaker: Breaker | None = None,
    ) -> None:
        self._queue = queue
        self._take = take
        self._do = do
        self._together = together
        self._limit = limit
        self._batch = batch or together
        self._alone = alone
        self._breaker = breaker
        self._tally = tally(lane)
        self._claimed: deque[Claim] = deque()
        self._working: dict[asyncio.Task[None], Claim] = {}

    async def run(self, stop: asyncio.Event, wakeup: Wakeup) -> None:
        """Work until ``stop`` is set, then finish what is under way; whoever sets that sets the wakeup.

        Cancelled, it cancels what is under way, and gives back all that it has.
        """
        async with Leases(self._queue.renew, length=self._queue.lease) as leases:
            try:
                while not stop.is_set():
                    await self._claim_more(leases)
                    self._begin(leases, wakeup)
                    await wakeup.wait(LONGEST_PAUSE)
                while self._working:
                    await wakeup.wait(LONGEST_PAUSE)
            finally:
                await self._end()

    async def once(self) -> int:
        """Claim one batch and work through it; how many items that was."""
        async with Leases(self._queue.renew, length=self._queue.lease) as leases:
            wakeup = Wakeup()
            try:
                await self._claim_more(leases)
                taken = len(self._claimed)
                while self._claimed or self._working:
                    self._begin(leases, wakeup)
                    await wakeup.wait(LONGEST_PAUSE)
            finally:
                await self._end()
        return taken

    async def _claim_more(self, leases: Leases) -> None:
        """Claim when half of the places are free: one statement for many items where many wait."""
        if self._claimed or len(self._working) > self._together // 2:
            return
        free = self._batch - len(self._working)
        if self._breaker is not None and not self._breaker.is_closed:
            free = 1 if not self._working and self._breaker.admits() else 0
        if not free:
            return
        try:
            found = await self._take(free)
        except Exception as outage:  # noqa: BLE001 - the database may be away for a while
            warn_of_outage(self._queue, outage)
            return
        for claim in found:
            leases.hold(claim)
            self._claimed.append(claim)

    def _begin(self, leases: Leases, wakeup: Wakeup) -> None:
        while self._claimed and len(self._working) < self._together:
            if self._working and (self._alone(self._claimed[0]) or any(map(self._alone, self._working.values()))):
                return
            claim = self._claimed.popleft()
            task = asyncio.ensure_future(self._one(claim))
            leases.hold(claim, task)
            self._working[task] = claim
            self._tally.in_hand = len(self._working)
            task.add_done_callback(lambda done: self._over(done, leases, wakeup))

    def _over(self, task: asyncio.Task[None], leases: Leases, wakeup: Wakeup) -> None:
        leases.let_go(self._working.pop(task))
        self._tally.in_hand = len(self._working)
        wakeup.set()
        if not task.cancelled() and (failure := task.exception()) is not None:
            # It could be neither closed nor put back: its lease runs out, and it is tried again.
            traced = None if isinstance(failure, TryAgain) else failure
            log = _log.error if traced else _log.warning
            log("queue_item_left", queue=self._queue.name, error=reason_of(failure), exc_info=traced)

    async def _one(self, claim: Claim) -> None:
        if claim.attempts > self._queue.tries:
            await self._queue.set_aside(claim, "Whoever worked on it did not come to an end of it, each time.")
            return
        began, is_done = time.monotonic(), False
        try:
            async with asyncio.timeout(self._limit.total_seconds()) as limit:
                await self._do(claim)
            is_done = True
            if self._breaker is not None:
                self._breaker.succeeded()
        except Exception as failure:  # noqa: BLE001 - whatever went wrong, the item must not be lost
            await self._failed(claim, failure, is_late=limit.expired())
        finally:
            self._tally.count(time.monotonic() - began, is_done=is_done)

    async def _failed(self, claim: Claim, failure: Exception, *, is_late: bool) -> None:
        reason = f"It took longer than {self._limit.total_seconds():g} seconds." if is_late else _said(failure)
        about = {"queue": self._queue.name, "item": str(claim.id), "attempts": claim.attempts, "error": reason}
        if self._breaker is not None and (is_late or isinstance(failure, ReceiverAway)):
            self._breaker.failed()
        if isinstance(failure, ReceiverAway) and self._breaker is not None:
            await self._queue.give_back([claim], is_counted=False, reason=reason)
            _log.warning("queue_receiver_away", **about)
        elif isinstance(failure, FailedForGood):
            await self._queue.set_aside(claim, reason)
            _log.warning("queue_failed_for_good", **about)
        elif (pause := await self._queue.put_back(claim, reason)) is not None:
            traced = failure if claim.attempts == 1 else None  # the whole story is told once
            _log.warning("queue_postponed", **about, seconds=pause.total_seconds(), exc_info=traced)
        else:
            _log.error("queue_given_up", **about, exc_info=failure)

    async def _end(self) -> None:
        """Cancel what is under way, and give back all that is in hand: it is due at once, for somebody else."""
        not_begun, self._claimed = list(self._claimed), deque()
        under_way = dict(self._working)
        for task in under_way:
            task.cancel()
        if under_way:
            await asyncio.wait(under_way, timeout=_TIME_LIMIT)
        try:
            async with asyncio.timeout(_TIME_LIMIT):
                await self._queue.give_back(not_begun, is_counted=False)
                await self._queue.give_back(under_way.values(), is_counted=True)
        except Exception as failure:  # noqa: BLE001 - their leases run out by themselves
            _log.warning("leases_not_given_back", queue=self._queue.name, error=reason_of(failure))


async def insisted(close: Callable[[], Awaitable[T]]) -> T:
    """Note what was done outside, again and again while the database is away: it is not done twice for that.

    It ends with the limit of the item, or when the lease is lost.
    """
    while True:
        try:
            return await close()
        except TryAgain:
            await asyncio.sleep(_BETWEEN)


def _said(failure: Exception) -> str:
    """What is kept for staff: our own words as they are, others' with their kind."""
    return str(failure) if isinstance(failure, FailedForGood | ReceiverAway) else reason_of(failure)


def warn_of_outage(queue: Queue, outage: Exception) -> None:
    """Say that a queue could not be looked into; what nobody expected is told in full."""
    traced = None if isinstance(outage, TryAgain) else outage
    _log.warning("queue_not_read", queue=queue.name, error=reason_of(outage), exc_info=traced)

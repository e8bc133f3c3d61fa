"""Lanes: none of them delays, stops or outlives another, and what is due comes in turn (F30)."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest
import time_machine

from portal.kernel import clock, lanes, sql
from portal.kernel.lanes import Lane, in_turn, run_all, side_by_side
from portal.kernel.queue import tally
from portal.kernel.work import unit_of_work

# Before each step the clock is compared with the database.
pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("portal_db")]
BACKENDS = ["sqlite"]
EVER = timedelta(minutes=10)


class Counting:
    """A job that has so much to do, and keeps the order in which jobs were asked."""

    def __init__(self, name, log, steps=0):
        self.name, self.log, self.steps = name, log, steps

    async def __call__(self, now):
        self.log.append(self.name)
        if self.steps:
            self.steps -= 1
            return 1
        return 0


HANGS = 60
"""Seconds after which something has been waited for in vain."""
FOR_EVER = 600


async def ended(stop, running):
    """Tell them to stop, and wait until they have, whatever still hangs in them."""
    stop.set()
    await asyncio.wait_for(running, HANGS)


async def test_a_lane_that_hangs_and_one_that_fails_keep_no_other_from_its_work():
    stop, done, failed = asyncio.Event(), asyncio.Event(), []

    async def hangs(stop, wakeup):
        await asyncio.sleep(FOR_EVER)

    async def fails(stop, wakeup):
        failed.append(1)
        raise OSError("no")

    async def works(stop, wakeup):
        done.set()
        await stop.wait()

    running = asyncio.ensure_future(run_all([Lane("a", hangs), Lane("b", fails), Lane("c", works)], stop))
    await asyncio.wait_for(done.wait(), HANGS)
    await ended(stop, running)

    assert failed


async def test_a_lane_that_failed_begins_anew(monkeypatch):
    monkeypatch.setattr(lanes, "_PEACE", 0.01)
    stop, again = asyncio.Event(), asyncio.Event()
    begun = []

    async def fails_once(stop, wakeup):
        begun.append(1)
        if len(begun) == 1:
            raise OSError("no")
        again.set()
        await stop.wait()

    running = asyncio.ensure_future(run_all([Lane("a", fails_once)], stop))
    await asyncio.wait_for(again.wait(), HANGS)
    await ended(stop, running)

    assert len(begun) == 2


async def test_what_is_under_way_is_finished_when_it_takes_no_longer_than_the_grace():
    stop, begun, finished = asyncio.Event(), asyncio.Event(), []

    async def works(stop, wakeup):
        begun.set()
        await stop.wait()
        await asyncio.sleep(0.5)
        finished.append(1)

    running = asyncio.ensure_future(run_all([Lane("a", works)], stop))
    await begun.wait()
    await ended(stop, running)

    assert finished


async def test_stopping_has_a_limit_even_for_one_that_will_not_be_cancelled():
    stop, begun, over = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def stubborn(stop, wakeup):
        begun.set()
        while not over.is_set():
            try:
                await over.wait()
            except asyncio.CancelledError:
                continue

    running = asyncio.ensure_future(run_all([Lane("a", stubborn)], stop))
    await begun.wait()
    await ended(stop, running)
    assert not over.is_set(), "it still will not"
    over.set()


async def one_round(jobs, *, until, limit=EVER, **how):
    """Run the loop until that many steps were made, then stop it."""
    stop = asyncio.Event()
    loop = in_turn("turns", jobs, every=EVER, limit=limit)
    running = asyncio.ensure_future(run_all([Lane("turns", loop)], stop))
    async with asyncio.timeout(HANGS):
        while not until():  # noqa: ASYNC110 - jobs tell nobody
            await asyncio.sleep(0.01)
    await ended(stop, running)


async def test_jobs_have_one_step_each_in_their_order_until_nothing_is_left_to_do():
    log = []
    jobs = {name: Counting(name, log, steps) for name, steps in (("a", 3), ("b", 0), ("c", 1))}

    await one_round(jobs, until=lambda: len(log) >= 7)

    assert log == ["a", "b", "c", "a", "c", "a", "a"]


async def test_a_job_that_fails_or_hangs_loses_its_turn_and_no_other_does():
    log = []

    async def fails(now):
        raise OSError("no")

    async def hangs(now):
        await asyncio.sleep(FOR_EVER)
        return 1

    jobs = {"fails": fails, "hangs": hangs, "works": Counting("works", log, 1)}
    before = tally("turns").failed
    await one_round(jobs, until=lambda: len(log) == 2, limit=timedelta(seconds=1))

    assert tally("turns").failed - before == 2


async def test_the_next_round_comes_by_the_monotonic_clock_whatever_becomes_of_the_other():
    """The clock was two hours ahead, then it was set right: nothing stands still for two hours."""
    log, stop = [], asyncio.Event()
    loop = in_turn("turns", {"a": Counting("a", log)}, every=timedelta(seconds=0.2), limit=EVER)

    with time_machine.travel(clock.now() + timedelta(hours=2)):
        running = asyncio.ensure_future(run_all([Lane("turns", loop)], stop))
        while not log:  # noqa: ASYNC110 - jobs tell nobody
            await asyncio.sleep(0.01)
    seen = len(log)
    async with asyncio.timeout(HANGS):
        while len(log) < seen + 2:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    await ended(stop, running)


async def test_jobs_that_wait_for_others_wait_beside_each_other():
    log, stop, hung = [], asyncio.Event(), asyncio.Event()

    async def hangs(now):
        hung.set()
        await asyncio.sleep(FOR_EVER)
        return 0

    loop = side_by_side("looks", lambda: {"slow": hangs, "quick": Counting("quick", log, 3)}, every=EVER)
    running = asyncio.ensure_future(run_all([Lane("looks", loop)], stop))
    await hung.wait()
    async with asyncio.timeout(HANGS):
        while len(log) < 4:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    await ended(stop, running)

    assert log == ["quick"] * 4


async def test_on_sqlite_a_job_that_goes_on_leaves_the_writer_to_others_between_its_steps():
    """Others write in turn with it: each of them would wait for a step if it began the next one at once."""
    stop, begun, order = asyncio.Event(), asyncio.Event(), []

    @unit_of_work
    async def job(now):
        order.append("step")
        begun.set()
        await asyncio.sleep(0.1)  # as long as a step holds the writer
        return 1

    @unit_of_work
    async def write():
        await sql.execute("UPDATE members SET handle = handle")
        order.append("write")

    loop = in_turn("what is due", {"a": job}, every=EVER, limit=None)
    running = asyncio.ensure_future(run_all([Lane("a", loop)], stop))
    await asyncio.wait_for(begun.wait(), HANGS)
    for _ in range(20):
        await write()
    await ended(stop, running)

    assert ("write", "write") in pairwise(order), "it did not rest long enough for two"

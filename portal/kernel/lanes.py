"""Lanes, supervised loops beside each other in a process: none can delay, stop or outlive another."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

import structlog

from portal.kernel import clock_check, sql, stopping
from portal.kernel.queue import Wakeup, tally, wake
from portal.kernel.steps import Job

GRACE = 3.0
"""Seconds that what is under way may go on for once it is to stop; then it is cancelled."""
LEAVING = 5.0
"""Seconds in which what was cancelled gives back what it has."""
_PEACE = 5.0
LONGEST_REST = 0.25
"""Seconds for which a job that goes on leaves SQLite's one writer to others, at most, after each step."""
_UNTIL_RIGHT = 5.0
"""Seconds after which a clock that is wrong is looked at again."""
_log = structlog.get_logger(__name__)

Loop = Callable[[asyncio.Event, Wakeup], Awaitable[None]]
"""Works until the event is set, and looks at it between any two items; whoever sets that sets the wakeup."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of work with a loop of its own. ``listens_to`` are the names by which it is woken."""

    name: str
    run: Loop
    listens_to: tuple[str, ...] = ()


async def run_all(lanes: Iterable[Lane], stop: asyncio.Event) -> None:
    """Run every lane until ``stop`` is set; it returns within `GRACE` and `LEAVING` after that, whoever hangs."""
    running = {asyncio.ensure_future(_kept_running(lane, stop)): lane.name for lane in lanes}
    await stop.wait()
    await wake()
    _, late = await asyncio.wait(running, timeout=stopping.left(GRACE))
    for task in late:
        task.cancel()
    if late:
        _, stuck = await asyncio.wait(late, timeout=stopping.left(LEAVING))
        _log.warning("lanes_cut_short", lanes=[running[task] for task in late], stuck=[running[task] for task in stuck])


async def _kept_running(lane: Lane, stop: asyncio.Event) -> None:
    with Wakeup(*lane.listens_to) as wakeup:
        while not stop.is_set():
            try:
                await lane.run(stop, wakeup)
            except Exception:  # noqa: BLE001 - the other lanes do not care, and this one begins anew
                _log.exception("lane_failed", lane=lane.name)
                await wakeup.wait(_PEACE)


def in_turn(lane: str, jobs: Mapping[str, Job], *, every: timedelta, limit: timedelta | None) -> Loop:
    """One step of each job after the other, again at once where more is due, else after ``every``.

    A step that takes longer than ``limit`` is cancelled; a unit of work in it ends by itself. While this process'
    clock is wrong nothing is done by it. On SQLite, where all write in turn, a job that goes on rests after each step
    for as long as that took: an order needs some turns, and would wait for a step at each of them.
    """

    async def run(stop: asyncio.Event, wakeup: Wakeup) -> None:
        due, done = dict.fromkeys(jobs, 0.0), dict.fromkeys(jobs, 0)
        while not stop.is_set():
            for name, job in jobs.items():
                if (began := time.monotonic()) >= due[name] and not stop.is_set():
                    done[name] += (more := await step(lane, name, job, limit=limit))
                    pause = every.total_seconds() if clock_check.is_right() else _UNTIL_RIGHT
                    due[name] = 0.0 if more else time.monotonic() + pause
                    if done[name] and not more:
                        _log.info("job_done", job=name, count=done[name])
                        done[name] = 0
                    if more and sql.on_sqlite():
                        await wakeup.wait(min(LONGEST_REST, time.monotonic() - began))
            await wakeup.wait(max(0.0, min(due.values()) - time.monotonic()))

    return run


def followed_by(loop: Loop, end: Callable[[], Awaitable[None]]) -> Loop:
    """The loop, and once it is over, however that came about, ``end``."""

    async def run(stop: asyncio.Event, wakeup: Wakeup) -> None:
        try:
            await loop(stop, wakeup)
        finally:
            await end()

    return run


def side_by_side(lane: str, jobs: Callable[[], Mapping[str, Job]], *, every: timedelta) -> Loop:
    """Each job in a loop of its own and without a limit: for those that wait for others, each for somebody else."""

    async def run(stop: asyncio.Event, wakeup: Wakeup) -> None:
        loops = [in_turn(lane, {name: job}, every=every, limit=None) for name, job in jobs().items()]
        await asyncio.gather(*(loop(stop, wakeup) for loop in loops), stop.wait())

    return run


async def step(lane: str, name: str, job: Job, *, limit: timedelta | None) -> int:
    """One step of a job; how much was done, which is nothing where it fails: the others have their turn.

    Nothing is done either while this process' clock is wrong: points that end in a year must not end now.
    """
    began, done, counted = time.monotonic(), 0, tally(lane)
    counted.in_hand += 1
    is_done = False
    try:
        async with asyncio.timeout(None if limit is None else limit.total_seconds()):
            now = await clock_check.present()
            done = 0 if now is None else await job(now)
        is_done = True
    except Exception:  # noqa: BLE001 - the other jobs must have their turn
        _log.exception("job_failed", job=name)
    finally:
        counted.in_hand -= 1
        counted.count(time.monotonic() - began, is_done=is_done)
    return done

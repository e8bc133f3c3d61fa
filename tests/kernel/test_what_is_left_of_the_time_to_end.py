"""F3, F6: whoever ends after others in a process that was told to has what those left, and a moment in any case."""

import asyncio
import threading
import time

import pytest

from portal.kernel import lanes, stopping, work
from portal.kernel.lanes import Lane
from portal.kernel.queue import Wakeup
from portal.kernel.work import unit_of_work

pytestmark = pytest.mark.anyio
BACKENDS = ["sqlite"]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> None:
    """This process was told to end, just now."""
    leaving = threading.Event()
    leaving.set()
    monkeypatch.setattr(stopping, "_leaving", leaving)
    monkeypatch.setattr(stopping, "_told_at", time.monotonic())


def test_a_process_that_goes_on_keeps_every_limit() -> None:
    assert stopping.left(600.0) == 600.0


def test_a_limit_within_the_time_to_end_stays(told: None) -> None:
    assert stopping.left(3.0) == 3.0


def test_a_longer_one_is_cut_to_what_is_left(told: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stopping, "_told_at", time.monotonic() - 7)

    assert 0.25 < stopping.left(5.0) <= 2.0


def test_when_nothing_is_left_a_moment_is(told: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stopping, "_told_at", time.monotonic() - 60)

    assert stopping.left(5.0) == 0.25


def test_a_limit_shorter_than_that_moment_stays(told: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stopping, "_told_at", time.monotonic() - 60)

    assert stopping.left(0.1) == 0.1


async def test_a_hanging_lane_and_a_hanging_unit_of_work_share_the_time(
    portal_db, told: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stopping, "ENDING", 1.0)
    forever, stop = asyncio.Event(), asyncio.Event()

    async def deaf(_: asyncio.Event, __: Wakeup) -> None:
        while not forever.is_set():
            try:
                await forever.wait()
            except asyncio.CancelledError:
                continue

    @unit_of_work
    async def hanging() -> None:
        await forever.wait()

    under_way = asyncio.create_task(hanging())
    await asyncio.sleep(0)
    stop.set()
    began = time.monotonic()
    await lanes.run_all((Lane("deaf", deaf),), stop)
    await work.drain()
    took = time.monotonic() - began
    forever.set()
    await under_way

    assert took < 8.0, "the lanes alone have eight seconds, and the units three"

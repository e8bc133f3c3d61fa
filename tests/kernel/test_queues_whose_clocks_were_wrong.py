"""Work queues after a clock that was wrong: what it put in, failed or leased waits no longer than anything else (F30)."""

from datetime import timedelta

import pytest
import time_machine

from portal.kernel import clock, sql
from portal.kernel.models import OutboxItem
from portal.kernel.outbox import QUEUE
from portal.kernel.queue.rows import LONGEST_LEASE
from tests.kernel.queueing import close, nothing_is_due, on, put, runner

__all__ = ["on"]
pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("wrong", [timedelta(hours=2), timedelta(days=400)], ids=["two hours", "400 days"])
async def test_what_was_put_in_by_a_clock_that_was_ahead_is_due_at_once(portal_db, on, wrong):
    with on(wrong):
        await put()

    assert await runner(close).once() == 1


async def test_what_failed_while_the_clock_was_ahead_waits_no_longer_than_its_pause(portal_db, on):
    async def fails(claim):
        raise OSError("no")

    with on(timedelta(hours=2)):
        await put()
        await runner(fails).once()

    assert await runner(close).once() == 1, "that pause lies further away than any is long"


async def test_what_a_worker_leased_while_the_clock_was_ahead_is_nobodys(portal_db, on):
    with on(timedelta(hours=2)):
        await put()
        await QUEUE.claim(1)

    assert await runner(close).once() == 1


async def test_what_happened_while_the_clock_was_behind_waits_for_nothing_either(portal_db, on):
    async def fails(claim):
        raise OSError("no")

    with on(-timedelta(hours=2)):
        await put(2)
        await QUEUE.claim(1)
        await runner(fails).once()

    assert await runner(close).once() == 2


async def test_no_lease_of_an_earlier_version_is_taken_for_a_wrong_clocks(portal_db):
    """For two minutes, by a worker of the version before, while versions change places."""
    await put()
    await OutboxItem.all().update(attempts=1, taken_until=clock.now() + timedelta(minutes=2))

    assert await nothing_is_due()
    assert timedelta(minutes=2) < LONGEST_LEASE


async def test_workers_whose_clocks_differ_go_by_the_databases(portal_db, backend):
    """On PostgreSQL; on SQLite all workers are on one machine, whose clock they share."""
    if backend == "sqlite":
        pytest.skip("SQLite has no clock of its own.")
    clock.set_by_hand(False)
    await put()
    with time_machine.travel(clock.now() + timedelta(hours=2)):
        (held,) = await QUEUE.claim(1)

    assert await nothing_is_due()
    with time_machine.travel(clock.now() - timedelta(hours=2)):
        assert await nothing_is_due()
        await QUEUE.put_back(held, "later")
    due_in = await sql.fetch_value("SELECT due_at - now() FROM outbox")
    assert timedelta(seconds=2) < due_in < timedelta(seconds=7)

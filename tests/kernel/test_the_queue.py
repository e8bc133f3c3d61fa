"""Work queues: leases that are renewed, tokens that fence, limits, and what is set aside (F30)."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
import time_machine

from portal.kernel import clock, outbox, queue, sql
from portal.kernel.breaker import Breaker
from portal.kernel.models import OutboxItem, OutboxState
from portal.kernel.outbox import QUEUE
from portal.kernel.queue import LEASE, FailedForGood, ReceiverAway, Runner, Wakeup, backlogs, tally, wake
from portal.kernel.work import unit_of_work
from tests.kernel.queueing import close, nothing_is_due, on, put, runner

__all__ = ["on"]

pytestmark = pytest.mark.anyio
SHORT = replace(QUEUE, lease=timedelta(seconds=1))
HANGS = 60
"""Seconds after which something has been waited for in vain."""


async def states() -> list[OutboxState]:
    return sorted(await OutboxItem.all().values_list("state", flat=True))


async def renewed() -> None:
    """Until the leases of all that is held are as long again as one can be."""
    until = clock.now() + SHORT.lease
    async with asyncio.timeout(HANGS):
        while await OutboxItem.exists(taken_by__isnull=False, taken_until__lt=until):  # noqa: ASYNC110 - the table tells nobody
            await asyncio.sleep(0.02)


async def test_no_two_workers_get_the_same_item(portal_db):
    await put(40)

    claims = await asyncio.gather(*(QUEUE.claim(7) for _ in range(8)))

    ids = [claim.id for some in claims for claim in some]
    assert (len(ids), len(set(ids))) == (40, 40)


async def test_a_lease_is_renewed_while_the_work_goes_on(portal_db):
    """Three leases long, and nobody else gets it."""
    await put()
    others = []

    with time_machine.travel(clock.now(), tick=False) as travel:

        async def slow(claim):
            for _ in range(4):
                travel.shift(SHORT.lease * 0.8)
                others.extend(await SHORT.claim(1))
                await renewed()
            await close(claim)

        assert await runner(slow, queue=SHORT).once() == 1

    assert (others, await states()) == ([], [OutboxState.SENT])


async def test_the_leases_of_a_whole_batch_are_renewed_though_one_is_worked_on_at_a_time(portal_db):
    await put(3)
    seen = []

    with time_machine.travel(clock.now(), tick=False) as travel:

        async def slow(claim):
            travel.shift(SHORT.lease * 0.8)
            seen.append(claim.id)
            assert await SHORT.claim(1) == []
            await renewed()
            await close(claim)

        assert await runner(slow, queue=SHORT, together=1, batch=3).once() == 3

    assert len(set(seen)) == 3
    assert set(await OutboxItem.all().values_list("attempts", flat=True)) == {1}


async def test_who_lost_the_lease_can_neither_close_nor_put_back_nor_renew_nor_give_back(portal_db, on):
    await put()
    (lost,) = await QUEUE.claim(1)
    with on(LEASE + timedelta(seconds=1)):
        (held,) = await QUEUE.claim(1)
        before = await OutboxItem.all().values()

        assert await QUEUE.renew([lost]) == set()
        assert not await QUEUE.finish(lost, "SENT")
        assert not await QUEUE.set_aside(lost, "no")
        await QUEUE.put_back(lost, "no")
        await QUEUE.give_back([lost], is_counted=False)

        assert await OutboxItem.all().values() == before
        assert await QUEUE.renew([held]) == {held.id}
        assert await QUEUE.finish(held, "SENT")


async def test_effects_stay_away_where_the_closing_that_they_belong_to_is_refused(portal_db, on):
    """The order of an effect: close first, in the same unit of work."""
    await put()
    (lost,) = await QUEUE.claim(1)
    with on(LEASE + timedelta(seconds=1)):
        await QUEUE.claim(1)

        @unit_of_work
        async def effect():
            if await QUEUE.finish(lost, "SENT"):
                await outbox.put("effect", {})

        await effect()

    assert await OutboxItem.filter(topic="effect").count() == 0


async def test_a_lease_that_ran_out_unnoticed_is_renewed_as_long_as_nobody_took_it(portal_db, on):
    await put()
    (claim,) = await QUEUE.claim(1)

    with on(LEASE * 2):
        assert await QUEUE.renew([claim]) == {claim.id}
        assert await nothing_is_due()


async def test_work_is_cancelled_whose_lease_another_has(portal_db):
    await put()
    reached, cancelled = asyncio.Event(), asyncio.Event()

    async def hangs(claim):
        reached.set()
        try:
            await asyncio.sleep(600)
        finally:
            cancelled.set()

    working = asyncio.ensure_future(runner(hangs, queue=SHORT).once())
    await reached.wait()
    await sql.execute("UPDATE outbox SET taken_by = NULL, taken_until = NULL")
    (held,) = await QUEUE.claim(1)
    await asyncio.wait_for(working, HANGS)

    assert cancelled.is_set()
    assert await QUEUE.finish(held, "SENT")


async def test_an_item_has_a_limit_and_is_tried_again_with_the_reason(portal_db):
    await put(2)
    taken = []

    async def first_hangs(claim):
        taken.append(claim.id)
        if len(taken) == 1:
            await asyncio.sleep(600)
        await close(claim)

    assert await runner(first_hangs, limit=timedelta(seconds=3)).once() == 2

    late, done = await OutboxItem.get(id=taken[0]), await OutboxItem.get(id=taken[1])
    assert (late.state, late.attempts, late.last_error) == ("WAITING", 1, "It took longer than 3 seconds.")
    assert done.state is OutboxState.SENT


async def test_pauses_grow_and_after_the_last_try_it_is_set_aside_with_the_reason(portal_db):
    await put()

    async def fails(claim):
        raise OSError("the disk is tired")

    assert await runner(fails).once() == 1
    for pause in QUEUE.pauses:
        due_at = (await OutboxItem.get()).due_at
        with time_machine.travel(due_at - pause / 2, tick=False):
            assert await runner(fails).once() == 0, "it pauses first"
        with time_machine.travel(due_at, tick=False):
            assert await runner(fails).once() == 1

    failed = await OutboxItem.get()
    assert (failed.state, failed.attempts) == (OutboxState.FAILED, QUEUE.tries)
    assert failed.last_error == "OSError: the disk is tired"
    assert (failed.taken_by, failed.taken_until) == (None, None)


async def test_what_was_set_aside_is_started_again_with_all_its_tries(portal_db):
    await put()

    async def refuses(claim):
        raise FailedForGood("no such mailbox")

    await runner(refuses).once()
    assert (await OutboxItem.get()).last_error == "no such mailbox"
    assert await nothing_is_due()

    assert await QUEUE.start_again(lambda _: "state = 'FAILED'") == 1

    assert await runner(close).once() == 1
    again = await OutboxItem.get()
    assert (again.state, again.attempts) == (OutboxState.SENT, 1)


async def test_what_kills_every_worker_is_set_aside_in_the_end(portal_db):
    """It never came so far that anybody could count a failure."""
    await put()
    await OutboxItem.all().update(attempts=QUEUE.tries, taken_by=None)
    touched = []

    async def would_die(claim):
        touched.append(claim)

    await runner(would_die).once()

    assert (touched, (await OutboxItem.get()).state) == ([], OutboxState.FAILED)


async def test_the_standing_says_what_waits_is_in_work_and_was_set_aside(portal_db):
    await put(3, topic="a")
    await put(2, topic="b")
    (one, two, _) = await QUEUE.claim(3, among=partial(outbox._of_topic, "a"))
    await QUEUE.set_aside(one, "no")
    await QUEUE.put_back(two, "later")
    oldest = {item.topic: item.created_at for item in await OutboxItem.filter(state="WAITING").order_by("-created_at")}

    found = {(one.kind, one.waiting, one.in_work, one.set_aside, one.oldest_at) for one in await backlogs(QUEUE)}

    assert found == {("a", 2, 1, 1, oldest["a"]), ("b", 2, 0, 0, oldest["b"])}


# Stopping, waking, and receivers that are away.


async def running(worker: Runner, stop: asyncio.Event, wakeup: Wakeup):
    with wakeup:
        await worker.run(stop, wakeup)


async def test_what_comes_in_is_worked_on_at_once(portal_db, monkeypatch):
    """It does not wait for the next look."""
    monkeypatch.setattr(queue.running, "LONGEST_PAUSE", 600.0)
    done, stop, wakeup = asyncio.Event(), asyncio.Event(), Wakeup("test")

    async def do(claim):
        await close(claim)
        done.set()

    task = asyncio.ensure_future(running(runner(do), stop, wakeup))
    await asyncio.sleep(0.1)
    await put()
    await asyncio.wait_for(done.wait(), HANGS)
    stop.set()
    await wake()
    await asyncio.wait_for(task, HANGS)


async def test_an_item_that_hangs_keeps_none_of_the_others(portal_db):
    await put(30)
    hung, stop, wakeup = [], asyncio.Event(), Wakeup("test")

    async def first_hangs(claim):
        if not hung:
            hung.append(claim)
            await asyncio.sleep(600)
        await close(claim)

    task = asyncio.ensure_future(running(runner(first_hangs), stop, wakeup))
    async with asyncio.timeout(HANGS):
        while await OutboxItem.filter(state="SENT").count() < 29:  # noqa: ASYNC110 - the table tells nobody
            await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    (left,) = await OutboxItem.filter(state="WAITING")
    assert left.id == hung[0].id


async def test_a_runner_that_is_stopped_gives_back_what_it_has_so_that_another_takes_it_at_once(portal_db):
    """What was not begun has lost no try; what was begun has."""
    await put(6)
    reached = asyncio.Event()

    async def hangs(claim):
        reached.set()
        await asyncio.sleep(600)

    task = asyncio.ensure_future(running(runner(hangs, together=2, batch=6), asyncio.Event(), Wakeup("test")))
    await reached.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    assert sorted(await OutboxItem.all().values_list("attempts", flat=True)) == [0, 0, 0, 0, 1, 1]
    assert await runner(close, together=6).once() == 6


async def test_a_receiver_that_is_away_costs_no_try_and_is_asked_with_one_item_until_it_is_back(portal_db):
    await put(8)
    away, asked, stop, wakeup = True, [], asyncio.Event(), Wakeup("test")
    seconds = 0.0
    breaker = Breaker(2, clock=lambda: seconds)

    async def do(claim):
        asked.append(claim.id)
        if away:
            raise ReceiverAway("connection refused")
        await close(claim)

    async def until(count):
        async with asyncio.timeout(HANGS):
            while len(asked) < count or await OutboxItem.exists(taken_by__isnull=False):  # noqa: ASYNC110
                await asyncio.sleep(0.02)

    task = asyncio.ensure_future(running(runner(do, together=4, breaker=breaker), stop, wakeup))
    await until(4)
    assert len(asked) == 4, "those that were under way together, and then nobody"
    assert set(await OutboxItem.all().values_list("attempts", flat=True)) == {0}
    seconds += 3
    wakeup.set()
    await until(5)
    wakeup.set()
    await asyncio.sleep(0.2)
    assert len(asked) == 5, "one asks"
    away = False
    seconds += 10
    wakeup.set()
    await until(13)
    stop.set()
    wakeup.set()
    await task

    assert (len(asked), await states()) == (13, [OutboxState.SENT] * 8)


async def test_every_lane_counts_what_it_did(portal_db, backend):
    await put(3)
    failing = []

    async def do(claim):
        if not failing:
            failing.append(claim)
            raise OSError("no")
        await close(claim)

    await runner(do, lane=f"counted on {backend}").once()

    counted = tally(f"counted on {backend}")
    assert (counted.done, counted.failed, counted.in_hand) == (2, 1, 0)

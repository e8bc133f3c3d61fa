"""A queue of the tests' own: what is put into it, and who works on it."""

from datetime import timedelta

import pytest
import time_machine

from portal.kernel import clock, outbox
from portal.kernel.outbox import QUEUE
from portal.kernel.queue import Runner
from portal.kernel.work import unit_of_work

LONG = timedelta(minutes=1)


@unit_of_work
async def put(count: int = 1, *, topic: str = "test") -> None:
    for number in range(count):
        await outbox.put(topic, {"number": number})


def runner(do, *, queue=QUEUE, together=4, limit=LONG, lane="test", **more) -> Runner:
    return Runner(lane, queue, take=queue.claim, do=do, together=together, limit=limit, **more)


async def close(claim) -> None:
    assert await QUEUE.finish(claim, "SENT")


async def nothing_is_due() -> bool:
    return await QUEUE.claim(1) == []


@pytest.fixture
def on(portal_db):
    """The process' clock at so long from now."""
    return lambda span: time_machine.travel(clock.now() + span, tick=True)

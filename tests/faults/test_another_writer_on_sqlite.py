"""F10: another process holds the write lock of the SQLite file for longer than anybody may wait."""

import asyncio

import pytest

from tests.faults.clients import worst
from tests.faults.portals import verified, writes_held

pytestmark = pytest.mark.anyio
BACKENDS = ["sqlite"]
HELD = 7.0


async def test_reads_are_undisturbed_and_writers_hear_in_time_that_they_wait_in_vain(portal, asker, tmp_path):
    async with writes_held(portal), asker.busy(asker.threads, asker.balance):
        writers = [asyncio.create_task(ask()) for ask in (asker.adjust, asker.adjust, asker.hook)]
        await asyncio.sleep(HELD)
        told = [await one for one in writers]
        ready = await asker.ready()
    recovery = await asker.until_well(asker.adjust, asker.hook, asker.threads, asker.ready, within=10)

    reads = asker.answers.of("threads", "balance")
    assert [str(one) for one in reads if not one.is_well] == []
    assert len(reads) > 50
    assert worst(reads) < HELD - 2
    assert [str(one) for one in told if not one.says_try_again] == []
    assert worst(told) < HELD
    assert ready.status == 200
    assert recovery < 10
    await verified(portal.url, tmp_path / "verify.log")

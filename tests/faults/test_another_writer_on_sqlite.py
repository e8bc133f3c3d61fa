"""F10: another process holds the write lock of the SQLite file for longer than anybody may wait."""

import asyncio
import time

import pytest

from tests.faults.portals import verified, writes_held

pytestmark = pytest.mark.anyio
BACKENDS = ["sqlite"]


async def test_reads_are_undisturbed_and_writers_hear_in_time_that_they_wait_in_vain(portal, asker, tmp_path):
    """It holds it until they have heard."""
    async with writes_held(portal), asker.busy(asker.threads, asker.balance):
        told = await asyncio.gather(asker.adjust(), asker.adjust(), asker.hook())
        ready = await asker.ready()
        released = time.monotonic()
    await asker.until_well(asker.adjust, asker.hook, asker.threads, asker.ready)

    reads = asker.answers.of("threads", "balance", until=released)
    assert [str(one) for one in reads if not one.is_well] == []
    assert len([one for one in reads if one.begun + one.seconds < released]) > 10
    assert [str(one) for one in told if not one.says_try_again] == []
    assert ready.status == 200
    await verified(portal.url, tmp_path / "verify.log")

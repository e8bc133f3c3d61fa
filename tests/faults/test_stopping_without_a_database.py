"""F3, F6: told to end while the database is frozen or gone, server and worker come to their end nevertheless.

What does not within its time is cut off, and its exit code says so."""

import asyncio

import pytest

from tests.faults.portals import GENTLY
from tests.processes import Process

pytestmark = pytest.mark.anyio
BACKENDS = ["postgresql"]


@pytest.mark.parametrize("state", ["frozen", "gone"])
async def test_server_and_worker_end_by_themselves(state, portal, asker, postgres_cluster, tmp_path):
    worker = Process("worker", words=tmp_path / "worker.log", PORTAL_DATABASE_URL=portal.url)
    await worker.start()
    await asyncio.gather(*(asker.hook() for _ in range(20)))
    await worker.ready_to_stop()
    with postgres_cluster.away(state):
        asking = asyncio.gather(*(ask() for ask in (asker.threads, asker.balance, asker.adjust) for _ in range(6)))
        await asyncio.sleep(1)
        await asyncio.gather(portal.server.stop(), worker.stop())
        answers = await asking

    assert (portal.server.exit_code, worker.exit_code) == (GENTLY, 0), worker.words[-3000:]
    assert [str(one) for one in answers if not one.says_try_again] == []

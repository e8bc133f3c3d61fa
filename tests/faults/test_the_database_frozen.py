"""F6: the database is frozen under load and goes on: clients hear within seconds, and then everything works again."""

import asyncio
import time

import pytest

from tests.faults.clients import worst
from tests.faults.conftest import POOL, verified

pytestmark = pytest.mark.anyio
BACKENDS = ["postgresql"]


async def test_after_a_freeze_of_thirteen_seconds_with_forty_deliveries_everything_works_again(
    server, asker, postgres_cluster, database_name, database_url, tmp_path
):
    await asyncio.gather(*(asker.hook() for _ in range(60)))  # the pool has all of its connections now
    warm = len(await postgres_cluster.sessions(database_name))
    with postgres_cluster.frozen():
        begun = time.monotonic()
        deliveries = await asyncio.gather(*(asker.hook() for _ in range(40)))
        await asyncio.sleep(13 - (time.monotonic() - begun))

    recovery = await asker.until_well(asker.threads, asker.balance, asker.hook, asker.adjust, asker.ready, within=10)

    assert warm > POOL
    assert [str(one) for one in deliveries if not one.says_try_again] == []
    assert worst(deliveries) < 2
    assert recovery < 10
    await postgres_cluster.calm(database_name)
    assert await server.stop() < 10
    assert server.exit_code in {0, -15}
    await verified(database_url, tmp_path / "verify.log")

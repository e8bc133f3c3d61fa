"""NL1-NL3: the bank's crowd at two servers while the database is frozen, cut off and crashes: the books are right."""

import asyncio
import os
import random

import pytest

from portal.settings import Settings
from tests.bank.conftest import kept  # noqa: F401 - a fixture
from tests.bank.running import Run, servers
from tests.faults.portals import founded, verified

pytestmark = pytest.mark.anyio
BACKENDS = ["postgresql"]
SEED = int(os.environ.get("PORTAL_TEST_BANK_SEED", "1"))
BLOWS = int(os.environ.get("PORTAL_TEST_BLOWS", "3"))


async def freeze(cluster, name):
    with cluster.frozen():
        await asyncio.sleep(5.5)  # longer than a statement may take


async def crash(cluster, name):
    await asyncio.to_thread(cluster.stop)
    await asyncio.sleep(1)
    await asyncio.to_thread(cluster.start)


async def cut(cluster, name):
    for _ in range(3):
        await cluster.cut(name)
        await asyncio.sleep(0.5)


async def test_whatever_the_database_does_nothing_acknowledged_is_lost_and_nothing_is_done_twice(
    backend,
    postgres_cluster,
    kept,  # noqa: F811
):
    name = f"crowd_{SEED}"
    await postgres_cluster.ask(f"CREATE DATABASE {name}")
    portal = await founded(postgres_cluster.url(name), kept / "server.log", members=20)
    blows = [freeze, crash, cut] * BLOWS
    chosen = random.Random(SEED).sample(blows, BLOWS) if BLOWS > 3 else blows[:BLOWS]
    async with servers(Settings(database_url=portal.url), 2, kept=kept) as running:
        ports = [server.port for server in running]
        run = Run(portal.url, portal.stage, ports, kept / "history.jsonl", clients=6, seed=SEED)
        working = asyncio.create_task(run.work(BLOWS * 5.0))
        for blow in chosen:
            await asyncio.sleep(1)
            await blow(postgres_cluster, name)
        await working
        findings = await run.verdict()
        await postgres_cluster.calm(name)

    assert findings == [], f"seed {SEED}"
    await verified(portal.url, kept / "verify.log")

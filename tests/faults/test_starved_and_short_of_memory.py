"""F27, F29: a server that gets little of the processor answers and damages nothing; its memory does not grow for ever."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from portal import database
from portal.settings import Settings
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from tests.faults.clients import HANGS, Asker
from tests.faults.portals import GENTLY, Portal, asking, founded, verified

pytestmark = pytest.mark.anyio
BUSY = "while True: pass"
GREEDY = 3
"""Programs that never wait, for each processor: a server that is as important has a quarter of one."""
LEAST = 12
"""Rounds of everything for which it is starved."""
WARM, MEASURED, TOGETHER = 30, 90, 16
A_REQUEST = 4096
"""Bytes that memory may grow by for each request: a body or an answer that is kept would be more."""


@contextmanager
def starved() -> Iterator[None]:
    """For the length of a block others take the processors."""
    others = [subprocess.Popen([sys.executable, "-c", BUSY]) for _ in range(GREEDY * (os.cpu_count() or 1))]
    try:
        yield
    finally:
        for one in others:
            one.kill()
        for one in others:
            one.wait()


async def test_starved_of_cpu_all_are_answered_and_each_delivery_is_applied_once_f29(
    portal: Portal, asker: Asker, tmp_path: Path
) -> None:
    async with database.opened(Settings(database_url=portal.url)):
        before = await ShopDelivery.filter(state=DeliveryState.APPLIED).count()
    taken = 0
    with starved():
        for _ in range(LEAST):
            answers = await asyncio.gather(asker.threads(), asker.balance(), asker.adjust(), asker.hook(), asker.hook())
            taken += len([one for one in answers if one.kind == "hook" and one.is_well])
    await asker.until_well(asker.threads, asker.balance, asker.adjust, asker.ready)

    assert asker.answers.indecent() == []
    async with database.opened(Settings(database_url=portal.url)), asyncio.timeout(2 * HANGS):
        while await ShopDelivery.filter(state=DeliveryState.WAITING).exists():  # noqa: ASYNC110 - the table tells nobody
            await asyncio.sleep(0.1)
        applied = await ShopDelivery.filter(state=DeliveryState.APPLIED).count() - before
    # What came late may have been written down after it was answered with 503.
    assert taken <= applied <= 2 * LEAST
    assert "lease_lost" not in portal.server.words
    await verified(portal.url, tmp_path / "verify.log")


async def test_memory_does_not_grow_with_the_requests_and_a_killed_server_starts_clean_f27(
    backend: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = f"sqlite://{tmp_path / 'portal.db'}"
    if backend == "postgresql":
        cluster = request.getfixturevalue("postgres_cluster")
        await cluster.ask("CREATE DATABASE memory")
        url = cluster.url("memory")
    portal = await founded(url, tmp_path / "server.log")
    await portal.server.start()
    try:
        async with asking(portal) as asker:
            await rounds(asker, WARM)
            warm = resident(portal.server.pid)
            asked = len(asker.answers.all)
            await rounds(asker, MEASURED)
            grown = resident(portal.server.pid) - warm
            asked = len(asker.answers.all) - asked
            await portal.server.kill()
            await portal.server.start()
            await asker.until_well(asker.threads, asker.balance, asker.adjust, asker.hook)
        await portal.server.stop()
    finally:
        await portal.server.kill()

    print(f"{grown / 1024:.0f} KiB more after {asked} requests")  # noqa: T201 - for the record of the run
    assert grown < asked * A_REQUEST
    assert portal.server.exit_code == GENTLY
    await verified(url, tmp_path / "verify.log")


async def rounds(asker: Asker, count: int) -> None:
    for _ in range(count):
        await asyncio.gather(*(ask() for ask in (asker.threads, asker.balance) for _ in range(TOGETHER // 2)))


def resident(process: int) -> int:
    """Bytes that are in memory, by Linux' own word."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) * 1024

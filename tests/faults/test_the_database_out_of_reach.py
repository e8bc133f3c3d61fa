"""F4, F5, F6, F8: the database is frozen, cut off, restarted, busy or read-only; what clients hear meanwhile, and how soon all is well."""

import asyncio
import json
import os
import time
from collections.abc import Awaitable, Callable

import httpx
import pytest
from websockets.asyncio.client import connect

from tests.faults.clients import HANGS
from tests.faults.clusters import cut_every_second
from tests.faults.portals import GENTLY, POOL, verified

pytestmark = pytest.mark.anyio
BACKENDS = ["postgresql"]
FREEZE = float(os.environ.get("PORTAL_TEST_FREEZE_SECONDS", "8"))
NO_PLACE = "no connection was to be had within 2.0 s"
"""What the server says of those for whom the pool has no place; who has one waits for the answer to a statement."""


def everything(asker):
    return (asker.threads, asker.balance, asker.hook, asker.adjust, asker.ready)


async def until(there: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(HANGS):
        while not await there():  # noqa: ASYNC110 - nobody tells it
            await asyncio.sleep(0.05)


async def test_after_a_freeze_under_forty_deliveries_everything_works_again(portal, asker, postgres_cluster, tmp_path):
    """Each connection is in the middle of its BEGIN for longer than a statement may take."""
    await asyncio.gather(*(asker.hook() for _ in range(60)))  # the pool has all of its connections now
    warm = len(await postgres_cluster.sessions(portal.name))
    with postgres_cluster.frozen():
        begun = time.monotonic()
        deliveries = await asyncio.gather(*(asker.hook() for _ in range(40)))
        await asyncio.sleep(FREEZE - (time.monotonic() - begun))

    await asker.until_well(*everything(asker))

    assert warm >= POOL - POOL // 5  # the rest is kept for those who only read
    assert [str(one) for one in deliveries if not one.says_try_again] == []
    await postgres_cluster.calm(portal.name)
    await portal.server.stop()
    assert portal.server.exit_code == GENTLY
    await verified(portal.url, tmp_path / "verify.log")


async def test_while_the_database_is_frozen_everybody_is_answered_f6(portal, asker, postgres_cluster):
    """It stays frozen until they are: nobody's answer waited for its end."""
    await asyncio.gather(*(asker.threads() for _ in range(40)))
    kinds = (asker.threads, asker.balance, asker.adjust)
    said = len(portal.server.words)
    with postgres_cluster.frozen():
        first = asyncio.gather(*(ask() for ask in kinds for _ in range(POOL)))
        alive, ready = await asyncio.gather(asker.health(), asker.ready())
        late = asyncio.gather(*(ask() for ask in kinds))
        answers = [*await first, *await late]
        words = portal.server.words[said:]

    await asker.until_well(*everything(asker))

    assert [str(one) for one in answers if not one.says_try_again] == []
    assert NO_PLACE in words
    assert (alive.status, ready.status, ready.json["database"]) == (200, 503, "unreachable")
    await postgres_cluster.calm(portal.name)


async def test_links_lead_on_and_sockets_say_later_while_the_database_is_frozen(portal, asker, postgres_cluster):
    browser = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0"}
    cookie = {"cookie": f"portal={asker.token}"}

    async def begin_a_conversation():
        address = f"ws://127.0.0.1:{portal.server.port}/graphql"
        async with connect(address, subprotocols=["graphql-transport-ws"]) as line:
            payload = {"authorization": f"Bearer {asker.token}"}
            await line.send(json.dumps({"type": "connection_init", "payload": payload}))
            await line.wait_closed()
        return line.close_code

    async with httpx.AsyncClient(base_url=portal.server.url, headers=browser, timeout=60) as client:
        with postgres_cluster.frozen():  # until all of them have heard
            referral, share, ending, export, closed_with = await asyncio.gather(
                client.get("/r/ANNA-7"),
                client.get("/s/something"),
                client.post("/unsubscribe/something"),
                client.get("/exports/something", headers=cookie),
                begin_a_conversation(),
            )

    assert (referral.status_code, share.status_code) == (303, 303)
    assert (ending.status_code, ending.json()["errors"][0]["extensions"]) == (503, {"code": "UNAVAILABLE"})
    assert (export.status_code, export.headers["retry-after"]) == (503, "1")
    assert closed_with == 1013


CUTS = 6
"""In five seconds. Without a second try each of them would cost all six that read."""


async def test_connections_that_are_cut_each_second_are_noticed_by_few_f5(portal, asker, postgres_cluster, tmp_path):
    busy = asker.busy(asker.threads, asker.balance, asker.adjust, asker.hook, each=3)
    async with busy, cut_every_second(postgres_cluster, portal.name):
        await asyncio.sleep(5)
    await asker.until_well(*everything(asker))

    assert asker.answers.indecent() == []
    reads = asker.answers.of("threads", "balance")
    assert len([one for one in reads if not one.is_well]) <= max(len(reads) // 20, CUTS)
    await postgres_cluster.calm(portal.name)
    await portal.server.stop()
    assert portal.server.exit_code == GENTLY
    await verified(portal.url, tmp_path / "verify.log")


async def test_after_a_crash_of_the_database_everything_works_again_by_itself_f4(
    portal, asker, postgres_cluster, tmp_path
):
    async with asker.busy(asker.threads, asker.balance, asker.adjust, asker.hook, each=3):
        await asyncio.sleep(1)
        await asyncio.to_thread(postgres_cluster.stop)
        await asyncio.sleep(3)
        await asyncio.to_thread(postgres_cluster.start)
        await asker.until_well(*everything(asker))

    assert asker.answers.indecent() == []
    await postgres_cluster.calm(portal.name)
    await verified(portal.url, tmp_path / "verify.log")


async def test_requests_for_which_the_pool_has_no_connection_are_refused_and_probes_have_their_own_f8(
    portal, asker, postgres_cluster
):
    """One locks the table that every look-up of a thread reads; whoever asks for threads keeps a connection busy."""
    await asyncio.gather(*(asker.threads() for _ in range(40)))
    said = len(portal.server.words)

    async def are_refused() -> bool:
        return NO_PLACE in portal.server.words[said:]

    async def is_ready() -> bool:
        return (await asker.ready()).is_well

    holder = await postgres_cluster.connect(portal.name)
    try:
        async with holder.transaction():
            await holder.execute("LOCK TABLE threads IN ACCESS EXCLUSIVE MODE")
            async with asker.busy(asker.threads, each=4 * POOL), asker.busy(asker.balance):
                await until(are_refused)
                await until(is_ready)
            answers = asker.answers.of("threads")[40:]
    finally:
        await holder.close()
    await asker.until_well(*everything(asker))

    assert len(answers) >= 4 * POOL
    assert [str(one) for one in answers if not one.says_try_again] == []
    assert [one for one in asker.answers.indecent() if not one.startswith("ready")] == []
    await postgres_cluster.calm(portal.name)


async def test_a_database_that_only_reads_asks_writers_to_come_again_and_serves_readers(
    portal, asker, postgres_cluster, tmp_path
):
    """After a failover to a standby that nobody promoted, or by an administrator's word."""

    async def every_session_has_heard() -> bool:
        return all(one.says_try_again for one in await asyncio.gather(*(asker.adjust() for _ in range(2 * POOL))))

    await postgres_cluster.set("default_transaction_read_only", "on")
    try:
        await until(every_session_has_heard)
        answers = await asyncio.gather(*(ask() for ask in everything(asker) for _ in range(4)))
    finally:
        await postgres_cluster.set("default_transaction_read_only", "off")
    await asker.until_well(*everything(asker))

    assert [str(one) for one in answers if one.kind in {"adjust", "hook"} and not one.says_try_again] == []
    assert [str(one) for one in answers if one.kind in {"threads", "balance", "ready"} and not one.is_well] == []
    await verified(portal.url, tmp_path / "verify.log")

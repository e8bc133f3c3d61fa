"""F4, F5, F6, F8: the database is frozen, cut off, restarted, busy or read-only; what clients hear meanwhile, and how soon all is well."""

import asyncio
import json
import os
import time

import httpx
import pytest
from websockets.asyncio.client import connect

from tests.faults.clients import worst
from tests.faults.clusters import cut_every_second
from tests.faults.portals import GENTLY, POOL, verified

pytestmark = pytest.mark.anyio
BACKENDS = ["postgresql"]
ANSWERED, QUICK = 5.5, 3.5
"""Seconds within which everybody is answered, and those for whom the pool has no place: 5 and 2, on a busy machine."""
PROBED = 1.5
"""Seconds within which a probe is answered: 1, on a busy machine."""
FREEZE = float(os.environ.get("PORTAL_TEST_FREEZE_SECONDS", "8"))


def everything(asker):
    return (asker.threads, asker.balance, asker.hook, asker.adjust, asker.ready)


async def test_after_a_freeze_under_forty_deliveries_everything_works_again(portal, asker, postgres_cluster, tmp_path):
    """Each connection is in the middle of its BEGIN for longer than a statement may take."""
    await asyncio.gather(*(asker.hook() for _ in range(60)))  # the pool has all of its connections now
    warm = len(await postgres_cluster.sessions(portal.name))
    with postgres_cluster.frozen():
        begun = time.monotonic()
        deliveries = await asyncio.gather(*(asker.hook() for _ in range(40)))
        await asyncio.sleep(FREEZE - (time.monotonic() - begun))

    recovery = await asker.until_well(*everything(asker), within=10)

    assert warm >= POOL - POOL // 5  # the rest is kept for those who only read
    assert [str(one) for one in deliveries if not one.says_try_again] == []
    assert worst(deliveries) < ANSWERED
    assert recovery < 10
    await postgres_cluster.calm(portal.name)
    assert await portal.server.stop() < 10
    assert portal.server.exit_code == GENTLY
    await verified(portal.url, tmp_path / "verify.log")


async def test_while_the_database_is_frozen_everybody_is_answered_in_time_f6(portal, asker, postgres_cluster):
    await asyncio.gather(*(asker.threads() for _ in range(40)))
    kinds = (asker.threads, asker.balance, asker.adjust)
    with postgres_cluster.frozen():
        first = asyncio.gather(*(ask() for ask in kinds for _ in range(POOL)))
        alive, ready = await asyncio.gather(asker.health(), asker.ready())
        late = asyncio.gather(*(ask() for ask in kinds))
        answers = [*await first, *await late]

    recovery = await asker.until_well(*everything(asker), within=10)

    assert [str(one) for one in answers if not one.says_try_again] == []
    assert worst(answers) < ANSWERED
    assert len([one for one in answers if one.seconds < QUICK]) >= len(answers) - POOL
    assert (alive.status, ready.status, ready.json["database"]) == (200, 503, "unreachable")
    assert worst([alive, ready]) < PROBED
    assert recovery < 10
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

    async with httpx.AsyncClient(base_url=portal.server.url, headers=browser, timeout=30) as client:
        with postgres_cluster.frozen():
            begun = time.monotonic()
            referral, share, ending, export, closed_with = await asyncio.gather(
                client.get("/r/ANNA-7"),
                client.get("/s/something"),
                client.post("/unsubscribe/something"),
                client.get("/exports/something", headers=cookie),
                begin_a_conversation(),
            )
            answered = time.monotonic() - begun

    assert (referral.status_code, share.status_code) == (303, 303)
    assert (ending.status_code, ending.json()["errors"][0]["extensions"]) == (503, {"code": "UNAVAILABLE"})
    assert (export.status_code, export.headers["retry-after"]) == (503, "1")
    assert closed_with == 1013
    assert answered < ANSWERED


async def test_connections_that_are_cut_each_second_are_noticed_by_few_f5(portal, asker, postgres_cluster, tmp_path):
    busy = asker.busy(asker.threads, asker.balance, asker.adjust, asker.hook, each=3)
    async with busy, cut_every_second(postgres_cluster, portal.name):
        await asyncio.sleep(5)
    recovery = await asker.until_well(*everything(asker), within=10)

    assert asker.answers.indecent(within=ANSWERED) == []
    reads = asker.answers.of("threads", "balance")
    assert len([one for one in reads if not one.is_well]) <= len(reads) // 20
    assert recovery < 10
    await postgres_cluster.calm(portal.name)
    assert await portal.server.stop() < 10
    await verified(portal.url, tmp_path / "verify.log")


async def test_after_a_crash_of_the_database_everything_works_again_by_itself_f4(
    portal, asker, postgres_cluster, tmp_path
):
    async with asker.busy(asker.threads, asker.balance, asker.adjust, asker.hook, each=3):
        await asyncio.sleep(1)
        await asyncio.to_thread(postgres_cluster.stop)
        await asyncio.sleep(3)
        await asyncio.to_thread(postgres_cluster.start)
        recovery = await asker.until_well(*everything(asker), within=10)

    assert asker.answers.indecent(within=ANSWERED) == []
    assert recovery < 10
    await postgres_cluster.calm(portal.name)
    await verified(portal.url, tmp_path / "verify.log")


async def test_requests_for_which_the_pool_has_no_connection_are_refused_within_two_seconds_f8(
    portal, asker, postgres_cluster
):
    """One locks the table that every look-up of a thread reads; whoever asks for threads keeps a connection busy."""
    await asyncio.gather(*(asker.threads() for _ in range(40)))
    holder = await postgres_cluster.connect(portal.name)
    try:
        async with holder.transaction():
            await holder.execute("LOCK TABLE threads IN ACCESS EXCLUSIVE MODE")
            waiting = asyncio.gather(*(asker.threads() for _ in range(40)))
            await asyncio.sleep(0.5)
            signed_in, ready = await asyncio.gather(asker.balance(), asker.ready())
            answers = await waiting
    finally:
        await holder.close()
    recovery = await asker.until_well(*everything(asker), within=10)

    assert [str(one) for one in (*answers, signed_in) if not one.says_try_again] == []
    assert worst(answers) < ANSWERED
    assert len([one for one in answers if one.seconds < QUICK]) == 40 - POOL
    assert signed_in.seconds < QUICK
    assert (ready.status, ready.json["database"]) == (200, "ok")
    assert ready.seconds < PROBED
    assert recovery < 10
    await postgres_cluster.calm(portal.name)


async def test_a_database_that_only_reads_asks_writers_to_come_again_and_serves_readers(
    portal, asker, postgres_cluster, tmp_path
):
    """After a failover to a standby that nobody promoted, or by an administrator's word."""
    await postgres_cluster.set("default_transaction_read_only", "on")
    try:
        await asyncio.sleep(1)  # until every session has heard of it
        answers = await asyncio.gather(*(ask() for ask in everything(asker) for _ in range(4)))
    finally:
        await postgres_cluster.set("default_transaction_read_only", "off")
    recovery = await asker.until_well(*everything(asker), within=10)

    assert [str(one) for one in answers if one.kind in {"adjust", "hook"} and not one.says_try_again] == []
    assert [str(one) for one in answers if one.kind in {"threads", "balance", "ready"} and not one.is_well] == []
    assert recovery < 10
    await verified(portal.url, tmp_path / "verify.log")

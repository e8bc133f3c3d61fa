"""F3: told to end, a process ends in time, finishes what is under way, and sends those who still ask elsewhere."""

import asyncio
import json
import time

import pytest
from websockets.asyncio.client import connect

from tests.faults.portals import GENTLY, verified, writes_held
from tests.processes import Process

pytestmark = pytest.mark.anyio


async def test_what_is_under_way_is_finished_and_who_comes_later_is_sent_elsewhere_f3(portal, asker, tmp_path):
    address = f"ws://127.0.0.1:{portal.server.port}/graphql"
    said = len(portal.server.words)
    async with connect(address, subprotocols=["graphql-transport-ws"]) as line:
        await line.send(json.dumps({"type": "connection_init"}))
        assert json.loads(await line.recv())["type"] == "connection_ack"
        async with asker.busy(asker.threads, asker.hook, each=3):
            async with writes_held(portal):
                under_way = asyncio.create_task(asker.adjust())
                await asyncio.sleep(2)  # no statement waits longer than 4.5 s
                told = time.monotonic()
                stopping = asyncio.create_task(portal.server.stop())
                await asyncio.sleep(0.5)
            await stopping
        await line.wait_closed()

    assert portal.server.exit_code == GENTLY
    assert (await under_way).is_well
    came_later = asker.answers.of(since=told)
    assert [one for one in came_later if one.says_try_again] != []
    assert {one.headers["connection"] for one in came_later if one.status == 503} == {"close"}
    assert [str(one) for one in came_later if not (one.is_well or one.says_try_again or one.status is None)] == []
    assert line.close_code in {1001, 1012}
    assert [words for words in portal.server.words[said:].splitlines() if "error" in words] == []
    await verified(portal.url, tmp_path / "verify.log")


async def test_a_process_that_cannot_come_to_an_end_is_cut_off_and_says_where_it_hung(tmp_path):
    stuck = Process(words=tmp_path / "stuck.log", program=("-c", STUCK))
    await stuck.start()
    await stuck.ready_to_stop()

    await stuck.stop()

    assert stuck.exit_code == 1
    assert "did not come to an end within 0.5 seconds" in stuck.words
    assert "in hang" in stuck.words


STUCK = """
import asyncio, time
from portal.kernel import stopping
stopping.LONGEST = 0.5

def hang():
    time.sleep(600)

async def main():
    with stopping.heard() as stop:
        await stop.wait()
        hang()

asyncio.run(main())
"""

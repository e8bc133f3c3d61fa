"""F31: an event loop that is blocked is told by a thread of its own, in the log with its stack and as health."""

import asyncio
from pathlib import Path

import httpx
import pytest

from tests.faults.clients import HANGS
from tests.faults.portals import GENTLY, founded
from tests.processes import Server, free_port

pytestmark = pytest.mark.anyio
BLOCKING = """
import os, sys, time
from portal.web import health

async def blocks(_):
    def hold_the_loop(until=os.environ["LET_GO"]):
        while not os.path.exists(until):
            time.sleep(0.05)

    hold_the_loop()
    return await healthz(_)

healthz, health.healthz = health.healthz, blocks
sys.argv[0] = "portal"
from portal.cli import main
main()
"""


async def test_a_blocked_loop_is_told_in_the_log_with_its_stack_and_by_a_health_of_its_own_f31(tmp_path: Path) -> None:
    let_go, aside = tmp_path / "let-go", f"http://127.0.0.1:{(port := free_port())}"
    near = await founded(f"sqlite://{tmp_path / 'portal.db'}", tmp_path / "near.log")
    server = Server(
        near.url,
        "--health-port",
        str(port),
        words=tmp_path / "server.log",
        program=("-c", BLOCKING),
        LET_GO=str(let_go),
    )
    await server.start()
    try:
        async with httpx.AsyncClient(timeout=HANGS) as client:
            before = await client.get(f"{aside}/healthz")
            blocked = asyncio.create_task(client.get(f"{server.url}/healthz", timeout=10 * HANGS))
            async with asyncio.timeout(HANGS):
                while (meanwhile := await client.get(f"{aside}/healthz")).status_code == 200:  # noqa: ASYNC110 - it tells nobody else
                    await asyncio.sleep(0.1)
            words = server.words
            let_go.touch()
            answer = await blocked
            async with asyncio.timeout(HANGS):
                while "event_loop_turns_again" not in server.words:  # noqa: ASYNC110 - it tells nobody else
                    await asyncio.sleep(0.1)
            afterwards = await client.get(f"{aside}/healthz")
            elsewhere = await client.get(f"{aside}/graphql")
        await server.stop()
    finally:
        await server.kill()

    assert (before.status_code, before.json()) == (200, {"status": "ok"})
    assert meanwhile.json()["status"].startswith("the event loop has been blocked for ")
    assert "event_loop_blocked" in words
    assert "in hold_the_loop" in words
    assert answer.status_code == 200
    assert (afterwards.status_code, elsewhere.status_code) == (200, 404)
    assert server.exit_code == GENTLY

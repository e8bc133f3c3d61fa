"""F28: out of file descriptors, those who are connected are served, the others are not, and it passes."""

import asyncio
import contextlib
from pathlib import Path

import httpx
import pytest

from tests.faults.clients import HANGS, THREADS
from tests.faults.portals import GENTLY, founded
from tests.processes import Server

pytestmark = pytest.mark.anyio
MOST, SOCKETS = 256, 300
LIMITED = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_NOFILE, ({MOST}, {MOST}))
sys.argv[0] = "portal"
from portal.cli import main
main()
"""


async def test_out_of_file_descriptors_it_serves_who_is_there_and_recovers(tmp_path: Path) -> None:
    near = await founded(f"sqlite://{tmp_path / 'portal.db'}", tmp_path / "near.log")
    server = Server(near.url, words=tmp_path / "server.log", program=("-c", LIMITED))
    await server.start()
    try:
        lasting = httpx.Limits(keepalive_expiry=None)
        async with httpx.AsyncClient(base_url=server.url, timeout=60, limits=lasting) as early:
            before = [await status(early)]
            opened = await asyncio.gather(
                *(asyncio.open_connection("127.0.0.1", server.port) for _ in range(SOCKETS)), return_exceptions=True
            )
            await asyncio.sleep(1)
            meanwhile = [await status(early) for _ in range(20)]
            async with httpx.AsyncClient(base_url=server.url, timeout=2) as late:
                with contextlib.suppress(httpx.HTTPError):
                    before.append(await status(late))
            for one in opened:
                if not isinstance(one, BaseException):
                    one[1].close()
        async with asyncio.timeout(HANGS):
            while not await is_answered(server.url):  # noqa: ASYNC110 - nobody tells it
                await asyncio.sleep(0.2)
        await server.stop()
    finally:
        await server.kill()

    assert before == [200]
    assert meanwhile == [200] * 20
    assert server.exit_code == GENTLY


async def status(client: httpx.AsyncClient) -> int:
    return (await client.post("/graphql", json={"query": THREADS})).status_code


async def is_answered(url: str) -> bool:
    async with httpx.AsyncClient(base_url=url, timeout=10) as client:
        try:
            return await status(client) == 200
        except httpx.HTTPError:
            return False

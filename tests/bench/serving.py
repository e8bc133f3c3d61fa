"""Servers to measure: each a process of its own with one database, none with a worker inside."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.processes import free_port

PORTAL, BY_HAND = "portal", "by hand"
_PROGRAMS = {
    PORTAL: ("-m", "portal", "serve"),
    BY_HAND: ("-m", "uvicorn", "--factory", "tests.bench.by_hand:application", "--no-access-log"),
}


@dataclass(frozen=True, slots=True)
class Served:
    """A server that runs."""

    port: int
    pid: int


@contextmanager
def serving(url: str, *names: str, places: Mapping[str, Path] | None = None) -> Iterator[dict[str, Served]]:
    """The servers of these names for the length of a block; a portal runs for each of ``places``, by its name."""
    wanted = {name: (_PROGRAMS[name], None) for name in names} | {
        name: (_PROGRAMS[PORTAL], place) for name, place in (places or {}).items()
    }
    environment = {
        **os.environ,
        "PORTAL_DATABASE_URL": url,
        "PORTAL_LOG_LEVEL": "WARNING",
        "PORTAL_EMBEDDED_WORKER": "false",
    }
    found: dict[str, Served] = {}
    with ExitStack() as stack:
        for name, (program, place) in wanted.items():
            port = free_port()
            process = subprocess.Popen(
                [sys.executable, *program, "--port", str(port)],
                env=environment,
                cwd=place,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            stack.callback(process.wait, 20)
            stack.callback(process.terminate)
            found[name] = Served(port, process.pid)
        yield found


async def up(server: Served) -> None:
    """Until somebody listens there."""
    for _ in range(300):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", server.port)
        except OSError:
            await asyncio.sleep(0.1)
            continue
        writer.close()
        return
    raise RuntimeError(f"nothing listens at {server.port}")


async def answered(server: Served, path: str, asked: Mapping[str, Any], token: str | None) -> Any:
    """The answer of a server that is up."""
    headers = {} if token is None else {"authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(headers=headers) as client:
        return (await client.post(f"http://127.0.0.1:{server.port}{path}", json=dict(asked))).json()

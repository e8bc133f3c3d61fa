"""`portal serve` as a process of its own, which can be killed without a warning."""

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import Sequence

import httpx

HONEST = ("-m", "portal")
PLANTED = ("-m", "tests.bank.planted")
"""The same server with a read-check-write bug in its redemption."""


class Server:
    """One server on one port; the port stays the same when it is started again."""

    def __init__(self, database_url: str, program: Sequence[str] = HONEST, **more: str) -> None:
        self.port = _free_port()
        self._program = program
        self._environment = {**os.environ, "PORTAL_DATABASE_URL": database_url, "PORTAL_LOG_LEVEL": "ERROR", **more}
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> float:
        """Until it answers; how many seconds that took."""
        begun = time.perf_counter()
        command = (sys.executable, *self._program, "serve", "--port", str(self.port))
        self._process = await asyncio.create_subprocess_exec(
            *command, env=self._environment, stdout=asyncio.subprocess.DEVNULL
        )
        async with httpx.AsyncClient() as client:
            while time.perf_counter() - begun < 60:
                try:
                    if (await client.get(f"http://127.0.0.1:{self.port}/readyz")).status_code == 200:
                        return time.perf_counter() - begun
                except httpx.HTTPError:
                    pass
                await asyncio.sleep(0.05)
        raise RuntimeError("the server did not come up")

    async def kill(self) -> None:
        """SIGKILL: nothing is finished, nothing is said."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> None:
        await self._end(signal.SIGTERM)

    async def _end(self, how: signal.Signals) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.send_signal(how)
            await self._process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

"""`portal serve` and `portal worker` as processes of their own, killed or told to stop; what they say is kept in files."""

import asyncio
import os
import signal
import socket
import sys
import time
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

import httpx

from tests import zygote


class Process:
    """One `portal` process; it can be started again, and its words are added to the same file.

    ``program`` is what Python runs in place of `portal`, with all its imports.
    """

    def __init__(
        self, *command: str, words: Path | None = None, program: Sequence[str] | None = None, **environment: str
    ) -> None:
        self._arguments = command
        self._program = program
        self._environment = {**os.environ, **environment}
        self._words = words
        self._running: asyncio.subprocess.Process | zygote.Started | None = None

    @property
    def pid(self) -> int:
        assert self._running is not None
        assert self._running.pid is not None
        return self._running.pid

    @property
    def exit_code(self) -> int | None:
        """None as long as it runs; negative when a signal ended it."""
        if isinstance(self._running, zygote.Started):
            return self._running.exitcode
        return None if self._running is None else self._running.returncode

    @property
    def words(self) -> str:
        """All it wrote to its standard error, where that is kept."""
        return self._words.read_text() if self._words is not None and self._words.exists() else ""

    async def start(self) -> None:
        if self._program is None:
            await asyncio.to_thread(zygote.ready)
            self._running = zygote.start(self._arguments, self._environment, self._words)
            return
        with self._words.open("ab") if self._words is not None else nullcontext() as words:
            self._running = await asyncio.create_subprocess_exec(
                *(sys.executable, *self._program, *self._arguments),
                env=self._environment,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=words,
            )

    async def ready_to_stop(self) -> None:
        """Until it handles SIGTERM itself, by Linux' own word: before that, the signal just ends it."""
        while not self._handles(signal.SIGTERM):  # noqa: ASYNC110 - it tells it by nothing else
            await asyncio.sleep(0.05)

    def _handles(self, number: signal.Signals) -> bool:
        status = Path(f"/proc/{self.pid}/status").read_text()
        caught = next(line.split()[1] for line in status.splitlines() if line.startswith("SigCgt"))
        return bool(int(caught, 16) >> (number - 1) & 1)

    async def kill(self) -> None:
        """SIGKILL: nothing is finished, nothing is said."""
        self._tell(signal.SIGKILL)
        await self.gone()

    async def stop(self, patience: float = 90) -> float:
        """SIGTERM; how many seconds it took to end. It is killed when it takes longer than ``patience``."""
        begun = time.monotonic()
        self._tell(signal.SIGTERM)
        try:
            await asyncio.wait_for(self.gone(), patience)
        except TimeoutError:
            await self.kill()
        return time.monotonic() - begun

    async def gone(self) -> None:
        if isinstance(self._running, asyncio.subprocess.Process):
            await self._running.wait()
        while self._running is not None and self.exit_code is None:  # noqa: ASYNC110 - from another's child there is no event
            await asyncio.sleep(0.02)

    def _tell(self, what: signal.Signals) -> None:
        if self._running is not None and self.exit_code is None:
            os.kill(self.pid, what)


class Server(Process):
    """`portal serve` on a port of its own, which stays the same when it is started again."""

    def __init__(
        self,
        database_url: str,
        *options: str,
        words: Path | None = None,
        program: Sequence[str] | None = None,
        **environment: str,
    ) -> None:
        self.port = free_port()
        super().__init__(
            "serve",
            "--port",
            str(self.port),
            *options,
            words=words,
            program=program,
            **{"PORTAL_DATABASE_URL": database_url, "PORTAL_LOG_LEVEL": "WARNING", **environment},
        )

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Until it answers."""
        begun = time.monotonic()
        await super().start()
        async with httpx.AsyncClient() as client:
            while time.monotonic() - begun < 180 and self.exit_code is None:
                try:
                    if (await client.get(f"{self.url}/readyz")).status_code == 200:
                        return
                except httpx.HTTPError:
                    pass
                await asyncio.sleep(0.05)
        raise RuntimeError(f"the server did not come up: {self.words}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

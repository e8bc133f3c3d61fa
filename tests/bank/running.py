"""One run of the bank: the crowd at work for a while, somebody who adds up all the time, the verdict."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg

from portal.settings import Settings
from tests.bank import checker, reader
from tests.bank.clients import Client, History
from tests.bank.stage import START, Stage
from tests.processes import Server

LOOKS_EVERY = 0.1
LOOK_TIME_LIMIT = 5.0
PLANTED = ("-m", "tests.bank.planted")
"""The same server with a read-check-write bug in its redemption."""


@asynccontextmanager
async def servers(
    settings: Settings, count: int, program: Sequence[str] | None = None, *, kept: Path | None = None
) -> AsyncIterator[list[Server]]:
    """So many `portal serve` processes on one database, stopped at the end whatever happens; their words are ``kept``."""
    running = [
        Server(settings.database_url, words=kept and kept / f"server-{number}.log", program=program)
        for number in range(1, count + 1)
    ]
    try:
        await asyncio.gather(*(server.start() for server in running))
        yield running
    finally:
        await asyncio.gather(*(server.stop() for server in running))


class Run:
    """The crowd and its history."""

    def __init__(self, url: str, stage: Stage, ports: Sequence[int], path: Path, *, clients: int, seed: int) -> None:
        self._url = url
        self.history = History(path)
        self.crowd = [Client(str(number), stage, ports, self.history, seed) for number in range(clients)]
        for member in stage.members:
            self.history.note("start", member=member.key, points=START)

    async def work(self, seconds: float) -> None:
        """Everybody at once, and the sums read again and again."""
        until = asyncio.get_running_loop().time() + seconds
        over = asyncio.Event()
        adding_up = asyncio.create_task(self._add_up(over))
        try:
            await asyncio.gather(*(client.go_on(until) for client in self.crowd))
        finally:
            over.set()  # not cancelled: a connection to PostgreSQL that is cut off in its opening fails elsewhere
            await asyncio.gather(adding_up, return_exceptions=True)

    async def work_and_be_interrupted(self, blow: Callable[[], Awaitable[None]], *, after: float) -> None:
        """Everybody at work when the blow falls; then they go home until the server is back."""
        working = asyncio.create_task(self.work(after + 0.5))
        await asyncio.sleep(after)
        await blow()
        await working

    async def verdict(self) -> list[str]:
        """Settle what is unknown, write down what was kept, and let the checker judge."""
        for client in self.crowd:
            await client.settle()
            client.hang_up()
        self.history.note("sums", at="the end", **await reader.sums(self._url))
        for fact in await reader.kept(self._url):
            self.history.keep(fact)
        self.history.close()
        return checker.judge(self.history.path.read_text().splitlines())

    async def _add_up(self, over: asyncio.Event) -> None:
        while not over.is_set():
            with contextlib.suppress(TimeoutError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                # A database that is away for a moment is looked at again; at the end it has to be there.
                async with asyncio.timeout(LOOK_TIME_LIMIT):
                    self.history.note("sums", at=time.time(), **await reader.sums(self._url))
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(over.wait(), LOOKS_EVERY)

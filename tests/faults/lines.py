"""A slow and lossy line to a server on loopback: what goes over it is delayed, held up, kept back or cut."""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field

PIECE = 1448
"""Bytes of one packet on an Ethernet."""
SENT_AGAIN = 0.25
"""Seconds until TCP sends what was lost once more; the pieces behind it wait, for they come in order."""


@dataclass
class Line:
    """``delay`` seconds each way, give or take a half; of ``loss`` of the pieces one is lost and sent again."""

    target: int
    delay: float = 0.0
    loss: float = 0.0
    port: int = 0
    carried: int = 0
    lost: int = 0
    _dice: random.Random = field(default_factory=lambda: random.Random(7))
    _open: asyncio.Event = field(default_factory=asyncio.Event)
    _ends: set[asyncio.StreamWriter] = field(default_factory=set)
    _carrying: set[asyncio.Task[None]] = field(default_factory=set)

    @contextmanager
    def silent(self) -> Iterator[None]:
        """For the length of a block nothing comes through, and nobody is told: as with a half-open connection."""
        self._open.clear()
        try:
            yield
        finally:
            self._open.set()

    def cut(self) -> int:
        """Reset every connection; how many there were."""
        ends, self._ends = self._ends, set()
        for end in ends:
            end.transport.abort()
        return len(ends) // 2

    async def end(self) -> None:
        """Cut every connection, and wait until nothing is under way any more."""
        self._open.set()
        while self._carrying:
            self.cut()
            await asyncio.wait(self._carrying, timeout=0.1)

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        carrying = asyncio.ensure_future(self._between(reader, writer))
        self._carrying.add(carrying)
        carrying.add_done_callback(self._carrying.discard)

    async def _between(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._open.wait()
        try:
            there, over_there = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.transport.abort()
            return
        self._ends |= {writer, over_there}
        await asyncio.gather(self._carry(reader, over_there), self._carry(there, writer))
        self._ends -= {writer, over_there}

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        """Pieces are under way at the same time, and arrive in their order."""
        loop = asyncio.get_running_loop()
        pieces: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(1000)
        delivering = asyncio.ensure_future(self._deliver(pieces, target))
        with contextlib.suppress(ConnectionError):
            while piece := await source.read(PIECE):
                arrives = loop.time() + self.delay * self._dice.uniform(0.5, 1.5)
                if self._dice.random() < self.loss:
                    self.lost += 1
                    arrives += SENT_AGAIN
                await pieces.put((arrives, piece))
        await pieces.put((loop.time(), b""))
        await delivering

    async def _deliver(self, pieces: asyncio.Queue[tuple[float, bytes]], target: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        with contextlib.suppress(ConnectionError):
            while True:
                arrives, piece = await pieces.get()
                await asyncio.sleep(max(0.0, arrives - loop.time()))
                await self._open.wait()
                if not piece:
                    break
                self.carried += 1
                target.write(piece)
                await target.drain()
        target.close()


@asynccontextmanager
async def line_to(target: int, *, delay: float = 0.0, loss: float = 0.0) -> AsyncIterator[Line]:
    """A line to the port ``target`` of this machine, for the length of a block."""
    found = Line(target, delay, loss)
    found._open.set()
    server = await asyncio.start_server(found.take, "127.0.0.1", 0)
    found.port = server.sockets[0].getsockname()[1]
    try:
        yield found
    finally:
        server.close()
        await found.end()

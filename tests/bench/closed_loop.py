"""A load of clients that each ask again as soon as they were answered, and what their server took for it."""

import asyncio
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

CONNECTIONS = 16


@dataclass(frozen=True, slots=True)
class Round:
    """What one round came to."""

    rate: float
    """Answers a second."""
    median: float
    """Milliseconds."""
    late: float
    """Milliseconds, of the 99th percentile."""
    cpu: float
    """Milliseconds of the server's processor time an answer."""


class Client(asyncio.Protocol):
    """One keep-alive connection; it sends the next request when an answer is whole."""

    def __init__(self, requests: Sequence[bytes], turn: int, until: float, took: list[float]) -> None:
        self._requests, self._turn, self._until, self._took = requests, turn, until, took
        self._received, self._whole, self._sent_at = bytearray(), -1, 0.0
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: asyncio.Transport = transport  # type: ignore[assignment]
        self._ask()

    def data_received(self, data: bytes) -> None:
        self._received += data
        if self._whole < 0 and (end := self._received.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._received[:end]).lower()
            if not head.startswith(b"http/1.1 200"):
                self._end(RuntimeError(self._received.decode(errors="replace")[:2000]))
                return
            length = head.split(b"content-length:", 1)[1].split(b"\r\n", 1)[0]
            self._whole = end + 4 + int(length)
        if 0 <= self._whole <= len(self._received):
            if b'"errors":[{' in self._received[:400]:  # a refusal has the status 200 as well
                self._end(RuntimeError(self._received.decode(errors="replace")[:2000]))
                return
            now = time.perf_counter()
            self._took.append(now - self._sent_at)
            if now < self._until:
                self._ask()
            else:
                self._end(None)

    def connection_lost(self, exc: Exception | None) -> None:
        self._end(exc or RuntimeError("the server hung up"))

    def _ask(self) -> None:
        self._received.clear()
        self._whole, self._sent_at = -1, time.perf_counter()
        self._transport.write(self._requests[self._turn % len(self._requests)])
        self._turn += CONNECTIONS

    def _end(self, wrong: Exception | None) -> None:
        if not self.done.done():
            self.done.set_result(None) if wrong is None else self.done.set_exception(wrong)
        self._transport.close()


async def load(port: int, requests: Sequence[bytes], seconds: float, pid: int, *, start: int = 0) -> Round:
    """So many seconds of all clients; each begins at another one of the requests.

    Raises RuntimeError for an answer that is none.
    """
    loop, took = asyncio.get_running_loop(), list[float]()
    before, began = processor_time(pid), time.perf_counter()
    clients = [Client(requests, start + turn, began + seconds, took) for turn in range(CONNECTIONS)]
    for client in clients:
        await loop.create_connection(lambda client=client: client, "127.0.0.1", port)  # type: ignore[misc]
    await asyncio.gather(*(client.done for client in clients))
    lasted, spent = time.perf_counter() - began, processor_time(pid) - before
    took.sort()
    return Round(
        rate=len(took) / lasted,
        median=1000 * took[len(took) // 2],
        late=1000 * took[len(took) * 99 // 100],
        cpu=1000 * spent / len(took),
    )


def processor_time(pid: int) -> float:
    """Seconds that a process has had so far, its own and the system's for it."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def request(path: str, body: bytes, token: str | None) -> bytes:
    """The bytes of a POST."""
    speaks = "" if token is None else f"authorization: Bearer {token}\r\n"
    head = f"POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n{speaks}content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    return head.encode() + body

"""How fast what shops deliver is taken in and applied (T5), beside a bare insert of the same bytes in the same run.

    python -m tests.bench.intake postgresql
    python -m tests.bench.intake sqlite

First deliveries are taken in as fast as they come while nobody applies them, until 10,000 wait. Then a worker
begins, and while it works through them new ones come at a steady 300 a second: their answers are what is timed.
"""

import asyncio
import contextlib
import os
import signal
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path

import asyncpg

from portal import database
from portal.kernel import sql
from portal.loyalty.programme.models import EarnAction
from portal.settings import Settings, use
from tests import postgres
from tests.makers import Make
from tests.processes import Server
from tests.shop.shops import SHOP, SHOPIFY_SECRET, mac, order_of_shopify, written

WAITING, CONNECTIONS, BUYERS = 10_000, 16, 500
RATE, SECONDS = 300, 20
SECRETS = {"PORTAL_SHOPIFY_WEBHOOK_SECRET": SHOPIFY_SECRET, "PORTAL_SHOPIFY_SHOP": SHOP}
INSERT = """INSERT INTO floor (id, body) VALUES ({}, {})"""


async def seed(chosen: Settings) -> None:
    """Members who buy, and a rule by which they earn."""
    use(chosen)
    async with database.opened(chosen):
        await database.migrate(chosen)
        make = Make()
        await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
        for number in range(BUYERS):
            await make.member(f"buyer{number}")


def request(number: int) -> bytes:
    """One paid order, each of its own, signed."""
    email = f"buyer{number % BUYERS}@example.org"
    body = written(order_of_shopify(number, email=email, customer={"id": number % BUYERS + 1, "email": email}))
    head = (
        "POST /hooks/shopify HTTP/1.1\r\nhost: 127.0.0.1\r\nx-shopify-topic: orders/paid\r\n"
        f"x-shopify-webhook-id: w-{number}\r\nx-shopify-hmac-sha256: {mac(SHOPIFY_SECRET, body)}\r\n"
        f"content-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class Connection:
    """One keep-alive connection to the server."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def send(self, what: bytes) -> int:
        if not hasattr(self, "_reader"):
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        self._writer.write(what)
        head = await self._reader.readuntil(b"\r\n\r\n")
        await self._reader.readexactly(int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0]))
        return int(head[9:12])

    def close(self) -> None:
        self._writer.close()


async def fill(port: int, requests: list[bytes]) -> float:
    """Send all of them over a few connections, each as soon as the one before is answered; how many a second."""
    left = iter(requests)

    async def one() -> None:
        connection = Connection(port)
        for what in left:
            assert await connection.send(what) == 202

    began = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(CONNECTIONS)))
    return len(requests) / (time.perf_counter() - began)


async def steadily(port: int, requests: list[bytes]) -> list[float]:
    """Send at the set rate whether or not earlier ones are answered; how long each took from when it was due."""
    free: asyncio.Queue[Connection] = asyncio.Queue()
    for _ in range(CONNECTIONS * 4):
        free.put_nowait(Connection(port))
    took: list[float] = []

    async def one(what: bytes, due: float) -> None:
        connection = await free.get()
        while await connection.send(what) == 503:  # noqa: ASYNC110 - again, as a shop would; it counts against the time
            await asyncio.sleep(0.1)
        took.append(time.perf_counter() - due)
        free.put_nowait(connection)

    began, sent = time.perf_counter(), []
    for number, what in enumerate(requests):
        due = began + number / RATE
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        sent.append(asyncio.create_task(one(what, due)))
    await asyncio.gather(*sent)
    return sorted(took)


async def bare(url: str, bodies: list[bytes]) -> float:
    """The floor: one connection that inserts the same bytes, a commit each; how many a second."""
    if url.startswith("sqlite"):
        with sqlite3.connect(url.removeprefix("sqlite://") + ".floor", isolation_level=None) as plain:
            plain.execute("PRAGMA journal_mode=WAL")
            plain.execute("PRAGMA synchronous=FULL")
            plain.execute("CREATE TABLE floor (id integer primary key, body blob)")
            began = time.perf_counter()
            for number, body in enumerate(bodies):
                plain.execute(INSERT.format("?", "?"), (number, body))
            return len(bodies) / (time.perf_counter() - began)
    direct = await asyncpg.connect(url)
    await direct.execute("CREATE TABLE floor (id integer primary key, body bytea)")
    began = time.perf_counter()
    for number, body in enumerate(bodies):
        await direct.execute(INSERT.format("$1", "$2"), number, body)
    rate = len(bodies) / (time.perf_counter() - began)
    await direct.close()
    return rate


async def applied_within(chosen: Settings, first: int) -> float:
    """Seconds until the first so many are applied; later ones wait behind them."""
    began = time.perf_counter()
    async with database.opened(chosen):
        while await sql.fetch_value("SELECT COUNT(*) FROM shop_deliveries WHERE state = 'APPLIED'") < first:
            await asyncio.sleep(1)
            assert time.perf_counter() - began < 600
    return time.perf_counter() - began


async def measure(url: str) -> None:
    chosen = Settings(database_url=url)
    await seed(chosen)
    numbers = range(1, WAITING + RATE * SECONDS + 1)
    requests = [request(number) for number in numbers]
    floor = await bare(url, [one.partition(b"\r\n\r\n")[2] for one in requests[:2000]])
    server = Server(url, **SECRETS, PORTAL_EMBEDDED_WORKER="false")
    await server.start()
    try:
        rate = await fill(server.port, requests[:WAITING])
        print(f"intake {rate:.0f}/s, bare inserts {floor:.0f}/s: {rate / floor:.3f}")
    finally:
        await server.stop()
    async with serving_and_applying(url) as port:
        took, backlog = await asyncio.gather(steadily(port, requests[WAITING:]), applied_within(chosen, WAITING))
    p99, median = took[int(len(took) * 0.99)], statistics.median(took)
    print(
        f"{RATE}/s while {WAITING} wait: p50 {median * 1000:.0f} ms, p99 {p99 * 1000:.0f} ms, max {took[-1] * 1000:.0f} ms"
    )
    print(f"backlog of {WAITING} applied in {backlog:.0f} s by one worker")


@contextlib.asynccontextmanager
async def serving_and_applying(url: str) -> AsyncIterator[int]:
    """The server with its worker: inside it on SQLite, which has one writer, and beside it on PostgreSQL."""
    is_embedded = url.startswith("sqlite")
    server = Server(url, **SECRETS, PORTAL_EMBEDDED_WORKER=str(is_embedded).lower())
    environment = {**os.environ, "PORTAL_DATABASE_URL": url, "PORTAL_LOG_LEVEL": "ERROR"}
    command = (sys.executable, "-m", "portal", "worker")
    worker = None if is_embedded else await asyncio.create_subprocess_exec(*command, env=environment)
    await server.start()
    try:
        yield server.port
    finally:
        await server.stop()
        if worker is not None:
            worker.send_signal(signal.SIGTERM)
            await worker.wait()


async def main(backend: str) -> None:
    if backend == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            await measure(f"sqlite://{Path(folder) / 'portal.db'}")
        return
    url = await postgres.create("portal_bench_intake")
    try:
        await measure(url)
    finally:
        await postgres.drop(url)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "postgresql"))

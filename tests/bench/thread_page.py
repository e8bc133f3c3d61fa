"""Thread page throughput of one `portal serve` process on PostgreSQL, as a share of a hand-written endpoint's.

Run it with a PostgreSQL at PORTAL_TEST_POSTGRES_URL and the data folder beside the checkout:

    python -m tests.bench.thread_page
"""

import asyncio
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import httpx

from graphql_schema.ids import global_id
from portal import database
from portal.imports.stackexchange.dump import import_dump
from portal.kernel import sql
from portal.settings import Settings, use
from tests import postgres

DUMP = Path(__file__).parents[3] / "shared" / "data" / "stackexchange" / "quantumcomputing-2018-09"
CONNECTIONS, ROUNDS, SECONDS, PAGES = 16, 3, 4.0, 10_000
PORTAL, FLOOR = 8761, 8762
QUERY = """query ($id: ID!) { thread(id: $id) { id title replyCount category { slug name } posts(first: 20) { nodes {
  id number bodyHtml createdAt score isAccepted viewerVote author {
    handle displayName tier { name } badges { slug } } } } } }"""


async def seed(url: str) -> list[str]:
    """A real forum; the threads that fill a page."""
    chosen = Settings(database_url=url)
    use(chosen)
    async with database.opened(chosen):
        await database.migrate(chosen)
        await import_dump(DUMP)
        await sql.execute("ANALYZE")
        rows = await sql.fetch("SELECT id FROM threads WHERE reply_count >= 19 ORDER BY id")
        return [global_id("Thread", sql.uuid_of(row["id"])) for row in rows]


def serve(url: str) -> list[subprocess.Popen[bytes]]:
    environment = {**os.environ, "PORTAL_DATABASE_URL": url, "PORTAL_LOG_LEVEL": "WARNING"}
    quiet = {"env": environment, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    ours = [sys.executable, "-m", "portal", "serve", "--port", str(PORTAL)]
    theirs = [sys.executable, "-m", "uvicorn", "--factory", "tests.bench.floor:application", "--port", str(FLOOR)]
    return [subprocess.Popen(ours, **quiet), subprocess.Popen([*theirs, "--no-access-log"], **quiet)]  # type: ignore[call-overload]


async def ready(port: int, body: bytes) -> dict[str, object]:
    async with httpx.AsyncClient() as client:
        for _ in range(200):
            try:
                answer = await client.post(
                    f"http://127.0.0.1:{port}/graphql", content=body, headers={"content-type": "application/json"}
                )
                if answer.status_code == 200:
                    return dict(answer.json())
            except httpx.HTTPError:
                pass
            await asyncio.sleep(0.1)
    raise RuntimeError(f"nothing answers at {port}")


def request(body: bytes) -> bytes:
    head = f"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def ask(port: int, requests: list[bytes], until: float, done: list[int], start: int) -> None:
    """One keep-alive connection that asks for one page after the other."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    turn = start
    while time.perf_counter() < until:
        writer.write(requests[turn % len(requests)])
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(head.decode())
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        await reader.readexactly(length)
        done[0] += 1
        turn += 1
    writer.close()
    await writer.wait_closed()


async def rate(port: int, requests: list[bytes], seconds: float = SECONDS) -> float:
    done, began = [0], time.perf_counter()
    await asyncio.gather(*(ask(port, requests, began + seconds, done, 7 * n) for n in range(CONNECTIONS)))
    return done[0] / (time.perf_counter() - began)


def resident(process: subprocess.Popen[bytes]) -> float:
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


async def main() -> None:
    url = await postgres.create("portal_bench")
    threads = await seed(url)
    processes = serve(url)
    try:
        bodies = [json.dumps({"query": QUERY, "variables": {"id": thread}}).encode() for thread in threads]
        for body in bodies[:5]:
            assert await ready(PORTAL, body) == await ready(FLOOR, body), "both must answer the same"
        requests = [request(body) for body in bodies]
        await rate(PORTAL, requests, 1), await rate(FLOOR, requests, 1)
        ratios, pages = [], 0.0
        for _ in range(ROUNDS):
            ours, floor = await rate(PORTAL, requests), await rate(FLOOR, requests)
            ratios.append(ours / floor)
            pages += ours * SECONDS
            print(f"portal {ours:.0f}/s, floor {floor:.0f}/s: {ours / floor:.3f}")
        while pages < PAGES:
            pages += SECONDS * await rate(PORTAL, requests)
        print(f"thread page: {statistics.median(ratios):.3f} of the floor")
        print(f"resident after {pages:.0f} pages: {resident(processes[0]):.0f} MiB")
    finally:
        for process in processes:
            process.terminate()
            process.wait(20)
        await postgres.drop(url)


if __name__ == "__main__":
    asyncio.run(main())

"""How long a thread page takes while 100,000 members hear that a release has opened for their tier.

    python -m tests.bench.releasing [postgresql|sqlite] [MEMBERS]

One client asks for the same page of 20 posts again and again: first while nothing is due, then from the moment at
which the release opens until the last of its members has a notice. Printed are the medians and 99th percentiles, the
second as a multiple of the first (at most 1.5 is wanted), and how many were told in a second. On SQLite the worker
runs in the server, on PostgreSQL beside it.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from graphql_schema.ids import global_id
from portal.accounts.sessions import open_session
from portal.exclusives.models import ReleaseWindow
from portal.kernel import sql
from portal.kernel.ids import new_id
from tests.bank.asking import Line
from tests.bench.databases import KINDS, fresh
from tests.bench.filling import COLUMNS, analyse, write
from tests.bench.forum_growth import THREAD
from tests.bench.meanwhile import running
from tests.makers import Make
from tests.processes import free_port

MEMBERS, REPLIES, QUIET, PAUSE = 100_000, 30, 15.0, 0.02
GRANTS = ("id", "member_id", "key", "granted_at")
TOLD = "SELECT COUNT(*) FROM notifications WHERE kind = 'EXCLUSIVE_OPENED'"


async def seed(url: str, members: int) -> tuple[str, str]:
    """A thread, who reads it, and so many members in the tier; the reader's token and the id of the thread."""
    make, now = Make(), datetime.now(UTC)
    reader = await make.member("reader")
    thread = await make.thread(by=reader)
    for _ in range(REPLIES):
        await make.post(to=thread, by=reader)
    await make.release({"gold": now + timedelta(days=1)}, slug="opening")
    ids = [new_id() for _ in range(members)]
    rows = [(key, f"m{place}", f"m{place}", f"M {place}", "en", "ACTIVE", 0, now) for place, key in enumerate(ids)]
    await write(url, {"members": COLUMNS["members"]}, {"members": rows})
    grants = [(new_id(), key, "tier:gold", now) for key in ids]
    await write(url, {"access_grants": GRANTS}, {"access_grants": grants})
    await analyse(url)
    return await open_session(reader.id, user_agent="A bench"), global_id("Thread", thread.id)


async def milliseconds(
    port: int, token: str, thread: str, going_on: Callable[[], Awaitable[bool]]
) -> tuple[float, float]:
    """The median and the 99th percentile of the page, asked for as long as it goes on."""
    line, found, over = Line(port), list[float](), asyncio.Event()

    async def watch() -> None:
        while await going_on():  # noqa: ASYNC110 - the database is asked
            await asyncio.sleep(0.5)
        over.set()

    watching = asyncio.ensure_future(watch())
    while not over.is_set():
        begun = time.perf_counter()
        answer = await line.ask(THREAD, {"id": thread, "first": 20}, token)
        found.append((time.perf_counter() - begun) * 1000)
        assert "errors" not in answer, answer
        await asyncio.sleep(PAUSE)
    await watching
    line.close()
    return statistics.median(found), statistics.quantiles(found, n=100)[98]


async def measure(kind: str, members: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with fresh(kind) as chosen:
            token, thread = await seed(chosen.database_url, members)
            async with running(chosen.database_url, free_port(), Path(folder)) as port:
                until = time.monotonic() + QUIET

                async def is_quiet() -> bool:
                    return time.monotonic() < until

                async def are_told() -> bool:
                    return int(await sql.fetch_value(TOLD)) < members

                await milliseconds(port, token, thread, is_quiet)  # plans are made, and kept
                until = time.monotonic() + QUIET
                before = await milliseconds(port, token, thread, is_quiet)
                await ReleaseWindow.all().update(opens_at=datetime.now(UTC))
                while not await sql.fetch_value(TOLD):  # noqa: ASYNC110 - the worker looks every twenty seconds
                    await asyncio.sleep(0.1)
                begun = time.monotonic()
                during = await milliseconds(port, token, thread, are_told)
                took = time.monotonic() - begun
            print(
                f"{kind}, {members} members: thread page median {before[0]:.1f} ms before, {during[0]:.1f} during "
                f"({during[0] / before[0]:.2f}); p99 {before[1]:.1f} before, {during[1]:.1f} during "
                f"({during[1] / before[1]:.2f} of 1.5); told {members / took:,.0f} a second",
                flush=True,
            )


if __name__ == "__main__":
    given = sys.argv[1:]
    size = next((int(one) for one in given if one.isdecimal()), MEMBERS)
    for backend in [one for one in given if not one.isdecimal()] or KINDS:
        asyncio.run(measure(backend, size))

"""The statements of the hand-written endpoint, sent by pgbench: what is left without any server."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from graphql_schema.ids import key_of
from portal.kernel import sql
from tests.bench.by_hand import AUDIENCES, COUNT, FRONT, POSTS, SESSION, THREAD
from tests.bench.closed_loop import CONNECTIONS, Round
from tests.bench.zipf_forum import Forum

NAME = "pgbench"
THREAD_PAGE, FRONT_PAGE = (SESSION, THREAD, POSTS), (SESSION, FRONT, COUNT)
_THREAD, _ME = "(SELECT id FROM bench_threads WHERE place = :place)", "(SELECT id FROM bench_reader)"
_AUDIENCES, _KEYS = f"ARRAY{AUDIENCES}", "ARRAY[]::text[]"
_GIVEN = {
    SESSION: ("(SELECT token_hash FROM bench_reader)", "now()"),
    THREAD: (_ME, _AUDIENCES, _KEYS, _THREAD),
    FRONT: (_ME, _AUDIENCES, _KEYS),
    COUNT: (_AUDIENCES, _KEYS),
    POSTS: (_THREAD, _ME),
}


class Bench:
    """pgbench with one member who reads, and threads by lot."""

    def __init__(self, url: str, threads: int, script: Path) -> None:
        self._url, self._threads, self._script = url, threads, script

    async def run(self, statements: Sequence[str], seconds: float) -> Round:
        self._script.write_text("\\set place random(1, :threads)\n" + "".join(_written(one) for one in statements))
        running = await asyncio.create_subprocess_exec(
            *("pgbench", "-n", "-M", "prepared", "-c", str(CONNECTIONS), "-T", str(max(1, round(seconds)))),
            *("-D", f"threads={self._threads}", "-f", str(self._script), self._url),
            stdout=asyncio.subprocess.PIPE,
        )
        said, _ = await running.communicate()
        words = said.decode()
        rate, latency = (float(words.split(name)[1].split()[0]) for name in ("tps = ", "latency average = "))
        return Round(rate=rate, median=latency, late=0, cpu=0)


@asynccontextmanager
async def bench(found: Forum) -> AsyncIterator[Bench | None]:
    """None where pgbench is not installed."""
    if shutil.which("pgbench") is None:
        yield None
        return
    await sql.execute("CREATE TABLE bench_threads (place integer PRIMARY KEY, id uuid)")
    rows = [(place, key_of("Thread", one)) for place, one in enumerate(found.threads, 1)]
    await sql.execute_many("INSERT INTO bench_threads VALUES ($1, $2)", rows)
    await sql.execute("CREATE TABLE bench_reader (id uuid, token_hash text)")
    await sql.execute(
        "INSERT INTO bench_reader SELECT member_id, token_hash FROM sessions WHERE token_hash = $1",
        sha256(found.reader.encode()).hexdigest(),
    )
    with TemporaryDirectory() as folder:
        yield Bench(found.url, len(rows), Path(folder) / "statements.sql")


def _written(statement: str) -> str:
    given = _GIVEN[statement]
    for place in range(len(given), 0, -1):
        statement = statement.replace(f"${place}", given[place - 1])
    return " ".join(statement.split()) + ";\n"

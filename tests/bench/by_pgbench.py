"""Statements sent by pgbench: what is left without any server. Those of the hand-written endpoint, or the portal's own."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from graphql_schema.ids import key_of
from portal.kernel import sql
from tests.bench.by_hand import AUDIENCES, COUNT, FRONT, POSTS, SESSION, THREAD
from tests.bench.closed_loop import CONNECTIONS, Round
from tests.bench.replaying import Script
from tests.bench.zipf_forum import Forum
from tests.statements import Sent

NAME = "pgbench"
_THREAD, _ME = "(SELECT id FROM bench_threads WHERE place = :place)", "(SELECT id FROM bench_reader)"
_AUDIENCES, _KEYS = f"ARRAY{AUDIENCES}", "ARRAY[]::text[]"
_GIVEN = {
    SESSION: ("(SELECT token_hash FROM bench_reader)", "now()"),
    THREAD: (_ME, _AUDIENCES, _KEYS, _THREAD),
    FRONT: (_ME, _AUDIENCES, _KEYS),
    COUNT: (_AUDIENCES, _KEYS),
    POSTS: (_THREAD, _ME),
}


_WRITER = "(SELECT id FROM bench_writers WHERE place = :writer)"
_COLUMNS = {
    "posts.number": f"(SELECT last_post_number FROM threads WHERE id = {_THREAD})",
    **{
        f"{table}.number": f"(SELECT last_number + 1 FROM loyalty_accounts WHERE member_id = {_WRITER})"
        for table in ("points_transfers", "points_lots")
    },
}
_INSTEAD = {r"last_number = \$\d+": "last_number = last_number + 1", r"AND last_number = last_number \+ 1": ""}
"""What is counted one further with each post: as the replayed statements leave it, not as it was recorded."""


class Bench:
    """pgbench with one member who reads, and threads and who writes by lot."""

    def __init__(self, url: str, lots: Mapping[str, int], script: Path) -> None:
        self._url, self._lots, self._script = url, lots, script

    async def run(self, script: str, seconds: float) -> Round:
        """Raises RuntimeError where a transaction failed."""
        self._script.write_text(f"\\set place random(1, :threads)\n\\set writer random(1, :writers)\n{script}")
        running = await asyncio.create_subprocess_exec(
            *("pgbench", "-n", "-M", "prepared", "-c", str(CONNECTIONS), "-T", str(max(1, round(seconds)))),
            *(part for name, many in self._lots.items() for part in ("-D", f"{name}={many}")),
            *("-f", str(self._script), self._url),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        said, wrong = await running.communicate()
        if running.returncode:
            raise RuntimeError(wrong.decode())
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
        _digest(found.reader),
    )
    await sql.execute("CREATE TABLE bench_writers (place integer PRIMARY KEY, id uuid, token_hash text)")
    await sql.execute(
        """
        INSERT INTO bench_writers SELECT row_number() OVER (), s.member_id, s.token_hash
        FROM sessions s JOIN loyalty_accounts a ON a.member_id = s.member_id WHERE s.token_hash = ANY($1)
        """,
        [_digest(one) for one in found.writers],
    )
    lots = {"threads": len(rows), "writers": await sql.fetch_value("SELECT COUNT(*) FROM bench_writers")}
    with TemporaryDirectory() as folder:
        yield Bench(found.url, lots, Path(folder) / "statements.sql")


async def replaying(sent: Sequence[Sent], found: Forum, *, thread: str, writer: str) -> str:
    """A script that does what was sent for a post of ``writer`` in ``thread``, for those whose lot it is."""
    digest = _digest(writer)
    member = await sql.fetch_value("SELECT member_id FROM sessions WHERE token_hash = $1", digest)
    account = await sql.fetch_value("SELECT id FROM loyalty_accounts WHERE member_id = $1", member)
    own = {
        str(key_of("Thread", thread)): _THREAD,
        str(member): _WRITER,
        str(account): f"(SELECT id FROM loyalty_accounts WHERE member_id = {_WRITER})",
        digest: "(SELECT token_hash FROM bench_writers WHERE place = :writer)",
    }
    kept = {str(sql.uuid_of(row[0])) for row in await sql.fetch(_KEPT)}
    known = own | {one: f"'{one}'::uuid" for one in kept}
    return await Script(known, _COLUMNS, _INSTEAD).of(sent, found.url)


_KEPT = " UNION ".join(
    f"SELECT id FROM {table}" for table in ("screening_terms", "earn_rule_versions", "earn_rules", "loyalty_tiers")
)
"""What the statements name and is there before."""


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def written(*statements: str) -> str:
    """A script of statements of the endpoint."""
    return "".join(map(_written, statements))


def _written(statement: str) -> str:
    given = _GIVEN[statement]
    for place in range(len(given), 0, -1):
        statement = statement.replace(f"${place}", given[place - 1])
    return " ".join(statement.split()) + ";\n"


THREAD_PAGE, FRONT_PAGE = written(SESSION, THREAD, POSTS), written(SESSION, FRONT, COUNT)

"""IM8: an import that is killed at one instant after another ends with the very rows of one that ran through."""

import asyncio
import random
import shutil
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest

from tests import postgres
from tests.imports.discourses import TABLES, sql
from tests.imports.dumps import row, write
from tests.processes import Process

pytestmark = pytest.mark.anyio
Answer = Sequence[tuple[object, ...]]
Look = Callable[[str], Awaitable[Answer]]
PEOPLE, QUESTIONS = 300, 250
KILLS = 4
HOW_FAR_IT_CAME = "import_steps"
MADE_HERE = {
    "categories": {"created_at"},
    "community_profiles": {"id"},
    "search_changes": {"number"},
}
"""Columns that say when, or are by chance, and tell nothing of what was imported."""


def day(number: int) -> str:
    return f"2018-{1 + number // 28 % 12:02}-{1 + number % 28:02}"


def stack_exchange(folder: Path) -> Sequence[str]:
    """Several batches of every file."""
    folder.mkdir()
    write(
        folder,
        "Users.xml",
        [row(Id=n, CreationDate=f"{day(n)}T08:00:00.000", DisplayName=f"P {n}") for n in range(1, PEOPLE)],
    )
    asked = [
        row(Id=n, PostTypeId=1, AcceptedAnswerId=n + 1, CreationDate=f"{day(n)}T10:00:00.000", Score=n % 7, Body=f"<p>Why {n}?</p>",
            OwnerUserId=n % PEOPLE or 1, Title=f"Question {n}", Tags=f"<t{n % 9}>")
        for n in range(1, QUESTIONS * 3, 3)
    ]  # fmt: skip
    given = [
        row(Id=n + k, PostTypeId=2, ParentId=n, CreationDate=f"{day(n)}T1{k}:30:00.000", Score=k, Body=f"<p>So {n}.</p>",
            OwnerUserId=(n * k) % PEOPLE or 2)
        for n in range(1, QUESTIONS * 3, 3) for k in (1, 2)
    ]  # fmt: skip
    write(folder, "Posts.xml", [*asked, *given])
    numbers = range(1, QUESTIONS * 3)
    write(
        folder,
        "Comments.xml",
        [
            row(Id=n, PostId=n, Score=1, Text=f"Thanks {n}", CreationDate=f"{day(n)}T20:00:00.000", UserId=1)
            for n in numbers
        ],
    )
    write(
        folder, "Votes.xml", [row(Id=n, PostId=n, VoteTypeId=2, CreationDate=f"{day(n)}T00:00:00.000") for n in numbers]
    )
    return ("import", "stackexchange", str(folder))


def discourse(folder: Path) -> Sequence[str]:
    """As much of a Discourse, by its SQL dump."""
    folder.mkdir()
    topics = [
        (str(1000 + n), f"Topic {n}", f"{day(n)} 10:00:00", f"{day(n)} 14:00:00", "4", str(1 + n % PEOPLE), "3",
         "regular", None, "t", "f", "f")
        for n in range(1, QUESTIONS + 1)
    ]  # fmt: skip
    posts = [
        (str(n * 10 + k), str(1 + (n * k) % PEOPLE), str(1000 + n), str(k), "x", f"<p>Post {n} {k}</p>",
         f"{day(n)} 1{k}:00:00", f"{day(n)} 1{k}:00:00", None, None, "1", "f", str(k), "f")
        for n in range(1, QUESTIONS + 1) for k in range(1, 5)
    ]  # fmt: skip
    tables = {
        **TABLES,
        "users": (
            TABLES["users"][0],
            [(str(n), f"user{n}", f"{day(n)} 08:00:00", None, "f") for n in range(1, PEOPLE + 1)],
        ),
        "topics": (TABLES["topics"][0], topics),
        "posts": (TABLES["posts"][0], posts),
        "topic_tags": (TABLES["topic_tags"][0], [(str(n), str(1000 + n), "1") for n in range(1, QUESTIONS + 1)]),
        "discourse_solved_solved_topics": (TABLES["discourse_solved_solved_topics"][0], [("1", "1001", "12")]),
    }
    (folder / "forum.sql").write_text(sql(tables))
    return ("import", "discourse", str(folder / "forum.sql"))


@pytest.fixture
async def databases(backend: str, database_url: str, tmp_path: Path) -> AsyncIterator[Sequence[str]]:
    """The addresses of two that are empty."""
    names = ("whole", "killed")
    if backend == "postgresql":
        of = urlsplit(database_url).path[1:]
        urls = [await postgres.create(f"{of}_{name}", template=database_url) for name in names]
        yield urls
        for url in urls:
            await postgres.drop(url)
    else:
        for name in names:
            shutil.copy(database_url.removeprefix("sqlite://"), tmp_path / f"{name}.db")
        yield [f"sqlite://{tmp_path / name}.db" for name in names]


@pytest.mark.parametrize("source", [stack_exchange, discourse])
async def test_killed_at_one_instant_after_another_it_ends_with_the_same_rows_im8(
    databases: Sequence[str], tmp_path: Path, source
) -> None:
    command = source(tmp_path / "forum")
    async with looking_into(databases[0]) as whole, looking_into(databases[1]) as killed:
        await run(command, databases[0], tmp_path)
        ran_through = await rows_of(whole, databases[0])
        total, chance = await imported(whole), random.Random(8)

        deaths = 0
        for rows in sorted(chance.sample(range(await imported(killed), total), KILLS)):
            deaths += await run_until(rows, command, databases[1], killed, tmp_path, pause=chance.uniform(0, 0.05))
        await run(command, databases[1], tmp_path)

        assert deaths > 0
        assert ran_through["posts"]
        assert ran_through == await rows_of(killed, databases[1])


async def run(command: Sequence[str], url: str, folder: Path) -> None:
    """To its end."""
    process = started(command, url, folder)
    await process.start()
    await process.gone()
    assert process.exit_code == 0, process.words


async def run_until(rows: int, command: Sequence[str], url: str, look: Look, folder: Path, *, pause: float) -> bool:
    """Until so many rows are in and a moment has passed; whether it was killed before it came to an end."""
    process = started(command, url, folder)
    await process.start()
    while process.exit_code is None and await imported(look) <= rows:  # noqa: ASYNC110 - another process's rows
        await asyncio.sleep(0.005)
    await asyncio.sleep(pause)
    was_killed = process.exit_code is None
    await process.kill()
    return was_killed


def started(command: Sequence[str], url: str, folder: Path) -> Process:
    return Process(*command, words=folder / f"{url.rpartition('/')[2]}.words", PORTAL_DATABASE_URL=url)


@asynccontextmanager
async def looking_into(url: str) -> AsyncIterator[Look]:
    """What a statement answers there, from outside of the portal."""
    if url.startswith("postgres"):
        connection = await asyncpg.connect(url)

        async def ask(statement: str) -> Answer:
            return [tuple(row) for row in await connection.fetch(statement)]

        yield ask
        await connection.close()
        return
    with closing(sqlite3.connect(url.removeprefix("sqlite://"))) as file:

        async def look(statement: str) -> Answer:
            return file.execute(statement).fetchall()

        yield look


async def imported(look: Look) -> int:
    """How many rows are committed of what an import brings."""
    counts = ("members", "threads", "posts", "post_mentions", "votes", "community_profiles")
    return sum([int((await look(f"SELECT COUNT(*) FROM {table}"))[0][0]) for table in counts])  # type: ignore[call-overload]


async def rows_of(look: Look, url: str) -> Mapping[str, Answer]:
    """All rows of all tables, in an order of their own."""
    columns: dict[str, list[str]] = {}
    for table, column in await look(ON_FILE if url.startswith("sqlite") else ON_SERVER):
        if table != HOW_FAR_IT_CAME and column not in MADE_HERE.get(str(table), ()):
            columns.setdefault(str(table), []).append(f'"{column}"')
    return {
        table: sorted(await look(f"SELECT {', '.join(names)} FROM {table}"), key=repr)
        for table, names in columns.items()
    }


ON_SERVER = "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
ON_FILE = """SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'"""

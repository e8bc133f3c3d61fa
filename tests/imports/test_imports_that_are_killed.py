"""IM8: an import that is killed at one instant after another ends with the very rows of one that ran through."""

import asyncio
import random
import shutil
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from tests.imports.discourses import TABLES, sql
from tests.imports.dumps import row, write
from tests.processes import Process

pytestmark = pytest.mark.anyio
PEOPLE, QUESTIONS = 300, 250
KILLS = 4
HOW_FAR_IT_CAME = "import_steps"
MADE_HERE = {
    "categories": {"created_at"},
    "community_profiles": {"id"},
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


@pytest.mark.parametrize("source", [stack_exchange, discourse])
async def test_killed_at_one_instant_after_another_it_ends_with_the_same_rows_im8(
    sqlite_template: Path, tmp_path: Path, source
) -> None:
    command = source(tmp_path / "forum")
    whole, killed = tmp_path / "whole.db", tmp_path / "killed.db"
    for database in (whole, killed):
        shutil.copy(sqlite_template, database)
    await run(command, whole)
    ran_through = rows_of(whole)
    total, chance = imported(whole), random.Random(8)

    deaths = 0
    for rows in sorted(chance.sample(range(imported(killed), total), KILLS)):
        deaths += await run_until(rows, command, killed, pause=chance.uniform(0, 0.05))
    await run(command, killed)

    assert deaths > 0
    assert ran_through["posts"]
    assert ran_through == rows_of(killed)


async def run(command: Sequence[str], database: Path) -> None:
    """To its end."""
    process = started(command, database)
    await process.start()
    await process.gone()
    assert process.exit_code == 0, process.words


async def run_until(rows: int, command: Sequence[str], database: Path, *, pause: float) -> bool:
    """Until so many rows are in and a moment has passed; whether it was killed before it came to an end."""
    process = started(command, database)
    await process.start()
    while process.exit_code is None and imported(database) <= rows:  # noqa: ASYNC110 - another process's rows
        await asyncio.sleep(0.005)
    await asyncio.sleep(pause)
    was_killed = process.exit_code is None
    await process.kill()
    return was_killed


def started(command: Sequence[str], database: Path) -> Process:
    return Process(*command, words=database.with_suffix(".words"), PORTAL_DATABASE_URL=f"sqlite://{database}")


def imported(database: Path) -> int:
    """How many rows are committed of what an import brings."""
    with closing(sqlite3.connect(database)) as connection:
        counts = ("members", "threads", "posts", "post_mentions", "votes", "community_profiles")
        return sum(connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in counts)


def rows_of(database: Path) -> Mapping[str, Sequence[tuple[object, ...]]]:
    """All rows of all tables, in an order of their own."""
    with closing(sqlite3.connect(database)) as connection:
        return _rows(connection)


def _rows(connection: sqlite3.Connection) -> Mapping[str, Sequence[tuple[object, ...]]]:
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {}
    for table in tables:
        if table == HOW_FAR_IT_CAME:
            continue
        columns = [one[1] for one in connection.execute(f"PRAGMA table_info({table})")]
        compared = ", ".join(one for one in columns if one not in MADE_HERE.get(table, ()))
        found[table] = sorted(connection.execute(f"SELECT {compared} FROM {table}").fetchall(), key=repr)
    return found

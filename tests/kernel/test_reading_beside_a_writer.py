"""On SQLite who reads waits for nobody, and who writes waits for other writers, but not for long (F10)."""

import asyncio
import shutil
import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from portal import database
from portal.accounts.models import Member
from portal.kernel import sql, timeouts
from portal.kernel.errors import TryAgain
from portal.kernel.timeouts import Limits
from portal.kernel.work import unit_of_work
from portal.settings import Settings

pytestmark = pytest.mark.anyio
BACKENDS = ["sqlite"]
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT MAX(i) FROM n"


@pytest.fixture
def other_process(portal_db: Settings):
    """Somebody else's connection to the same file."""
    path = portal_db.database_url.removeprefix("sqlite://")
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
        yield connection


@pytest.fixture
def impatient(portal_db: Settings, monkeypatch):
    """Limits of a second."""
    short = Limits(acquire=1.0, statement=1.0, idle=10)
    client = sql.connection()
    monkeypatch.setattr(client, "limits", short)
    monkeypatch.setattr(client._readers, "_limits", short)


@unit_of_work
async def rename(member_id, name: str) -> None:
    await Member.filter(id=member_id).update(display_name=name)


async def name_of(member) -> str:
    return (await Member.get(id=member.id)).display_name


async def test_reads_do_not_wait_while_another_process_writes(make, other_process):
    member = await make.member(display_name="Ada")
    other_process.execute("BEGIN IMMEDIATE")
    other_process.execute("UPDATE members SET display_name = 'Grace'")

    async with asyncio.timeout(60):
        assert await name_of(member) == "Ada"
        assert await sql.fetch_value("SELECT display_name FROM members WHERE id = $1", member.id) == "Ada"
        assert await Member.filter(id=member.id).values_list("display_name", flat=True) == ["Ada"]
    other_process.execute("COMMIT")

    assert await name_of(member) == "Grace"


async def test_reads_do_not_wait_while_we_write_and_see_it_once_it_is_committed(make):
    member = await make.member(display_name="Ada")
    written, seen = asyncio.Event(), asyncio.Event()

    @unit_of_work
    async def rename_slowly() -> str:
        await rename(member.id, "Grace")
        written.set()
        await seen.wait()
        return await name_of(member)

    renaming = asyncio.ensure_future(rename_slowly())
    await written.wait()
    async with asyncio.timeout(60):
        outside = await name_of(member)
    seen.set()

    assert outside == "Ada"
    assert await renaming == "Grace", "who writes reads what they wrote"
    assert await name_of(member) == "Grace"


async def test_many_reads_at_once_are_all_answered(make):
    member = await make.member(display_name="Ada")

    assert await asyncio.gather(*(name_of(member) for _ in range(50))) == ["Ada"] * 50


async def test_a_write_that_answers_with_rows_is_no_read(make):
    member = await make.member()

    told = await sql.fetch("UPDATE members SET display_name = 'Grace' WHERE id = $1 RETURNING display_name", member.id)

    assert [row["display_name"] for row in told] == ["Grace"]
    assert await name_of(member) == "Grace"


async def test_a_writer_waits_until_another_process_has_written(make, other_process):
    member = await make.member()
    other_process.execute("BEGIN IMMEDIATE")
    renaming = asyncio.ensure_future(rename(member.id, "Grace"))
    await asyncio.sleep(0.3)
    assert not renaming.done()

    other_process.execute("COMMIT")
    await renaming

    assert await name_of(member) == "Grace"


async def test_writers_who_wait_for_another_process_all_hear_in_time_that_they_wait_in_vain(
    make, other_process, impatient
):
    member = await make.member(display_name="Ada")
    other_process.execute("BEGIN IMMEDIATE")
    begun = time.monotonic()

    told = await asyncio.gather(*(rename(member.id, "Grace") for _ in range(20)), return_exceptions=True)
    waited = time.monotonic() - begun
    other_process.execute("COMMIT")

    assert {type(one) for one in told} == {TryAgain}
    assert waited < 10, "none waits for the time that those before it had, too"
    assert await name_of(member) == "Ada"
    await rename(member.id, "Grace")
    assert await name_of(member) == "Grace"


async def test_a_read_that_takes_too_long_is_ended_and_disturbs_no_other(make, impatient):
    member = await make.member(display_name="Ada")

    with timeouts.of_request(), pytest.raises(TryAgain):
        await sql.fetch(ENDLESS)

    assert await name_of(member) == "Ada"


async def test_a_reader_who_goes_away_leaves_no_connection_busy(make):
    member = await make.member(display_name="Ada")

    for _ in range(12):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await sql.fetch(ENDLESS)

    async with asyncio.timeout(60):
        assert await asyncio.gather(*(name_of(member) for _ in range(8))) == ["Ada"] * 8


async def test_a_write_that_was_left_half_done_is_undone_before_the_next_one(make):
    member, other = await make.member(display_name="Ada"), await make.member(display_name="Alan")
    client = sql.connection()
    async with client.acquire_connection() as connection:
        await connection.execute("BEGIN")
        await connection.execute("UPDATE members SET display_name = 'Nobody' WHERE id = ?", [str(other.id)])

    await rename(member.id, "Grace")

    assert (await name_of(member), await name_of(other)) == ("Grace", "Alan")


async def test_a_commit_of_what_sqlite_has_undone_already_is_no_success(make):
    """A full disk undoes everything; if the error went unheard, the COMMIT must not."""
    member = await make.member(display_name="Ada")

    @unit_of_work
    async def undone() -> None:
        await rename(member.id, "Grace")
        await sql.execute("ROLLBACK")

    with pytest.raises(Exception, match="had failed before it was to be committed"):
        await undone()
    assert await name_of(member) == "Ada"


async def test_what_is_in_memory_is_read_where_it_was_written(anyio_backend):
    async with database.opened(Settings(database_url="sqlite://:memory:")):
        await sql.execute("CREATE TABLE things (name TEXT)")
        await sql.execute("INSERT INTO things VALUES ($1)", "one")

        assert await sql.fetch_value("SELECT name FROM things") == "one"


@pytest.mark.parametrize("damage", ["missing folder", "no database"])
async def test_a_file_that_cannot_be_used_says_so_each_time_and_nobody_waits(tmp_path: Path, damage, anyio_backend):
    path = tmp_path / "portal.db"
    if damage == "missing folder":
        path = tmp_path / "nowhere" / "portal.db"
    else:
        path.write_bytes(b"this is no database, but long enough to be one" * 100)

    async with database.opened(Settings(database_url=f"sqlite://{path}")), asyncio.timeout(60):
        for _ in range(6):
            with pytest.raises(TryAgain):
                await sql.fetch_value("SELECT 1 FROM members")
            with pytest.raises(TryAgain):
                await sql.execute("UPDATE members SET handle = NULL")
            with pytest.raises(TryAgain):
                await rename("anybody", "Grace")
    # aiosqlite has the thread of a connection that could not be opened end by itself, and tell the loop of it.
    while any("_connection_worker_thread" in thread.name for thread in threading.enumerate()):  # noqa: ASYNC110 - they tell by nothing else
        await asyncio.sleep(0.01)


async def test_a_file_that_is_mended_is_opened_anew_with_everything_that_guards_it(sqlite_template, tmp_path):
    path = tmp_path / "portal.db"
    path.write_bytes(b"this is no database, but long enough to be one" * 100)

    async with database.opened(Settings(database_url=f"sqlite://{path}")):
        with pytest.raises(TryAgain):
            await sql.execute("UPDATE members SET handle = NULL")
        shutil.copy(sqlite_template, path)

        async with sql.connection().acquire_connection() as writing:
            pragmas = [await writing.execute_fetchall(f"PRAGMA {name}") for name in ("foreign_keys", "journal_mode")]
    assert [tuple(row) for ((row),) in pragmas] == [(1,), ("wal",)]

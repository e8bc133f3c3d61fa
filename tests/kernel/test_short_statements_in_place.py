"""Short statements of a unit of work on SQLite go to no thread, and nobody waits for the loop because of that."""

import asyncio
import threading

import pytest

from portal.kernel import sql
from portal.kernel.backends.sqlite_in_place import _is_select, _writes_few_rows
from portal.kernel.errors import Invalid
from portal.kernel.live import log
from portal.kernel.work import unit_of_work

pytestmark = pytest.mark.anyio
BACKENDS = ["sqlite"]

LONG = """
    SELECT count(*) FROM (
        WITH RECURSIVE counting(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counting WHERE n < 400000)
        SELECT n FROM counting
    )
"""


@pytest.fixture
async def threads(portal_db):
    """Which threads ran a statement that calls `noted()`, in their order."""
    await _touched()
    seen: list[int] = []
    connection = sql.connection()._connection
    await connection.create_function("noted", 0, lambda: seen.append(threading.get_ident()) or 1)
    return seen


@unit_of_work
async def _touched():
    await sql.fetch("SELECT 1")


async def test_a_short_select_of_a_unit_of_work_is_run_in_the_loop(threads):
    @unit_of_work
    async def asking():
        await sql.fetch("SELECT noted()")

    await asking()

    assert threads == [threading.get_ident()]


async def test_a_row_that_is_changed_by_its_key_is_changed_in_the_loop(make, threads):
    member = await make.member()

    @unit_of_work
    async def renaming():
        return await sql.execute("UPDATE members SET display_name = 'Ada' || noted() WHERE id = $1", member.id)

    assert await renaming() == 1
    assert threads == [threading.get_ident()]


async def test_live_events_of_several_topics_are_written_in_the_loop(threads):
    @unit_of_work
    async def telling():
        await sql.connection()._connection.execute(
            "CREATE TEMP TRIGGER note_event AFTER INSERT ON live_events BEGIN SELECT noted(); END"
        )
        await log.write([("thread:1", {"number": 1}), ("member:2", {"number": 2})])

    await telling()

    assert [(event.topic, event.payload) for event in await log.read(0)] == [
        ("thread:1", {"number": 1}),
        ("member:2", {"number": 2}),
    ]
    assert threads == [threading.get_ident()] * 2


async def test_what_may_change_many_rows_is_changed_in_the_thread(make, threads):
    await make.member()

    @unit_of_work
    async def renaming():
        return await sql.execute("UPDATE members SET display_name = 'Ada' || noted()")

    assert await renaming() == 1
    assert len(threads) == 1
    assert threads != [threading.get_ident()]


async def test_a_long_select_is_broken_off_for_the_thread_and_undoes_nothing(make, threads):
    member = await make.member()
    ticks = 0

    async def ticking():
        nonlocal ticks
        while True:
            await asyncio.sleep(0)
            ticks += 1

    @unit_of_work
    async def counting():
        await sql.execute("UPDATE members SET display_name = 'Ada' WHERE id = $1", member.id)
        before = ticks
        found = await sql.fetch_value(LONG)
        return found, ticks - before

    others = asyncio.create_task(ticking())
    found, meanwhile = await counting()
    others.cancel()

    assert found == 400_000
    assert meanwhile > 0
    assert await sql.fetch_value("SELECT display_name FROM members WHERE id = $1", member.id) == "Ada"


async def test_other_tasks_have_their_turn_between_many_short_statements(threads):
    ticks = 0

    async def ticking():
        nonlocal ticks
        while True:
            await asyncio.sleep(0)
            ticks += 1

    @unit_of_work
    async def asking():
        before = ticks
        while ticks == before:
            await sql.fetch("SELECT noted()")

    others = asyncio.create_task(ticking())
    async with asyncio.timeout(60):
        await asking()
    others.cancel()

    assert threads.count(threading.get_ident()) > 0


async def test_what_was_refused_in_the_loop_undoes_the_unit_of_work(make, threads):
    member = await make.member()

    @unit_of_work
    async def failing():
        await sql.execute("UPDATE members SET display_name = 'Ada' WHERE id = $1", member.id)
        raise Invalid("No.")

    with pytest.raises(Invalid):
        await failing()

    assert await sql.fetch_value("SELECT display_name FROM members WHERE id = $1", member.id) == member.display_name


@pytest.mark.parametrize(
    ("statement", "is_short"),
    [
        ("SELECT id FROM members WHERE id = ?1", True),
        ("INSERT INTO notes (id, words) VALUES (?1, ?2) ON CONFLICT (id) DO NOTHING RETURNING id", True),
        ('INSERT INTO "notes" ("id") VALUES (?)', True),
        ('UPDATE "notes" SET "words"=? WHERE "id"=?', True),
        ("UPDATE notes SET words = ?2 WHERE id = ?1 AND version = ?3", True),
        ("INSERT INTO notes SELECT id FROM others", False),
        ("INSERT INTO notes (id) VALUES ((SELECT max(id) FROM others))", False),
        ("UPDATE notes SET words = (SELECT max(id) FROM others) WHERE id = ?1", False),
        ("UPDATE notes SET words = ?1", False),
        ("UPDATE notes SET words = ?1 WHERE author_id = ?2", False),
        ("DELETE FROM notes", False),
        ("COMMIT", False),
        ("VACUUM", False),
    ],
)
def test_which_statements_are_short(statement, is_short):
    assert (_is_select(statement) or _writes_few_rows(statement)) is is_short

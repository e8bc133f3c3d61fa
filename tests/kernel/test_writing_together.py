"""Several statements in one round trip, and what is written as the last act of a unit of work."""

import pytest
from tortoise.exceptions import IntegrityError

from portal.accounts.models import Member
from portal.community.models import Thread, ThreadReader
from portal.kernel import clock, sql
from portal.kernel.ids import new_id
from portal.kernel.work import savepoint, unit_of_work, write_last, write_now
from tests.statements import counted

pytestmark = pytest.mark.anyio

RENAME = "UPDATE members SET display_name = $1 WHERE id = $2"
TITLE = "UPDATE threads SET title = $1 WHERE id = $2"
READ = """
    INSERT INTO thread_readers (id, thread_id, member_id, read_up_to, follows, is_muted, changed_at)
    VALUES ($1, $2, $3, $4, FALSE, FALSE, $5)
"""


@pytest.fixture
async def stage(make):
    member = await make.member()
    return member, await make.thread(by=member)


def _read(thread, member):
    return READ, (new_id(), thread.id, member.id, 1, clock.now())


async def test_each_statement_has_the_values_that_were_given_with_it(stage, make):
    member, thread = stage
    reader = await make.member()

    @unit_of_work
    async def write():
        return await sql.execute_together(
            [(RENAME, ("Ada", member.id)), _read(thread, reader), (TITLE, ("Kettles", thread.id))]
        )

    assert await write() == 1
    assert (await Member.get(id=member.id)).display_name == "Ada"
    assert (await Thread.get(id=thread.id)).title == "Kettles"
    assert await ThreadReader.exists(thread_id=thread.id, member_id=reader.id)


async def test_what_the_last_statement_changed_is_told(stage):
    member, _ = stage

    @unit_of_work
    async def write():
        return await sql.execute_together([(RENAME, ("Ada", member.id)), (TITLE, ("Kettles", new_id()))])

    assert await write() == 0
    assert (await Member.get(id=member.id)).display_name == "Ada"


async def test_one_that_is_refused_undoes_the_others(stage):
    member, _ = stage

    @unit_of_work
    async def write():
        await sql.execute_together([(RENAME, ("Ada", member.id)), (RENAME, (None, member.id))])

    with pytest.raises(IntegrityError):
        await write()
    assert (await Member.get(id=member.id)).display_name == member.display_name


async def test_they_take_one_round_trip_on_postgresql(stage, backend):
    member, thread = stage

    @unit_of_work
    async def write():
        await sql.execute_together([(RENAME, ("Ada", member.id)), (TITLE, ("Kettles", thread.id))])

    with counted() as sent:
        await write()

    assert len([one for one in sent if "UPDATE" in one]) == {"sqlite": 2, "postgresql": 1}[backend], sent


async def test_what_is_written_last_is_written_with_its_unit(stage):
    member, _ = stage

    @unit_of_work
    async def write():
        write_last(RENAME, "Ada", member.id)
        return (await Member.get(id=member.id)).display_name

    assert await write() == member.display_name
    assert (await Member.get(id=member.id)).display_name == "Ada"


async def test_many_of_one_kind_are_all_written_last(make):
    members = [await make.member() for _ in range(3)]

    @unit_of_work
    async def write():
        for place, member in enumerate(members):
            write_last(RENAME, f"number {place}", member.id)

    await write()

    assert [(await Member.get(id=one.id)).display_name for one in members] == ["number 0", "number 1", "number 2"]


async def test_what_a_unit_was_to_write_last_goes_with_it(stage):
    member, _ = stage

    @unit_of_work
    async def fail():
        write_last(RENAME, "Ada", member.id)
        raise KeyError

    with pytest.raises(KeyError):
        await fail()
    assert (await Member.get(id=member.id)).display_name == member.display_name


async def test_what_a_savepoint_was_to_write_last_goes_with_it(stage):
    member, thread = stage

    async def fail():
        async with savepoint():
            write_last(RENAME, "Ada", member.id)
            raise KeyError

    @unit_of_work
    async def write():
        write_last(TITLE, "Kettles", thread.id)
        with pytest.raises(KeyError):
            await fail()

    await write()

    assert (await Thread.get(id=thread.id)).title == "Kettles"
    assert (await Member.get(id=member.id)).display_name == member.display_name


async def test_outside_a_unit_nothing_is_written_last(stage):
    member, _ = stage

    with pytest.raises(RuntimeError):
        write_last(RENAME, "Ada", member.id)
    assert (await Member.get(id=member.id)).display_name == member.display_name


async def test_what_is_written_last_may_be_written_now_and_is_not_written_again(stage):
    member, _ = stage

    @unit_of_work
    async def write():
        write_last(RENAME, "Ada", member.id)
        await write_now()
        now = (await Member.get(id=member.id)).display_name
        await sql.execute(RENAME, "Grace", member.id)
        return now

    assert await write() == "Ada"
    assert (await Member.get(id=member.id)).display_name == "Grace"


async def test_within_a_savepoint_nothing_is_written_before_its_time(stage):
    member, _ = stage

    async def write_early():
        async with savepoint():
            await write_now()

    @unit_of_work
    async def write():
        write_last(RENAME, "Ada", member.id)
        with pytest.raises(RuntimeError):
            await write_early()

    await write()

    assert (await Member.get(id=member.id)).display_name == "Ada"

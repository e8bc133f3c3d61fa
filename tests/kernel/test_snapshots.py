"""Reading one moment of the database while others go on writing."""

import pytest

from portal.accounts.models import Member
from portal.kernel import snapshots
from portal.kernel.snapshots import snapshot
from portal.kernel.work import unit_of_work

pytestmark = pytest.mark.anyio
HANDLES = "SELECT handle FROM members ORDER BY handle"


async def everything(rows):
    found = []
    while (row := await rows.next()) is not None:
        found.append(row[0])
    return found


async def test_all_that_is_read_is_of_one_moment_and_keeps_nobody_from_writing(make):
    await make.member("anna")

    async with snapshot() as moment:
        before = await everything(await moment.read(HANDLES))
        await make.member("berta")
        after = await everything(await moment.read(HANDLES))

    assert before == after == ["anna"]
    assert await Member.all().count() == 2


async def test_more_than_a_batch_arrives_whole_and_in_order_and_side_by_side(make, monkeypatch):
    monkeypatch.setattr(snapshots, "BATCH", 2)
    names = [(await make.member(f"member{number}")).handle for number in range(5)]

    async with snapshot() as moment:
        one, other = await moment.read(HANDLES), await moment.read(HANDLES)
        pairs = [((await one.next())[0], (await other.next())[0]) for _ in names]
        ends = await one.next(), await other.next()

    assert pairs == [(name, name) for name in names]
    assert ends == (None, None)


async def test_rows_are_taken_as_long_as_they_begin_alike(make, monkeypatch):
    monkeypatch.setattr(snapshots, "BATCH", 2)
    for number in range(3):
        await make.member(f"anna{number}", bio="A")
    await make.member("berta", bio="B")

    async with snapshot() as moment:
        rows = await moment.read("SELECT bio, handle FROM members ORDER BY bio, handle")
        of_a = [handle for _, handle in await rows.while_first("A")]
        none = await rows.while_first("A")
        of_b = [handle for _, handle in await rows.while_first("B")]

    assert (of_a, none, of_b) == (["anna0", "anna1", "anna2"], [], ["berta"])


async def test_nothing_can_be_written_through_a_snapshot(make):
    await make.member("anna")

    with pytest.raises(Exception, match=r"readonly|read-only"):
        async with snapshot() as moment:
            await everything(await moment.read("DELETE FROM members RETURNING handle"))

    assert await Member.all().count() == 1


async def test_a_unit_of_work_has_its_own_rows_and_gets_no_snapshot(portal_db):
    @unit_of_work
    async def ask():
        async with snapshot():
            pass

    with pytest.raises(RuntimeError, match="inside a unit of work"):
        await ask()

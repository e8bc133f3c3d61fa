"""Batch jobs work in bounded steps: few rows, a short transaction, none twice, and no row in the way of others."""

import asyncio

import pytest
import structlog
from structlog.testing import capture_logs

from portal.accounts.models import Member
from portal.kernel import sql, steps
from portal.kernel.clock import now
from portal.kernel.errors import TryAgain
from portal.kernel.steps import STEP, Steps, change_some, delete_some, finish
from portal.kernel.work import after_commit, in_unit_of_work

pytestmark = pytest.mark.anyio
TO_RENAME = "SELECT m.id, m.handle FROM members m WHERE m.display_name = 'due' AND {others} ORDER BY m.handle"


@pytest.fixture
async def due(make):
    """Makes so many members whom the job has still to rename."""

    async def members(count: int) -> list[Member]:
        return [await make.member(f"member{number:04}", display_name="due") for number in range(count)]

    return members


class Time:
    """The clock of the steps, which stands still but for what a test says is slow."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture(autouse=True)
def time(monkeypatch) -> Time:
    stands_still = Time()
    monkeypatch.setattr(steps, "monotonic", stands_still)
    return stands_still


def renaming(**terms) -> Steps:
    return Steps("renaming", TO_RENAME, of="m", **terms)


async def rename(row: sql.Row) -> bool:
    await sql.execute("UPDATE members SET display_name = 'done' WHERE id = $1", sql.uuid_of(row["id"]))
    return True


async def left() -> int:
    return await Member.filter(display_name="due").count()


async def test_a_step_of_quick_rows_does_all_that_are_due_and_the_next_finds_nothing(due):
    await due(3)
    job = renaming()

    assert [await job.step(each=rename) for _ in range(2)] == [3, 0]


async def test_after_a_row_that_uses_up_the_time_a_step_begins_no_other_and_the_next_goes_on_where_it_was(due, time):
    await due(3)
    job = renaming()

    async def slowly(row: sql.Row) -> bool:
        time.seconds += STEP * 1.2
        return await rename(row)

    seen = [(await job.step(each=slowly), await left()) for _ in range(4)]

    assert seen == [(1, 2), (1, 1), (1, 0), (0, 0)]


async def test_rows_that_are_taken_one_by_one_are_each_in_a_transaction_of_their_own(due):
    await due(3)
    committed: list[str] = []

    async def note(row: sql.Row) -> bool:
        handle = row["handle"]

        async def told() -> None:
            committed.append(handle)

        after_commit(told)
        committed.append(f"at {handle}")
        return await rename(row)

    await finish(lambda _: renaming(one_by_one=True).step(each=note), now())

    assert committed == ["at member0000", "member0000", "at member0001", "member0001", "at member0002", "member0002"]


async def test_a_row_that_fails_is_undone_alone_with_what_waited_for_its_commit(due):
    await due(3)
    told: list[str] = []

    async def fail_at_the_first(row: sql.Row) -> bool:
        handle = row["handle"]

        async def tell() -> None:
            told.append(handle)

        after_commit(tell)
        await rename(row)
        if handle == "member0000":
            raise RuntimeError("this one is cursed")
        return True

    assert await renaming().step(each=fail_at_the_first) == 2

    assert await Member.filter(display_name="due").values_list("handle", flat=True) == ["member0000"]
    assert told == ["member0001", "member0002"]


async def test_more_failing_rows_than_fit_into_a_step_keep_no_other_from_its_turn(due, monkeypatch):
    await due(9)
    job = renaming()
    monkeypatch.setattr(job, "_at_once", 2)
    monkeypatch.setattr(job, "_most", 2)

    async def fail_but_for_the_last(row: sql.Row) -> bool:
        if row["handle"] != "member0008":
            raise RuntimeError("cursed")
        return await rename(row)

    assert await job.step(each=fail_but_for_the_last) == 1
    assert await left() == 8


async def test_a_row_that_failed_is_left_out_for_a_while_that_grows_and_then_tried_again(due, time):
    await due(1)
    job, tries = renaming(), []

    async def fail_twice(row: sql.Row) -> bool:
        tries.append(time.seconds)
        if len(tries) < 3:
            raise RuntimeError("not yet")
        return await rename(row)

    for moment in (1000, 1059, 1061, 1300, 1360, 1362):
        time.seconds = float(moment)
        await job.step(each=fail_twice)

    assert tries == [1000.0, 1061.0, 1362.0]
    assert await left() == 0


async def test_a_row_of_which_nothing_comes_does_not_count_and_is_left_out_as_well(due):
    await due(2)
    asked: list[str] = []

    async def only_the_second(row: sql.Row) -> bool:
        asked.append(row["handle"])
        return row["handle"] == "member0001" and await rename(row)

    job = renaming()

    assert [await job.step(each=only_the_second) for _ in range(2)] == [1, 0]
    assert asked == ["member0000", "member0001"]


async def test_rows_that_fail_together_are_worked_on_one_by_one(due):
    await due(3)

    async def together(rows):
        for row in rows:
            await rename(row)
        raise RuntimeError("one of them is cursed")

    async def each(row: sql.Row) -> bool:
        return row["handle"] != "member0001" and await rename(row)

    assert await renaming().step(each=each, together=together) == 2
    assert await Member.filter(display_name="due").values_list("handle", flat=True) == ["member0001"]


async def test_what_is_left_out_of_the_work_together_is_worked_on_alone(due):
    await due(3)
    alone: list[str] = []

    async def all_but_the_first(rows):
        for row in rows[1:]:
            await rename(row)
        return rows[:1]

    async def each(row: sql.Row) -> bool:
        alone.append(row["handle"])
        return await rename(row)

    assert await renaming().step(each=each, together=all_but_the_first) == 3
    assert alone == ["member0000"]


async def test_a_step_takes_more_rows_at_once_while_it_is_quick_and_fewer_when_it_is_not(due, time, monkeypatch):
    monkeypatch.setattr(steps, "LEAST_TOGETHER", 32)
    await due(200)
    job, taken = renaming(), []

    async def quickly(rows):
        taken.append(len(rows))
        for row in rows:
            await rename(row)
        return []

    await job.step(each=rename, together=quickly)
    await Member.filter(display_name="done").update(display_name="due")
    quick = list(taken)

    async def too_long(rows):
        taken.append(len(rows))
        time.seconds += 3 * STEP
        for row in rows:
            await rename(row)
        return []

    taken.clear()
    for _ in range(2):
        await job.step(each=rename, together=too_long)

    assert quick == [32, 64, 104]
    assert taken == [128, 64]
    assert job._at_once == 32


async def test_a_database_that_breaks_off_leaves_nothing_taken_and_nothing_half_done(due, backend):
    if backend == "sqlite":
        pytest.skip("A file does not break off a connection.")
    await due(2)

    async def cut_off(row: sql.Row) -> bool:
        await rename(row)
        await sql.fetch("SELECT pg_terminate_backend(pg_backend_pid())")
        return True

    job = renaming()
    with pytest.raises(TryAgain):
        await job.step(each=cut_off)

    assert await left() == 2
    assert await job.step(each=rename) == 2


async def test_two_workers_at_once_take_different_rows(due, backend):
    """Each waits at its first row until the other has one, too; on SQLite a second one waits for the first."""
    if backend == "sqlite":
        pytest.skip("A unit of work is alone on SQLite.")
    await due(40)
    both = asyncio.Barrier(2)

    async def worker(name: str, taken: list[str]) -> int:
        async def each(row: sql.Row) -> bool:
            if not taken:
                await asyncio.wait_for(both.wait(), 60)
            taken.append(row["handle"])
            return await rename(row)

        job = renaming()
        job._at_once = 20
        return await job.step(each=each)

    ones, others = [], []
    counts = await asyncio.gather(worker("one", ones), worker("other", others))

    assert ones
    assert others
    assert not set(ones) & set(others)
    assert counts == [len(ones), len(others)]


async def test_old_rows_go_some_at_a_time(due, make, monkeypatch):
    await due(5)
    await make.member(display_name="stays")
    monkeypatch.setattr(steps, "SWEPT_AT_ONCE", 2)

    async def sweep(_) -> int:
        return await delete_some("members", "display_name = $1", "due")

    assert [await sweep(None) for _ in range(4)] == [2, 2, 1, 0]
    assert await change_some("members", "display_name = 'changed'", "display_name = $1", "stays") == 1


async def test_writing_down_what_failed_takes_no_time_from_the_other_rows_and_no_lock(due, time):
    await due(2)
    in_units = []

    def slowly(_: object, __: str, entry: structlog.types.EventDict) -> structlog.types.EventDict:
        in_units.append(in_unit_of_work())
        time.seconds += 100 * STEP
        return entry

    async def first_fails(row: sql.Row) -> bool:
        if row["handle"] == "member0000":
            raise RuntimeError("this one is cursed")
        return await rename(row)

    with capture_logs([slowly]) as log:
        done = await renaming(one_by_one=True).step(each=first_fails)

    assert (done, await left(), in_units) == (1, 1, [False])
    assert [(entry["event"], entry["job"]) for entry in log] == [("row_failed", "renaming")]


async def test_what_failed_is_in_the_log_with_the_job_and_the_row(due):
    [member] = await due(1)

    async def fail(row: sql.Row) -> bool:
        raise RuntimeError("this one is cursed")

    with capture_logs() as log:
        await renaming().step(each=fail)

    assert await left() == 1
    assert [(entry["event"], entry["job"], entry["row"], str(entry["exc_info"])) for entry in log] == [
        ("row_failed", "renaming", str(member.id), "this one is cursed")
    ]

"""A unit of work: whole or not at all, whatever happens to the one who asked for it (M2, M13, M14, F10, F11)."""

import asyncio
import sqlite3
from uuid import UUID

import asyncpg
import pytest
from tortoise.exceptions import IntegrityError

from portal.accounts.models import Member
from portal.kernel import sql
from portal.kernel.errors import Invalid, TryAgain
from portal.kernel.work import ATTEMPTS, after_commit, before_commit, drain, remembered, savepoint, unit_of_work

pytestmark = pytest.mark.anyio


@unit_of_work
async def rename(member_id: UUID, name: str, *, pause: float = 0) -> None:
    await Member.filter(id=member_id).update(display_name=name)
    await asyncio.sleep(pause)


async def test_what_was_asked_for_is_done_even_if_the_asker_is_gone(make) -> None:
    member = await make.member()

    asking = asyncio.ensure_future(rename(member.id, "Ada", pause=0.05))
    await asyncio.sleep(0.02)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    await drain()

    assert (await Member.get(id=member.id)).display_name == "Ada"


async def test_cancelling_at_any_point_leaks_no_connection(make) -> None:
    """M2: with Tortoise's own transactions one cancelled task hangs SQLite, and a pool of three after 41."""
    member = await make.member()

    for step in range(120):
        asking = asyncio.ensure_future(rename(member.id, f"name {step}"))
        for _ in range(step % 12):
            await asyncio.sleep(0)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)

    async with asyncio.timeout(60):
        await drain()
        await rename(member.id, "still here")
    assert (await Member.get(id=member.id)).display_name == "still here"


async def test_an_error_undoes_everything(make) -> None:
    member = await make.member()

    @unit_of_work
    async def fail() -> None:
        await Member.filter(id=member.id).update(display_name="half done")
        raise Invalid("No.")

    with pytest.raises(Invalid):
        await fail()
    assert (await Member.get(id=member.id)).display_name == member.display_name


async def test_a_nested_unit_joins_the_outer_one(make) -> None:
    member = await make.member()

    @unit_of_work
    async def outer() -> None:
        await rename(member.id, "inner")
        raise Invalid("No.")

    with pytest.raises(Invalid):
        await outer()
    assert (await Member.get(id=member.id)).display_name == member.display_name


async def test_a_savepoint_undoes_its_block_alone(make) -> None:
    member = await make.member()
    other = await make.member()

    @unit_of_work
    async def carry_on() -> None:
        await rename(member.id, "kept")
        with pytest.raises(IntegrityError):
            async with savepoint():
                await Member.filter(id=member.id).update(handle_key=other.handle_key)
        await rename(other.id, "also kept")

    await carry_on()
    assert (await Member.get(id=member.id)).display_name == "kept"
    assert (await Member.get(id=other.id)).display_name == "also kept"


async def test_a_savepoint_that_is_undone_takes_along_what_waited_for_the_commit(make) -> None:
    seen: list[object] = []

    async def write(items: list[object]) -> None:
        seen.extend(items)

    async def look() -> None:
        seen.append("afterwards")

    @unit_of_work
    async def carry_on() -> None:
        before_commit(write, "kept")
        with pytest.raises(Invalid):  # noqa: PT012 - all of it is undone
            async with savepoint():
                before_commit(write, "undone")
                after_commit(look)
                assert await remembered("number", read) == 1
                raise Invalid("No.")
        assert await remembered("number", read) == 2
        before_commit(write, "kept as well")

    async def read() -> int:
        numbers.append(len(numbers) + 1)
        return numbers[-1]

    numbers: list[int] = []
    await carry_on()

    assert seen == ["kept", "kept as well"]


async def test_what_waits_for_the_commit_runs_after_it_and_not_without_it(make) -> None:
    member = await make.member()
    seen: list[str] = []

    async def look() -> None:
        seen.append((await Member.get(id=member.id)).display_name)

    @unit_of_work
    async def tell(*, fail: bool) -> None:
        await rename(member.id, "told")
        after_commit(look)
        if fail:
            raise Invalid("No.")

    with pytest.raises(Invalid):
        await tell(fail=True)
    assert seen == []
    await tell(fail=False)
    assert seen == ["told"]


@pytest.mark.parametrize(
    "refusal",
    [asyncpg.SerializationError("could not serialize"), asyncpg.DeadlockDetectedError("deadlock")],
    ids=["serialization", "deadlock"],
)
async def test_a_passing_refusal_is_tried_again(make, refusal: Exception) -> None:
    member = await make.member()
    attempts = 0

    @unit_of_work
    async def refused_twice() -> None:
        nonlocal attempts
        attempts += 1
        await sql.execute("UPDATE members SET trust_level = trust_level + 1 WHERE id = $1", member.id)
        if attempts < 3:
            raise refusal

    await refused_twice()
    assert attempts == 3
    assert (await Member.get(id=member.id)).trust_level == 1


async def test_a_lasting_refusal_says_try_again_and_writes_nothing(make) -> None:
    member = await make.member()
    attempts = 0

    @unit_of_work
    async def always_refused() -> None:
        nonlocal attempts
        attempts += 1
        await sql.execute("UPDATE members SET trust_level = trust_level + 1 WHERE id = $1", member.id)
        raise sqlite3.OperationalError("database is locked")

    with pytest.raises(TryAgain):
        await always_refused()
    assert attempts == ATTEMPTS
    assert (await Member.get(id=member.id)).trust_level == 0


async def test_two_writers_take_turns(make) -> None:
    """M13: read-judge-write loses updates; a conditional update in the unit does not."""
    member = await make.member()

    @unit_of_work
    async def add() -> None:
        await sql.execute("UPDATE members SET trust_level = trust_level + 1 WHERE id = $1", member.id)

    await asyncio.gather(*(add() for _ in range(30)))
    assert (await Member.get(id=member.id)).trust_level == 30

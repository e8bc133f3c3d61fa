"""When units of work count as stuck: none has got through for a minute, while some wait, and only then."""

import asyncio

import pytest

from portal.accounts.models import Member
from portal.kernel import liveness, sql, work
from portal.kernel.errors import Invalid, TryAgain
from portal.kernel.liveness import Liveness
from portal.kernel.work import unit_of_work
from tests.server import at_the_door

pytestmark = pytest.mark.anyio


@pytest.fixture
def minutes(monkeypatch):
    """A clock that the test sets forward."""
    present = [1000.0]
    monkeypatch.setattr(liveness.time, "monotonic", lambda: present[0])

    def pass_by(seconds: float) -> None:
        present[0] += seconds

    return pass_by


def in_vain(units: Liveness, pass_by, seconds: float) -> None:
    with pytest.raises(TryAgain), units.unit():  # noqa: PT012 - the clock goes on in it
        pass_by(seconds)
        raise TryAgain("no")


def test_a_unit_of_work_that_waits_a_minute_while_none_gets_through_is_stuck(minutes):
    units = Liveness()
    with units.unit():
        minutes(59)
        assert not units.is_stuck()
        minutes(2)
        assert units.is_stuck()
    assert not units.is_stuck()


def test_a_unit_of_work_that_takes_long_while_others_get_through_is_not_stuck(minutes):
    units = Liveness()
    with units.unit():
        minutes(59)
        with units.unit():
            pass
        minutes(59)
        assert not units.is_stuck()


def test_many_that_each_wait_in_vain_for_some_seconds_are_stuck_after_a_minute(minutes):
    units = Liveness()
    for _ in range(12):
        assert not units.is_stuck()
        in_vain(units, minutes, 5.1)

    assert units.is_stuck()


def test_a_refusal_of_a_person_is_an_answer_of_the_database(minutes):
    units = Liveness()
    for _ in range(12):
        in_vain(units, minutes, 5.1)
    with pytest.raises(Invalid), units.unit():
        raise Invalid("No.")

    assert not units.is_stuck()


def test_a_database_that_is_gone_refuses_quickly_and_that_is_no_waiting(minutes):
    units = Liveness()
    for _ in range(600):
        in_vain(units, minutes, 0.01)
        minutes(0.5)

    assert not units.is_stuck()


def test_where_nobody_waits_nothing_is_stuck(minutes):
    units = Liveness()
    in_vain(units, minutes, 5)
    minutes(3600)

    assert not units.is_stuck()


async def test_the_door_for_supervisors_says_so_while_it_lasts(make, monkeypatch):
    monkeypatch.setattr(liveness, "LONGEST", 0.1)
    monkeypatch.setattr(liveness, "units", Liveness())
    done = asyncio.Event()

    @unit_of_work
    async def wait() -> None:
        await sql.fetch_value("SELECT 1")
        await done.wait()

    async with at_the_door() as client:
        waiting = asyncio.ensure_future(wait())
        await asyncio.sleep(0.2)
        during = await client.get("/healthz")
        done.set()
        await waiting
        afterwards = await client.get("/healthz")

    assert (during.status_code, afterwards.status_code) == (503, 200)
    assert during.json() == {"status": "nothing has been written for a minute, though some wait for it"}


async def test_the_end_of_a_process_waits_for_units_of_work_but_not_for_ever(make):
    member, done = await make.member(display_name="Ada"), asyncio.Event()

    @unit_of_work
    async def rename(name: str) -> None:
        await Member.filter(id=member.id).update(display_name=name)
        await asyncio.sleep(0.1)

    @unit_of_work
    async def hang() -> None:
        await done.wait()

    renaming = asyncio.ensure_future(rename("Grace"))
    await asyncio.sleep(0)
    await work.drain()
    assert renaming.done() or (await Member.get(id=member.id)).display_name == "Grace"

    hanging = asyncio.ensure_future(hang())
    await asyncio.sleep(0)
    async with asyncio.timeout(60):
        await work.drain(limit=0.2)
    assert not hanging.done()
    done.set()
    await hanging

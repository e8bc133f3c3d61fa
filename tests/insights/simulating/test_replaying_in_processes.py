"""A simulation of many members is shared out among processes, as many as there are cores, and comes out the same."""

import os
import signal
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from portal.insights.models import SimulationState
from portal.insights.simulating import processes, results, working
from portal.insights.simulating.processes import Processes
from portal.kernel import clock
from portal.kernel.money import Money
from portal.loyalty.programme.models import EarnAction
from tests.insights.simulating.wishes import purchases, tried, wish

pytestmark = pytest.mark.anyio
MARCH, MAY = date(2026, 3, 1), date(2026, 5, 1)
FIRST = datetime(2026, 3, 2, 11, tzinfo=UTC)


@pytest.fixture
async def asked(make):
    """Twice the rate, for five members who bought for 10, 20 … 50 euros."""
    with clock.living_at(FIRST - timedelta(days=1)):
        await make.programme()
        rule = (await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))).rule
    for place in range(1, 6):
        with clock.living_at(FIRST):
            await make.order(await make.member(), amount=Money(1000 * place, "EUR"), placed_at=FIRST)
    return wish(MARCH, MAY, rules=[(purchases(2, id=rule.id), ())])


@pytest.fixture
async def begun(monkeypatch):
    """The processes that have begun, where two are worth it from the first member on."""
    monkeypatch.setattr(processes, "MANY", 1)
    monkeypatch.setattr(processes, "cores", lambda: 2)
    monkeypatch.setattr(working, "_processes", Processes())
    found, begin = [], processes._begun

    async def noted():
        found.append(await begin())
        return found[-1]

    monkeypatch.setattr(processes, "_begun", noted)
    yield found
    await working.end_processes()


async def test_two_processes_give_what_one_gives_and_end_with_the_simulation(asked, begun):
    with clock.living_at(FIRST + timedelta(days=60)):
        found = await tried(asked)

    before, after = results.sides_of(found)
    assert (found.state, found.done, found.unlike) == (SimulationState.DONE, 5, 0)
    assert (before.points.issued, after.points.issued) == (150, 300)
    assert [one.returncode for one in begun] == [-signal.SIGKILL] * 2


async def test_where_a_process_dies_the_worker_does_the_work_itself(asked, begun, monkeypatch):
    begin = processes._begun

    async def doomed():
        one = await begin()
        os.kill(one.pid, signal.SIGKILL)
        return one

    monkeypatch.setattr(processes, "_begun", doomed)
    with clock.living_at(FIRST + timedelta(days=60)):
        found = await tried(asked)

    before, after = results.sides_of(found)
    assert (before.points.issued, after.points.issued) == (150, 300)
    assert len(begun) == 2


async def test_once_some_time_is_over_work_is_shared_out_again(asked, begun, monkeypatch):
    monkeypatch.setattr(processes, "RESTS", 0.0)
    begin, lost = processes._begun, []

    async def first_doomed():
        one = await begin()
        if not lost:
            lost.append(one)
            os.kill(one.pid, signal.SIGKILL)
        return one

    monkeypatch.setattr(processes, "_begun", first_doomed)
    with clock.living_at(FIRST + timedelta(days=60)):
        await tried(asked)
        found = await tried(asked)

    before, after = results.sides_of(found)
    assert (before.points.issued, after.points.issued) == (150, 300)
    assert len(begun) == 4

"""A clock that is wrong keeps what time brings from being done, and what was judged by it is judged again (F21)."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal import worker
from portal.kernel import clock, clock_check, sql
from portal.kernel.lanes import step
from portal.loyalty import jobs, ledger
from portal.loyalty.tiering import tiers
from portal.loyalty.tiering.proof import verify_tiers
from portal.web import health

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def by_its_own_clock(portal_db) -> Iterator[None]:
    """This process goes by its machine's clock, as a server does: no test has chosen the present."""
    clock.set_by_hand(False)
    clock_check.forget()
    yield
    clock_check.forget()
    clock.set_by_hand(True)


def wrong_by(**span: float) -> time_machine.travel:
    return time_machine.travel(datetime.now(UTC) + timedelta(**span))


async def is_done() -> bool:
    """Whether a job is given its turn now."""
    done = []

    async def job(now: datetime) -> int:
        done.append(now)
        return 0

    await step("what is due", "a job", job, limit=timedelta(seconds=30))
    return bool(done)


@pytest.mark.parametrize("span", [{"days": 400}, {"hours": 2}, {"seconds": 40}, {"hours": -2}, {"days": -1}])
async def test_what_is_due_waits_and_goes_on_by_itself(span):
    before = await is_done()
    with wrong_by(**span):
        meanwhile = await is_done()

    assert [before, meanwhile, await is_done()] == [True, False, True]


async def test_some_seconds_are_nothing():
    assert await is_done()
    with wrong_by(seconds=20):
        assert await is_done()


async def test_where_there_is_no_other_clock_the_new_time_is_believed_once_it_is_steady(backend, monkeypatch):
    """A machine that comes up with a wrong clock and is put right must not wait for ever; PostgreSQL knows better."""
    await is_done()
    with wrong_by(hours=2):
        at_first = await is_done()
        monkeypatch.setattr(clock_check, "STEADY", 0.0)
        later = await is_done()

    assert (at_first, later) == (False, backend == "sqlite")


async def test_a_wrong_clock_is_told_by_how_much_and_takes_no_server_out_of_rotation(portal_db, backend):
    await clock_check.present()
    with wrong_by(hours=2):
        found = await health.findings(portal_db)

    than = "the database's" if backend == "postgresql" else "where it was a moment ago"
    assert found["clock"] == (
        f"this machine's clock is 2:00:00 ahead of {than}: what time brings (expiry, tiers, reminders) waits"
    )
    assert "clock" in health.DISPENSABLE
    assert 7199 < clock_check.skew() < 7201
    assert (await health.findings(portal_db))["clock"] == "ok"


def started_anew() -> None:
    """As another process would see it: nothing is known of the clock but what stands in the database."""
    clock_check.forget()


@pytest.mark.parametrize(
    ("span", "says"),
    [
        ({"days": 400}, "by this machine's clock the portal was away for 400 days, 0:00:"),
        ({"hours": 1}, "by this machine's clock the portal was away for 1:00:"),
        ({"hours": -2}, "this machine's clock is 2:00:00 behind when the portal last ran: what time brings"),
    ],
)
async def test_a_start_by_a_wrong_clock_holds_what_is_due_and_goes_on_once_it_is_right(portal_db, backend, span, says):
    """On SQLite by when a worker last believed its clock; PostgreSQL has a clock of its own."""
    await worker.run_due()
    with wrong_by(**span):
        started_anew()
        await health.note_start(portal_db)
        found = (await health.findings(portal_db))["clock"]
        held = not await is_done()
        await clock_check.present()
        unproven = clock_check.is_unproven()

    assert held
    assert found.startswith(says) or backend == "postgresql"
    assert unproven == (backend == "sqlite" and "away" in says)
    assert await is_done()
    assert (await health.findings(portal_db))["clock"] == "ok"


async def test_a_start_after_some_minutes_away_is_believed_at_once_and_after_a_weekend_in_ten_minutes(
    backend, monkeypatch
):
    if backend == "postgresql":
        return
    await clock_check.remember(datetime.now(UTC) - timedelta(minutes=25))
    started_anew()
    assert await is_done()
    await clock_check.remember(datetime.now(UTC) - timedelta(days=2))
    started_anew()
    assert not await is_done()
    monkeypatch.setattr(clock_check, "STEADY", 0.0)
    assert await is_done()


async def test_a_clock_that_was_believed_though_it_was_a_year_ahead_holds_up_nothing_for_longer(backend, monkeypatch):
    """Put right between two runs: the new time is believed as after any jump, and remembered."""
    if backend == "postgresql":
        return
    await clock_check.remember(datetime.now(UTC) + timedelta(days=400))
    started_anew()
    assert not await is_done()
    with monkeypatch.context() as patched:
        patched.setattr(clock_check, "STEADY", 0.0)
        await worker.run_due()

    started_anew()
    assert await is_done()


async def test_points_that_end_in_a_year_do_not_end_now(make):
    member = await make.member()
    await make.points(member, 100, expires_at=clock.now() + timedelta(days=365))
    await clock_check.present()
    with wrong_by(days=400):
        assert await worker.run_due() == {}

    assert (await make.account(member)).available == 100
    assert await ledger.verify() == []


async def test_a_tier_that_was_judged_a_year_ahead_is_judged_again_at_once(make):
    """By an order, say, which comes in whatever the clock says: what counts seemed to have left the window."""
    await make.programme()
    await make.tier("bronze", 1, 0)
    gold = await make.tier("gold", 2, 500)
    member = await make.member()
    await make.points(member, 1000)
    await tiers.review(member.id)
    await clock_check.present()
    with wrong_by(days=400):
        await clock_check.present()
        await tiers.review(member.id)
        wrong = await make.account(member)
    assert wrong.qualifying_points == 0
    assert wrong.tier_id != gold.id

    assert await worker.run_due() == {"review of tiers": 1}

    right = await make.account(member)
    assert (right.qualifying_points, right.tier_id) == (1000, gold.id)
    assert await tiers.tier_at(right.id, clock.now()) == gold
    assert await verify_tiers() == []
    assert await ledger.verify() == []
    assert await worker.run_due() == {}


async def test_many_that_were_judged_a_year_ahead_together_are_judged_again(make):
    await make.programme()
    await make.tier("bronze", 1, 0)
    members = [await make.member() for _ in range(5)]
    for member in members:
        await make.points(member, 1000)
        await tiers.review(member.id)
    await clock_check.present()
    with wrong_by(days=400):
        await clock_check.present()
        await jobs.review_due(clock.now())
        assert {(await make.account(member)).qualifying_points for member in members} == {0}

    assert await worker.run_due() == {"review of tiers": 5}
    assert {(await make.account(member)).qualifying_points for member in members} == {1000}
    assert await verify_tiers() == []


async def test_by_a_right_clock_nothing_is_judged_twice(make):
    await make.tier("bronze", 1, 0)
    member = await make.member()
    await make.points(member, 1000)
    await tiers.review(member.id)

    due = await sql.fetch_value("SELECT COUNT(*) FROM loyalty_accounts WHERE tier_review_at <= $1", clock.now())
    assert due == 0

"""The ten promises of the ledger, R1 to R10, each by itself, on one account that has seen everything."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from tortoise.exceptions import IntegrityError

from portal.access.viewers import viewer_of
from portal.accounts.models import Role
from portal.kernel import clock, sql
from portal.kernel.errors import Conflict, PortalError
from portal.kernel.steps import finish
from portal.kernel.work import unit_of_work
from portal.loyalty import jobs, ledger
from portal.loyalty.earning.adjustments import adjust_points
from portal.loyalty.ledger.models import Account, ActorKind, Lot, LotState, Pot, Transfer, TransferKind
from portal.loyalty.ledger.replay import Entry, Replay
from portal.loyalty.ledger.verify import _ENTRIES
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.cancelling import cancel_redemption

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
OWN = "('AVAILABLE', 'PENDING', 'RESERVED', 'DEBT')"


@pytest.fixture
async def story(make):
    """Earned, held, released, spent, returned, expired, taken back into debt, repaid, adjusted."""
    staff = await viewer_of((await make.member(roles=(Role.BRAND,))).id)
    anna = await make.member("anna")
    with time_machine.travel(NOON, tick=False) as clock_:
        await make.programme(points_expire_after_days=30)
        await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
        reward = await make.reward(40)
        order = await make.order(anna, "90.00")
        await make.points(anna, 25, available_at=NOON + 2 * DAY, expires_at=NOON + 5 * DAY)
        kept = await make.redemption(anna, reward)
        await cancel_redemption((await make.redemption(anna, reward)).id, by=await viewer_of(anna.id))
        clock_.shift(3 * DAY)
        await finish(jobs.release_due, clock.now())
        clock_.shift(3 * DAY)
        await finish(jobs.expire_due, clock.now())
        await sql.execute("UPDATE redemptions SET state = 'USED' WHERE id = $1", kept.id)
        await make.refund(order, "80.00")
        await make.points(anna, 12)
        await adjust_points(anna.id, 60, reason="Sorry for the delay", idempotency_key="sorry", by=staff)
        await adjust_points(anna.id, -7, reason="Counted twice", idempotency_key="twice", by=staff)
        yield anna
    assert {transfer.kind for transfer in await Transfer.all()} >= {
        TransferKind.EARN,
        TransferKind.RELEASE,
        TransferKind.REDEEM,
        TransferKind.RETURN,
        TransferKind.EXPIRE,
        TransferKind.REVERSE,
        TransferKind.REPAY,
        TransferKind.ADJUST,
    }


async def test_the_entries_of_a_member_add_up_to_what_is_stored_r1(make, story):
    account = await make.account(story)
    said = await sql.fetch_value(
        f"""SELECT SUM(CASE WHEN to_pot IN {OWN} THEN points ELSE 0 END)
            - SUM(CASE WHEN from_pot IN {OWN} THEN points ELSE 0 END) FROM points_transfers WHERE account_id = $1""",
        account.id,
    )

    assert (account.available, account.pending, account.debt) == (35, 0, 0)
    assert said == account.available + account.pending + account.reserved - account.debt
    assert await ledger.verify() == []


async def test_over_all_accounts_and_the_programme_the_sum_is_nothing_r2(make, story):
    await make.points(await make.member(), 33)
    pots = await sql.fetch(
        f"""SELECT pot, SUM(points) AS points FROM (
            SELECT to_pot AS pot, points FROM points_transfers
            UNION ALL SELECT from_pot, -points FROM points_transfers) m
            WHERE pot NOT IN {OWN} GROUP BY pot ORDER BY pot"""
    )
    members = sum(one.available + one.pending + one.reserved - one.debt for one in await Account.all())

    assert {row["pot"]: int(row["points"]) for row in pots} == {
        "ADJUSTMENT": -53,
        "EXPIRY": 25,
        "ISSUANCE": -80,
        "REDEMPTION": 40,
    }
    assert members + sum(int(row["points"]) for row in pots) == 0


async def test_no_lot_holds_less_than_nothing_or_more_than_its_award_r3(make, story):
    account = await make.account(story)
    active = [lot.remaining for lot in await Lot.filter(account_id=account.id, state=LotState.ACTIVE)]

    for impossible in ("-1", "amount + 1"):
        with pytest.raises(IntegrityError):
            await sql.execute(f"UPDATE points_lots SET remaining = {impossible} WHERE account_id = $1", account.id)

    assert sum(active) == account.available + account.reserved
    assert [lot.remaining for lot in await Lot.filter(account_id=account.id, state=LotState.ACTIVE)] == active


async def test_the_database_itself_lets_nobody_have_points_and_debt_r4(make, story):
    account = await make.account(story)

    with pytest.raises(IntegrityError):
        await sql.execute("UPDATE loyalty_accounts SET debt = 1 WHERE id = $1", account.id)

    assert (await make.account(story)).debt == 0


@pytest.mark.parametrize("table", ["points_transfers", "points_draws"])
@pytest.mark.parametrize("deed", ["UPDATE {} SET points = points + 1", "DELETE FROM {}"])
async def test_the_database_itself_refuses_to_change_or_delete_an_entry_r5_d4(story, table, deed):
    before = [tuple(row) for row in await sql.fetch(f"SELECT * FROM {table} ORDER BY id")]

    with pytest.raises(Exception, match=f"{table} is written once"):
        await sql.execute(deed.format(table))

    assert [tuple(row) for row in await sql.fetch(f"SELECT * FROM {table} ORDER BY id")] == before


async def test_years_later_the_same_key_still_means_the_same_r6(make, story):
    staff = await viewer_of((await make.member(roles=(Role.BRAND,))).id)
    before = await Transfer.all().count()

    with time_machine.travel(NOON + 2000 * DAY, tick=False):
        again = await adjust_points(story.id, 60, reason="Sorry for the delay", idempotency_key="sorry", by=staff)
        with pytest.raises(Conflict):
            await adjust_points(story.id, 61, reason="Sorry for the delay", idempotency_key="sorry", by=staff)

    assert (again.points, again.description) == (60, "Sorry for the delay")
    assert await Transfer.filter(kind=TransferKind.ADJUST).count() == 2
    assert await Transfer.exclude(kind=TransferKind.EXPIRE).count() == before - 1


async def test_the_entries_alone_rebuild_balances_and_lots_from_nothing_r7(make, story):
    account = await make.account(story)
    told = []
    replay = Replay(lambda *difference: told.append(difference))
    draws = {}
    for row in await sql.fetch("SELECT transfer_id, lot_id, points FROM points_draws"):
        draws.setdefault(row["transfer_id"], []).append((row["lot_id"], row["points"]))

    for row in await sql.fetch(_ENTRIES):
        replay.follow(Entry._make(row), draws.get(row["id"], []))
    replay.finish()

    assert told == []
    assert replay.pots["AVAILABLE"] == account.available == 35
    assert (replay.earned, replay.redeemed, replay.expired, replay.number) == (
        account.lifetime_earned,
        account.lifetime_redeemed,
        account.lifetime_expired,
        account.last_number,
    )


async def test_every_entry_says_who_and_why_and_what_staff_do_needs_a_reason_r8(make, story):
    staff = await viewer_of((await make.member(roles=(Role.BRAND,))).id)
    entries = await Transfer.all()

    for reason in ("", "   "):
        with pytest.raises(PortalError):
            await adjust_points(story.id, 5, reason=reason, idempotency_key="why", by=staff)

    assert all(entry.actor_kind and entry.description.strip() for entry in entries)
    assert {(one.actor_kind.value, bool(one.actor_id)) for one in entries if one.kind is TransferKind.ADJUST} == {
        ("STAFF", True)
    }
    assert await Transfer.all().count() == len(entries)


async def test_lots_go_by_end_then_age_then_number_and_undated_ones_last_r9(make):
    anna = await make.member()
    with time_machine.travel(NOON, tick=False) as traveller:
        undated = await make.points(anna, 10)
        late = await make.points(anna, 10, expires_at=NOON + 20 * DAY)
        traveller.shift(DAY)
        soon = await make.points(anna, 10, expires_at=NOON + 10 * DAY)
        late_too = await make.points(anna, 10, expires_at=NOON + 20 * DAY)
        reward = await make.reward(5)

        emptied = []
        for _ in range(8):
            await make.redemption(anna, reward)
            emptied += [lot.award_id for lot in await Lot.filter(remaining=0) if lot.award_id not in emptied]

    assert emptied == [soon.id, late.id, late_too.id, undated.id]
    assert await ledger.verify() == []


async def test_spending_and_expiry_never_lower_what_counts_for_a_tier_but_a_reversal_does_r10(make):
    anna = await make.member()
    counted = []

    async def note():
        counted.append((await make.account(anna)).qualifying_points)

    with time_machine.travel(NOON, tick=False) as traveller:
        await make.programme(points_expire_after_days=5)
        await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
        order = await make.order(anna, "80.00")
        await note()
        await make.redemption(anna, await make.reward(30))
        await note()
        traveller.shift(20 * DAY)
        await finish(jobs.expire_due, clock.now())
        await note()
        await make.refund(order, "50.00")
        await note()

    assert counted == [80, 80, 80, 30]
    assert await ledger.verify() == []


async def test_what_the_database_has_against_a_balance_is_no_key_that_was_used(make):
    """P1: it is our own fault, and must not be told as the member's."""
    member = await make.member()
    await make.points(member, 10)

    @unit_of_work
    async def overdraw():
        async with ledger.book(member.id) as book:
            book.available = -20
            cause = ledger.Cause(description="A mistake", actor=ActorKind.RULE)
            book.enter(TransferKind.ADJUST, Pot.ISSUANCE, Pot.AVAILABLE, 1, key="a mistake", cause=cause)

    with pytest.raises(IntegrityError):
        await overdraw()
    assert (await make.account(member)).available == 10

"""The ledger itself: lots, draws, debt, keys, and that every balance can be proven from the entries."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.kernel import clock
from portal.kernel.errors import Conflict, InsufficientPoints
from portal.kernel.steps import finish
from portal.kernel.work import unit_of_work
from portal.loyalty import jobs, ledger
from portal.loyalty.ledger.models import Draw, Lot, LotState, Pot, Transfer, TransferKind
from tests.makers.loyalty import GIFT
from tests.one_after_another import in_this_order

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@unit_of_work
async def spend(member, points, key="spend"):
    async with ledger.book(member.id) as book:
        return await ledger.spend(book, points, key=key, body={"points": points}, cause=GIFT)


@unit_of_work
async def bring_to(member, award, target, why="reversed"):
    async with ledger.book(member.id) as book:
        return await ledger.bring_to(book, award, target, why=why, cause=GIFT)


@unit_of_work
async def give_back(member, spent, points, key="back"):
    async with ledger.book(member.id) as book:
        return await ledger.return_points(book, spent, points, key=key, body={}, cause=GIFT)


async def balances(make, member):
    account = await make.account(member)
    return account.available, account.pending, account.debt


async def entries():
    rows = await Transfer.all().order_by("number")
    return [(row.kind, row.from_pot, row.to_pot, row.points) for row in rows]


async def test_an_award_can_be_spent_at_once_and_every_balance_is_proven(make):
    member = await make.member()

    await make.points(member, 100)

    assert await balances(make, member) == (100, 0, 0)
    assert await entries() == [(TransferKind.EARN, Pot.ISSUANCE, Pot.AVAILABLE, 100)]
    assert await ledger.verify() == []


async def test_lots_are_consumed_by_expiry_then_age_then_number_and_undated_last_r9(make):
    member = await make.member()
    with time_machine.travel(NOON, tick=False):
        undated = await make.points(member, 10)
        late = await make.points(member, 10, expires_at=NOON + 9 * DAY)
        soon = await make.points(member, 10, expires_at=NOON + 2 * DAY)
        twin = await make.points(member, 10, expires_at=NOON + 2 * DAY)

        await spend(member, 35)

    rest = {lot.award_id: (lot.remaining, lot.state) for lot in await Lot.all()}
    assert rest[soon.id] == rest[twin.id] == rest[late.id] == (0, LotState.EMPTY)
    assert rest[undated.id] == (5, LotState.ACTIVE)
    drawn = [draw.points for draw in await Draw.all().order_by("id")]
    assert drawn == [10, 10, 10, 5]
    assert await ledger.verify() == []


async def test_more_than_is_available_cannot_be_spent_and_nothing_moves(make):
    member = await make.member()
    await make.points(member, 30)

    with pytest.raises(InsufficientPoints):
        await spend(member, 31)

    assert await balances(make, member) == (30, 0, 0)
    assert len(await entries()) == 1


async def test_the_same_key_gives_once_for_ever_and_another_body_is_a_conflict_r6(make):
    member, other = await make.member(), await make.member()
    first = await make.points(member, 50, key="deed")

    again = await make.points(member, 50, key="deed")

    assert again.id == first.id
    with pytest.raises(Conflict):
        await make.points(member, 51, key="deed")
    with pytest.raises(Conflict):
        await make.points(other, 51, key="deed")
    assert await balances(make, member) == (50, 0, 0)
    assert len(await entries()) == 1


async def test_the_same_key_many_times_at_once_is_one_award_r6(make):
    """FP27."""
    member = await make.member()

    await asyncio.gather(*(make.points(member, 7, key="deed") for _ in range(12)))

    assert await balances(make, member) == (7, 0, 0)
    assert await ledger.verify() == []


async def test_held_points_are_pending_until_their_time_and_a_late_job_writes_the_same_r33(make):
    member = await make.member()
    with time_machine.travel(NOON, tick=False):
        await make.points(member, 80, available_at=NOON + 3 * DAY)
        assert await balances(make, member) == (0, 80, 0)

    with time_machine.travel(NOON + 9 * DAY, tick=False):
        assert await finish(jobs.release_due, NOON + 9 * DAY) == 1
        assert await finish(jobs.release_due, NOON + 9 * DAY) == 0

    assert await balances(make, member) == (80, 0, 0)
    assert await entries() == [
        (TransferKind.EARN, Pot.ISSUANCE, Pot.PENDING, 80),
        (TransferKind.RELEASE, Pot.PENDING, Pot.AVAILABLE, 80),
    ]
    assert await ledger.verify() == []


async def test_the_last_moment_before_expiry_can_be_spent_and_the_next_cannot_r29(make):
    member = await make.member()
    end = NOON + DAY
    with time_machine.travel(NOON, tick=False):
        await make.points(member, 100, expires_at=end)

    with time_machine.travel(end - timedelta(milliseconds=1), tick=False):
        await spend(member, 40, key="just in time")
    with time_machine.travel(end, tick=False), pytest.raises(InsufficientPoints):
        await spend(member, 40, key="too late")

    assert await ledger.verify() == []


async def test_expiry_runs_twice_or_late_and_ends_a_lot_once_r33(make):
    member = await make.member()
    with time_machine.travel(NOON, tick=False):
        await make.points(member, 25, expires_at=NOON + DAY)
        await make.points(member, 25, expires_at=NOON + 30 * DAY)

    with time_machine.travel(NOON + 3 * DAY, tick=False):
        done = [await finish(jobs.expire_due, NOON + 3 * DAY) for _ in range(2)]

    assert done == [1, 0]
    account = await make.account(member)
    assert (account.available, account.lifetime_expired) == (25, 25)
    expired = await Transfer.get(kind=TransferKind.EXPIRE)
    assert expired.occurred_at == NOON + DAY
    assert await ledger.verify() == []


async def test_of_expiry_and_spending_at_the_same_moment_exactly_one_wins_r30(make):
    member = await make.member()
    with time_machine.travel(NOON, tick=False):
        await make.points(member, 10, expires_at=NOON + DAY)

    with time_machine.travel(NOON + DAY, tick=False):
        outcomes = await asyncio.gather(
            spend(member, 10),
            *(jobs.mature_account(member.id, NOON + DAY) for _ in range(3)),
            return_exceptions=True,
        )

    assert [type(one) for one in outcomes if one is not None] == [InsufficientPoints]
    assert (await balances(make, member))[0] == 0
    assert await Transfer.filter(kind=TransferKind.EXPIRE).count() == 1
    assert await ledger.verify() == []


async def test_what_a_reversal_cannot_take_is_debt_and_the_next_award_repays_it_r4(make):
    """FP23."""
    member = await make.member()
    award = await make.points(member, 100)
    await spend(member, 70)

    await bring_to(member, award, 0)
    assert await balances(make, member) == (0, 0, 70)
    await make.points(member, 50)
    assert await balances(make, member) == (0, 0, 20)
    await make.points(member, 50)

    assert await balances(make, member) == (30, 0, 0)
    assert await ledger.verify() == []


async def test_a_pending_award_is_cancelled_and_active_lots_are_left_alone_r15(make):
    member = await make.member()
    await make.points(member, 60)
    held = await make.points(member, 40, available_at=datetime.now(UTC) + DAY)

    await bring_to(member, held, 0)

    assert await balances(make, member) == (60, 0, 0)
    assert (await Lot.get(award_id=held.id)).state is LotState.CANCELLED
    assert await ledger.verify() == []


async def test_a_deed_undone_and_done_again_any_number_of_times_is_paid_once_r48(make):
    member = await make.member()
    award = await make.points(member, 15)

    for _ in range(3):
        await bring_to(member, award, 0, why="removed")
        await bring_to(member, award, 0, why="removed")
        await bring_to(member, award, 15, why="restored")
        await bring_to(member, award, 15, why="restored")

    account = await make.account(member)
    assert (account.available, account.lifetime_earned) == (15, 15)
    assert await ledger.verify() == []


async def test_what_expired_is_not_taken_back_a_second_time(make):
    member = await make.member()
    with time_machine.travel(NOON, tick=False):
        award = await make.points(member, 100, expires_at=NOON + DAY)
        await spend(member, 30)
    with time_machine.travel(NOON + 2 * DAY, tick=False):
        await bring_to(member, award, 0)

    assert await balances(make, member) == (0, 0, 30)
    assert await ledger.verify() == []


async def test_returned_points_keep_their_lot_and_its_expiry_and_expire_at_once_when_that_has_passed_r16(make):
    member = await make.member()
    with time_machine.travel(NOON, tick=False):
        dated = await make.points(member, 10, expires_at=NOON + DAY)
        lasting = await make.points(member, 10)
        spent = await spend(member, 20)

    with time_machine.travel(NOON + 2 * DAY, tick=False):
        await give_back(member, spent, 20)

    assert await balances(make, member) == (10, 0, 0)
    assert (await Lot.get(award_id=dated.id)).remaining == 0
    assert (await Lot.get(award_id=lasting.id)).remaining == 10
    assert [kind for kind, *_ in await entries()][-2:] == [TransferKind.RETURN, TransferKind.EXPIRE]
    assert await ledger.verify() == []


async def test_a_part_that_is_returned_goes_to_the_lot_with_the_longest_life(make):
    member = await make.member()
    with time_machine.travel(NOON, tick=False):
        short = await make.points(member, 10, expires_at=NOON + DAY)
        long = await make.points(member, 10, expires_at=NOON + 9 * DAY)
        spent = await spend(member, 20)

        await give_back(member, spent, 4, key="first part")
        await give_back(member, spent, 16, key="the rest")

    assert {(await Lot.get(award_id=one.id)).remaining for one in (short, long)} == {10}
    assert await ledger.verify() == []


async def test_what_another_wrote_while_one_waited_for_the_account_is_matured_too_r33(make):
    member = await make.member()
    await make.points(member, 1)
    tomorrow = clock.now() + DAY

    await in_this_order(
        lambda: make.points(member, 100, available_at=tomorrow), lambda: jobs.mature_account(member.id, tomorrow)
    )

    assert await balances(make, member) == (101, 0, 0)
    assert await ledger.verify() == []

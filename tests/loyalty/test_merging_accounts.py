"""Two accounts of one person become one: nothing is lost, nothing counts twice, and everything is proven (R75)."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
import time_machine

from portal.kernel import clock, sql
from portal.kernel.events import announce
from portal.kernel.steps import finish
from portal.kernel.work import unit_of_work
from portal.loyalty import jobs, ledger
from portal.loyalty.earning import Deed, birthdays, earn
from portal.loyalty.ledger.models import Lot, LotState, Transfer, TransferKind
from portal.loyalty.mergers import merge_accounts
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.queries import history
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.loyalty.redeeming.models import Redemption
from portal.loyalty.tiering.tiers import review
from portal.shop.events import ProductReviewed

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


async def pair(make):
    return await make.member("anna"), await make.member("anne")


async def balances(make, member):
    account = await make.account(member)
    return account.available, account.pending, account.debt


async def lifetime(make, member):
    account = await make.account(member)
    return account.lifetime_earned, account.lifetime_redeemed, account.lifetime_expired


async def shop_with(make, hold_days=0):
    await make.programme(points_expire_after_days=365)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1), hold_days=hold_days)


async def owe(make, member):
    """A debt of 40: an order's points went into a coupon that was used, and then the money went back."""
    order = await make.order(member, "40.00")
    coupon = await make.redemption(member, await make.reward(40))
    await sql.execute("UPDATE redemptions SET state = 'USED' WHERE id = $1", coupon.id)
    await make.refund(order, "40.00")


async def test_balances_and_totals_are_what_both_together_had_r75(make):
    anna, anne = await pair(make)
    with time_machine.travel(NOON, tick=False):
        await make.points(anna, 100)
        await make.points(anna, 30, available_at=NOON + DAY)
        await make.points(anna, 5, expires_at=NOON)
        await make.points(anne, 11)
        await make.redemption(anna, await make.reward(20))

        await merge_accounts(anna.id, anne.id)

    assert await balances(make, anna) == (0, 0, 0)
    assert await balances(make, anne) == (91, 30, 0)
    assert await lifetime(make, anna) == (0, 0, 0)
    assert await lifetime(make, anne) == (146, 20, 5)
    assert await ledger.verify() == []


async def test_each_lot_keeps_its_own_expiry_and_its_place_in_the_order_of_consumption_r75(make):
    anna, anne = await pair(make)
    with time_machine.travel(NOON, tick=False):
        await make.points(anna, 10, expires_at=NOON + 3 * DAY)
        await make.points(anne, 10, expires_at=NOON + 5 * DAY)
        await make.points(anna, 10)

        await merge_accounts(anna.id, anne.id)
        await make.redemption(anne, await make.reward(12))

    account = await make.account(anne)
    left = await Lot.filter(account_id=account.id, state=LotState.ACTIVE).order_by("expires_at")
    assert [(lot.remaining, lot.expires_at) for lot in sorted(left, key=lambda lot: lot.remaining)] == [
        (8, NOON + 5 * DAY),
        (10, None),
    ]
    assert await ledger.verify() == []


async def test_points_that_wait_are_released_once_at_their_own_time_and_count_for_the_tier_then_r75(make):
    anna, anne = await pair(make)
    with time_machine.travel(NOON, tick=False):
        await make.points(anna, 60, available_at=NOON + 2 * DAY)
        await merge_accounts(anna.id, anne.id)

    with time_machine.travel(NOON + 3 * DAY, tick=False):
        await finish(jobs.release_due, clock.now())
        await finish(jobs.release_due, clock.now())

    assert await balances(make, anne) == (60, 0, 0)
    assert (await make.account(anne)).qualifying_points == 60
    assert await ledger.verify() == []


async def test_debt_of_one_is_set_off_against_points_of_the_other_in_both_directions_r75(make):
    await shop_with(make)
    debtor, saver = await pair(make)
    await owe(make, debtor)
    await make.points(saver, 100)
    other_debtor, other_saver = await make.member(), await make.member()
    await owe(make, other_debtor)
    await make.points(other_saver, 25)

    await merge_accounts(debtor.id, saver.id)
    await merge_accounts(other_saver.id, other_debtor.id)

    assert await balances(make, saver) == (60, 0, 0)
    assert await balances(make, other_debtor) == (0, 0, 15)
    assert await ledger.verify() == []


async def test_qualifying_points_keep_their_days_so_the_tier_is_reached_and_left_as_if_it_was_one_account_r75(make):
    await make.programme(tier_window_days=30)
    await make.tier("silver", 1, 100)
    anna, anne = await pair(make)
    with time_machine.travel(NOON, tick=False):
        await make.points(anna, 70)
        await make.redemption(anna, await make.reward(70))
    with time_machine.travel(NOON + 10 * DAY, tick=False):
        await make.points(anne, 40)
        await merge_accounts(anna.id, anne.id)
        tier = (await make.account(anne)).tier_id

    assert tier is not None
    assert (await make.account(anne)).qualifying_points == 110
    assert (await make.account(anna)).tier_id is None
    with time_machine.travel(NOON + 31 * DAY, tick=False):
        await review(anne.id)
    assert (await make.account(anne)).qualifying_points == 40
    assert (await make.account(anne)).tier_id is None
    assert await ledger.verify() == []


async def test_a_refund_takes_points_back_where_they_are_now_from_the_awards_own_lot_r75_r12(make):
    await shop_with(make)
    anna, anne = await pair(make)
    await make.points(anne, 10, expires_at=clock.now() + DAY)
    order = await make.order(anna, "44.00")
    await merge_accounts(anna.id, anne.id)

    await make.refund(order, "11.00")
    await make.refund(order, "33.00")

    assert await balances(make, anna) == (0, 0, 0)
    assert await balances(make, anne) == (10, 0, 0)
    assert (await make.account(anne)).qualifying_points == 10
    assert await ledger.verify() == []


async def test_a_refund_of_points_that_still_wait_cancels_them_and_touches_no_others_r75_r15(make):
    await shop_with(make, hold_days=14)
    anna, anne = await pair(make)
    await make.points(anne, 10)
    order = await make.order(anna, "44.00")
    await merge_accounts(anna.id, anne.id)

    await make.refund(order, "44.00")

    assert await balances(make, anne) == (10, 0, 0)
    assert await ledger.verify() == []


async def test_a_coupon_from_before_is_given_back_into_the_one_account_with_its_lots_lives_r75_r16(make):
    anna, anne = await pair(make)
    with time_machine.travel(NOON, tick=False):
        await make.points(anna, 50, expires_at=NOON + 9 * DAY)
        coupon = await make.redemption(anna, await make.reward(50))
        await merge_accounts(anna.id, anne.id)

        await cancel_redemption(coupon.id, by=await make.viewer(anne))

    assert await balances(make, anna) == (0, 0, 0)
    assert await balances(make, anne) == (50, 0, 0)
    account = await make.account(anne)
    assert (await Lot.get(account_id=account.id)).expires_at == NOON + 9 * DAY
    assert await lifetime(make, anne) == (50, 0, 0)
    assert await ledger.verify() == []


async def test_of_two_welcomes_one_stands_and_a_welcome_that_only_one_had_stays_r75(make):
    await make.earn_rule(EarnAction.SIGN_UP, 100)
    anna, anne = await pair(make)
    for member in (anna, anne):
        await _welcome(member)
    third = await make.member()
    await make.points(third, 1)
    fourth = await make.member()
    await _welcome(fourth)

    await merge_accounts(anna.id, anne.id)
    await merge_accounts(fourth.id, third.id)

    assert await balances(make, anne) == (100, 0, 0)
    assert await balances(make, third) == (101, 0, 0)
    assert await ledger.verify() == []


async def test_of_two_birthdays_in_a_year_one_stands_whichever_came_first_r75(make):
    """Anna's was kept before the accounts became one, Anne's, on the day that she wrote down, after it."""
    await make.earn_rule(EarnAction.BIRTHDAY, 50)
    anna, anne = await make.member(birthday=date(1990, 6, 1)), await make.member(birthday=date(1990, 6, 3))
    both, same_day = await make.member(birthday=date(1990, 6, 1)), await make.member(birthday=date(1990, 6, 1))
    for member in (anna, anne, both, same_day):
        await make.points(member, 1)
    await finish(birthdays.congratulate, NOON)

    await merge_accounts(anna.id, anne.id)
    await merge_accounts(both.id, same_day.id)

    assert await finish(birthdays.congratulate, NOON + 2 * DAY) == 0
    birthdays.BORN_TODAY.try_again()
    assert await balances(make, anne) == await balances(make, same_day) == (52, 0, 0)
    with time_machine.travel(NOON + 367 * DAY, tick=False):
        assert await finish(birthdays.congratulate, clock.now()) == 1
    assert await balances(make, anne) == (102, 0, 0), "in the next year it is kept again"
    assert await ledger.verify() == []


async def test_of_two_reviews_of_one_product_one_stands_before_and_after_r51_r75(make):
    await make.earn_rule(EarnAction.REVIEW, 20)
    anna, anne = await pair(make)
    beans, mill, cup = uuid4(), uuid4(), uuid4()
    for member, product in ((anna, beans), (anne, beans), (anna, mill)):
        await _reviewed(member, product)

    await merge_accounts(anna.id, anne.id)
    assert await balances(make, anne) == (40, 0, 0)
    for member, product in ((anna, beans), (anne, mill), (anna, mill), (anna, cup), (anne, cup)):
        await _reviewed(member, product)

    assert await balances(make, anne) == (60, 0, 0)
    assert await Transfer.filter(action=EarnAction.REVIEW, kind=TransferKind.EARN).count() == 4
    assert await ledger.verify() == []


async def test_what_one_of_three_accounts_had_is_had_once_in_whatever_order_they_become_one_r75(make):
    """What the first brought to the second is undone when it meets the third's, and told again it is nothing new."""
    await make.earn_rule(EarnAction.SIGN_UP, 100)
    first, second, third = await make.member(), await make.member(), await make.member()
    for member in (first, third):
        await _welcome(member)
    await make.points(second, 1)

    await merge_accounts(first.id, second.id)
    await merge_accounts(second.id, third.id)
    for member in (first, second, third):
        await _welcome(member)

    assert await balances(make, third) == (101, 0, 0)
    assert await ledger.verify() == []


async def test_merging_again_changes_nothing_and_late_points_go_to_the_one_account_r75(make):
    anna, anne = await pair(make)
    await make.points(anna, 10)
    await merge_accounts(anna.id, anne.id)
    entries = await Transfer.all().count()

    await merge_accounts(anna.id, anne.id)
    assert await Transfer.all().count() == entries
    await make.points(anna, 7)

    assert await balances(make, anne) == (17, 0, 0)
    assert await balances(make, anna) == (0, 0, 0)
    assert await ledger.verify() == []


async def test_three_accounts_become_one_whatever_the_order_r75(make):
    await shop_with(make)
    first, second, third = await make.member(), await make.member(), await make.member()
    order = await make.order(first, "30.00")
    await merge_accounts(first.id, second.id)
    await make.points(second, 5)

    await merge_accounts(second.id, third.id)
    await make.refund(order, "30.00")
    await make.points(first, 2)

    assert await balances(make, third) == (7, 0, 0)
    assert await lifetime(make, third) == (7, 0, 0)
    assert await ledger.verify() == []


async def test_coupons_and_their_limits_become_the_one_persons_r75(make):
    anna, anne = await pair(make)
    reward = await make.reward(10, per_member_limit=3)
    for member in (anna, anne):
        await make.points(member, 50)
        await make.redemption(member, reward, key="same-key")

    await merge_accounts(anna.id, anne.id)

    assert await Redemption.filter(member_id=anne.id).count() == 2
    uses = await sql.fetch_one("SELECT uses FROM reward_uses WHERE member_id = $1", anne.id)
    assert uses["uses"] == 2


async def test_what_came_over_stands_on_the_statement_and_its_sums_come_out_r75(make):
    anna, anne = await pair(make)
    with time_machine.travel(NOON, tick=False):
        await make.points(anna, 30)
        await make.points(anne, 4)
        await merge_accounts(anna.id, anne.id)

    day = clock.local_day(NOON)
    found = await history.statement(anne.id, day, day)

    assert (found.opening, found.earned, found.adjusted, found.closing) == (0, 4, 30, 34)
    assert [(entry.kind, entry.points) for entry in found.entries] == [
        (TransferKind.EARN, 4),
        (TransferKind.ADJUST, 30),
    ]


async def test_a_merger_at_the_moment_of_redemptions_and_awards_loses_nothing_r75(make):
    anna, anne = await pair(make)
    await make.points(anna, 100)
    await make.points(anne, 100)
    reward = await make.reward(30)

    results = await asyncio.gather(
        *(make.redemption(member, reward) for member in (anna, anne) for _ in range(5)),
        merge_accounts(anna.id, anne.id),
        *(make.points(member, 5) for member in (anna, anne) for _ in range(5)),
        return_exceptions=True,
    )

    assert not [one for one in results if isinstance(one, Exception) and not hasattr(one, "code")]
    spent = 30 * await Redemption.all().count()
    assert await balances(make, anna) == (0, 0, 0)
    assert await balances(make, anne) == (250 - spent, 0, 0)
    assert await Redemption.exclude(member_id=anne.id).count() == 0
    assert await ledger.verify() == []


@pytest.mark.parametrize("column", ["available", "lifetime_earned"])
async def test_a_wrong_balance_after_a_merger_is_found_r75_r81(make, column):
    anna, anne = await pair(make)
    await make.points(anna, 10)
    await merge_accounts(anna.id, anne.id)

    await sql.execute(f"UPDATE loyalty_accounts SET {column} = {column} + 1 WHERE member_id = $1", anne.id)

    assert column in {difference.what for difference in await ledger.verify()}


async def _welcome(member):
    await earn(Deed(action=EarnAction.SIGN_UP, member_id=member.id, name=f"member:{member.id}", done_at=clock.now()))


@unit_of_work
async def _reviewed(member, product):
    await announce(ProductReviewed(member_id=member.id, product_id=product, written_at=clock.now()))

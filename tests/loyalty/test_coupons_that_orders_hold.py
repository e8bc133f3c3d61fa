"""A coupon is its order's from the first word that names it, paid or not, until that order is gone (RC1, RC2)."""

from datetime import timedelta

import pytest
import time_machine

from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import Conflict, Forbidden
from portal.loyalty import ledger
from portal.loyalty.redeeming import coupon_expiry
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.loyalty.redeeming.coupon_cases import decide_case
from portal.loyalty.redeeming.models import CaseReason, CaseState, CouponCase, RedemptionState
from portal.loyalty.redeeming.using import mark_coupon_used
from portal.shop.recording import intake
from tests.loyalty.held_coupons import buyer, case, coupon, paid_with_a_coupon_that_was_given_back, state, unpaid
from tests.makers.points import account
from tests.makers.shop_facts import SHOP, at, refund, snapshot

__all__ = ["buyer", "coupon"]

pytestmark = pytest.mark.anyio


async def test_a_coupon_in_a_bank_transfer_order_is_not_given_back_and_is_used_once_paid_rc1(make, buyer, coupon):
    await intake.keep_order(unpaid(coupon, member=buyer))

    with pytest.raises(Conflict, match="open order"):
        await cancel_redemption(coupon.id, by=await make.viewer(buyer))

    assert await state(coupon) == (RedemptionState.ISSUED, True, None)
    assert await account(make, buyer) == (0, 0, 0)
    await intake.keep_order(unpaid(coupon, member=buyer, told=2, paid=2))
    assert await state(coupon) == (RedemptionState.USED, False, "1001")
    assert await account(make, buyer) == (100, 0, 0)
    assert await ledger.verify() == []


@pytest.mark.parametrize("gone", [{"cancelled_at": at(2)}, {"has_failed": True}, {"coupon_codes": []}])
async def test_a_coupon_is_free_when_its_order_goes_or_does_without_it_rc1(make, buyer, coupon, gone):
    await intake.keep_order(unpaid(coupon, member=buyer))

    await intake.keep_order(unpaid(coupon, member=buyer, told=2, **gone))

    assert await state(coupon) == (RedemptionState.ISSUED, False, None)
    await cancel_redemption(coupon.id, by=await make.viewer(buyer))
    assert await account(make, buyer) == (500, 0, 0)


async def test_a_coupon_is_free_when_its_unpaid_order_is_deleted_rc1(buyer, coupon):
    await intake.keep_order(unpaid(coupon, member=buyer))

    await intake.cancel_order(SHOP, "1001", at(3))

    assert await state(coupon) == (RedemptionState.ISSUED, False, None)


async def test_a_coupon_is_free_when_the_money_of_its_order_went_again_and_used_when_it_comes_rc1(make, buyer, coupon):
    """Whether the shop told that it was paid, or only that it failed, comes to the same."""
    await intake.keep_order(unpaid(coupon, member=buyer, paid=1))
    assert await state(coupon) == (RedemptionState.USED, False, "1001")

    await intake.keep_order(unpaid(coupon, member=buyer, told=2, has_failed=True))
    assert await state(coupon) == (RedemptionState.ISSUED, False, None)
    await intake.keep_order(unpaid(coupon, member=buyer, told=3, paid=1))

    assert await state(coupon) == (RedemptionState.USED, False, "1001")
    assert await account(make, buyer) == (100, 0, 0)


async def test_an_order_that_waits_for_its_money_anew_holds_its_coupon_anew_rc1(make, buyer, coupon):
    await intake.keep_order(unpaid(coupon, member=buyer))
    await intake.keep_order(unpaid(coupon, member=buyer, told=2, has_failed=True))

    await intake.keep_order(unpaid(coupon, member=buyer, told=3))

    assert await state(coupon) == (RedemptionState.ISSUED, True, None)
    with pytest.raises(Conflict, match="open order"):
        await cancel_redemption(coupon.id, by=await make.viewer(buyer))


async def test_all_of_its_points_are_back_when_an_order_is_cancelled_that_had_failed_r16(make, buyer, coupon):
    """Half of it had been given back before: the other half comes with the cancellation."""
    half = {"refunds": [refund("R1", "50.00")], "lists_refunds": True}
    await intake.keep_order(unpaid(coupon, member=buyer, paid=1, **half))
    await intake.keep_order(unpaid(coupon, member=buyer, told=2, has_failed=True, **half))
    assert await account(make, buyer) == (250, 0, 0)

    await intake.keep_order(unpaid(coupon, member=buyer, told=3, cancelled_at=at(3), **half))

    assert await account(make, buyer) == (500, 0, 0)
    assert await ledger.verify() == []


async def test_an_older_word_of_failure_frees_nothing_rc1(buyer, coupon):
    await intake.keep_order(unpaid(coupon, member=buyer, told=5))

    await intake.keep_order(unpaid(coupon, member=buyer, told=2, has_failed=True))

    assert await state(coupon) == (RedemptionState.ISSUED, True, None)


async def test_a_test_order_holds_nothing_rc1(buyer, coupon):
    await intake.keep_order(unpaid(coupon, member=buyer, is_test=True))

    assert await state(coupon) == (RedemptionState.ISSUED, False, None)


@pytest.mark.parametrize("returns_points", [True, False])
async def test_a_held_coupon_does_not_end_until_its_order_lets_go_rc1(make, buyer, returns_points):
    await make.points(buyer, 500)
    coupon = await make.redemption(buyer, await make.reward(500, coupon_valid_days=1, returns_points=returns_points))
    await intake.keep_order(unpaid(coupon, member=buyer))

    with time_machine.travel(clock.now() + timedelta(days=3)):
        assert await coupon_expiry.expire_coupons(clock.now()) == 0
        assert coupon_expiry.state_at(await coupon.get(id=coupon.id), clock.now()) is RedemptionState.ISSUED
        await intake.cancel_order(SHOP, "1001", at(3))
        assert await coupon_expiry.expire_coupons(clock.now()) == 1

    assert await state(coupon) == (RedemptionState.EXPIRED, False, None)


async def test_a_held_coupon_is_not_revoked_when_an_order_goes_back_rc1(make, buyer):
    await intake.keep_order(snapshot(buyer, external_id="1000", total="500.00"))
    coupon = await make.redemption(buyer, await make.reward(500))
    await intake.keep_order(unpaid(coupon, member=buyer))

    await intake.cancel_order(SHOP, "1000", at(4))

    assert await state(coupon) == (RedemptionState.ISSUED, True, None)
    assert await account(make, buyer) == (0, 0, 500)


async def test_the_till_does_not_take_what_an_order_holds_but_for_that_order_rc1(buyer, coupon):
    await intake.keep_order(unpaid(coupon, member=buyer))

    with pytest.raises(Conflict):
        await mark_coupon_used(coupon.coupon_code, order_external_id="7", by=SYSTEM)

    assert await state(coupon) == (RedemptionState.ISSUED, True, None)
    await mark_coupon_used(coupon.coupon_code, order_external_id="1001", by=SYSTEM)
    assert await state(coupon) == (RedemptionState.USED, False, "1001")


async def test_a_coupon_put_on_a_paid_order_is_used_and_free_when_taken_off_rc1(buyer, coupon):
    await intake.keep_order(snapshot(buyer))

    await intake.keep_order(unpaid(coupon, member=buyer, told=2, paid=1))
    assert await state(coupon) == (RedemptionState.USED, False, "1001")
    await intake.keep_order(snapshot(buyer, told=3))

    assert await state(coupon) == (RedemptionState.ISSUED, False, None)


async def test_the_second_order_paid_with_a_held_coupon_is_a_case_until_the_first_goes_rc2(buyer, coupon):
    await intake.keep_order(unpaid(coupon, member=buyer))

    await intake.keep_order(unpaid(coupon, member=buyer, external_id="1002", placed_at=at(1), paid=2))

    assert await state(coupon) == (RedemptionState.ISSUED, True, None)
    assert await case() == (CaseReason.TAKEN, 0, CaseState.OPEN)
    await intake.cancel_order(SHOP, "1001", at(4))
    assert await state(coupon) == (RedemptionState.USED, False, "1002")
    assert await case() == (CaseReason.TAKEN, 0, CaseState.CLOSED)


async def test_an_order_paid_with_a_coupon_given_back_takes_its_points_again_as_debt_rc2(make, buyer, coupon):
    await paid_with_a_coupon_that_was_given_back(make, buyer, coupon)

    assert await case() == (CaseReason.CANCELLED, 500, CaseState.OPEN)
    assert await account(make, buyer) == (0, 0, 200), "500 - 300 - 500 is a debt of 300, and the order earned 100"
    assert await ledger.verify() == []


async def test_a_case_goes_with_its_order_and_its_points_come_back_rc2(make, buyer, coupon):
    await paid_with_a_coupon_that_was_given_back(make, buyer, coupon)

    await intake.cancel_order(SHOP, "1001", at(4))

    assert await case() == (CaseReason.CANCELLED, 500, CaseState.CLOSED)
    assert await account(make, buyer) == (200, 0, 0)
    assert await ledger.verify() == []


@pytest.mark.parametrize(
    ("forgives", "became", "left"),
    [(True, CaseState.FORGIVEN, (300, 0, 0)), (False, CaseState.CONFIRMED, (0, 0, 200))],
)
async def test_staff_forgive_a_case_or_leave_it_rc2(make, buyer, coupon, forgives, became, left):
    await paid_with_a_coupon_that_was_given_back(make, buyer, coupon)

    decided = await decide_case((await CouponCase.get()).id, forgives=forgives, note="We talked", by=SYSTEM)

    assert (decided.state, decided.note) == (became, "We talked")
    assert await account(make, buyer) == left
    await intake.keep_order(unpaid(coupon, member=buyer, told=3, paid=1, total="99.00"))
    assert await CouponCase.all().count() == 1
    assert await ledger.verify() == []


async def test_a_member_decides_no_case_rc2(make, buyer, coupon):
    await paid_with_a_coupon_that_was_given_back(make, buyer, coupon)

    with pytest.raises(Forbidden):
        await decide_case((await CouponCase.get()).id, forgives=True, note="Please", by=await make.viewer(buyer))

    assert await case() == (CaseReason.CANCELLED, 500, CaseState.OPEN)
    assert await account(make, buyer) == (0, 0, 200)

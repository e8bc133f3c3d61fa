"""Holding a coupon and taking it back at the same moment: whoever comes first has it, and the other sees that (RC1)."""

import asyncio
from datetime import timedelta

import pytest
import time_machine

from portal.kernel import clock, sql
from portal.kernel.errors import Conflict
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.loyalty.redeeming import coupon_expiry
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.loyalty.redeeming.models import CaseReason, CaseState, CouponCase, RedemptionState
from portal.shop.recording import intake
from tests.loyalty.held_coupons import buyer, case, coupon, state, unpaid
from tests.makers.points import account
from tests.one_after_another import in_this_order

__all__ = ["buyer", "coupon"]
pytestmark = pytest.mark.anyio


async def test_giving_a_coupon_back_while_an_order_takes_hold_of_it_is_refused_rc1(make, buyer, coupon):
    viewer = await make.viewer(buyer)

    outcome = await in_this_order(
        lambda: intake.keep_order(unpaid(coupon, member=buyer)), lambda: cancel_redemption(coupon.id, by=viewer)
    )

    assert isinstance(outcome, Conflict)
    assert await state(coupon) == (RedemptionState.ISSUED, True, None)
    assert await account(make, buyer) == (0, 0, 0)
    assert await ledger.verify() == []


async def test_an_order_that_comes_while_its_coupon_is_given_back_is_a_case_once_paid_rc2(make, buyer, coupon):
    viewer = await make.viewer(buyer)

    await in_this_order(
        lambda: cancel_redemption(coupon.id, by=viewer),
        lambda: intake.keep_order(unpaid(coupon, member=buyer, paid=1)),
    )

    assert await state(coupon) == (RedemptionState.CANCELLED, False, None)
    assert await case() == (CaseReason.CANCELLED, 500, CaseState.OPEN)
    assert await account(make, buyer) == (100, 0, 0)
    assert await ledger.verify() == []


@pytest.mark.parametrize("returns_points", [True, False])
async def test_a_coupon_whose_last_day_ends_while_an_order_takes_hold_of_it_stays_rc1(make, buyer, returns_points):
    await make.points(buyer, 500)
    coupon = await make.redemption(buyer, await make.reward(500, coupon_valid_days=1, returns_points=returns_points))

    with time_machine.travel(clock.now() + timedelta(days=3)):
        if sql.on_sqlite():
            await intake.keep_order(unpaid(coupon, member=buyer))
            assert await coupon_expiry.expire_coupons(clock.now()) == 0
        else:
            held, ended = asyncio.Event(), asyncio.Event()

            @unit_of_work
            async def hold():
                await intake.keep_order(unpaid(coupon, member=buyer))
                held.set()
                await ended.wait()

            async def end():
                await held.wait()
                if not returns_points:
                    await coupon_expiry.expire_coupons(clock.now())
                ended.set()
                await coupon_expiry.expire_coupons(clock.now())

            await asyncio.gather(hold(), end())

    assert await state(coupon) == (RedemptionState.ISSUED, True, None)


async def test_of_two_orders_at_once_the_first_by_the_shop_s_clock_has_the_coupon_rc1(buyer, coupon):
    later = unpaid(coupon, member=buyer, external_id="1002", placed_at=clock.now(), paid=None)

    await in_this_order(
        lambda: intake.keep_order(later),
        lambda: intake.keep_order(unpaid(coupon, member=buyer)),
    )
    await intake.keep_order(unpaid(coupon, member=buyer, told=2, paid=2))

    assert await state(coupon) == (RedemptionState.USED, False, "1001")
    assert await CouponCase.all().count() == 0

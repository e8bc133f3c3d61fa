"""An order names a coupon before the portal knows that its shop has made it: the coupon is that order's (RC4)."""

from datetime import timedelta

import pytest
import time_machine

from portal import worker
from portal.kernel import clock
from portal.kernel.errors import Conflict
from portal.loyalty import ledger
from portal.loyalty.redeeming import shop_coupons
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.loyalty.redeeming.models import CouponCase, RedemptionState
from portal.shop.recording import intake
from tests.loyalty.held_coupons import unpaid
from tests.loyalty.shop_coupons import shop
from tests.makers.shop_facts import at

__all__ = ["shop"]
pytestmark = pytest.mark.anyio


@pytest.fixture
async def member(make):
    member = await make.member()
    await make.points(member, 100)
    return member


@pytest.fixture
async def coupon(shop, make, member):
    """The shop has been asked, or is about to be; nobody knows yet."""
    coupon = await make.redemption(member, await make.reward(100))
    assert coupon.state is RedemptionState.PENDING
    return coupon


async def seen(make, member, coupon):
    await coupon.refresh_from_db()
    held = await make.account(member)
    assert await ledger.verify() == []
    return coupon.state, coupon.is_held, (held.available, held.reserved, held.debt)


async def test_a_coupon_is_held_and_not_given_back_and_used_once_it_is_there_and_paid_rc4(make, member, coupon):
    await intake.keep_order(unpaid(coupon, member=member))
    with pytest.raises(Conflict):
        await cancel_redemption(coupon.id, by=await make.viewer(member))
    assert await seen(make, member, coupon) == (RedemptionState.PENDING, True, (0, 100, 0))

    await worker.ask_shops()
    assert await seen(make, member, coupon) == (RedemptionState.ISSUED, True, (0, 0, 0))

    await intake.keep_order(unpaid(coupon, member=member, told=2, paid=2))
    assert await seen(make, member, coupon) == (RedemptionState.USED, False, (0, 0, 0))
    assert not await CouponCase.exists()


async def test_one_that_is_paid_meanwhile_has_used_it_when_the_worker_comes_by_rc4(make, member, coupon):
    await intake.keep_order(unpaid(coupon, member=member, paid=1))
    assert await seen(make, member, coupon) == (RedemptionState.PENDING, True, (0, 100, 0))

    await worker.ask_shops()

    assert await seen(make, member, coupon) == (RedemptionState.USED, False, (0, 0, 0))
    assert (coupon.order_external_id, await CouponCase.exists()) == ("1001", False)


async def test_a_coupon_is_not_given_up_as_late_but_spent_rc4(make, member, coupon):
    await intake.keep_order(unpaid(coupon, member=member))
    late = clock.now() + shop_coupons.RESERVED_FOR

    with time_machine.travel(late, tick=False):
        assert await shop_coupons.give_up_late(late) == 1

    assert await seen(make, member, coupon) == (RedemptionState.ISSUED, True, (0, 0, 0))


async def test_who_is_suspended_meanwhile_keeps_what_an_order_has_rc4(make, member, coupon):
    await intake.keep_order(unpaid(coupon, member=member))
    member.suspended_until = clock.now() + timedelta(days=1)
    await member.save()

    await worker.ask_shops()

    assert await seen(make, member, coupon) == (RedemptionState.ISSUED, True, (0, 0, 0))


async def test_a_coupon_is_free_again_when_that_order_is_cancelled_rc4(make, member, coupon):
    await intake.keep_order(unpaid(coupon, member=member))
    await intake.keep_order(unpaid(coupon, member=member, told=2, cancelled_at=at(2)))
    assert await seen(make, member, coupon) == (RedemptionState.PENDING, False, (0, 100, 0))

    await cancel_redemption(coupon.id, by=await make.viewer(member))

    assert await seen(make, member, coupon) == (RedemptionState.CANCELLED, False, (100, 0, 0))


async def test_a_reward_that_ends_meanwhile_takes_nothing_from_who_had_it_rc4(shop, make, member):
    until = clock.now() + timedelta(minutes=5)
    coupon = await make.redemption(member, await make.reward(100, available_until=until))
    await intake.keep_order(unpaid(coupon, member=member, paid=1))

    with time_machine.travel(until + timedelta(minutes=1), tick=False):
        await worker.ask_shops()

    assert await seen(make, member, coupon) == (RedemptionState.USED, False, (0, 0, 0))

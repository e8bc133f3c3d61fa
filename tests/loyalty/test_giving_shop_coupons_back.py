"""A coupon that a shop made is given back by way of that shop, which alone knows whether it is used (RC3)."""

import asyncio

import pytest
from starlette.responses import Response

from portal import worker
from portal.accounts.viewer import SYSTEM
from portal.kernel.errors import AlreadyDone
from portal.loyalty import ledger
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.loyalty.redeeming.models import RedemptionState
from portal.shop.recording import intake
from tests.loyalty.held_coupons import unpaid
from tests.loyalty.shop_coupons import shop

__all__ = ["shop"]
pytestmark = pytest.mark.anyio


@pytest.fixture
async def member(make):
    member = await make.member()
    await make.points(member, 100)
    return member


@pytest.fixture
async def coupon(shop, make, member):
    coupon = await make.redemption(member, await make.reward(100))
    await worker.ask_shops()
    await coupon.refresh_from_db()
    assert coupon.state is RedemptionState.ISSUED
    return coupon


async def seen(make, member, coupon):
    await coupon.refresh_from_db()
    assert await ledger.verify() == []
    return coupon.state, (await make.account(member)).available


async def test_a_coupon_that_was_used_at_the_shop_is_used_and_stays_there_rc3(shop, make, member, coupon):
    """WooCommerce counts it as soon as an order holds it, paid or not (SH53)."""
    shop.coupons[31]["usage_count"] = 1

    with pytest.raises(AlreadyDone):
        await cancel_redemption(coupon.id, by=await make.viewer(member))

    assert await seen(make, member, coupon) == (RedemptionState.USED, 0)
    assert shop.codes() == [coupon.coupon_code.lower()]


async def test_the_order_that_used_it_at_the_shop_is_no_case_when_it_is_told_rc3(shop, make, member, coupon):
    shop.coupons[31]["usage_count"] = 1
    with pytest.raises(AlreadyDone):
        await cancel_redemption(coupon.id, by=await make.viewer(member))

    await intake.keep_order(unpaid(coupon, member=member, paid=1))

    assert await seen(make, member, coupon) == (RedemptionState.USED, 0)
    assert coupon.order_external_id == "1001"


async def test_a_coupon_that_nobody_used_is_gone_from_the_shop_before_its_points_are_back_rc3(
    shop, make, member, coupon
):
    await cancel_redemption(coupon.id, by=await make.viewer(member))

    assert await seen(make, member, coupon) == (RedemptionState.CANCELLED, 100)
    assert shop.coupons == {}


async def test_a_shop_that_does_not_answer_is_asked_again_and_nothing_is_back_before_rc3(shop, make, member, coupon):
    shop.first = [Response(status_code=503)] * 9

    asked_for = await cancel_redemption(coupon.id, by=await make.viewer(member))

    assert asked_for.is_being_withdrawn
    assert await seen(make, member, coupon) == (RedemptionState.ISSUED, 0)
    assert shop.codes() == [coupon.coupon_code.lower()]

    shop.first = []
    await worker.ask_shops()

    assert await seen(make, member, coupon) == (RedemptionState.CANCELLED, 100)
    assert shop.coupons == {}


@pytest.mark.parametrize("is_asked_again", [True, False])
async def test_who_dies_between_the_shop_s_removal_and_the_commit_leaves_it_to_whoever_comes_next_sh93(
    shop, make, member, coupon, is_asked_again
):
    viewer = await make.viewer(member)

    async def die():
        giving_back.cancel()

    shop.removed_one = die
    giving_back = asyncio.ensure_future(cancel_redemption(coupon.id, by=viewer))
    with pytest.raises(asyncio.CancelledError):
        await giving_back
    shop.removed_one = None
    assert shop.coupons == {}
    assert await seen(make, member, coupon) == (RedemptionState.ISSUED, 0)
    assert coupon.is_being_withdrawn

    if is_asked_again:
        assert (await cancel_redemption(coupon.id, by=viewer)).state is RedemptionState.CANCELLED
    await worker.ask_shops()

    assert await seen(make, member, coupon) == (RedemptionState.CANCELLED, 100)
    assert await Transfer.filter(idempotency_key=keys.cancellation(coupon.id)).count() == 1


async def test_a_piece_that_is_written_off_stays_off_when_the_shop_answers_later_r54(shop, make, member):
    reward = await make.reward(100, stock=3)
    coupon = await make.redemption(member, reward)
    await worker.ask_shops()
    shop.first = [Response(status_code=503)] * 9
    await cancel_redemption(coupon.id, write_off=True, by=SYSTEM)

    shop.first = []
    await worker.ask_shops()

    assert await seen(make, member, coupon) == (RedemptionState.CANCELLED, 100)
    await reward.refresh_from_db()
    assert reward.stock == 2

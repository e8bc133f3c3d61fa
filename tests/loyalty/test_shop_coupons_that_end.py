"""Coupons that end by themselves, or with their member, ask the shop that made them first (SH92)."""

from datetime import UTC, datetime, timedelta

import pytest
from starlette.responses import Response

from portal import worker
from portal.accounts import standing
from portal.accounts.erasure import erase_member
from portal.kernel.steps import finish
from portal.loyalty import ledger
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.models import ActorKind, Transfer
from portal.loyalty.mergers import merge_accounts
from portal.loyalty.redeeming import coupon_expiry
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.loyalty.redeeming.models import CouponCase, RedemptionState
from portal.shop.recording import intake
from tests.loyalty.held_coupons import unpaid
from tests.loyalty.shop_coupons import NOON, at, shop, told
from tests.queue import notices_told

__all__ = ["shop"]
pytestmark = pytest.mark.anyio
LATER = NOON + timedelta(days=40)
INBOX = "{ viewer { notifications(first: 20) { nodes { title body } } } }"


@pytest.fixture
async def member(make):
    member = await make.member()
    await make.points(member, 100)
    return member


@pytest.fixture
async def reward(make):
    return await make.reward(100, coupon_valid_days=30, returns_points=True, stock=5)


@pytest.fixture
async def coupon(shop, make, member, reward):
    """Good for thirty days from noon on."""
    with at(NOON):
        coupon = await make.redemption(member, reward)
        await worker.ask_shops()
    return coupon


async def seen(make, member, coupon):
    await coupon.refresh_from_db()
    assert await ledger.verify() == []
    held = await make.account(member)
    return coupon.state, coupon.is_being_withdrawn, held.available


async def test_its_points_come_back_once_its_shop_was_asked_r57_sh92(shop, make, graphql, member, reward, coupon):
    with at(LATER):
        assert [await finish(coupon_expiry.expire_coupons, LATER) for _ in range(2)] == [1, 0]
        assert await seen(make, member, coupon) == (RedemptionState.ISSUED, True, 0)
        assert coupon_expiry.state_at(coupon, LATER) is RedemptionState.EXPIRED

        await worker.ask_shops()

        assert await finish(coupon_expiry.expire_coupons, LATER) == 0
        assert await seen(make, member, coupon) == (RedemptionState.EXPIRED, False, 100)
        await notices_told()
        inbox = await graphql(INBOX, viewer=member)
    assert shop.coupons == {}
    assert await Transfer.filter(idempotency_key=keys.unused_coupon(coupon.id)).count() == 1
    await reward.refresh_from_db()
    assert reward.stock == 4
    assert {
        "title": "Your coupon has ended",
        "body": "Its last day is over, and it was not used. The 100 points that it had cost came back to your account.",
    } in inbox["notifications"]["nodes"]


async def test_what_was_used_on_its_last_day_gives_no_points_back_although_the_word_is_late_sh92(
    shop, make, member, coupon
):
    shop.coupons[31]["usage_count"] = 1
    with at(LATER):
        await finish(coupon_expiry.expire_coupons, LATER)
        await worker.ask_shops()
        assert await seen(make, member, coupon) == (RedemptionState.USED, False, 0)

        await intake.keep_order(unpaid(coupon, member=member, paid=1))

        assert await seen(make, member, coupon) == (RedemptionState.USED, False, 0)
    assert coupon.order_external_id == "1001"
    assert not await CouponCase.exists()


async def test_a_coupon_that_gives_nothing_back_ends_without_a_question(shop, make, member):
    with at(NOON):
        coupon = await make.redemption(member, await make.reward(100, coupon_valid_days=30))
        await worker.ask_shops()
    shop.asked.clear()

    with at(LATER):
        await finish(coupon_expiry.expire_coupons, LATER)
        await worker.ask_shops()

        assert await seen(make, member, coupon) == (RedemptionState.EXPIRED, False, 0)
    assert shop.asked == []


async def test_one_on_its_way_back_does_not_end_as_its_last_day_passes_sh92(shop, make, member, coupon):
    """It was given back in time: its piece is in stock again, and the word is that of giving back."""
    shop.first = [Response(status_code=503)] * 9
    with at(NOON):
        await cancel_redemption(coupon.id, by=await make.viewer(member))
    shop.first = []

    with at(LATER):
        assert await finish(coupon_expiry.expire_coupons, LATER) == 0
        await coupon.refresh_from_db()
        assert coupon_expiry.state_at(coupon, LATER) is RedemptionState.ISSUED
        await worker.ask_shops()

        assert await seen(make, member, coupon) == (RedemptionState.CANCELLED, False, 100)


@pytest.mark.parametrize("uses", [0, 1])
async def test_who_leaves_has_the_shop_asked_and_the_account_stays_closed_r76_sh92(
    shop, make, member, reward, coupon, uses
):
    shop.coupons[31]["usage_count"] = uses
    with at(NOON):
        await erase_member(member.id, deletes_posts=False)
        assert await seen(make, member, coupon) == (RedemptionState.ISSUED, True, 0)
        assert len(shop.coupons) == 1

        await worker.ask_shops()

        ended = RedemptionState.USED if uses else RedemptionState.CANCELLED
        assert await seen(make, member, coupon) == (ended, False, 0)
    assert len(shop.coupons) == uses
    await reward.refresh_from_db()
    assert reward.stock == 5 - uses


async def test_who_is_suspended_meanwhile_has_the_points_back_once_the_shop_has_it_no_more_r59_sh92(shop, make, member):
    coupon = await make.redemption(member, await make.reward(100))

    async def suspend():
        await standing.suspend(member.id, until=datetime.now(UTC) + timedelta(days=1))

    async def still_set_aside():
        account = await make.account(member)
        seen_while_removed.append((account.available, account.reserved))

    seen_while_removed: list[tuple[int, int]] = []
    shop.made_one, shop.removed_one = suspend, still_set_aside
    await worker.ask_shops()

    assert seen_while_removed == [(0, 100)]
    assert await seen(make, member, coupon) == (RedemptionState.CANCELLED, False, 100)
    assert shop.coupons == {}
    assert await told(member) == [True]


async def test_what_is_used_before_its_suspended_member_loses_it_is_spent_r59_sh92(shop, make, member):
    coupon = await make.redemption(member, await make.reward(100))

    async def suspend_and_use():
        await standing.suspend(member.id, until=datetime.now(UTC) + timedelta(days=1))
        shop.coupons[31]["usage_count"] = 1

    shop.made_one = suspend_and_use
    await worker.ask_shops()

    assert await seen(make, member, coupon) == (RedemptionState.USED, False, 0)
    assert shop.codes() == [coupon.coupon_code.lower()]


async def test_what_a_member_gave_back_before_accounts_became_one_is_still_their_own_wish_r75_sh92(
    shop, make, member, coupon
):
    other = await make.member()
    shop.first = [Response(status_code=503)] * 9
    with at(NOON):
        await cancel_redemption(coupon.id, by=await make.viewer(member))
        shop.first = []
        await merge_accounts(member.id, other.id)
        await worker.ask_shops()

    assert await seen(make, other, coupon) == (RedemptionState.CANCELLED, False, 100)
    back = await Transfer.get(idempotency_key=keys.cancellation(coupon.id))
    assert (back.actor_kind, back.actor_id) == (ActorKind.MEMBER, other.id)

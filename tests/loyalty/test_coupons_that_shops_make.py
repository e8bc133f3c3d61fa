"""Points are set aside until the shop has the coupon: spent then, free again if it comes to nothing (R31, R56, R59)."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from starlette.responses import JSONResponse, Response

from graphql_schema.ids import global_id
from portal import worker
from portal.accounts import standing
from portal.accounts.viewer import SYSTEM
from portal.kernel.errors import AlreadyDone, Conflict, NotFound
from portal.kernel.models import OutboxItem, OutboxState
from portal.kernel.outbox import Item
from portal.loyalty import ledger
from portal.loyalty.mergers import merge_accounts
from portal.loyalty.queries.history import statement
from portal.loyalty.redeeming import shop_coupons
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.loyalty.redeeming.models import Redemption, RedemptionState, RewardKind, RewardUse
from portal.loyalty.redeeming.using import mark_coupon_used
from portal.settings import use
from tests.loyalty.shop_coupons import NOON, SOON, at, pots, shop, state, told, worker_that_asks
from tests.makers.points import one_point_per_euro
from tests.shop.shops import with_shops

__all__ = ["shop"]

pytestmark = pytest.mark.anyio
SILENCE = Response(status_code=504)


async def test_a_coupon_is_pending_until_the_shop_has_it_and_its_points_are_set_aside_r56(shop, make):
    member = await make.member()
    await make.points(member, 350)
    reward = await make.reward(100, coupon_valid_days=30, stock=5)

    with at(NOON):
        redemption = await make.redemption(member, reward)
        assert redemption.state is RedemptionState.PENDING
        assert await pots(make, member) == (250, 100, 0, 0)
        assert (shop.coupons, await told(member)) == ({}, [])

        await worker.ask_shops()

        assert await state() is RedemptionState.ISSUED
        assert await pots(make, member) == (250, 0, 0, 100)
        assert await told(member) == [False]
    assert shop.codes() == [redemption.coupon_code.lower()]
    assert shop.coupons[31]["amount"] == "5.00"
    await reward.refresh_from_db()
    assert reward.stock == 4


async def test_nobody_reads_or_uses_the_code_before_the_shop_has_it(shop, make, graphql):
    member = await make.member()
    await make.points(member, 100)
    reward = await make.reward(100)
    redeem = """mutation ($input: RedeemRewardInput!) { redeemReward(input: $input) {
        redemption { couponCode state } errors { code } } }"""
    mine = "{ viewer { redemptions { nodes { couponCode state } } } }"

    wish = {"rewardId": global_id("Reward", reward.id), "idempotencyKey": "k"}
    said = await graphql(redeem, viewer=member, input=wish)
    assert said["redemption"] == {"couponCode": "", "state": "PENDING"}
    code = (await Redemption.get()).coupon_code
    with pytest.raises(NotFound):
        await mark_coupon_used(code, by=SYSTEM)
    await worker.ask_shops()

    said = await graphql(mine, viewer=member)
    assert said["redemptions"]["nodes"] == [{"couponCode": code, "state": "ISSUED"}]


async def test_a_shop_that_refuses_leaves_no_code_and_the_points_come_back_r56(shop, make):
    member = await make.member()
    await make.points(member, 100)
    reward = await make.reward(100, stock=1, per_member_limit=1)
    await make.redemption(member, reward)
    shop.first = [JSONResponse({"code": "rest_invalid_param"}, status_code=400)]

    await worker.ask_shops()

    assert await state() is RedemptionState.CANCELLED
    assert await pots(make, member) == (100, 0, 0, 0)
    assert shop.coupons == {}
    assert await told(member) == [True]
    await reward.refresh_from_db()
    assert (reward.stock, (await RewardUse.get()).uses) == (1, 0)


async def test_a_call_that_timed_out_but_succeeded_is_found_by_its_code_and_confirmed_r56(shop, make):
    member = await make.member()
    await make.points(member, 100)
    with at(NOON):
        await make.redemption(member, await make.reward(100))

        async def silent():
            return SILENCE

        shop.made_one = silent
        await worker.ask_shops()
        assert await state() is RedemptionState.PENDING
        assert await pots(make, member) == (0, 100, 0, 0)

    with at(NOON + SOON):
        await worker.ask_shops()

        assert await state() is RedemptionState.ISSUED
        assert await pots(make, member) == (0, 0, 0, 100)
    assert (shop.asked_to_make, len(shop.coupons)) == (1, 1)


async def test_a_call_that_timed_out_and_did_nothing_is_made_again_r56(shop, make):
    member = await make.member()
    await make.points(member, 100)
    with at(NOON):
        await make.redemption(member, await make.reward(100))
        shop.first = [SILENCE]
        await worker.ask_shops()
        assert shop.coupons == {}

    with at(NOON + SOON):
        await worker.ask_shops()
        assert await state() is RedemptionState.ISSUED
        assert await pots(make, member) == (0, 0, 0, 100)
    assert (shop.asked_to_make, len(shop.coupons)) == (2, 1)


async def test_who_is_suspended_meanwhile_has_the_points_back_and_no_coupon_r59(shop, make):
    member = await make.member()
    await make.points(member, 100)
    await make.redemption(member, await make.reward(100))

    async def suspend():
        await standing.suspend(member.id, until=datetime.now(UTC) + timedelta(days=1))

    shop.made_one = suspend
    await worker.ask_shops()

    assert await state() is RedemptionState.CANCELLED
    assert await pots(make, member) == (100, 0, 0, 0)
    assert (shop.asked_to_make, shop.coupons) == (1, {})


async def test_who_redeems_sees_it_in_the_statement_from_then_on(shop, make):
    """Opening and movements come to the closing balance before, between and after (the shop's time is no movement)."""
    member = await make.member()
    with at(NOON):
        await make.points(member, 250)
        await make.redemption(member, await make.reward(100))
        before = await statement(member.id, NOON.date(), NOON.date())
        await worker.ask_shops()
        after = await statement(member.id, NOON.date(), NOON.date())

    assert (before.opening, before.earned, before.redeemed, before.closing) == (0, 250, 100, 150)
    assert [(one.kind.value, one.points) for one in before.entries] == [("EARN", 250), ("REDEEM", -100)]
    assert after == before


async def test_a_refund_takes_the_coupon_that_is_being_made_before_there_is_debt_r11(shop, make):
    await one_point_per_euro(make)
    member = await make.member()
    order = await make.order(member, "100.00")
    await make.redemption(member, await make.reward(100))
    assert await pots(make, member) == (0, 100, 0, 0)

    await make.refund(order, "100.00")
    await worker.ask_shops()

    assert await pots(make, member) == (0, 0, 0, 0)
    assert await state() is RedemptionState.CANCELLED
    assert shop.coupons == {}


@pytest.mark.parametrize("is_made", [True, False])
async def test_a_coupon_that_is_given_back_is_removed_from_the_shop_p4(shop, make, is_made):
    member = await make.member()
    await make.points(member, 100)
    redemption = await make.redemption(member, await make.reward(100))
    if is_made:
        await worker.ask_shops()
        assert len(shop.coupons) == 1

    cancelled = await cancel_redemption(redemption.id, by=SYSTEM)
    with pytest.raises(AlreadyDone):
        await cancel_redemption(redemption.id, by=SYSTEM)
    await worker.ask_shops()

    assert cancelled.state is RedemptionState.CANCELLED
    assert await pots(make, member) == (100, 0, 0, 0)
    assert shop.coupons == {}


async def test_two_workers_at_once_make_one_coupon(shop, make):
    member = await make.member()
    await make.points(member, 100)
    await make.redemption(member, await make.reward(100))
    row = await OutboxItem.get(topic=shop_coupons.TOPIC)

    item = Item(id=row.id, topic=row.topic, payload=row.payload, attempts=1)
    await asyncio.gather(*(shop_coupons.reconcile(item) for _ in range(4)))

    assert await state() is RedemptionState.ISSUED
    assert await pots(make, member) == (0, 0, 0, 100)
    assert len(shop.coupons) == 1


async def test_accounts_are_not_merged_while_a_coupon_is_being_made(shop, make):
    member, other = await make.member(), await make.member()
    await make.points(member, 100)
    await make.redemption(member, await make.reward(100))

    with pytest.raises(Conflict):
        await merge_accounts(member.id, other.id)
    await worker.ask_shops()
    await merge_accounts(member.id, other.id)

    assert (await Redemption.get()).member_id == other.id
    assert (await make.account(other)).lifetime_redeemed == 100
    assert await ledger.verify() == []


async def test_what_is_no_discount_is_issued_by_the_portal_itself(shop, make):
    member = await make.member()
    await make.points(member, 100)

    redemption = await make.redemption(member, await make.reward(100, kind=RewardKind.EXPERIENCE, value=None))

    assert (redemption.state, redemption.made_at) == (RedemptionState.ISSUED, None)
    await worker.ask_shops()
    assert shop.asked == []


async def test_a_shop_that_is_not_set_any_more_keeps_no_points(shop, portal_db, make):
    member = await make.member()
    await make.points(member, 100)
    await make.redemption(member, await make.reward(100))
    use(with_shops(portal_db.database_url))

    await worker.ask_shops()

    assert await state() is RedemptionState.CANCELLED
    assert await pots(make, member) == (100, 0, 0, 0)
    asked = await OutboxItem.filter(topic=shop_coupons.TOPIC)
    assert [one.state for one in asked] == [OutboxState.FAILED] * len(asked)


async def test_a_worker_that_is_killed_between_shop_and_confirmation_is_finished_by_the_next_f2(shop, portal_db, make):
    """The shop has made the coupon and is about to say so when the worker dies."""
    member = await make.member()
    await make.points(member, 100)
    await make.redemption(member, await make.reward(100))
    process = worker_that_asks(shop, portal_db)
    shop.made_one = process.kill
    await process.start()
    await asyncio.wait_for(process.gone(), 60)
    shop.made_one = None
    assert (await state(), len(shop.coupons)) == (RedemptionState.PENDING, 1)
    assert await pots(make, member) == (0, 100, 0, 0)

    with at(datetime.now(UTC) + timedelta(minutes=3)):
        await worker.ask_shops()

        assert await state() is RedemptionState.ISSUED
        assert await pots(make, member) == (0, 0, 0, 100)
    assert (shop.asked_to_make, len(shop.coupons)) == (1, 1)
    assert await OutboxItem.filter(topic=shop_coupons.TOPIC, state=OutboxState.WAITING).count() == 0

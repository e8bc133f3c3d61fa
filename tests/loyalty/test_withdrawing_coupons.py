"""What takes a coupon from its member asks the shop that made it first: it is being withdrawn until then (SH92-SH94)."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from starlette.responses import JSONResponse, Response

from graphql_schema.ids import global_id
from portal import worker
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import Conflict
from portal.loyalty import ledger
from portal.loyalty.redeeming import taking_back
from portal.loyalty.redeeming.coupon_cases import decide_case
from portal.loyalty.redeeming.models import CaseReason, CaseState, CouponCase, Redemption, RedemptionState
from portal.loyalty.redeeming.using import mark_coupon_used
from portal.settings import use
from portal.shop.recording import intake
from tests.loyalty.held_coupons import unpaid
from tests.loyalty.shop_coupons import at, shop, worker_that_asks
from tests.makers.points import account, one_point_per_euro
from tests.one_after_another import in_this_order
from tests.queue import notices_told
from tests.shop.shops import with_shops

__all__ = ["shop"]
pytestmark = pytest.mark.anyio
MINE = "{ viewer { redemptions { nodes { state isHeld isBeingWithdrawn } } } }"
INBOX = "{ viewer { notifications(first: 20) { nodes { kind title body } } } }"


@pytest.fixture
async def buyer(make):
    await one_point_per_euro(make)
    return await make.member("anna")


@pytest.fixture
async def order(make, buyer):
    """It brought 100 points, and its coupon took them all."""
    return await make.order(buyer, "100.00")


@pytest.fixture
async def coupon(shop, make, buyer, order):
    coupon = await make.redemption(buyer, await make.reward(100))
    await worker.ask_shops()
    assert (await Redemption.get(id=coupon.id)).state is RedemptionState.ISSUED
    return coupon


@pytest.fixture
async def revoked(make, order, coupon):
    """The order went back whole, and nobody has asked the shop yet."""
    await make.refund(order, "100.00")
    return coupon


async def seen(make, buyer, coupon):
    """What the coupon is, whether it is being withdrawn, and what its member has and owes."""
    await coupon.refresh_from_db()
    assert await ledger.verify() == []
    available, _, debt = await account(make, buyer)
    return coupon.state, coupon.is_being_withdrawn, available, debt


async def heard(graphql, buyer):
    await notices_told()
    inbox = await graphql(INBOX, viewer=buyer)
    return [(one["title"], one["body"]) for one in inbox["notifications"]["nodes"]]


async def test_a_refund_takes_no_coupon_before_its_shop_was_asked_r11_sh92(shop, make, graphql, buyer, order, revoked):
    assert await seen(make, buyer, revoked) == (RedemptionState.ISSUED, True, 0, 100)
    assert shop.codes() == [revoked.coupon_code.lower()]
    assert await graphql(MINE, viewer=buyer) == {
        "redemptions": {"nodes": [{"state": "ISSUED", "isHeld": False, "isBeingWithdrawn": True}]}
    }

    await worker.ask_shops()

    assert await seen(make, buyer, revoked) == (RedemptionState.CANCELLED, False, 0, 0)
    assert shop.coupons == {}
    why = f"Order {order.external_id} was given back, cancelled or changed, and its points had become this coupon."
    back = "The 100 points that it had cost came back to your account."
    assert ("Your coupon was taken back", f"{why} {back}") in await heard(graphql, buyer)


async def test_it_is_disabled_before_it_is_asked_for_the_last_time_sh93(shop, make, revoked):
    shop.asked.clear()

    await worker.ask_shops()

    assert [one.split("?")[0] for one in shop.asked] == [
        "GET /wp-json/wc/v3/coupons",
        "PUT /wp-json/wc/v3/coupons/31",
        "GET /wp-json/wc/v3/coupons",
        "DELETE /wp-json/wc/v3/coupons/31",
    ]


@pytest.mark.parametrize("is_taken_meanwhile", [True, False])
async def test_a_coupon_that_an_order_at_the_shop_has_is_used_and_the_debt_stays_sh92(
    shop, make, buyer, revoked, is_taken_meanwhile
):
    """Before the first question, or between that and its being disabled."""
    shop.coupons[31]["usage_count"] = 0 if is_taken_meanwhile else 1
    shop.used_meanwhile = int(is_taken_meanwhile)

    await worker.ask_shops()

    assert await seen(make, buyer, revoked) == (RedemptionState.USED, False, 0, 100)
    assert shop.codes() == [revoked.coupon_code.lower()]
    assert not await CouponCase.exists()


@pytest.mark.parametrize("shop_was_asked", [True, False])
async def test_the_order_that_used_it_is_a_case_of_what_is_owed_which_staff_forgive_sh94(
    shop, make, graphql, buyer, revoked, shop_was_asked
):
    shop.coupons[31]["usage_count"] = 1
    if shop_was_asked:
        await worker.ask_shops()

    await intake.keep_order(unpaid(revoked, member=await make.member(), paid=1))
    await worker.ask_shops()

    case = await CouponCase.get()
    assert (case.reason, case.points, case.state) == (CaseReason.WITHDRAWN, 100, CaseState.OPEN)
    assert await seen(make, buyer, revoked) == (RedemptionState.USED, False, 0, 100)
    used = "An order was paid with your coupon before it was taken back."
    late = ("Your coupon was used after all", f"{used} You owe 100 points for it; we look into it.")
    assert late in await heard(graphql, buyer)

    await decide_case(case.id, forgives=True, note="The shop was slow", by=SYSTEM)

    assert await seen(make, buyer, revoked) == (RedemptionState.USED, False, 0, 0)
    settled = ("The matter of your coupon is settled", f"{used} We gave you the 100 points that you owed for it.")
    assert settled in await heard(graphql, buyer)


async def test_a_case_of_what_is_owed_stays_when_its_order_is_told_again_sh94(shop, make, buyer, revoked):
    stranger = await make.member()
    await intake.keep_order(unpaid(revoked, member=stranger, paid=1))
    await intake.keep_order(unpaid(revoked, member=stranger, paid=1, told=5))

    assert await CouponCase.all().values_list("state", flat=True) == [CaseState.OPEN]
    assert await seen(make, buyer, revoked) == (RedemptionState.USED, False, 0, 100)


async def test_an_order_that_names_it_calls_the_withdrawal_off_until_it_is_cancelled_sh94(shop, make, buyer, revoked):
    stranger = await make.member()
    await intake.keep_order(unpaid(revoked, member=stranger))
    await worker.ask_shops()
    assert await seen(make, buyer, revoked) == (RedemptionState.ISSUED, False, 0, 100)
    assert (revoked.is_held, shop.codes()) == (True, [revoked.coupon_code.lower()])

    await intake.keep_order(unpaid(revoked, member=stranger, told=5, cancelled_at=clock.now()))
    assert await seen(make, buyer, revoked) == (RedemptionState.ISSUED, True, 0, 100)
    await worker.ask_shops()

    assert await seen(make, buyer, revoked) == (RedemptionState.CANCELLED, False, 0, 0)
    assert shop.coupons == {}
    assert not await CouponCase.exists()


async def test_what_is_on_its_way_back_counts_so_that_no_second_coupon_is_taken_r11_sh92(shop, make, buyer):
    first, second = await make.order(buyer, "50.00"), await make.order(buyer, "50.00")
    await make.points(buyer, 100)
    reward = await make.reward(100)
    older, newer = await make.redemption(buyer, reward), await make.redemption(buyer, reward)
    await worker.ask_shops()

    await make.refund(first, "50.00")
    await make.refund(second, "50.00")

    assert await seen(make, buyer, newer) == (RedemptionState.ISSUED, True, 0, 100)
    assert await seen(make, buyer, older) == (RedemptionState.ISSUED, False, 0, 100)

    await worker.ask_shops()

    assert await seen(make, buyer, newer) == (RedemptionState.CANCELLED, False, 0, 0)
    assert shop.codes() == [older.coupon_code.lower()]


async def test_what_is_on_its_way_back_and_does_not_suffice_takes_the_next_coupon_r11_sh92(shop, make, buyer):
    order = await make.order(buyer, "120.00")
    reward = await make.reward(60)
    coupons = [await make.redemption(buyer, reward), await make.redemption(buyer, reward)]
    await worker.ask_shops()

    await make.refund(order, "100.00")

    assert [await seen(make, buyer, one) for one in coupons] == [(RedemptionState.ISSUED, True, 0, 100)] * 2

    await worker.ask_shops()

    assert await seen(make, buyer, coupons[0]) == (RedemptionState.CANCELLED, False, 20, 0)


async def test_no_till_takes_what_is_being_withdrawn_sh92(shop, make, buyer, revoked):
    with pytest.raises(Conflict, match="being taken back"):
        await mark_coupon_used(revoked.coupon_code, by=SYSTEM)

    assert await seen(make, buyer, revoked) == (RedemptionState.ISSUED, True, 0, 100)


async def test_a_shop_that_will_not_disable_it_is_asked_to_remove_it_all_the_same_sh93(shop, make, buyer, revoked):
    found = JSONResponse([shop.coupons[31]])
    shop.first = [found, JSONResponse({"code": "rest_invalid_param"}, status_code=400)]

    await worker.ask_shops()

    assert await seen(make, buyer, revoked) == (RedemptionState.CANCELLED, False, 0, 0)
    assert shop.coupons == {}


async def test_a_removal_of_which_nobody_heard_is_found_done_and_settled_sh93(shop, make, buyer, revoked):
    async def silent():
        return Response(status_code=504)

    shop.removed_one = silent
    await worker.ask_shops()
    assert await seen(make, buyer, revoked) == (RedemptionState.ISSUED, True, 0, 100)

    await taking_back.take_back(revoked.id)

    assert await seen(make, buyer, revoked) == (RedemptionState.CANCELLED, False, 0, 0)


async def test_of_several_workers_one_settles_it_sh93(shop, make, buyer, revoked):
    await asyncio.gather(*(taking_back.take_back(revoked.id) for _ in range(4)))

    assert await seen(make, buyer, revoked) == (RedemptionState.CANCELLED, False, 0, 0)


async def test_a_shop_that_is_not_set_any_more_keeps_no_points_sh92(shop, portal_db, make, buyer, revoked):
    use(with_shops(portal_db.database_url))

    await worker.ask_shops()

    assert await seen(make, buyer, revoked) == (RedemptionState.CANCELLED, False, 0, 0)


async def test_an_order_that_comes_while_it_is_settled_is_a_case_once_paid_rc2(shop, make, buyer, revoked):
    stranger = await make.member()

    await in_this_order(
        lambda: taking_back.settle(revoked.id),
        lambda: intake.keep_order(unpaid(revoked, member=stranger, paid=1)),
    )

    assert await seen(make, buyer, revoked) == (RedemptionState.CANCELLED, False, 0, 100)
    case = await CouponCase.get()
    assert (case.reason, case.points, case.state) == (CaseReason.CANCELLED, 100, CaseState.OPEN)


async def test_what_is_settled_while_an_order_takes_hold_of_it_stays_sh94(shop, make, buyer, revoked):
    stranger = await make.member()

    await in_this_order(
        lambda: intake.keep_order(unpaid(revoked, member=stranger)), lambda: taking_back.settle(revoked.id)
    )

    assert await seen(make, buyer, revoked) == (RedemptionState.ISSUED, False, 0, 100)
    assert revoked.is_held


async def test_who_gives_back_what_is_being_withdrawn_has_it_settled_at_once_sh92(shop, make, graphql, buyer, revoked):
    cancel = """mutation ($id: ID!) { cancelRedemption(input: {redemptionId: $id}) {
        redemption { state isBeingWithdrawn } errors { code } } }"""

    said = await graphql(cancel, viewer=buyer, id=global_id("Redemption", revoked.id))

    assert said == {"redemption": {"state": "CANCELLED", "isBeingWithdrawn": False}, "errors": []}
    assert await seen(make, buyer, revoked) == (RedemptionState.CANCELLED, False, 0, 0)


async def test_a_worker_that_is_killed_between_removal_and_settling_is_finished_by_the_next_f2_sh93(
    shop, portal_db, make, buyer, revoked
):
    """The shop has removed the coupon and is about to say so when the worker dies."""
    process = worker_that_asks(shop, portal_db)
    shop.removed_one = process.kill
    await process.start()
    await asyncio.wait_for(process.gone(), 60)
    shop.removed_one = None
    assert shop.coupons == {}
    assert await seen(make, buyer, revoked) == (RedemptionState.ISSUED, True, 0, 100)

    with at(datetime.now(UTC) + timedelta(minutes=3)):
        await worker.ask_shops()

    assert await seen(make, buyer, revoked) == (RedemptionState.CANCELLED, False, 0, 0)

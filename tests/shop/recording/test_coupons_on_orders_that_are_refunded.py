"""Coupons on orders that are refunded or cancelled: their points come back by the share that went back (R16)."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine

from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.loyalty import ledger
from portal.loyalty.earning.adjustments import adjust_points
from portal.loyalty.ledger.models import Lot, Transfer, TransferKind
from portal.loyalty.redeeming.models import CaseReason, CaseState, CouponCase, RedemptionState
from portal.loyalty.redeeming.using import mark_coupon_used
from portal.shop.facts import RefundKind
from portal.shop.recording import intake
from tests.makers.points import account
from tests.makers.shop_facts import SHOP, at, buyer, refund, snapshot

__all__ = ["buyer"]
pytestmark = pytest.mark.anyio


async def test_coupons_that_were_typed_into_the_order_are_used_and_come_back_by_share_r16(make, buyer):
    await make.points(buyer, 60)
    coupon = await make.redemption(buyer, await make.reward(60))

    await intake.keep_order(snapshot(buyer, coupon_codes=[coupon.coupon_code.lower(), "SUMMER", "another shop's"]))

    await coupon.refresh_from_db()
    assert (coupon.state, coupon.order_external_id) == (RedemptionState.USED, "1001")
    await intake.keep_refund(refund("R1", "50.00"))
    assert await account(make, buyer) == (80, 0, 0), "50 of the order's points stand, 30 of the coupon's came back"


async def test_a_coupon_that_is_marked_after_the_refund_comes_back_by_the_same_share_r16(make, buyer):
    await make.points(buyer, 60)
    coupon = await make.redemption(buyer, await make.reward(60))
    await intake.keep_order(snapshot(buyer))
    await intake.keep_refund(refund("R1", "50.00"))

    await mark_coupon_used(coupon.coupon_code, order_external_id="1001", by=SYSTEM)

    assert await account(make, buyer) == (80, 0, 0)
    await intake.keep_refund(refund("R2", "50.00"))
    assert await account(make, buyer) == (60, 0, 0)
    assert await ledger.verify() == []


async def test_a_coupon_on_an_order_that_cost_nothing_stays_spent_until_it_is_cancelled_r16(make, buyer):
    await make.points(buyer, 60)
    coupon = await make.redemption(buyer, await make.reward(60))

    await intake.keep_order(snapshot(buyer, total="0.00", coupon_codes=[coupon.coupon_code]))
    assert await account(make, buyer) == (0, 0, 0)
    await intake.cancel_order(SHOP, "1001", at(9))

    assert await account(make, buyer) == (60, 0, 0)


async def test_a_refund_of_another_shop_s_order_with_the_same_number_returns_nothing_r16(make, buyer):
    await make.points(buyer, 60)
    coupon = await make.redemption(buyer, await make.reward(60))
    await intake.keep_order(snapshot(buyer, coupon_codes=[coupon.coupon_code]))

    other = "woocommerce:beans.example"
    await intake.keep_order(snapshot(source=other))
    await intake.keep_refund(refund("R1", "100.00", source=other))

    assert await account(make, buyer) == (100, 0, 0)


async def test_points_spent_from_a_lot_that_has_ended_since_come_back_and_end_at_once_r16(make, buyer):
    await make.points(buyer, 60, expires_at=clock.now() + timedelta(hours=1))
    coupon = await make.redemption(buyer, await make.reward(60))
    await intake.keep_order(snapshot(buyer, coupon_codes=[coupon.coupon_code]))

    with time_machine.travel(clock.now() + timedelta(hours=2)):
        await intake.keep_refund(refund("R1", "100.00"))

    entries = await Transfer.filter(kind__in=[TransferKind.RETURN, TransferKind.EXPIRE]).order_by("number")
    assert [(entry.kind, entry.points) for entry in entries] == [(TransferKind.RETURN, 60), (TransferKind.EXPIRE, 60)]
    assert await account(make, buyer) == (0, 0, 0)
    assert await ledger.verify() == []


@pytest.fixture
async def coupon(make, buyer):
    await make.points(buyer, 60)
    return await make.redemption(buyer, await make.reward(60))


def with_code(coupon, buyer, told=1, **values):
    return snapshot(buyer, told=told, coupon_codes=[coupon.coupon_code], lists_refunds=True, **values)


CHARGEBACK = refund("C1", "100.00", kind=RefundKind.CHARGEBACK)
GONE = {
    "cancelled": lambda order: intake.keep_order(replace(order, told_at=at(2), cancelled_at=at(2))),
    "deleted": lambda _: intake.cancel_order(SHOP, "1001", at(2), has_own_time=False),
    "given back": lambda order: intake.keep_order(replace(order, told_at=at(2), refunds=[refund("R1", "100.00")])),
    "summed up as refunded": lambda order: intake.keep_order(replace(order, told_at=at(2), is_given_back=True)),
    "taken back by the bank": lambda _: intake.keep_refund(CHARGEBACK),
}


@pytest.mark.parametrize("goes", GONE)
async def test_points_that_came_back_are_taken_again_when_the_order_stands_after_all_r16(make, buyer, coupon, goes):
    """Else a member has the discount and its points."""
    order = with_code(coupon, buyer)
    await intake.keep_order(order)
    await GONE[goes](order)
    assert await account(make, buyer) == (60, 0, 0)

    await intake.keep_refund(replace(CHARGEBACK, kind=RefundKind.CHARGEBACK_WON))
    await intake.keep_order(replace(order, told_at=at(3), is_there=True))

    await coupon.refresh_from_db()
    assert (coupon.state, coupon.order_external_id) == (RedemptionState.USED, "1001")
    assert await account(make, buyer) == (100, 0, 0)
    assert await ledger.verify() == []


async def test_what_came_back_and_was_spent_is_owed_and_comes_back_once_more_r16(make, buyer, coupon):
    """To and fro: 60 that came back are spent elsewhere, 100 that are earned again repay them."""
    found = []
    await intake.keep_order(with_code(coupon, buyer))
    for told in range(2, 8):
        await intake.keep_order(with_code(coupon, buyer, told=told, is_given_back=told % 2 == 0))
        found.append(await account(make, buyer))
        if told == 2:
            await adjust_points(buyer.id, -60, reason="Spent", idempotency_key="spent", by=SYSTEM)

    assert found == [(60, 0, 0), (40, 0, 0), (0, 0, 0), (40, 0, 0), (0, 0, 0), (40, 0, 0)]
    assert await ledger.verify() == []


async def test_points_that_come_back_once_more_end_with_the_lots_that_they_were_in_r16(make, buyer):
    end = clock.now() + timedelta(days=2)
    await make.points(buyer, 60, expires_at=end)
    coupon = await make.redemption(buyer, await make.reward(60))
    await intake.keep_order(with_code(coupon, buyer))
    for told in (2, 3, 4):
        await intake.keep_order(with_code(coupon, buyer, told=told, is_given_back=told != 3))

    assert await account(make, buyer) == (60, 0, 0)
    assert {lot.expires_at for lot in await Lot.filter(remaining__gt=0)} == {end}


async def test_the_code_of_a_cancelled_order_in_another_one_is_a_case_with_its_points_rc2(make, buyer, coupon):
    """WooCommerce takes the code once more then: what came back of it pays for the second discount."""
    await intake.keep_order(with_code(coupon, buyer))
    await intake.keep_order(with_code(coupon, buyer, told=2, cancelled_at=at(2)))
    assert await account(make, buyer) == (60, 0, 0)

    await intake.keep_order(with_code(coupon, buyer, external_id="1002"))

    case = await CouponCase.get()
    assert (case.reason, case.points, case.state) == (CaseReason.TAKEN, 60, CaseState.OPEN)
    assert await account(make, buyer) == (100, 0, 0)
    await intake.keep_order(with_code(coupon, buyer, told=3, external_id="1002", cancelled_at=at(3)))
    assert await account(make, buyer) == (60, 0, 0)
    assert await ledger.verify() == []


async def test_another_shops_order_of_the_same_number_takes_nothing_again_r16(make, buyer, coupon):
    """A till that did not say for which shop may have meant either."""
    await intake.keep_order(snapshot(buyer))
    await intake.keep_order(snapshot(source="woocommerce:beans.example"))
    await mark_coupon_used(coupon.coupon_code, order_external_id="1001", by=SYSTEM)
    await intake.cancel_order(SHOP, "1001", at(3))
    assert await account(make, buyer) == (60, 0, 0)

    await intake.keep_order(snapshot(source="woocommerce:beans.example", told=4, total="99.00"))

    assert await account(make, buyer) == (60, 0, 0)


async def test_a_code_that_is_taken_off_once_its_money_is_all_there_again_is_free_rc1(make, buyer, coupon):
    await intake.keep_order(with_code(coupon, buyer))
    await intake.keep_order(with_code(coupon, buyer, told=2, refunds=[refund("R1", "50.00")]))
    await intake.keep_order(with_code(coupon, buyer, told=3))

    await intake.keep_order(snapshot(buyer, told=4, lists_refunds=True))

    await coupon.refresh_from_db()
    assert (coupon.state, coupon.order_external_id) == (RedemptionState.ISSUED, None)
    assert await account(make, buyer) == (100, 0, 0)

"""Coupons on orders that are refunded or cancelled: their points come back by the share that went back (R16)."""

from datetime import timedelta

import pytest
import time_machine

from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Transfer, TransferKind
from portal.loyalty.redeeming.models import RedemptionState
from portal.loyalty.redeeming.using import mark_coupon_used
from portal.shop import intake
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

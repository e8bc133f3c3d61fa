"""A coupon that Shopify made comes back by the queue, whatever Shopify answers, or does not (SH92, SH93, SH86)."""

from datetime import timedelta

import pytest
import time_machine
from pydantic import ValidationError
from starlette.responses import JSONResponse, Response

from portal import worker
from portal.alarms.causes import all_causes
from portal.alarms.models import AlarmKind
from portal.kernel import clock
from portal.loyalty import ledger
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.settings import Environment, Settings
from tests.loyalty.shop_coupons import at_shopify
from tests.makers.points import account, one_point_per_euro

__all__ = ["at_shopify"]
pytestmark = pytest.mark.anyio
LATER = timedelta(hours=2)


@pytest.fixture
async def revoked(at_shopify, make):
    """The order brought 100 points, which its coupon took; the order went back, and nobody has asked Shopify yet."""
    await one_point_per_euro(make)
    buyer = await make.member("anna")
    order = await make.order(buyer, "100.00")
    coupon = await make.redemption(buyer, await make.reward(100))
    await worker.ask_shops()
    assert at_shopify.codes() == [coupon.coupon_code]
    await make.refund(order, "100.00")
    at_shopify.asked.clear()
    return buyer, coupon


async def seen(make, revoked):
    buyer, coupon = revoked
    now = await Redemption.get(id=coupon.id)
    assert await ledger.verify() == []
    available, _, debt = await account(make, buyer)
    return now.state, now.is_being_withdrawn, available, debt


WAITS = (RedemptionState.ISSUED, True, 0, 100)
IS_BACK = (RedemptionState.CANCELLED, False, 0, 0)


async def test_shopify_answers_and_its_points_make_up_for_the_refund(at_shopify, make, revoked):
    assert await seen(make, revoked) == WAITS

    await worker.ask_shops()

    assert (await seen(make, revoked), at_shopify.codes()) == (IS_BACK, [])


async def test_a_use_that_shopify_counted_stays_one_and_the_debt_too(at_shopify, make, revoked):
    at_shopify.used_meanwhile = 1

    await worker.ask_shops()

    assert await seen(make, revoked) == (RedemptionState.USED, False, 0, 100)


async def test_shopify_does_not_answer_and_is_asked_again(at_shopify, make, revoked):
    at_shopify.first = [Response(status_code=504)] * 8

    await worker.ask_shops()
    assert (await seen(make, revoked), len(at_shopify.codes())) == (WAITS, 1)

    at_shopify.first = []
    with time_machine.travel(clock.now() + LATER, tick=False):
        await worker.ask_shops()
    assert (await seen(make, revoked), at_shopify.codes()) == (IS_BACK, [])


async def test_shopify_refuses_the_key_and_nothing_is_back_until_it_takes_one(at_shopify, make, revoked):
    refused = {"errors": "[API] Invalid API key or access token"}
    at_shopify.first = [JSONResponse(refused, status_code=401)] * 8

    await worker.ask_shops()
    assert await seen(make, revoked) == WAITS
    with time_machine.travel(clock.now() + LATER, tick=False):
        told = {one.kind for one in await all_causes(clock.now())}
        at_shopify.first = []
        await worker.ask_shops()

    assert told == {AlarmKind.KEY_REFUSED, AlarmKind.COUPON_WITHDRAWALS}
    assert (await seen(make, revoked), at_shopify.codes()) == (IS_BACK, [])


def test_production_asks_the_shop_itself():
    with pytest.raises(ValidationError, match="PORTAL_SHOPIFY_URL is for tests alone"):
        Settings(
            environment=Environment.PRODUCTION,
            secret_key="s" * 40,
            public_url="https://portal.example",
            smtp_url="smtp://mail.example",
            shopify_url="http://127.0.0.1:9",
        )

"""Orders that are not paid yet and hold a coupon."""

import pytest

from portal.accounts.viewer import SYSTEM
from portal.loyalty.earning.adjustments import adjust_points
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.loyalty.redeeming.models import CouponCase
from portal.shop.recording import intake
from tests.makers.points import one_point_per_euro
from tests.makers.shop_facts import snapshot


@pytest.fixture
async def buyer(make):
    await one_point_per_euro(make)
    return await make.member("anna")


@pytest.fixture
async def coupon(make, buyer):
    await make.points(buyer, 500)
    return await make.redemption(buyer, await make.reward(500))


def unpaid(coupon, **values):
    return snapshot(**{"paid": None, "coupon_codes": [coupon.coupon_code.lower()], **values})


async def state(coupon):
    await coupon.refresh_from_db()
    return coupon.state, coupon.is_held, coupon.order_external_id


async def case():
    found = await CouponCase.get()
    return found.reason, found.points, found.state


async def paid_with_a_coupon_that_was_given_back(make, buyer, coupon):
    """As where the shop hears of the coupon before the portal hears of the order."""
    await cancel_redemption(coupon.id, by=await make.viewer(buyer))
    await adjust_points(buyer.id, -300, reason="Spent", idempotency_key="spent", by=SYSTEM)
    await intake.keep_order(unpaid(coupon, member=buyer, paid=1))

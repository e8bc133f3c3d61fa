"""A shop that makes coupons, and the times and pots of their points."""

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.loyalty import ledger
from portal.loyalty.redeeming.models import Redemption
from portal.notifications.models import Notification, NotificationKind
from portal.settings import use
from tests.processes import Process
from tests.shop.coupon_shops import CouponShop, shopify_coupons, woocommerce_coupons
from tests.shop.loopback import KEY, SECRET, TOKEN, open_shop
from tests.shop.shops import with_shops

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
SOON = timedelta(minutes=5)


@pytest.fixture
async def shop(portal_db):
    async with open_shop(woocommerce_coupons, CouponShop) as opened:
        chosen = with_shops(
            portal_db.database_url,
            woocommerce_url=opened.url,
            woocommerce_key=KEY,
            woocommerce_secret=SECRET,
            coupon_shop="woocommerce",
        )
        use(chosen)
        yield opened


@pytest.fixture
async def at_shopify(portal_db):
    """The same at Shopify, whose answers come from a port of ours."""
    async with open_shop(shopify_coupons, CouponShop) as opened:
        chosen = with_shops(
            portal_db.database_url, shopify_url=opened.url, shopify_access_token=TOKEN, coupon_shop="shopify"
        )
        use(chosen)
        yield opened


def worker_that_asks(shop, portal_db) -> Process:
    """`portal worker` of that database, not started yet, which has that shop make coupons."""
    return Process(
        "worker",
        PORTAL_DATABASE_URL=portal_db.database_url,
        PORTAL_WOOCOMMERCE_URL=shop.url,
        PORTAL_WOOCOMMERCE_KEY=KEY,
        PORTAL_WOOCOMMERCE_SECRET=SECRET,
        PORTAL_COUPON_SHOP="woocommerce",
        PORTAL_LOG_LEVEL="ERROR",
    )


@contextmanager
def at(moment):
    with time_machine.travel(moment, tick=False):
        yield


async def pots(make, member):
    account = await make.account(member)
    assert await ledger.verify() == []
    return account.available, account.reserved, account.debt, account.lifetime_redeemed


async def state():
    return (await Redemption.get()).state


async def told(member):
    notices = await Notification.filter(member_id=member.id, kind=NotificationKind.REWARD)
    return [bool(one.about.get("came_to_nothing")) for one in notices]

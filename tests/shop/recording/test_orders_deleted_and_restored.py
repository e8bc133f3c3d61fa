"""Deletions, which have no time of the shop's: they outrank nothing that has one and comes later (SH46, SH59)."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.kernel import clock
from portal.loyalty import ledger
from portal.settings import use
from portal.shop.models import Order, OrderState
from portal.shop.reconciling import reconciliation
from portal.shop.recording import intake
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import SHOP, buyer, snapshot
from tests.shop.loopback import KEY, SECRET, open_shop, woocommerce_of
from tests.shop.shops import Shops, order_of_shopify, order_of_woocommerce, shops, with_shops

__all__ = ["buyer", "shops"]
pytestmark = pytest.mark.anyio


@pytest.fixture
def chosen_settings(database_url: str):
    return with_shops(database_url)


@pytest.fixture
async def anna(make):
    await one_point_per_euro(make)
    return await make.member(email="anna@example.org")


async def deleted(member_order: str = "1001") -> Order:
    return await intake.cancel_order(SHOP, member_order, clock.now(), has_own_time=False)


@pytest.mark.parametrize("is_known", [True, False])
async def test_an_order_trashed_and_restored_days_ago_earns_when_both_are_told_now_sh59(
    shops: Shops, make, anna, is_known
) -> None:
    """WooCommerce delivers late what it had queued: `date_modified` lies before the deletion's arrival."""
    if is_known:
        await shops.woocommerce("order.created", order_of_woocommerce(), id="d-1")
    await shops.woocommerce("order.deleted", {"id": 727}, id="d-2")
    await shops.applied()
    assert (await Order.get()).state is OrderState.CANCELLED

    await shops.woocommerce("order.restored", order_of_woocommerce(), id="d-3")
    await shops.applied()

    assert (await Order.get()).state is OrderState.PAID
    assert await account(make, anna) == (100, 0, 0)
    assert await ledger.verify() == []


async def test_the_daily_look_finds_a_restored_order_whose_time_did_not_change_sh59(
    shops: Shops, make, anna, portal_db
) -> None:
    await shops.woocommerce("order.created", order_of_woocommerce(), id="d-1")
    await shops.woocommerce("order.deleted", {"id": 727}, id="d-2")
    await shops.applied()
    assert await account(make, anna) == (0, 0, 0)

    async with open_shop(woocommerce_of) as shop:
        shop.orders = [order_of_woocommerce()]
        chosen = with_shops(
            portal_db.database_url,
            woocommerce_url="https://shop.example.org",
            woocommerce_key=KEY,
            woocommerce_secret=SECRET,
        )
        use(chosen.model_copy(update={"woocommerce_url": shop.url}))
        store = reconciliation.WooCommerceStore(chosen.model_copy(update={"woocommerce_url": shop.url}))
        store.source = (await Order.get()).source
        await reconciliation.pull(store, datetime(2026, 11, 1, 12, tzinfo=UTC))

    assert await account(make, anna) == (100, 0, 0)


async def test_a_later_word_of_shopify_brings_a_deleted_order_back_sh59(shops: Shops, make, anna) -> None:
    await shops.shopify("orders/paid", order_of_shopify(), id="w-1")
    await shops.shopify("orders/delete", {"id": 1001}, id="w-2")
    await shops.applied()
    assert await account(make, anna) == (0, 0, 0)

    await shops.shopify("orders/updated", order_of_shopify(updated_at="2026-11-01T10:06:00+01:00"), id="w-3")
    await shops.applied()

    assert await account(make, anna) == (100, 0, 0)


@pytest.mark.parametrize("told", [0, 1])
async def test_what_was_known_when_an_order_was_deleted_does_not_bring_it_back_r19(make, buyer, told):
    await intake.keep_order(snapshot(buyer, told=1))
    await deleted()

    order = await intake.keep_order(snapshot(buyer, told=told))

    assert (order.state, order.told_at) == (OrderState.CANCELLED, snapshot(buyer, told=1).told_at)
    assert await account(make, buyer) == (0, 0, 0)


async def test_what_arrived_before_a_deletion_does_not_undo_it_when_it_is_applied_after_it_f20(make, buyer):
    """Several workers apply at once what came one after the other."""
    earlier = clock.now() - timedelta(seconds=1)
    await intake.keep_order(snapshot(buyer, told=1))
    await deleted()

    await intake.keep_order(snapshot(buyer, told=2, heard_at=earlier))

    assert await account(make, buyer) == (0, 0, 0)


async def test_an_order_that_its_shop_cancelled_is_not_revived_by_being_restored_sh59(make, buyer):
    await intake.keep_order(snapshot(buyer, told=1))
    await deleted()

    order = await intake.keep_order(
        snapshot(buyer, told=2, cancelled_at=snapshot(buyer, told=2).told_at, is_there=True)
    )

    assert (order.state, order.deleted_at) == (OrderState.CANCELLED, None)
    assert await account(make, buyer) == (0, 0, 0)


async def test_an_order_deleted_a_second_time_is_gone_again_sh59(make, buyer):
    await intake.keep_order(snapshot(buyer, told=1))
    await deleted()
    await intake.keep_order(snapshot(buyer, told=1, is_there=True))
    assert await account(make, buyer) == (100, 0, 0)

    await deleted()

    assert await account(make, buyer) == (0, 0, 0)
    assert await ledger.verify() == []

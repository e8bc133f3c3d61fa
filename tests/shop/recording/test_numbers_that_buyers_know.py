"""Members read of an order by the number on its confirmation, whichever its number at the shop is (SH87)."""

import pytest

from portal.shop.models import Order
from tests.makers.points import one_point_per_euro
from tests.queue import notices_told
from tests.shop.shops import (
    Shops,
    chosen_settings,
    order_of_shopify,
    order_of_woocommerce,
    refund_of_shopify,
    shops,
)

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio
INBOX = "{ viewer { notifications(first: 1) { nodes { title body } } } }"


async def test_each_dialect_tells_it_sh87(shops: Shops) -> None:
    await shops.shopify("orders/paid", order_of_shopify(1, name="#1001"))
    await shops.woocommerce("order.updated", {**order_of_woocommerce(2), "number": "R-2026-7"})
    await shops.own(
        {
            "type": "order.paid",
            "data": {
                "id": "3",
                "number": "A3",
                "currency": "EUR",
                "total": "10.00",
                "updated_at": "2026-11-01T09:00:00Z",
                "paid_at": "2026-11-01T09:00:00Z",
            },
        }
    )
    await shops.applied()

    assert sorted(await Order.all().values_list("external_id", "number")) == [
        ("1", "#1001"),
        ("2", "R-2026-7"),
        ("3", "A3"),
    ]


@pytest.mark.parametrize(("name", "named"), [("#1001", "#1001"), (None, "450789469")])
async def test_a_notice_names_the_order_by_it_else_by_the_shop_s_number_sh87(
    shops: Shops, make, graphql, name, named
) -> None:
    await one_point_per_euro(make)
    anna = await make.member(email="anna@example.org")
    await shops.shopify("orders/paid", order_of_shopify(450789469, name=name))
    await shops.applied()  # before the refund, which else may come first: then 80 points are told once
    await shops.shopify("refunds/create", refund_of_shopify(order=450789469), id="w-2")
    await shops.applied()
    await notices_told()

    [newest] = (await graphql(INBOX, viewer=anna))["notifications"]["nodes"]

    assert newest == {
        "title": "20 points were taken back",
        "body": f"Order {named} was given back, cancelled or changed, and counts for less.",
    }


async def test_a_word_that_does_not_tell_it_leaves_it_as_it_was_sh87(shops: Shops) -> None:
    await shops.shopify("orders/paid", order_of_shopify(1, name="#1001"))
    await shops.shopify("orders/updated", order_of_shopify(1, updated_at="2026-11-01T11:05:00+01:00"), id="w-2")
    await shops.applied()

    assert (await Order.get()).number == "#1001"


async def test_an_older_word_that_comes_late_tells_it_still_sh87(shops: Shops) -> None:
    await shops.shopify("orders/updated", order_of_shopify(1, updated_at="2026-11-01T11:05:00+01:00"), id="w-2")
    await shops.applied()
    await shops.shopify("orders/paid", order_of_shopify(1, name="#1001"))
    await shops.applied()

    assert (await Order.get()).number == "#1001"


async def test_a_number_that_is_none_keeps_no_order_from_earning_sh87(shops: Shops) -> None:
    await shops.shopify("orders/paid", order_of_shopify(1, name={"odd": 1}))
    await shops.applied()

    assert ((await Order.get()).number, (await Order.get()).total_minor) == (None, 10490)

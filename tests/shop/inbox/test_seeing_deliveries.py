"""Staff see what shops delivered and why it was not understood, and have it applied again (R79, W9)."""

import pytest

from portal.settings import use
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from portal.shop.models import Order
from portal.web import metrics
from tests.server import serving
from tests.shop.shops import SHOPIFY, Shops, chosen_settings, order_of_shopify, shops, with_shops

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio

SEE = """query ($state: ShopDeliveryState) { shopDeliveries(state: $state) {
  totalCount nodes { id source deliveryId topic state note attempts body } } }"""
AGAIN = "mutation ($id: ID!) { repeatShopDelivery(input: {deliveryId: $id}) { delivery { state attempts } errors { code } } }"


async def test_staff_see_what_was_not_understood_and_why(shops: Shops, make, graphql) -> None:
    await shops.shopify("orders/paid", order_of_shopify())
    await shops.shopify("orders/paid", b'{"id": 7}', id="w-2")
    await shops.applied()

    seen = await graphql(SEE, viewer=await make.brand(), state="NOT_UNDERSTOOD")

    assert seen["totalCount"] == 1
    (one,) = seen["nodes"]
    del one["id"]
    assert one == {
        "source": SHOPIFY,
        "deliveryId": "w-2",
        "topic": "orders/paid",
        "state": "NOT_UNDERSTOOD",
        "note": "`currency` is no currency.",
        "attempts": 1,
        "body": '{"id": 7}',
    }


async def test_nobody_else_sees_deliveries(shops: Shops, make, graphql) -> None:
    await shops.shopify("orders/paid", order_of_shopify())

    for viewer in (None, await make.member(), await make.moderator()):
        answer = await graphql.raw(SEE, viewer=viewer)
        assert answer["errors"][0]["extensions"]["code"] in {"UNAUTHENTICATED", "FORBIDDEN"}


async def test_a_delivery_is_applied_again_once_nothing_stands_in_its_way(shops, make, graphql, portal_db) -> None:
    """An order in dollars, while the programme reckoned in euros."""
    staff = await make.brand()
    await shops.shopify("orders/paid", order_of_shopify(currency="USD"))
    await shops.applied()
    (seen,) = (await graphql(SEE, viewer=staff))["nodes"]
    use(with_shops(portal_db.database_url, currency="USD"))

    again = await graphql(AGAIN, viewer=staff, id=seen["id"])
    await shops.applied()
    once_more = await graphql(AGAIN, viewer=staff, id=seen["id"])

    assert again == {"delivery": {"state": "WAITING", "attempts": 0}, "errors": []}
    assert (await ShopDelivery.get()).state is DeliveryState.APPLIED
    assert (await Order.get()).currency == "USD"
    assert once_more == {"delivery": None, "errors": [{"code": "ALREADY_DONE"}]}


async def test_members_apply_nothing_again(shops: Shops, make, graphql) -> None:
    await shops.shopify("orders/paid", b"{}")
    await shops.applied()
    (seen,) = (await graphql(SEE, viewer=await make.brand()))["nodes"]

    refused = await graphql(AGAIN, viewer=await make.member(), id=seen["id"])

    assert refused["errors"] == [{"code": "FORBIDDEN"}]
    assert (await ShopDelivery.get()).state is DeliveryState.NOT_UNDERSTOOD


async def test_the_metrics_tell_how_much_waits_and_what_was_refused(shops: Shops, portal_db) -> None:
    await shops.shopify("orders/paid", b"{}")
    await shops.applied()
    await shops.shopify("orders/paid", order_of_shopify(), id="w-2")
    refused = metrics.DELIVERIES.labels("shopify", "refused")._value.get()
    await shops.shopify("orders/paid", b"{}", **{"x-shopify-hmac-sha256": "AAAA"})

    async with serving(portal_db) as server, server.client() as client:
        told = (await client.get("/metrics")).text

    assert 'portal_shop_deliveries{state="waiting"} 1.0' in told
    assert 'portal_shop_deliveries{state="not_understood"} 1.0' in told
    assert f'portal_hook_requests_total{{door="shopify",outcome="refused"}} {refused + 1}' in told

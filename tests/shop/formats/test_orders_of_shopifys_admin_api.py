"""Orders are asked for by GraphQL: page by page, to the end of every list, and within the shop's budget (SH31, SH32)."""

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from starlette.responses import JSONResponse

from portal.settings import Settings, use
from portal.shop.facts import OrderFacts
from portal.shop.formats import shopify as shopify_format
from portal.shop.formats.reading import JsonObject
from portal.shop.reconciling.reconciliation import ShopifyStore
from portal.shop.stores import shopify_orders
from portal.shop.stores.client import StoreRefused, StoreSilent, StoreUnavailable
from tests.shop.loopback import TOKEN, open_shop
from tests.shop.shopify_admin import LARGEST_COST, AdminShop, admin_of, cost_of
from tests.shop.shopify_bodies import adjustment, money, paid, refund, refunded, shipping_line
from tests.shop.shops import SHOP, SHOPIFY, order_of_shopify, written

pytestmark = pytest.mark.anyio
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
async def shop():
    use(Settings(currency="EUR"))
    async with open_shop(admin_of, AdminShop) as found:
        found.page = 250
        yield found


def store_at(shop: AdminShop, token: str = TOKEN) -> ShopifyStore:
    return ShopifyStore(Settings(shopify_shop=SHOP, shopify_access_token=token), base_url=shop.url)


async def told_by(shop: AdminShop, since: datetime = LONG_AGO) -> list[OrderFacts]:
    store = store_at(shop)
    return [store.order_of(row) async for row, _ in store.orders_changed_since(since, None)]


RICH = order_of_shopify(
    browser_ip="203.0.113.7",
    shipping_address={"country_code": "AT"},
    note_attributes=[{"name": "ref", "value": "ANNA-7"}],
    discount_codes=[{"code": "TENOFF"}],
    financial_status="partially_refunded",
    refunds=[
        refund(
            refund_line_items=[refunded("20.00")],
            refund_shipping_lines=[shipping_line("4.90")],
            order_adjustments=[adjustment("-4.90", "shipping_refund"), adjustment("5.00", "refund_discrepancy")],
            transactions=[paid("19.90")],
        )
    ],
)
RICH["line_items"][0] |= {
    "product_type": "Coffee",
    "properties": [{"name": "_grind", "value": "fine"}],
    "discount_allocations": [{"amount": "8.00"}],
}
RICH["line_items"][1] |= {"gift_card": True}


@pytest.mark.parametrize(
    "body",
    [
        order_of_shopify(),
        order_of_shopify(customer=None, email=""),
        order_of_shopify(financial_status="voided", cancelled_at="2026-11-02T10:00:00+01:00", test=True),
        RICH,
        order_of_shopify(
            refunds=[refund(refund_shipping_lines=[shipping_line("4.90")], transactions=[paid("4.90")])],
            shipping_lines=[{"price": "4.90", "discounted_price": "4.90"}],
            current_shipping_price_set=money("0.00"),
        ),
    ],
)
async def test_an_order_says_the_same_by_graphql_as_by_webhook(shop: AdminShop, body) -> None:
    """Enums in capitals, amounts of one decimal and adjustments without a kind come to the same."""
    shop.orders = [body]

    (found,) = await told_by(shop)

    by_webhook = shopify_format.order_of(SHOPIFY, JsonObject.within(written(body)))
    assert [replace(one, refunded_at=LONG_AGO) for one in found.refunds] == [
        replace(one, refunded_at=LONG_AGO) for one in by_webhook.refunds
    ]
    assert replace(found, refunds=()) == replace(by_webhook, refunds=())


async def test_every_page_is_fetched_in_the_order_of_the_changes(shop: AdminShop) -> None:
    shop.orders = [
        order_of_shopify(number, updated_at=f"2026-11-{30 - number:02}T10:00:00+00:00") for number in range(1, 26)
    ]

    found = await told_by(shop)

    assert [one.external_id for one in found] == [str(number) for number in range(25, 0, -1)]
    assert [one["after"] for one in shop.wanted] == [None, "10", "20"]


async def test_only_what_changed_since_is_asked_for(shop: AdminShop) -> None:
    shop.orders = [order_of_shopify(1, updated_at="2026-10-01T00:00:00Z"), order_of_shopify(2)]

    found = await told_by(shop, datetime(2026, 10, 31, 12, tzinfo=UTC))

    assert [one.external_id for one in found] == ["2"]
    assert shop.wanted[0]["changed"] == "updated_at:>='2026-10-31T12:00:00Z'"


async def test_lists_within_an_order_are_fetched_to_their_end(shop: AdminShop) -> None:
    """120 lines and a refund of 60 of them."""
    lines = [{"id": one, "title": "Beans", "sku": "beans", "quantity": 1, "price": "1.00"} for one in range(1, 121)]
    back = refund(refund_line_items=[refunded("1.00", line=one) for one in range(1, 61)], transactions=[paid("60.00")])
    shop.orders = [order_of_shopify(line_items=lines, subtotal_price="120.00", refunds=[back])]

    (found,) = await told_by(shop)

    assert len(found.lines) == 120
    assert (found.eligible.minor, found.refunds[0].eligible.minor, len(found.refunds[0].lines)) == (12000, 6000, 60)


async def test_no_query_costs_more_than_a_shop_answers() -> None:
    """SH31: 1,000 points, whatever the plan."""
    for document, variables in (
        (shopify_orders.ORDERS, {"page": shopify_orders.PAGE}),
        (shopify_orders.LINES, {}),
        (shopify_orders.REFUND, {}),
        (shopify_orders.REFUNDED, {}),
    ):
        assert cost_of(document, variables) <= LARGEST_COST


async def test_a_page_that_is_too_dear_is_asked_for_in_halves_and_never_again_as_it_was(shop: AdminShop) -> None:
    """SH32."""
    shop.orders = [order_of_shopify(number) for number in range(1, 7)]
    shop.largest_cost = cost_of(shopify_orders.ORDERS, {"page": 4})

    found = await told_by(shop)

    assert len(found) == 6
    assert [one["page"] for one in shop.wanted] == [10, 5, 2, 2, 2]
    assert shop.turned_away == ["MAX_COST_EXCEEDED"] * 2


async def test_a_shop_that_answers_nothing_so_small_is_given_up(shop: AdminShop) -> None:
    shop.largest_cost = 10

    with pytest.raises(StoreRefused, match="MAX_COST_EXCEEDED"):
        await told_by(shop)

    assert [one["page"] for one in shop.wanted] == [10, 5, 2, 1]


async def test_a_throttled_query_is_asked_again_once_the_bucket_holds_what_it_costs(shop: AdminShop) -> None:
    """SH32: HTTP 200; (requested - available) / restore rate, and not before."""
    shop.orders = [order_of_shopify()]
    cost = cost_of(shopify_orders.ORDERS, {"page": shopify_orders.PAGE})
    shop.maximum, shop.available, shop.restore = cost, cost - 400, 1000.0
    began = time.monotonic()

    found = await told_by(shop)

    assert len(found) == 1
    assert shop.turned_away == ["THROTTLED"]
    assert time.monotonic() - began >= 0.4


async def test_the_next_page_waits_until_it_can_be_paid(shop: AdminShop) -> None:
    """Nothing is turned away where the answer before told how much is left."""
    shop.orders = [order_of_shopify(number) for number in range(1, 31)]
    cost = cost_of(shopify_orders.ORDERS, {"page": shopify_orders.PAGE})
    shop.maximum = shop.available = cost + 1
    shop.restore = cost * 4.0

    assert len(await told_by(shop)) == 30
    assert (len(shop.costs), shop.turned_away) == (3, [])


async def test_a_shop_that_stays_busy_is_left_for_later(shop: AdminShop) -> None:
    shop.maximum = shop.available = 10.0
    shop.restore = 1_000_000.0

    with pytest.raises(StoreUnavailable):
        await told_by(shop)

    assert shop.turned_away == ["THROTTLED"] * 6


@pytest.mark.parametrize("other", ["ACCESS_DENIED", "UNDEFINED_FIELD"])
async def test_an_error_of_another_kind_is_not_asked_again(shop: AdminShop, other: str) -> None:
    errors = [{"message": "x", "extensions": {"code": code}} for code in ("THROTTLED", other)]
    shop.first = [JSONResponse({"errors": errors})]

    with pytest.raises(StoreRefused):
        await told_by(shop)

    assert len(shop.asked) == 1


async def test_a_shop_that_failed_by_itself_is_asked_again(shop: AdminShop) -> None:
    shop.orders = [order_of_shopify()]
    shop.first = [JSONResponse({"errors": [{"message": "x", "extensions": {"code": "INTERNAL_SERVER_ERROR"}}]})]

    assert len(await told_by(shop)) == 1


async def test_a_key_that_may_not_see_products_still_reads_orders(shop: AdminShop) -> None:
    shop.orders, shop.denied = [RICH], True

    (found,) = await told_by(shop)

    assert [line.product_type for line in found.lines] == [None, None]
    assert [line.sku for line in found.lines] == ["beans", "mill"]


@pytest.mark.parametrize(
    "body",
    [
        [],
        {"data": None},
        {"data": {"orders": None}},
        {"data": {"orders": {"nodes": 5, "pageInfo": {"hasNextPage": False}}}},
        {"data": {"orders": {"nodes": [], "pageInfo": {"hasNextPage": True, "endCursor": None}}}},
    ],
)
async def test_an_answer_that_nobody_can_read_ends_the_look(shop: AdminShop, body) -> None:
    shop.first = [JSONResponse(body) for _ in range(9)]

    with pytest.raises(StoreSilent):
        await told_by(shop)

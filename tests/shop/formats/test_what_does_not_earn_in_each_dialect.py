"""A deposit of 10.00 beside beans for 100.00 earns nothing, in whatever dialect the order is told (SH70, SH71)."""

from datetime import UTC, datetime

import pytest

from portal.accounts.viewer import SYSTEM
from portal.loyalty import ledger
from portal.loyalty.programme.campaigns import Condition
from portal.shop.facts import OrderFacts
from portal.shop.formats import shopify_orders, standard, woocommerce
from portal.shop.formats.reading import JsonObject
from portal.shop.models import OrderLine
from portal.shop.products.keeping import save_product
from portal.shop.recording import intake
from tests.loyalty.goods import leave_out
from tests.makers.accounts import prove_address
from tests.makers.points import account, one_point_per_euro
from tests.shop.shops import (
    SHOPIFY,
    WOO,
    Shops,
    chosen_settings,
    order_of_shopify,
    order_of_woocommerce,
    refund_of_shopify,
    shops,
    written,
)

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio
BY_PROPERTY, BY_CATEGORY = Condition("property", ["_deposit"]), Condition("category", ["Deposits"])
BY_SKU, BY_TYPE = Condition("product", ["deposit"]), Condition("productType", ["Deposit"])
RECORD = """mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { errors { code field } } }"""
REFUND = """mutation ($input: RecordRefundInput!) { recordRefund(input: $input) { errors { code field } } }"""
EUROS = {"currency": "EUR"}


@pytest.fixture
async def anna(make):
    await make.programme(claim_window_days=3650)
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    await prove_address(member)
    return member


def of_shopify(**changed):
    lines = [
        {"id": 1, "sku": "beans", "title": "Beans", "quantity": 5, "price": "20.00", "discount_allocations": []},
        {
            "id": 2,
            "sku": "deposit",
            "title": "Deposit",
            "quantity": 1,
            "price": "10.00",
            "product_type": "Deposit",
            "properties": [{"name": "_deposit", "value": "yes"}],
            "discount_allocations": [],
        },
    ]
    return order_of_shopify(
        **{"line_items": lines, "total_price": "110.00", "current_total_price": "110.00"}
        | {"subtotal_price": "110.00", "current_subtotal_price": "110.00"}
        | changed
    )


def of_woocommerce(**changed):
    lines = [
        {"id": 315, "name": "Beans", "sku": "beans", "quantity": 5, "total": "100.00", "total_tax": "0.00"},
        {
            "id": 316,
            "name": "Deposit",
            "sku": "deposit",
            "quantity": 1,
            "total": "10.00",
            "total_tax": "0.00",
            "meta_data": [{"id": 1, "key": "_deposit", "value": "yes", "display_key": "Deposit"}],
        },
    ]
    return order_of_woocommerce(**{"line_items": lines, "total": "110.00", **changed})


def of_our_own():
    lines = [
        {"id": "1", "sku": "beans", "title": "Beans", "quantity": 5, "total": "100.00"},
        {
            "id": "2",
            "sku": "deposit",
            "title": "Deposit",
            "quantity": 1,
            "total": "10.00",
            "product_type": "Deposit",
            "categories": ["Drinks", "Deposits"],
            "properties": {"_deposit": "yes"},
        },
    ]
    paid_at = "2026-11-01T10:00:00Z"
    data = {"id": "A-1", "updated_at": paid_at, "paid_at": paid_at, "total": "110.00", "lines": lines, **EUROS}
    return {"type": "order.paid", "timestamp": paid_at, "data": data | {"customer": {"email": "anna@example.org"}}}


async def deliver(shops: Shops, dialect: str) -> None:
    if dialect == "shopify":
        answer = await shops.shopify("orders/paid", of_shopify())
    elif dialect == "woocommerce":
        answer = await shops.woocommerce("order.updated", of_woocommerce())
    else:
        answer = await shops.own(of_our_own())
    assert answer.status_code == 202
    assert await shops.applied() == 1


@pytest.mark.parametrize("dialect", ["shopify", "woocommerce", "own"])
@pytest.mark.parametrize("condition", [BY_SKU, BY_PROPERTY, BY_CATEGORY, BY_TYPE])
async def test_a_deposit_earns_nothing_in_any_dialect_whatever_tells_that_it_is_one_sh70(
    shops: Shops, make, anna, dialect, condition
) -> None:
    """What a shop does not say of a line, the catalogue does: no shop but our own tells categories."""
    await save_product("deposit", "Deposit", by=SYSTEM, product_type="Deposit", categories=["Deposits"])
    await leave_out(make, condition)

    await deliver(shops, dialect)

    assert await account(make, anna) == (100, 0, 0)
    assert await ledger.verify() == []


async def test_what_the_catalogue_says_later_changes_no_line_that_is_known_sh70(shops: Shops, make, anna) -> None:
    await leave_out(make, BY_CATEGORY)
    await save_product("deposit", "Deposit", by=SYSTEM, categories=["Deposits"])
    await deliver(shops, "woocommerce")
    await save_product("deposit", "Deposit", by=SYSTEM, categories=None)

    later = of_woocommerce(date_modified_gmt="2026-11-01T09:06:00")
    await shops.woocommerce("order.updated", later, id="d-2")
    await shops.applied()

    line = await OrderLine.get(sku="deposit")
    assert (line.categories, line.properties) == (["Deposits"], {"_deposit": "yes"})
    assert await account(make, anna) == (100, 0, 0)


async def test_shopify_names_the_line_that_was_given_back_sh71(shops: Shops, make, anna) -> None:
    await leave_out(make, BY_SKU)
    await deliver(shops, "shopify")
    line = {"id": 5, "line_item_id": 2, "quantity": 1, "subtotal": 10.0, "total_tax": 0.0}

    await shops.shopify("refunds/create", refund_of_shopify(subtotal=10.0, refund_line_items=[line]), id="e-2")
    await shops.applied()
    assert await account(make, anna) == (100, 0, 0)

    await shops.shopify("refunds/create", refund_of_shopify(502, subtotal=20.0), id="e-3")
    await shops.applied()
    assert await account(make, anna) == (80, 0, 0)


async def test_woocommerce_names_the_line_at_the_endpoint_of_its_refunds_sh71(shops: Shops, make, anna) -> None:
    """A webhook tells a sum alone; the daily look knows for which lines."""
    await leave_out(make, BY_SKU)
    await deliver(shops, "woocommerce")
    lines = [
        {
            "id": 9,
            "quantity": -1,
            "total": "-10.00",
            "total_tax": "0.00",
            "meta_data": [{"id": 7, "key": "_refunded_item_id", "value": "316"}],
        }
    ]
    refund = {"id": 726, "date_created_gmt": "2026-11-03T09:00:00", "amount": "10.00", "line_items": lines}
    told = JsonObject.within(written(of_woocommerce(date_modified_gmt="2026-11-03T09:00:00")))

    facts = woocommerce.order_of(WOO, told, [JsonObject.within(written(refund))])
    await intake.keep_order(facts)

    assert {line: money.minor for line, money in facts.refunds[0].lines.items()} == {"316": 1000}
    assert await account(make, anna) == (100, 0, 0)


async def test_orders_and_refunds_by_graphql_tell_lines_too_sh70_sh71(make, graphql, anna) -> None:
    await leave_out(make, BY_CATEGORY, BY_PROPERTY)
    staff = await make.brand()
    at = datetime(2026, 11, 1, 10, tzinfo=UTC).isoformat()

    def euros(amount):
        return {"amount": amount, **EUROS}

    deposit = {"categories": ["Deposits"], "properties": [{"name": "_deposit", "value": "yes"}]}
    lines = [
        {"sku": "beans", "title": "Beans", "quantity": 5, "total": euros("100.00")},
        {"sku": "x", "title": "Deposit", "quantity": 1, "total": euros("10.00"), **deposit},
    ]
    order = {"externalId": "1", "customerEmail": "anna@example.org", "placedAt": at, "total": euros("110.00")}
    for _ in range(2):
        told = await graphql(RECORD, viewer=staff, input={**order, "lines": lines})
        assert told == {"errors": []}
    assert await account(make, anna) == (100, 0, 0)

    back = {"externalId": "r", "orderExternalId": "1", "refundedAt": at, "amount": euros("30.00")}
    parts = [{"place": 0, "amount": euros("20.00")}, {"place": 1, "amount": euros("10.00")}]
    told = await graphql(REFUND, viewer=staff, input={**back, "lines": parts})
    assert told == {"errors": []}
    assert await account(make, anna) == (80, 0, 0)

    told = await graphql(RECORD, viewer=staff, input={**order, "lines": lines[:1]})
    assert [one["code"] for one in told["errors"]] == ["CONFLICT"]


@pytest.mark.parametrize(
    ("status", "was_sent"), [(None, False), ("restocked", False), ("partial", True), ("fulfilled", True)]
)
def test_shopify_says_whether_goods_went_out_r82(status, was_sent) -> None:
    told = JsonObject.within(written(of_shopify(fulfillment_status=status)))

    assert shopify_orders.order_of(SHOPIFY, told).was_sent is was_sent


@pytest.mark.parametrize(("completed", "was_sent"), [(None, False), ("2026-11-02T09:00:00", True)])
def test_woocommerce_says_whether_an_order_was_completed_r82(completed, was_sent) -> None:
    told = JsonObject.within(written(of_woocommerce(date_completed_gmt=completed)))

    assert woocommerce.order_of(WOO, told).was_sent is was_sent


@pytest.mark.parametrize(("sent_at", "was_sent"), [(None, False), ("2026-11-02T09:00:00Z", True)])
def test_our_own_format_says_when_goods_went_out_r82(sent_at, was_sent) -> None:
    body = of_our_own()
    body["data"]["sent_at"] = sent_at
    _, facts = standard.facts_of("hooks", written(body), received_at=datetime(2026, 11, 24, tzinfo=UTC))

    assert isinstance(facts, OrderFacts)
    assert facts.was_sent is was_sent


def test_odd_words_about_a_line_of_woocommerce_spoil_nothing_sh55() -> None:
    odd = [{"key": 7, "value": "x"}, {"key": "a", "value": {"deep": 1}}, {"key": "b", "value": True}, {"key": "c"}]
    line = {"id": 1, "name": "Beans", "quantity": 1, "total": "1.00", "meta_data": {"0": odd[0], "2": odd[2]}}
    other = {"id": 2, "name": "Beans", "quantity": 1, "total": "1.00", "meta_data": odd}
    third = {"id": 3, "name": "Beans", "quantity": 1, "total": "1.00", "meta_data": "none"}

    facts = woocommerce.facts_of(
        WOO,
        "order.updated",
        written(of_woocommerce(line_items=[line, other, third])),
        received_at=datetime(2026, 11, 24, tzinfo=UTC),
    )

    assert isinstance(facts, OrderFacts)
    assert [one.properties for one in facts.lines] == [{"b": "true"}, {"b": "true"}, {}]

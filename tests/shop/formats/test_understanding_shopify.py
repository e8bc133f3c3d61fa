"""What Shopify's deliveries say: shop money, goods without shipping and gift cards, customers, and what is not understood (R79)."""

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from portal.kernel.money import Money
from portal.shop.facts import (
    CancellationFacts,
    CustomerChangedFacts,
    CustomerFacts,
    LineFacts,
    MergerFacts,
    OrderFacts,
    PrivacyFacts,
    PrivacyRequest,
)
from portal.shop.formats.reading import NotUnderstood
from tests.shop.formats.understood_from_shopify import NOW, euros, note_of, order, set_of, told
from tests.shop.shops import SHOPIFY, order_of_shopify, refund_of_shopify


def test_a_paid_order_says_who_what_and_when() -> None:
    assert order() == OrderFacts(
        source=SHOPIFY,
        external_id="1001",
        told_at=datetime(2026, 11, 1, 9, 5, tzinfo=UTC),
        placed_at=datetime(2026, 11, 1, 9, tzinfo=UTC),
        paid_at=datetime(2026, 11, 1, 9, tzinfo=UTC),
        total=euros("104.90"),
        eligible=euros("100.00"),
        customer=CustomerFacts(external_id="77", email="anna@example.org"),
        lines=[
            LineFacts(external_id="1", sku="beans", title="Beans", quantity=4, total=euros("80.00")),
            LineFacts(external_id="2", sku="mill", title="Mill", quantity=1, total=euros("20.00")),
        ],
        refunds=[],
        lists_refunds=True,
        heard_at=NOW,
    )


@pytest.mark.parametrize("topic", ["orders/create", "orders/paid", "orders/updated", "orders/cancelled"])
def test_every_order_topic_brings_the_whole_order(topic: str) -> None:
    assert told(topic, order_of_shopify()) == order()


@pytest.mark.parametrize("status", ["pending", "authorized", "partially_paid", "voided", None])
def test_nothing_is_paid_before_it_is_paid_in_full(status: str | None) -> None:
    """R21, SH12."""
    assert order(financial_status=status).paid_at is None


def test_cancelled_and_test_orders_say_so() -> None:
    """R21."""
    assert order(cancelled_at="2026-11-02T00:00:00Z").cancelled_at == datetime(2026, 11, 2, tzinfo=UTC)
    assert order(test=True).is_test


def test_gift_cards_do_not_earn() -> None:
    """R21, SH14."""
    lines = order_of_shopify()["line_items"]
    lines[1]["gift_card"] = True

    facts = order(line_items=lines)

    assert facts.eligible == euros("80.00")
    assert [line.earns for line in facts.lines] == [True, False]


def test_every_share_of_a_discount_comes_off_its_line() -> None:
    """SH15."""
    lines = order_of_shopify()["line_items"]
    lines[0]["discount_allocations"] = [{"amount": "8.00"}, {"amount": "2.00"}]

    facts = order(line_items=lines, subtotal_price="90.00", current_subtotal_price="90.00", total_price="94.90")

    assert facts.eligible == euros("90.00")
    assert facts.lines[0].total == euros("70.00")


def test_the_shops_money_counts_whatever_the_buyer_was_shown() -> None:
    """R24, SH9: currency is the shop's, presentment the buyer's."""
    lines = order_of_shopify()["line_items"][:1]
    lines[0] |= {"price": "22.00", "price_set": set_of("20.00", "22.00")}

    facts = order(
        line_items=lines,
        presentment_currency="USD",
        total_price="84.90",
        total_price_set=set_of("84.90", "93.39"),
        subtotal_price="80.00",
        current_total_price="84.90",
    )

    assert (facts.total, facts.eligible, facts.rate) == (euros("84.90"), euros("80.00"), None)


def test_a_shop_of_another_currency_gives_the_rate_where_the_buyer_paid_in_ours() -> None:
    """R24."""
    shown = {
        "shop_money": {"amount": "100.00", "currency_code": "USD"},
        "presentment_money": {"amount": "92.50", "currency_code": "EUR"},
    }

    facts = order(currency="USD", total_price="100.00", total_price_set=shown, current_total_price=None)

    assert (facts.total, facts.rate) == (Money(10000, "USD"), Decimal("0.92500000"))


def test_a_line_that_was_edited_out_is_no_longer_there() -> None:
    """R20: no refund tells of it, only the quantity that is left."""
    lines = order_of_shopify()["line_items"]
    lines[0]["current_quantity"], lines[1]["current_quantity"] = 3, 0

    facts = order(line_items=lines, current_subtotal_price="60.00", current_total_price="64.90")

    assert (facts.total, facts.eligible) == (euros("64.90"), euros("60.00"))
    assert [(line.quantity, line.total) for line in facts.lines] == [(3, euros("60.00"))]


def test_a_line_that_was_given_back_is_not_taken_out_twice() -> None:
    """R12, SH15, SH13: the refund takes it, the base stays."""
    lines = order_of_shopify()["line_items"]
    lines[0]["current_quantity"] = 3

    facts = order(line_items=lines, refunds=[refund_of_shopify()], current_subtotal_price="80.00")

    assert facts.eligible == euros("100.00")
    assert [(one.external_id, one.amount, one.eligible) for one in facts.refunds] == [
        ("501", euros("20.00"), euros("20.00"))
    ]


def test_a_guest_is_known_by_the_address_and_a_buyer_without_any_is_nobody() -> None:
    assert order(customer=None).customer == CustomerFacts(email="anna@example.org")
    assert order(customer=None, email="", contact_email=None).customer is None


def test_what_the_cart_carried_is_read() -> None:
    """SH49."""
    facts = order(
        note_attributes=[{"name": "gift", "value": "yes"}, {"name": "referral_code", "value": "ANNA-7"}],
        discount_codes=[{"code": "TENOFF", "amount": "10.00", "type": "fixed_amount"}],
        browser_ip="203.0.113.7",
    )

    assert (facts.referral_code, facts.coupon_codes, facts.ip) == ("ANNA-7", ("TENOFF",), "203.0.113.7")


def test_a_deleted_order_is_nothing_but_its_number() -> None:
    """SH17."""
    found = told("orders/delete", {"id": 1001})

    assert found == CancellationFacts(source=SHOPIFY, external_id="1001", cancelled_at=NOW, has_own_time=False)


def test_a_body_under_another_topic_is_not_understood() -> None:
    """W1: the topic is not signed, so an order replayed as its own deletion, or as a refund, must do nothing."""
    customer = {"shop_domain": "my-shop.myshopify.com", "customer": {"id": 1}, "orders_requested": []}
    for topic, body in (
        ("orders/delete", order_of_shopify()),
        ("refunds/create", order_of_shopify()),
        ("orders/paid", refund_of_shopify()),
        ("customers/redact", order_of_shopify()),
        ("customers/redact", customer),
        ("shop/redact", customer),
        ("customers/merge", customer),
    ):
        with pytest.raises(NotUnderstood):
            told(topic, body)


def test_requests_of_customers_are_handed_on() -> None:
    """SH30."""
    shop = {"shop_id": 9, "shop_domain": "my-shop.myshopify.com"}
    customer = {"id": 77, "email": "anna@example.org", "phone": None}
    anna = CustomerFacts(external_id="77", email="anna@example.org")

    assert told("customers/data_request", {**shop, "customer": customer, "orders_requested": [1]}) == PrivacyFacts(
        source=SHOPIFY, request=PrivacyRequest.DATA, customer=anna, order_external_ids=("1",)
    )
    assert told("customers/redact", {**shop, "customer": customer, "orders_to_redact": [1001]}) == PrivacyFacts(
        source=SHOPIFY, request=PrivacyRequest.ERASURE, customer=anna, order_external_ids=("1001",)
    )
    assert told("shop/redact", shop) == PrivacyFacts(source=SHOPIFY, request=PrivacyRequest.SHOP)
    assert told(
        "customers/merge",
        {
            "admin_graphql_api_customer_kept_id": "gid://shopify/Customer/1",
            "admin_graphql_api_customer_deleted_id": "gid://shopify/Customer/2",
            "status": "COMPLETED",
        },
    ) == MergerFacts(source=SHOPIFY, kept_external_id="1", gone_external_id="2")


@pytest.mark.parametrize("topic", ["products/update", "orders/edited", "customers/create", "app/uninstalled", "x", ""])
def test_other_topics_are_ignored(topic: str) -> None:
    """W9, SH18."""
    assert told(topic, b"whatever") is None


def customer(**changed):
    return {
        "id": 77,
        "email": "new@example.org",
        "state": "enabled",
        "verified_email": True,
        "updated_at": "2026-11-05T10:00:00+01:00",
        "default_address": {"id": 1, "country_code": "AT"},
        **changed,
    }


def test_a_customer_is_told_as_they_are_now() -> None:
    """SH11: an address that is null or empty is none."""
    at = datetime(2026, 11, 5, 9, tzinfo=UTC)

    assert told("customers/update", customer()) == CustomerChangedFacts(
        source=SHOPIFY,
        customer=CustomerFacts(external_id="77", email="new@example.org", country="AT"),
        told_at=at,
    )
    nobody = CustomerFacts(external_id="77")
    for none in ("", None):
        assert told("customers/update", customer(email=none, default_address=None)) == CustomerChangedFacts(
            source=SHOPIFY, customer=nobody, told_at=at
        )


def test_an_order_is_no_customer() -> None:
    with pytest.raises(NotUnderstood):
        told("customers/update", order_of_shopify())


@pytest.mark.parametrize("status", ["failed", "in_progress", "requested"])
def test_customers_who_were_not_merged_stay_two(status: str) -> None:
    """SH29."""
    body = {
        "admin_graphql_api_customer_kept_id": "gid://shopify/Customer/1",
        "admin_graphql_api_customer_deleted_id": "gid://shopify/Customer/2",
        "status": status,
        "errors": [{"customer_ids": [1], "field": "merge_in_progress", "message": "Try again."}],
    }

    assert note_of("customers/merge", body) == "These two customers were not merged."


@pytest.mark.parametrize("topic", ["orders/updated", "refunds/create", "customers/update", "disputes/update"])
def test_an_error_in_place_of_a_body_is_noted(topic: str) -> None:
    said = "The shop answered its own question with an error; there is nothing in it."

    assert note_of(topic, {"errors": "Not Found"}) == said
    assert note_of(topic, {"errors": [{"message": "Not Found"}]}) == said


def lines(**changed):
    return {"line_items": [{"id": 1, "title": "Beans", "quantity": 1, "price": "1.00", **changed}]}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"\xff\xfe",
        b'{"id": NaN}',
        b"[" * 5000 + b"]" * 5000,
        b'{"a":' * 5000 + b"1" + b"}" * 5000,
        b'{"id":' + b"9" * 5000 + b"}",
        order_of_shopify(id=None),
        order_of_shopify(id=True),
        order_of_shopify(id="x" * 121),
        order_of_shopify(id="a\x00b"),
        order_of_shopify(currency="eur"),
        order_of_shopify(currency=None),
        order_of_shopify(total_price=None),
        order_of_shopify(total_price="1E+1000000"),
        order_of_shopify(total_price=10**30),
        order_of_shopify(total_price="NaN"),
        order_of_shopify(total_price="١٢"),
        order_of_shopify(total_price=[]),
        order_of_shopify(updated_at=None),
        order_of_shopify(updated_at="2026-11-01T10:00:00"),
        order_of_shopify(updated_at="yesterday"),
        order_of_shopify(updated_at="0001-01-01T00:00:00+14:00"),
        order_of_shopify(line_items=[1]),
        order_of_shopify(line_items=[{"id": 1, "title": "B", "quantity": 1, "price": "1"}] * 2),
        order_of_shopify(**lines(quantity=-1)),
        order_of_shopify(**lines(quantity="many")),
        order_of_shopify(**lines(price=None)),
        order_of_shopify(test="yes"),
    ],
)
def test_what_no_order_can_be_is_not_understood(body) -> None:
    """W9: wrong shapes, missing members, duplicate lines, amounts and instants that are none."""
    with pytest.raises(NotUnderstood):
        told("orders/paid", body)


def test_titles_are_cleaned_rather_than_refused() -> None:
    """An order earns whatever its lines are called."""
    facts = order(**lines(title="A\x00B\tC" + "x" * 300, sku=None, variant_id=5))

    assert facts.lines[0].title == "A B C" + "x" * 195
    assert facts.lines[0].sku == "5"


def test_the_real_bodies_are_understood(shared) -> None:
    folder = shared / "data" / "webhooks" / "shopify"

    paid = told("orders/paid", (folder / "orders_paid.json").read_bytes())
    rest = told("orders/updated", json.loads((folder / "rest_order.json").read_text())["order"])
    back = told("refunds/create", json.loads((folder / "rest_refund.json").read_text())["refund"])

    assert (paid.external_id, paid.total, paid.eligible) == (
        "5324830114101",
        Money(262995, "USD"),
        Money(262995, "USD"),
    )
    assert (paid.customer, paid.ip) == (None, "203.0.113.7")
    assert (rest.total, rest.eligible, rest.paid_at) == (Money(40994, "USD"), Money(39800, "USD"), None)
    assert rest.customer == CustomerFacts(external_id="207119551", email="bob.norman@hostmail.com", country="US")
    assert (back.order_external_id, back.amount, back.eligible) == (
        "450789469",
        Money(20900, "USD"),
        Money(20900, "USD"),
    )

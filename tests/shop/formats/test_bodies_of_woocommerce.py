"""Whole bodies of WooCommerce's topics, as its REST API v3 has them, read to exact facts (SH34-SH47)."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from portal.kernel.money import Money
from portal.settings import Settings, use
from portal.shop.facts import CancellationFacts, CustomerFacts, LineFacts, OrderFacts, RefundFacts
from portal.shop.formats import parse, woocommerce
from portal.shop.formats.reading import JsonObject
from tests.shop.shops import WOO, written

NOW = datetime(2026, 11, 24, tzinfo=UTC)
PLACED = datetime(2026, 11, 1, 9, tzinfo=UTC)
PAID = datetime(2026, 11, 1, 9, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_euros() -> None:
    use(Settings(currency="EUR"))


def euros(amount: str) -> Money:
    return Money(int(Decimal(amount) * 100), "EUR")


def told(topic: str, body: Any) -> Any:
    return parse(WOO, topic, written(body), received_at=NOW).facts


def address(**more: str) -> dict[str, str]:
    fields = ("first_name", "last_name", "company", "address_1", "address_2", "city", "state", "postcode")
    return {**dict.fromkeys(fields, ""), "country": "AT", **more}


def line(number: int, name: str, total: str, tax: str, **changed: Any) -> dict[str, Any]:
    return {
        "id": number,
        "name": name,
        "product_id": 93,
        "variation_id": 0,
        "quantity": 1,
        "tax_class": "",
        "subtotal": total,
        "subtotal_tax": tax,
        "total": total,
        "total_tax": tax,
        "taxes": [{"id": 75, "total": tax, "subtotal": tax}],
        "meta_data": [],
        "sku": "",
        "price": float(total),
        "image": {"id": "", "src": ""},
        "parent_name": None,
        **changed,
    }


def order(**changed: Any) -> dict[str, Any]:
    """Prices with tax: 84.03 + 15.97 of goods, a credit of 10.00, 4.12 + 0.78 of shipping; a coupon, a referral."""
    return {
        "id": 727,
        "parent_id": 0,
        "status": "pending",
        "currency": "EUR",
        "version": "11.1.0",
        "prices_include_tax": True,
        "date_created": "2026-11-01T10:00:00",
        "date_modified": "2026-11-01T10:05:00",
        "discount_total": "4.20",
        "discount_tax": "0.80",
        "shipping_total": "4.12",
        "shipping_tax": "0.78",
        "cart_tax": "14.37",
        "total": "94.90",
        "total_tax": "15.15",
        "customer_id": 26,
        "order_key": "wc_order_58d2d042d1d",
        "billing": address(email="anna@example.org", phone=""),
        "shipping": address(phone=""),
        "payment_method": "bacs",
        "payment_method_title": "Vorkasse",
        "transaction_id": "",
        "customer_ip_address": "203.0.113.7",
        "customer_user_agent": "",
        "created_via": "checkout",
        "customer_note": "",
        "date_completed": None,
        "date_paid": None,
        "cart_hash": "",
        "number": "727",
        "meta_data": [{"id": 13106, "key": "referral_code", "value": "BERT-7"}],
        "line_items": [
            line(315, "Caf&eacute; &#8211; 1&nbsp;kg", "63.02", "11.98", quantity=0.5, sku="beans"),
            line(316, "Mill", "21.01", "3.99"),
        ],
        "tax_lines": [],
        "shipping_lines": [{"id": 317, "method_title": "Parcel", "total": "4.12", "total_tax": "0.78", "taxes": []}],
        "fee_lines": [{"id": 318, "name": "Credit", "total": "-8.40", "total_tax": "-1.60", "taxes": []}],
        "coupon_lines": [
            {"id": 319, "code": "tenoff", "discount": "4.20", "discount_tax": "0.80", "discount_type": "fixed_cart"}
        ],
        "refunds": [],
        "payment_url": "https://shop.example.org/checkout/order-pay/727/",
        "is_editable": True,
        "needs_payment": True,
        "needs_processing": True,
        "date_created_gmt": "2026-11-01T09:00:00",
        "date_modified_gmt": "2026-11-01T09:05:00",
        "date_completed_gmt": None,
        "date_paid_gmt": None,
        "currency_symbol": "€",
        "_links": {"self": [{"href": "https://shop.example.org/wp-json/wc/v3/orders/727"}]},
        **changed,
    }


CREATED = OrderFacts(
    source=WOO,
    external_id="727",
    number="727",
    told_at=datetime(2026, 11, 1, 9, 5, tzinfo=UTC),
    heard_at=NOW,
    placed_at=PLACED,
    total=euros("94.90"),
    eligible=euros("90.00"),
    customer=CustomerFacts(external_id="26", email="anna@example.org", country="AT"),
    lines=[
        LineFacts(external_id="315", sku="beans", title="Café – 1 kg", quantity=1, total=euros("75.00")),
        LineFacts(external_id="316", sku="93", title="Mill", quantity=1, total=euros("25.00")),
    ],
    refunds=[],
    lists_refunds=True,
    deletes_refunds_silently=True,
    referral_code="BERT-7",
    coupon_codes=("tenoff",),
    ip="203.0.113.7",
    shipping=euros("4.90"),
)
"""90.00 earn: goods of 100.00 with their tax, less the credit."""
PAID_FACTS = replace(CREATED, paid_at=PAID)
PAYMENT = {"status": "processing", "date_paid": "2026-11-01T10:01:00", "date_paid_gmt": "2026-11-01T09:01:00"}


def test_order_created() -> None:
    """Bank transfer: the coupon is named, nothing is paid."""
    assert told("order.created", order()) == CREATED


def test_order_updated_once_it_is_paid() -> None:
    assert told("order.updated", order(**PAYMENT)) == PAID_FACTS


def test_order_created_may_come_as_it_is_by_then_sh42() -> None:
    """A body is made when it is sent: two changes came meanwhile, and one word tells them all."""
    later = {
        "status": "completed",
        "date_completed_gmt": "2026-11-02T09:00:00",
        "date_modified_gmt": "2026-11-03T09:00:00",
    }
    given_back = [{"id": 726, "reason": "", "total": "-25.00"}]

    facts = told("order.created", order(**{**PAYMENT, **later}, refunds=given_back))

    refunded_at = datetime(2026, 11, 3, 9, tzinfo=UTC)
    refund = RefundFacts(
        source=WOO, external_id="726", order_external_id="727", refunded_at=refunded_at, amount=euros("25.00")
    )
    assert facts == replace(PAID_FACTS, told_at=refunded_at, was_sent=True, refunds=[refund])


def test_a_refund_of_the_endpoint_names_its_lines_by_refunded_item_id() -> None:
    """SH43: a piece of beans and a part of the shipping; the line of the refund has a number of its own."""
    meta = [{"id": 2076, "key": "_refunded_item_id", "value": "315"}]
    back = line(420, "Caf&eacute;", "-21.01", "-3.99", quantity=0, meta_data=meta, price=-21.01)
    refund = {
        "id": 726,
        "date_created": "2026-11-03T10:00:00",
        "date_created_gmt": "2026-11-03T09:00:00",
        "amount": "27.00",
        "reason": "",
        "refunded_by": 1,
        "refunded_payment": False,
        "meta_data": [],
        "line_items": [back],
        "shipping_lines": [{"id": 421, "total": "-1.68", "total_tax": "-0.32", "meta_data": []}],
        "tax_lines": [],
        "fee_lines": [],
    }

    (facts,) = woocommerce.order_of(WOO, JsonObject(order(**PAYMENT)), [JsonObject(refund)]).refunds

    assert facts == RefundFacts(
        source=WOO,
        external_id="726",
        order_external_id="727",
        refunded_at=datetime(2026, 11, 3, 9, tzinfo=UTC),
        amount=euros("27.00"),
        eligible=euros("25.00"),
        lines={"315": euros("25.00")},
    )


def test_order_deleted_and_restored() -> None:
    """SH46: trashed it is a number, restored it is whole again, with the time of its last change."""
    gone = CancellationFacts(source=WOO, external_id="727", cancelled_at=NOW, has_own_time=False)

    assert told("order.deleted", {"id": 727}) == gone
    assert told("order.restored", order(**PAYMENT)) == replace(PAID_FACTS, is_there=True)


def test_product_updated_is_of_no_use() -> None:
    product = {"id": 93, "name": "Mill", "type": "simple", "status": "publish", "sku": "", "price": "25.00"}

    assert told("product.updated", product) is None


@pytest.mark.parametrize("topic", ["order.updated", "order.restored"])
def test_an_order_that_its_webhook_cannot_read_is_an_error_and_nothing(topic: str) -> None:
    """SH47."""
    error = {"code": "woocommerce_rest_shop_order_invalid_id", "message": "Ungültige ID.", "data": {"status": 404}}

    assert told(topic, error) is None

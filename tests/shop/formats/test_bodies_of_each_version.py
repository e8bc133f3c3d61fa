"""Every topic of Shopify in the shape of each version, read to the same facts, exact to the cent (SH10-SH30)."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from portal.kernel.money import Money
from portal.settings import Settings, use
from portal.shop.facts import (
    CancellationFacts,
    CustomerChangedFacts,
    CustomerFacts,
    LineFacts,
    OrderFacts,
    PrivacyFacts,
    PrivacyRequest,
    RefundFacts,
    RefundKind,
)
from portal.shop.formats import parse
from tests.shop.formats import whole_bodies_of_shopify as bodies
from tests.shop.shopify_bodies import VERSIONS
from tests.shop.shops import SHOPIFY, written

NOW = datetime(2026, 11, 24, tzinfo=UTC)
PLACED = datetime(2026, 11, 1, 9, tzinfo=UTC)
REFUNDED = datetime(2026, 11, 3, 9, tzinfo=UTC)
ORDER = str(bodies.ORDER)
BUYER = CustomerFacts(external_id=str(bodies.CUSTOMER), email="anna@example.org")


@pytest.fixture(autouse=True)
def in_euros() -> None:
    use(Settings(currency="EUR"))


def euros(amount: str) -> Money:
    return Money(int(Decimal(amount) * 100), "EUR")


def told(topic: str, body: dict[str, Any]) -> Any:
    return parse(SHOPIFY, topic, written(body), received_at=NOW).facts


CREATED = OrderFacts(
    source=SHOPIFY,
    external_id=ORDER,
    number="#1001",
    told_at=datetime(2026, 11, 1, 9, 5, tzinfo=UTC),
    heard_at=NOW,
    placed_at=PLACED,
    total=euros("119.90"),
    eligible=euros("90.00"),
    customer=replace(BUYER, country="DE"),
    lines=[
        LineFacts(external_id="11", sku="sku-11", title="Café – 1 kg", quantity=4, total=euros("72.00")),
        LineFacts(external_id="12", sku="sku-12", title="Mill", quantity=1, total=euros("18.00")),
        LineFacts(external_id="13", sku="813", title="Gift card", quantity=1, total=euros("25.00"), earns=False),
    ],
    refunds=[],
    lists_refunds=True,
    referral_code="BERT-7",
    coupon_codes=("TENOFF",),
    ip="203.0.113.7",
    delivered_to="hauptstr1 50667 de",
)
"""90.00 earn: the gift card and the shipping do not."""
REFUND = RefundFacts(
    source=SHOPIFY,
    external_id=str(bodies.REFUND),
    order_external_id=ORDER,
    refunded_at=REFUNDED,
    amount=euros("22.90"),
    eligible=euros("18.00"),
    lines={"12": euros("18.00")},
)
pytestmark = pytest.mark.parametrize("version", VERSIONS)


def test_orders_create(version: str) -> None:
    """A bank deposit is still to come."""
    assert told("orders/create", bodies.order(version)) == CREATED


@pytest.mark.parametrize("topic", ["orders/paid", "orders/updated"])
def test_orders_paid_and_updated(version: str, topic: str) -> None:
    body = bodies.order(version, financial_status="paid", total_outstanding="0.00")

    assert told(topic, body) == replace(CREATED, paid_at=PLACED)


def test_orders_updated_after_a_refund(version: str) -> None:
    """SH21: nested, the refund has its shipping as an adjustment alone, and is the same."""
    facts = told("orders/updated", bodies.refunded_order(version))

    assert facts == replace(CREATED, told_at=REFUNDED, paid_at=PLACED, refunds=[REFUND])


def test_orders_cancelled(version: str) -> None:
    gone = {"cancelled_at": bodies.GONE, "cancel_reason": "customer", "financial_status": "voided"}
    body = bodies.order(version, **gone, updated_at=bodies.GONE)

    at = datetime(2026, 11, 2, 9, tzinfo=UTC)
    assert told("orders/cancelled", body) == replace(CREATED, told_at=at, cancelled_at=at, has_failed=True)


def test_orders_delete(version: str) -> None:
    gone = CancellationFacts(source=SHOPIFY, external_id=ORDER, cancelled_at=NOW, has_own_time=False)
    assert told("orders/delete", {"id": bodies.ORDER}) == gone


def test_refunds_create(version: str) -> None:
    """SH20: 18.00 for the mill; the shipping, told twice, takes nothing."""
    assert told("refunds/create", bodies.refund(version)) == REFUND


@pytest.mark.parametrize(
    ("topic", "status", "kind"),
    [
        ("disputes/create", "needs_response", RefundKind.CHARGEBACK),
        ("disputes/update", "under_review", RefundKind.CHARGEBACK),
        ("disputes/update", "lost", RefundKind.CHARGEBACK),
        ("disputes/update", "won", RefundKind.CHARGEBACK_WON),
    ],
)
def test_disputes(version: str, topic: str, status: str, kind: RefundKind) -> None:
    assert told(topic, bodies.dispute(status)) == RefundFacts(
        source=SHOPIFY,
        external_id="dispute-285332461850802050",
        order_external_id=ORDER,
        refunded_at=datetime(2026, 11, 10, 9, tzinfo=UTC),
        amount=euros("119.90"),
        kind=kind,
    )


def test_customers_update(version: str) -> None:
    facts = told("customers/update", bodies.customer(version))

    assert isinstance(facts, CustomerChangedFacts)
    assert (facts.source, facts.told_at) == (SHOPIFY, REFUNDED)
    assert facts.customer == CustomerFacts(
        external_id=str(bodies.CUSTOMER), email="anna.arndt@example.org", country="DE"
    )


@pytest.mark.parametrize(
    ("topic", "body", "request_", "orders"),
    [
        ("customers/data_request", bodies.data_request(), PrivacyRequest.DATA, (ORDER,)),
        ("customers/redact", bodies.redaction(), PrivacyRequest.ERASURE, (ORDER,)),
    ],
)
def test_requests_of_customers(version: str, topic: str, body: Any, request_: PrivacyRequest, orders: Any) -> None:
    """These three are alike in all versions."""
    assert told(topic, body) == PrivacyFacts(
        source=SHOPIFY, request=request_, customer=BUYER, order_external_ids=orders
    )


def test_shop_redact(version: str) -> None:
    body = {"shop_id": 954889, "shop_domain": "my-shop.myshopify.com"}
    assert told("shop/redact", body) == PrivacyFacts(source=SHOPIFY, request=PrivacyRequest.SHOP)

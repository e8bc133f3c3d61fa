"""What WooCommerce's deliveries say: UTC times, guests, negative refunds, lines without tax."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from portal.kernel.money import Money
from portal.settings import Settings, use
from portal.shop.facts import CancellationFacts, CustomerFacts, LineFacts, OrderFacts
from portal.shop.formats import parse, woocommerce
from portal.shop.formats.reading import JsonObject, NotUnderstood
from tests.shop.shops import WOO, order_of_woocommerce, written

NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_euros():
    use(Settings(currency="EUR"))


def euros(amount: str) -> Money:
    return Money(int(Decimal(amount) * 100), "EUR")


def told(topic: str, body):
    return parse(WOO, topic, written(body), received_at=NOW).facts


def order(**changed) -> OrderFacts:
    return told("order.updated", order_of_woocommerce(**changed))


def test_an_order_in_work_says_who_what_and_when_by_its_utc_times() -> None:
    """SH34: dates without `_gmt` are the shop's local ones."""
    assert order() == OrderFacts(
        source=WOO,
        external_id="727",
        told_at=datetime(2026, 11, 1, 9, 5, tzinfo=UTC),
        placed_at=datetime(2026, 11, 1, 9, tzinfo=UTC),
        paid_at=datetime(2026, 11, 1, 9, 1, tzinfo=UTC),
        total=euros("104.90"),
        eligible=euros("100.00"),
        customer=CustomerFacts(external_id="77", email="anna@example.org", country="DE"),
        lines=[LineFacts(external_id="315", sku="beans", title="Beans", quantity=5, total=euros("100.00"))],
        refunds=[],
        lists_refunds=True,
        shipping=euros("4.90"),
        deletes_refunds_silently=True,
        heard_at=NOW,
    )


@pytest.mark.parametrize(
    ("status", "is_paid", "is_cancelled"),
    [
        ("pending", False, False),
        ("on-hold", False, False),
        ("failed", False, False),
        ("processing", True, False),
        ("completed", True, False),
        ("refunded", True, False),
        ("shipped-by-a-plugin", True, False),
        ("cancelled", True, True),
        ("trash", True, True),
    ],
)
def test_the_status_says_whether_it_is_paid_and_cancelled(status: str, is_paid: bool, is_cancelled: bool) -> None:
    """R21, SH35."""
    facts = order(status=status)

    assert (facts.paid_at is not None, facts.cancelled_at is not None) == (is_paid, is_cancelled)


def test_cash_on_delivery_is_paid_when_it_is_paid() -> None:
    """Processing, and nothing paid yet."""
    assert order(date_paid_gmt=None).paid_at is None


def test_where_prices_include_tax_it_belongs_to_what_earns() -> None:
    """SH37."""
    assert order(prices_include_tax=True).eligible == euros("119.00")


def test_refunds_within_an_order_are_negative_and_say_no_more() -> None:
    """SH43."""
    refunds = order(refunds=[{"id": 726, "reason": "", "total": "-10.00"}]).refunds

    assert [(one.external_id, one.order_external_id, one.amount, one.eligible) for one in refunds] == [
        ("726", "727", euros("10.00"), None)
    ]


def test_refunds_of_their_own_endpoint_say_what_they_were_for() -> None:
    """R13, SH43: of 14.90, 10.00 was for goods."""
    own = {
        "id": 726,
        "amount": "14.90",
        "date_created_gmt": "2026-11-03T09:00:00",
        "line_items": [{"id": 1, "quantity": -1, "total": "-10.00", "total_tax": "0.00"}],
    }

    (refund,) = woocommerce.order_of(WOO, JsonObject(order_of_woocommerce()), [JsonObject(own)]).refunds

    assert (refund.amount, refund.eligible) == (euros("14.90"), euros("10.00"))
    assert refund.refunded_at == datetime(2026, 11, 3, 9, tzinfo=UTC)


def test_customer_0_is_a_guest() -> None:
    """SH39."""
    assert order(customer_id=0).customer == CustomerFacts(email="anna@example.org", country="DE")
    assert order(customer_id=0, billing={"email": ""}).customer is None


def test_codes_come_from_coupons_and_meta_data() -> None:
    facts = order(
        coupon_lines=[{"id": 1, "code": "tenoff", "discount": "10.00"}],
        meta_data=[{"id": 1, "key": "_other", "value": {"a": 1}}, {"id": 2, "key": "_referral_code", "value": "ANNA"}],
    )

    assert (facts.coupon_codes, facts.referral_code) == (("tenoff",), "ANNA")


@pytest.mark.parametrize("number", [727, "727"])
def test_a_deleted_order_is_nothing_but_its_number(number: int | str) -> None:
    """SH46: a number, or under a plugin's hand a text."""
    assert told("order.deleted", {"id": number}) == CancellationFacts(
        source=WOO, external_id="727", cancelled_at=NOW, has_own_time=False
    )
    with pytest.raises(NotUnderstood):
        told("order.deleted", order_of_woocommerce())


@pytest.mark.parametrize("topic", ["customer.deleted", "coupon.created", "product.updated", "action.x"])
def test_other_topics_are_ignored(topic: str) -> None:
    assert told(topic, {"id": 1}) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"date_modified_gmt": None, "date_paid_gmt": None, "date_created_gmt": None},
        {"total": None},
        {"total": "free"},
        {"currency": ""},
        {"line_items": [{"id": 1, "quantity": 1, "total": "free"}]},
        {"fee_lines": [{"id": 1, "total": "free"}]},
        {"line_items": [{"id": 1, "quantity": 1, "total": "1.00"}] * 2},
    ],
)
def test_what_no_order_can_be_is_not_understood(changed) -> None:
    """W9."""
    with pytest.raises(NotUnderstood):
        order(**changed)


def test_the_real_bodies_are_understood(shared) -> None:
    folder = shared / "data" / "webhooks" / "woocommerce"

    new = told("order.created", (folder / "order_created.json").read_bytes())
    paid = told("order.updated", (folder / "order_727.json").read_bytes())

    assert (new.external_id, new.total, new.paid_at) == ("17", Money(200, "USD"), None)
    assert (paid.total, paid.eligible) == (Money(2935, "USD"), Money(1800, "USD"))
    assert paid.paid_at == datetime(2017, 3, 22, 19, 28, 8, tzinfo=UTC)
    assert [(line.sku, line.quantity) for line in paid.lines] == [("93", 2), ("Bar3", 1)]

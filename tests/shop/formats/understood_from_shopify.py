"""What is understood of a body as Shopify writes it."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from portal.kernel.money import Money
from portal.settings import Settings, use
from portal.shop.facts import (
    OrderFacts,
    RefundFacts,
)
from portal.shop.formats import parse
from tests.shop.shops import SHOPIFY, order_of_shopify, refund_of_shopify, written

NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_euros():
    use(Settings(currency="EUR"))


def euros(amount: str) -> Money:
    return Money(int(Decimal(amount) * 100), "EUR")


def told(topic: str, body):
    return parse(SHOPIFY, topic, written(body), received_at=NOW).facts


def note_of(topic: str, body) -> str | None:
    found = parse(SHOPIFY, topic, written(body), received_at=NOW)
    assert found.facts is None
    return found.note


def order(**changed) -> OrderFacts:
    return told("orders/updated", order_of_shopify(**changed))


def refund(**changed) -> RefundFacts:
    return told("refunds/create", refund_of_shopify(**changed))


def set_of(shop: str, presented: str) -> dict:
    return {
        "shop_money": {"amount": shop, "currency_code": "EUR"},
        "presentment_money": {"amount": presented, "currency_code": "USD"},
    }

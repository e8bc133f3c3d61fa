"""Orders and refunds as shops tell of them, minute by minute, and a buyer who has a points account."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from portal.kernel.money import Money
from portal.loyalty.tiering import tiers
from portal.shop.facts import CustomerFacts, LineFacts, OrderFacts, RefundFacts
from tests.makers.points import one_point_per_euro

SHOP = "shopify:beans.example"


def at(minute: int) -> datetime:
    return datetime(2026, 6, 1, 12, tzinfo=UTC) + timedelta(minutes=minute)


def euros(amount: str, currency: str = "EUR") -> Money:
    return Money(int(Decimal(amount) * 100), currency)


def snapshot(member=None, *, told: int = 1, paid: int | None = 1, total: str = "100.00", **values) -> OrderFacts:
    """An order over beans as the shop has it at minute ``told``."""
    facts = {
        "source": SHOP,
        "external_id": "1001",
        "told_at": at(told),
        "placed_at": at(0),
        "paid_at": None if paid is None else at(paid),
        "total": euros(total),
        "eligible": euros(total),
        "customer": None if member is None else CustomerFacts(external_id=member.handle, email=member.email),
        "lines": [LineFacts(external_id="1", sku="beans", title="Beans", quantity=1, total=euros(total))],
    }
    return OrderFacts(**{**facts, **values})


def refund(number: str, amount: str, **values) -> RefundFacts:
    facts = {
        "source": SHOP,
        "external_id": number,
        "order_external_id": "1001",
        "refunded_at": at(30),
        "amount": euros(amount),
    }
    return RefundFacts(**{**facts, **values})


async def enrolled(make):
    """A member whose points account is open."""
    member = await make.member()
    await tiers.enter(member.id)
    return member


@pytest.fixture
async def buyer(make):
    await one_point_per_euro(make)
    return await enrolled(make)

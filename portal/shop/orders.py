"""Recording what was bought: once for each number of a shop, however often it is told (R18)."""

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from portal.accounts.addresses import email_address
from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.errors import Conflict
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.settings import settings
from portal.shop import policies
from portal.shop.amounts import in_programme
from portal.shop.customers import customer_for
from portal.shop.events import OrderRecorded
from portal.shop.models import Customer, Order, OrderLine, OrderState, Product, Refund
from portal.shop.turns import take_turn

SHOP = "shop"
IMPORTED = "import:"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLine:
    sku: str
    title: str
    quantity: int
    total: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOrder:
    """A paid order as a shop tells it. ``rate`` is what one unit of its currency was worth in the programme's."""

    external_id: str
    customer_email: str
    placed_at: datetime
    total: Money
    lines: Sequence[NewLine]
    rate: Decimal | None = None
    referral_code: str | None = None
    payment_fingerprint: str | None = None
    ip: str | None = None
    source: str = SHOP


@unit_of_work
async def record_order(told: NewOrder, *, by: Viewer) -> Order:
    """Keep a paid order; told again it is the same order, told differently it is a CONFLICT.

    Refunds that were told before it are part of it from the start (R17).
    """
    by.ensure_brand()
    values = _checked(told)
    body_hash = hash_of({**values, "email": told.customer_email.strip().casefold(), "lines": _lines(told)})
    await take_turn(turn_of(told.source, values["external_id"]))
    known = await Order.get_or_none(source=told.source, external_id=values["external_id"])
    if known is not None:
        ensure_same(known.body_hash, body_hash)
        return known
    customer = await customer_for(told.source, email_address(told.customer_email, field="customerEmail"))
    refunded = await _claim_refunds(told, values["external_id"])
    order = await Order.create(
        **values,
        id=new_id(),
        source=told.source,
        customer_id=customer.id,
        body_hash=body_hash,
        refunded_minor=min(refunded, told.total.minor),
        state=state_of(told.total.minor, refunded),
        payment_hash=_veiled(told.payment_fingerprint),
        ip_hash=_veiled(told.ip),
        recorded_at=clock.now(),
    )
    await Refund.filter(**_waiting(told, order.external_id)).update(order_id=order.id)
    await _write_lines(order, told.lines)
    await _announce(order, customer)
    return order


def state_of(total: int, refunded: int) -> OrderState:
    """What an order is called after so much of it went back."""
    if refunded <= 0:
        return OrderState.PAID
    return OrderState.REFUNDED if refunded >= total else OrderState.PARTIALLY_REFUNDED


def turn_of(source: str, external_id: str) -> str:
    """What whoever tells of an order, or of its refunds, takes turns about."""
    return f"order:{source}:{external_id}"


def hash_of(body: Mapping[str, Any]) -> str:
    """What was told, to know a repetition from a change."""
    written = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)
    return hashlib.sha256(written.encode()).hexdigest()


def ensure_same(stored: str, told: str) -> None:
    """A number stands for one order, or one refund, for ever."""
    if stored != told:
        raise Conflict("This number was told before with another content.", field="externalId")


def _checked(told: NewOrder) -> dict[str, Any]:
    policies.ensure_happened(told.placed_at, clock.now(), field="placedAt")
    policies.ensure_total(told.total)
    policies.ensure_lines(told.lines)
    for line in told.lines:
        policies.ensure_line(line.quantity, line.total, told.total.currency)
    return {
        "external_id": text.line(told.external_id, field="externalId", most=120),
        "placed_at": told.placed_at,
        "currency": told.total.currency,
        "total_minor": told.total.minor,
        "rate": policies.stored_rate(told.total.currency, told.rate),
        "referral_code": text.optional_line(told.referral_code, field="referralCode", most=40),
    }


def _lines(told: NewOrder) -> list[tuple[str, str, int, int]]:
    return [(line.sku, line.title, line.quantity, line.total.minor) for line in told.lines]


def _waiting(told: NewOrder, external_id: str) -> dict[str, Any]:
    return {
        "source": told.source,
        "order_external_id": external_id,
        "order_id": None,
        "currency": told.total.currency,
    }


async def _claim_refunds(told: NewOrder, external_id: str) -> int:
    return sum(refund.amount_minor for refund in await Refund.filter(**_waiting(told, external_id)))


async def _write_lines(order: Order, lines: Sequence[NewLine]) -> None:
    known = {product.sku: product.id for product in await Product.filter(sku__in=[line.sku for line in lines])}
    await OrderLine.bulk_create(
        [
            OrderLine(
                order_id=order.id,
                position=position,
                product_id=known.get(line.sku),
                sku=text.line(line.sku, field=("lines", "sku"), most=64),
                title=text.line(line.title, field=("lines", "title"), most=200),
                quantity=line.quantity,
                total_minor=line.total.minor,
            )
            for position, line in enumerate(lines)
        ]
    )


async def _announce(order: Order, customer: Customer) -> None:
    await announce(
        OrderRecorded(
            order_id=order.id,
            external_id=order.external_id,
            customer_id=customer.id,
            member_id=customer.member_id,
            total_minor=in_programme(order.total_minor, order.currency, order.rate),
            refunded_minor=in_programme(order.refunded_minor, order.currency, order.rate),
            placed_at=order.placed_at,
            referral_code=order.referral_code,
            is_imported=order.source.startswith(IMPORTED),
        )
    )


def _veiled(value: str | None) -> str | None:
    """A keyed digest: enough to see that two are the same, not enough to know what they are."""
    if value is None or not value.strip():
        return None
    return hmac.new(settings().secret, value.strip().encode(), hashlib.sha256).hexdigest()

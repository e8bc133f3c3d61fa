"""Recording what was given back: once for each number, before or after its order, never more than the order (R14)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from portal.access.api_keys import note_deed
from portal.accounts.models import ApiScope
from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.forms import Form
from portal.kernel.idempotency import hash_of
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.shop import policies
from portal.shop.facts import RefundFacts
from portal.shop.locks import lock_order
from portal.shop.models import Order, Refund
from portal.shop.recording import intake
from portal.shop.recording.orders import SHOP, ensure_impartial, ensure_same


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRefund:
    """Money given back, as a shop tells it; ``eligible`` is what of it was given for goods (R13)."""

    external_id: str
    order_external_id: str
    amount: Money
    refunded_at: datetime
    eligible: Money | None = None
    lines: Mapping[int, Money] = field(default_factory=dict)
    """What of it was given for which line, by its place in the order; their sum is what was given for goods, where
    that is not told."""
    source: str = SHOP


@unit_of_work
async def record_refund(told: NewRefund, *, by: Viewer) -> Order | None:
    """Keep a refund and take it off its order; the order as it is then, or None while it is not known (R17).

    Told again it is the same refund, told differently it is a CONFLICT.
    """
    by.ensure_brand_or_key(ApiScope.ORDERS_WRITE)
    form = Form()
    with form:
        policies.ensure_refund(told.amount)
    with form:
        policies.ensure_happened(told.refunded_at, clock.now(), field="refundedAt")
    with form:
        external_id = text.line(told.external_id, field="externalId", most=policies.LONGEST_NUMBER)
    with form:
        order_id = text.line(told.order_external_id, field="orderExternalId", most=policies.LONGEST_NUMBER)
    form.ensure_good()
    body: dict[str, Any] = {
        "order": order_id,
        "minor": told.amount.minor,
        "currency": told.amount.currency,
        "at": told.refunded_at,
    }
    eligible = _eligible(told)
    if told.eligible is not None:
        body["eligible"] = told.eligible.minor
    if told.lines:
        body["lines"] = sorted((place, amount.minor) for place, amount in told.lines.items())
    body_hash = hash_of(body)
    await lock_order(told.source, order_id)
    known = await Refund.get_or_none(source=told.source, external_id=external_id)
    if known is not None:
        ensure_same(known.body_hash, body_hash)
        return await Order.get_or_none(source=told.source, external_id=order_id)
    facts = RefundFacts(
        source=told.source,
        external_id=external_id,
        order_external_id=order_id,
        refunded_at=told.refunded_at,
        amount=told.amount,
        eligible=eligible,
        lines={str(place): amount for place, amount in told.lines.items()},
    )
    order = await intake.keep_refund(facts, body_hash=body_hash)
    if order is not None:
        await ensure_impartial(order, by=by)
        await note_deed("refund.record", by=by, target_type="Order", target_id=order.id, detail=external_id)
    return order


def _eligible(told: NewRefund) -> Money | None:
    """What of it was given for goods; None where nothing says so."""
    for amount in told.lines.values():
        policies.ensure_eligible(amount, told.amount.currency)
    if told.eligible is not None:
        policies.ensure_eligible(told.eligible, told.amount.currency)
    if told.eligible is not None or not told.lines:
        return told.eligible
    goods = sum(amount.minor for amount in told.lines.values())
    return Money(min(goods, told.amount.minor), told.amount.currency)

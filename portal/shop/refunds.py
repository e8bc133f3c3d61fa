"""Recording what was given back: once for each number, before or after its order, never more than the order (R14)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.shop import intake, policies
from portal.shop.advisory_locks import advisory_lock, order_lock
from portal.shop.facts import RefundFacts
from portal.shop.models import Order, Refund
from portal.shop.orders import SHOP, ensure_same, hash_of


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRefund:
    """Money given back, as a shop tells it; ``eligible`` is what of it was given for goods (R13)."""

    external_id: str
    order_external_id: str
    amount: Money
    refunded_at: datetime
    eligible: Money | None = None
    source: str = SHOP


@unit_of_work
async def record_refund(told: NewRefund, *, by: Viewer) -> Order | None:
    """Keep a refund and take it off its order; the order as it is then, or None while it is not known (R17).

    Told again it is the same refund, told differently it is a CONFLICT.
    """
    by.ensure_brand()
    policies.ensure_refund(told.amount)
    policies.ensure_happened(told.refunded_at, clock.now(), field="refundedAt")
    external_id = text.line(told.external_id, field="externalId", most=120)
    order_id = text.line(told.order_external_id, field="orderExternalId", most=120)
    body: dict[str, Any] = {
        "order": order_id,
        "minor": told.amount.minor,
        "currency": told.amount.currency,
        "at": told.refunded_at,
    }
    if told.eligible is not None:
        policies.ensure_eligible(told.eligible, told.amount.currency)
        body["eligible"] = told.eligible.minor
    body_hash = hash_of(body)
    await advisory_lock(order_lock(told.source, order_id))
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
        eligible=told.eligible,
    )
    return await intake.keep_refund(facts, body_hash=body_hash)

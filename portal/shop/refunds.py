"""Recording what was given back: once for each number, before or after its order, never more than the order (R14)."""

from dataclasses import dataclass
from datetime import datetime

from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql, text
from portal.kernel.errors import Invalid
from portal.kernel.events import announce
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.shop import policies
from portal.shop.amounts import in_programme
from portal.shop.events import OrderRefunded
from portal.shop.models import Customer, Order, Refund
from portal.shop.orders import SHOP, ensure_same, hash_of, turn_of
from portal.shop.turns import take_turn


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRefund:
    """Money given back, as a shop tells it."""

    external_id: str
    order_external_id: str
    amount: Money
    refunded_at: datetime
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
    body_hash = hash_of(
        {"order": order_id, "minor": told.amount.minor, "currency": told.amount.currency, "at": told.refunded_at}
    )
    await take_turn(turn_of(told.source, order_id))
    order = await Order.get_or_none(source=told.source, external_id=order_id)
    known = await Refund.get_or_none(source=told.source, external_id=external_id)
    if known is not None:
        ensure_same(known.body_hash, body_hash)
        return order
    if order is not None and order.currency != told.amount.currency:
        raise Invalid("A refund is in the currency of its order.", field=("amount", "currency"))
    refund = await Refund.create(
        source=told.source,
        external_id=external_id,
        body_hash=body_hash,
        order_external_id=order_id,
        order_id=order.id if order else None,
        amount_minor=told.amount.minor,
        currency=told.amount.currency,
        refunded_at=told.refunded_at,
        recorded_at=clock.now(),
    )
    return None if order is None else await _apply(order, refund)


async def _apply(order: Order, refund: Refund) -> Order:
    await sql.execute(
        """
        UPDATE orders SET
            refunded_minor = CASE WHEN refunded_minor + $2 < total_minor THEN refunded_minor + $2 ELSE total_minor END,
            state = CASE WHEN refunded_minor + $2 < total_minor THEN 'PARTIALLY_REFUNDED' ELSE 'REFUNDED' END
        WHERE id = $1
        """,
        order.id,
        refund.amount_minor,
    )
    await order.refresh_from_db()
    customer = await Customer.get_or_none(id=order.customer_id) if order.customer_id else None
    await announce(
        OrderRefunded(
            order_id=order.id,
            external_id=order.external_id,
            refund_id=refund.id,
            member_id=customer.member_id if customer else None,
            total_minor=in_programme(order.total_minor, order.currency, order.rate),
            refunded_minor=in_programme(order.refunded_minor, order.currency, order.rate),
            refunded_at=refund.refunded_at,
        )
    )
    return order

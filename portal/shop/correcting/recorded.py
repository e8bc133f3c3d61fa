"""Correcting an order that staff or a back end recorded: its number stands for one order, and that may be put right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from portal.accounts.addresses import email_address
from portal.accounts.idempotency import Request
from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.errors import Conflict, Required
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.shop import policies
from portal.shop.correcting import corrections
from portal.shop.correcting.corrections import LONGEST_REASON
from portal.shop.correcting.placing import find_order, tell_moved
from portal.shop.facts import CustomerFacts, OrderFacts
from portal.shop.models import Customer, Order
from portal.shop.recording import intake
from portal.shop.recording.orders import SHOP, NewLine, ensure_impartial


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What of an order was recorded wrongly; what is None was right."""

    total: Money | None = None
    lines: Sequence[NewLine] | None = None
    customer_email: str | None = None
    is_cancelled: bool | None = None

    def named(self) -> list[str]:
        """Which parts are corrected, for the audit trail: no address, and nothing that was bought."""
        parts = {
            "total": self.total,
            "lines": self.lines,
            "customer": self.customer_email,
            "cancelled": self.is_cancelled,
        }
        return [name for name, value in parts.items() if value is not None]


@unit_of_work
async def correct_order(order_id: UUID, told: Correction, *, reason: str, idempotency_key: str, by: Viewer) -> Order:
    """Put right what was recorded; points, tier, referral and who bought follow, as if it had been told so (SH90).

    What it was first recorded as may be told again and changes nothing. Raises Conflict for what a shop told, which has
    to correct it, and for the buyer of an order that staff moved; Forbidden for what is or becomes one's own.
    """
    by.ensure_brand()
    words = text.line(reason, field="reason", most=LONGEST_REASON)
    if not told.named():
        raise Required("Say what is to be corrected.", field="orderId")

    async def correct() -> UUID:
        order, was = await find_order(order_id)
        by.ensure_impartial(was)
        _ensure_may_be(order, told)
        total = order.total_minor
        corrected = await intake.keep_order(_facts(order, told))
        await ensure_impartial(corrected, by=by)
        changed = f"{', '.join(told.named())} ({total} -> {corrected.total_minor} {corrected.currency})"
        await corrections.record("order.correct", "Order", order_id, f"{changed}: {words}", by=by)
        customer = await Customer.get_or_none(id=corrected.customer_id) if corrected.customer_id else None
        await tell_moved([order_id], was, None if customer is None else customer.member_id)
        return order_id

    body = {"order": order_id, "told": repr(told), "reason": words}
    return await Order.get(id=await Request.of("correct_order", idempotency_key, body, by=by).once(correct))


def _ensure_may_be(order: Order, told: Correction) -> None:
    if order.source != SHOP or not order.body_hash:
        raise Conflict("A shop told this order; please correct it there.", field="orderId")
    if order.is_placed and told.customer_email is not None:
        raise Conflict("Staff said whose this order is; please move it.", field="customerEmail")
    if told.lines is not None:
        policies.ensure_lines(told.lines)
        for line in told.lines:
            policies.ensure_line(line.quantity, line.total, order.currency)


def _facts(order: Order, told: Correction) -> OrderFacts:
    """The order as it should have been told, newer than all that is known of it."""
    now = clock.now()
    total = told.total or Money(order.total_minor, order.currency)
    earns_whole = order.eligible_minor in {None, order.total_minor}
    is_cancelled = order.cancelled_at is not None if told.is_cancelled is None else told.is_cancelled
    address = None if told.customer_email is None else email_address(told.customer_email, field="customerEmail")
    return OrderFacts(
        source=order.source,
        external_id=order.external_id,
        told_at=now if order.told_at is None else max(now, order.told_at + timedelta(microseconds=1)),
        placed_at=order.bought_at,
        paid_at=order.placed_at,
        cancelled_at=(order.cancelled_at or now) if is_cancelled else None,
        total=total,
        eligible=total if earns_whole else Money(order.eligible_minor or 0, order.currency),
        customer=None if address is None else CustomerFacts(email=address.written),
        lines=[line.facts(position) for position, line in enumerate(told.lines or ())],
        lists_lines=told.lines is not None,
        lists_coupons=False,
        was_sent=order.was_sent,
        is_given_back=order.is_given_back,
    )

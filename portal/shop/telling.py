"""What is told of an order to who reacts: as it is now, in the programme's currency, with whose it is."""

from collections.abc import Sequence
from typing import Any

from portal.shop.amounts import in_programme
from portal.shop.models import Customer, Order, OrderLine, OrderState, Refund
from portal.shop.remaining import remaining_lines
from portal.shop.standing import Standing, base_of

ERASED = "erased:"
"""How the number of a customer begins who was forgotten (R76)."""
IMPORTED = "import:"


async def event_of(
    order: Order,
    now: Standing,
    refunds: Sequence[Refund],
    *,
    customer: Customer | None = None,
    lines: Sequence[OrderLine] | None = None,
) -> dict[str, Any]:
    """The members of an event about the order; ``customer`` and ``lines`` where they were just written."""
    if order.customer_id and (customer is None or customer.member_id is None):
        customer = await Customer.read_one("id = $1", order.customer_id)  # a guest may be a member by now

    def own(minor: int) -> int:
        return in_programme(minor, order.currency, order.rate)

    return {
        "order_id": order.id,
        "source": order.source,
        "external_id": order.external_id,
        "customer_id": order.customer_id,
        "member_id": customer.member_id if customer else None,
        "placed_at": order.placed_at,
        "recorded_at": order.recorded_at,
        "total_minor": own(order.total_minor),
        "refunded_minor": own(order.total_minor if now.state is OrderState.CANCELLED else order.refunded_minor),
        "base_minor": own(base_of(order)),
        "standing_minor": own(now.eligible_minor),
        "lines": await remaining_lines(order, refunds, lines),
        "referral_code": order.referral_code,
        "is_imported": order.source.startswith(IMPORTED),
        "is_cancelled": now.state is OrderState.CANCELLED,
        "is_forgotten": customer is not None and customer.external_id.startswith(ERASED),
    }

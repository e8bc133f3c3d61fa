"""What is told of an order to who reacts: as it is now, in the programme's currency, with whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from portal.kernel import sql
from portal.kernel.events import announce
from portal.shop.amounts import in_programme
from portal.shop.events import CouponsNamed
from portal.shop.facts import OrderFacts
from portal.shop.models import Customer, Order, OrderLine, OrderState, Refund
from portal.shop.orders.standing import COUNTED, Standing, base_of
from portal.shop.remaining import remaining_lines

IMPORTED = "import:"
"""How the source of an order begins that was read out of a log of the past: it earns nothing."""


@dataclass(frozen=True, slots=True)
class Announced:
    """What others were told of an order: once any of it is another they hear of it again."""

    state: OrderState
    refunded_minor: int
    total_minor: int
    standing_minor: int | None
    customer_id: UUID | None
    coupon_codes: str | None


def is_imported(source: str) -> bool:
    return source.startswith(IMPORTED)


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
        # A guest may be a member by now; who makes them one from here on sees the order as it is told here.
        theirs = sql.locking("id = (SELECT customer_id FROM orders WHERE id = $1)")
        customer = await Customer.read_one(theirs, order.id)

    def own(minor: int) -> int:
        return in_programme(minor, order.currency, order.rate)

    return {
        "order_id": order.id,
        "source": order.source,
        "external_id": order.external_id,
        "customer_id": customer.id if customer else None,
        "member_id": customer.member_id if customer else None,
        "placed_at": order.placed_at,
        "recorded_at": order.recorded_at,
        "total_minor": own(order.total_minor),
        "refunded_minor": own(order.total_minor if now.state is OrderState.CANCELLED else order.refunded_minor),
        "base_minor": own(base_of(order)),
        "standing_minor": own(now.eligible_minor),
        "lines": await remaining_lines(order, refunds, lines),
        "referral_code": order.referral_code,
        "is_imported": is_imported(order.source),
        "is_cancelled": now.state is OrderState.CANCELLED,
        "is_forgotten": customer is not None and customer.is_forgotten,
    }


def announced(order: Order) -> Announced:
    """What others know of it, if they were told of the order as it is."""
    return Announced(
        state=order.state,
        refunded_minor=order.refunded_minor,
        total_minor=order.total_minor,
        standing_minor=order.standing_minor,
        customer_id=order.customer_id,
        coupon_codes=order.coupon_codes,
    )


async def tell_of_coupons(order: Order, before: Announced | None, newest: OrderFacts | None) -> None:
    """Coupons are held from the first word of an order that names them, and let go when it is gone (RC1).

    Of one that is open each word is told: it may have failed by it, or wait for its money anew.
    """
    was_naming = None if before is None else before.coupon_codes
    is_same = before is not None and (before.state, was_naming) == (order.state, order.coupon_codes)
    may_be_news = newest is not None and order.state is OrderState.OPEN
    if not (order.coupon_codes or was_naming) or (is_same and not may_be_news):
        return
    has_failed = order.state is OrderState.OPEN and newest is not None and (newest.has_failed or newest.is_test)
    await announce(
        CouponsNamed(
            order_id=order.id,
            source=order.source,
            external_id=order.external_id,
            codes=tuple((order.coupon_codes or "").splitlines()),
            is_paid=order.state in COUNTED,
            is_gone=order.state is OrderState.CANCELLED or has_failed,
            has_failed=has_failed,
            is_imported=is_imported(order.source),
            named_at=order.placed_at if before is None or order.told_at is None else order.told_at,
        )
    )

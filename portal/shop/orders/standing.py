"""What an order is by now, from the newest word about it and everything that went back: a pure function.

So the order in which the facts arrive changes nothing (R17-R19).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from portal.shop.facts import RefundKind
from portal.shop.models import Order, OrderState, Refund

COUNTED = (OrderState.PAID, OrderState.PARTIALLY_REFUNDED, OrderState.REFUNDED)
"""The states of an order that was paid and not cancelled."""
STANDS = "o.state IN ('PAID', 'PARTIALLY_REFUNDED')"
"""The condition that something of an order ``o`` that was paid did not go back."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Amounts are minor units of the order's currency."""

    state: OrderState
    refunded_minor: int
    """All that went back, at most the total (R14)."""
    eligible_minor: int
    """What still earns: the eligible base less what of it went back; 0 while unpaid and once cancelled."""


def standing(order: Order, refunds: Iterable[Refund]) -> Standing:
    """What ``order`` is after ``refunds``; those that were won or taken back took nothing (R22, SH45).

    Once all the money went back nothing earns, whatever it was for.
    An order that the shop sums up as refunded is given back whole, whatever refunds are known of it (SH44).
    """
    counting = [refund for refund in refunds if refund.counts]
    given_back = order.total_minor if order.is_given_back else sum(refund.amount_minor for refund in counting)
    state = _state(order, given_back)
    is_over = order.is_given_back or 0 < order.total_minor <= given_back
    base_back = base_of(order) if is_over else _base_back(order, counting)
    return Standing(
        state=state,
        refunded_minor=min(given_back, order.total_minor),
        eligible_minor=max(0, base_of(order) - base_back) if state in COUNTED else 0,
    )


def _base_back(order: Order, refunds: Sequence[Refund]) -> int:
    """What of the base went back. A refund of which only the sum is told has its share of what is left of the order,
    rounded down, so that it takes of net prices and of several rates of tax what it gave back (SH25).
    """
    of_shipping = _of_shipping(order, refunds)
    told = {
        refund.id: 0 if refund is of_shipping else min(refund.eligible_minor or 0, refund.amount_minor)
        for refund in refunds
        if refund is of_shipping or refund.eligible_minor is not None
    }
    known = sum(told.values())
    left, base_left = order.total_minor, max(0, base_of(order) - known)
    left -= sum(refund.amount_minor for refund in refunds if refund.id in told)
    by_sum = sum(refund.amount_minor for refund in refunds if refund.id not in told)
    if by_sum <= 0:
        return known
    return known + (base_left if by_sum >= left else base_left * by_sum // left)


def _of_shipping(order: Order, refunds: Sequence[Refund]) -> Refund | None:
    """The one refund that comes to exactly what the shipping cost, where nothing but its sum is told (SH60)."""
    for refund in refunds:
        is_sum_alone = refund.kind is RefundKind.REFUND and refund.eligible_minor is None
        if is_sum_alone and refund.amount_minor == order.shipping_minor and refund.amount_minor > 0:
            return refund
    return None


def base_of(order: Order) -> int:
    """What of the order earns when nothing goes back."""
    return int(order.total_minor if order.eligible_minor is None else order.eligible_minor)


def standing_of(order: Order) -> int:
    """What of the order still earns, as it was settled last."""
    if order.standing_minor is not None:
        return int(order.standing_minor)
    return max(0, base_of(order) - order.refunded_minor) if order.state in COUNTED else 0


def net_of(order: Order) -> int:
    """What the shop keeps of an order; nothing of one that was not paid, or was cancelled."""
    return order.total_minor - order.refunded_minor if order.state in COUNTED else 0


def _state(order: Order, given_back: int) -> OrderState:
    if order.cancelled_at is not None or order.deleted_at is not None:
        return OrderState.CANCELLED
    if order.is_open:
        return OrderState.OPEN
    if given_back <= 0 and not order.is_given_back:
        return OrderState.PAID
    return OrderState.REFUNDED if given_back >= order.total_minor else OrderState.PARTIALLY_REFUNDED

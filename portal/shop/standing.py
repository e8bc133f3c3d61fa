"""What an order is by now, from the newest word about it and everything that went back: a pure function.

So the order in which the facts arrive changes nothing (R17-R19).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from portal.shop.models import Order, OrderState, Refund

COUNTED = (OrderState.PAID, OrderState.PARTIALLY_REFUNDED, OrderState.REFUNDED)
"""The states of an order that was paid and not cancelled."""


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

    Where the shop does not say what a refund was for, all of it counts against the base, as far as that reaches.
    An order that the shop sums up as refunded is given back whole, whatever refunds are known of it (SH44).
    """
    counting = [refund for refund in refunds if refund.counts]
    given_back = sum(refund.amount_minor for refund in counting)
    base_back = sum(
        refund.amount_minor if refund.eligible_minor is None else refund.eligible_minor for refund in counting
    )
    if order.is_given_back:
        given_back, base_back = order.total_minor, base_of(order)
    state = _state(order, given_back)
    return Standing(
        state=state,
        refunded_minor=min(given_back, order.total_minor),
        eligible_minor=max(0, base_of(order) - base_back) if state in COUNTED else 0,
    )


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

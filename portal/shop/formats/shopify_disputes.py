"""Shopify's disputes: money that the buyer's bank took back, until the shop has won it again (R22, SH28)."""

from portal.shop.facts import RefundFacts, RefundKind
from portal.shop.formats.reading import JsonObject, Nothing, NotUnderstood, money_of

_TAKEN = frozenset({"needs_response", "under_review", "accepted", "lost"})
_BACK = frozenset({"won", "prevented", "charge_refunded"})
"""The money is the shop's again; where it refunded the charge instead, a refund of its own says so."""


def dispute_of(source: str, told: JsonObject) -> RefundFacts | Nothing:
    """What a dispute took or gave back, known by its number whatever its status becomes.

    It has no time of its own last change. But none is lost again once it was won: won outranks every other word.
    """
    number, kind, status = told.id("id"), told.text("type"), (told.text("status") or "").casefold()
    initiated_at, amount, currency = told.instant("initiated_at"), told.amount("amount"), told.currency("currency")
    if kind == "inquiry":
        return Nothing("An inquiry of the buyer's bank: no money has gone back.")
    if kind != "chargeback":
        raise NotUnderstood("`type` is neither an inquiry nor a chargeback.")
    if status not in _TAKEN | _BACK:
        raise NotUnderstood("`status` is none that a dispute can have.")
    order_number = told.maybe_id("order_id")
    if order_number is None:
        return Nothing("This dispute names no order: whose points it concerns is for staff to find out.")
    if amount <= 0:
        raise NotUnderstood("A dispute is about more than nothing.")
    return RefundFacts(
        source=source,
        external_id=f"dispute-{number}",
        order_external_id=order_number,
        refunded_at=initiated_at,
        amount=money_of(amount, currency),
        kind=RefundKind.CHARGEBACK if status in _TAKEN else RefundKind.CHARGEBACK_WON,
    )

"""Refunds as shops tell them, alone and in the lists of their orders: the newest list says which of them stand (SH45).

A refund is taken back once a list of all refunds of its order is without it that is newer than the newest which has
it. One that was told alone, and that no list has had yet, is never missed.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from portal.kernel import clock, sql, text
from portal.kernel.errors import Conflict, Invalid
from portal.kernel.ids import new_id
from portal.kernel.money import Money
from portal.shop import policies
from portal.shop.facts import OrderFacts, RefundFacts, RefundKind
from portal.shop.models import Order, Refund
from portal.shop.rates.finding import exchanged

_AS_GOOD_AS_ALL = 95
"""Percent of an order: banks exchange at rates of their own, so from here on a chargeback took all of it (SH96)."""
_LEARNT = ("eligible_minor", "lines")
"""What a shop may tell once and leave out another time; once known it stays known."""


async def keep_alone(facts: RefundFacts, order: Order | None, body_hash: str) -> None:
    """Keep a refund that a shop told by itself. Within its order it is told as it is now; alone, as it was.

    Raises RateMissing where a bank took back money of another currency than the order's, and no rate of it is known.
    """
    if order is not None:
        facts = await _in_currency_of(order, facts)
    known, values = await _known(facts), _values(facts)
    if known is None:
        missing_at = order.refunds_listed_at if order and facts.kind is RefundKind.REFUND else None
        await _create(facts, order, values | {"missing_at": missing_at}, body_hash=body_hash)
    elif facts.kind is RefundKind.CHARGEBACK_WON:
        await Refund.filter(id=known.id).update(is_void=True)
    elif not known.is_void:
        await _update(known, values, is_newest=known.listed_at is None)


async def keep_listed(order_facts: OrderFacts, order: Order, *, listed_before: datetime | None) -> None:
    """Keep the refunds that an order lists; ``listed_before`` is when all of them were listed until now."""
    for listed in order_facts.refunds:
        facts = replace(listed, source=order_facts.source, order_external_id=order.external_id)
        facts = await _in_currency_of(order, facts)
        known, values, told_at = await _known(facts), _values(facts), order_facts.told_at
        if known is None:
            missing_at = listed_before if facts.kind is RefundKind.REFUND else None
            is_taken_back = _is_taken_back(told_at, missing_at, order_facts)
            marks = {"listed_at": told_at, "missing_at": missing_at, "is_taken_back": is_taken_back}
            await _create(facts, order, values | marks)
        elif facts.kind is RefundKind.CHARGEBACK_WON:
            await Refund.filter(id=known.id).update(is_void=True)
        elif not known.is_void:
            was = (known.listed_at or told_at, known.amount_minor)
            is_newest = known.listed_at is None or (told_at, values["amount_minor"]) >= was
            listed_at = max(told_at, was[0])
            is_taken_back = _is_taken_back(listed_at, known.missing_at, order_facts)
            await _update(known, values, is_newest=is_newest, listed_at=listed_at, is_taken_back=is_taken_back)
    if order_facts.lists_refunds:
        order.refunds_listed_at = max(order_facts.told_at, listed_before or order_facts.told_at)


async def known_under(source: str, external_id: str) -> tuple[UUID | None, bool]:
    """The order of that number, if it is known, and whether refunds of it wait for one: asked in one."""
    row = await sql.fetch_one(
        """
        SELECT (SELECT id FROM orders WHERE source = $1 AND external_id = $2) AS id,
            EXISTS (SELECT 1 FROM refunds WHERE source = $1 AND order_external_id = $2 AND order_id IS NULL) AS waiting
        """,
        source,
        external_id,
    )
    assert row is not None
    return sql.uuid_or_none(row["id"]), bool(row["waiting"])


async def join_waiting(order: Order) -> bool:
    """Let what went back before the order was known count as of now; whether any did (R17).

    Who tells of one waits for the lock of the order. Raises RateMissing as `keep_alone` does.
    """
    waiting = await Refund.read(
        "source = $1 AND order_external_id = $2 AND order_id IS NULL", order.source, order.external_id
    )
    for refund in waiting:
        amount = Money(refund.amount_minor, refund.currency)
        if refund.kind is RefundKind.CHARGEBACK and refund.counts:
            amount = await _in_money_of(order, amount, refund.refunded_at)
        if amount.currency == order.currency or not refund.counts:
            at_order = {"order_id": order.id, "amount_minor": amount.minor, "currency": amount.currency}
            await Refund.filter(id=refund.id).update(**at_order)
    return bool(waiting)


async def take_back_missing(order: Order, refunds: Sequence[Refund], facts: OrderFacts) -> None:
    """Mark those of ``refunds``, all that are known of the order, which its whole list ``facts`` is without.

    Only refunds are listed: what a buyer's bank took back is told by itself.
    """
    listed = {_number(one) for one in facts.refunds}
    for refund in refunds:
        is_listed = refund.kind is not RefundKind.REFUND or refund.external_id in listed
        if is_listed or (refund.missing_at is not None and refund.missing_at >= facts.told_at):
            continue
        refund.missing_at = facts.told_at
        refund.is_taken_back = _is_taken_back(refund.listed_at, refund.missing_at, facts)
        await Refund.filter(id=refund.id).update(missing_at=refund.missing_at, is_taken_back=refund.is_taken_back)


def _is_taken_back(listed_at: datetime | None, missing_at: datetime | None, facts: OrderFacts) -> bool:
    if listed_at is None or missing_at is None:
        return False
    return missing_at > listed_at or (missing_at == listed_at and facts.deletes_refunds_silently)


async def _in_currency_of(order: Order, facts: RefundFacts) -> RefundFacts:
    """The same in the order's money, which a shop's own refunds are in already; a bank may tell in another (SH96)."""
    if facts.kind is RefundKind.CHARGEBACK:
        return replace(facts, amount=await _in_money_of(order, facts.amount, facts.refunded_at))
    if facts.kind is RefundKind.REFUND and facts.amount.currency != order.currency:
        raise Invalid("A refund is in the currency of its order.", field=("amount", "currency"))
    return facts


async def _in_money_of(order: Order, amount: Money, at: datetime) -> Money:
    if amount.currency == order.currency:
        return amount
    found = await exchanged(amount, order.currency, at=at, rate=order.rate)
    is_all = found.minor * 100 >= order.total_minor * _AS_GOOD_AS_ALL
    return Money(max(found.minor, order.total_minor), order.currency) if is_all else found


async def _known(facts: RefundFacts) -> Refund | None:
    policies.ensure_given_back(facts.amount, facts.eligible)
    known = await Refund.get_or_none(source=facts.source, external_id=_number(facts))
    if known is not None and known.order_external_id != facts.order_external_id:
        raise Conflict("This number was told before with another content.", field="externalId")
    return known


def _number(facts: RefundFacts) -> str:
    return text.line(facts.external_id, field="externalId", most=policies.LONGEST_NUMBER)


def _values(facts: RefundFacts) -> dict[str, Any]:
    return {
        "amount_minor": facts.amount.minor,
        "eligible_minor": facts.eligible.minor if facts.eligible is not None else None,
        "lines": {line: amount.minor for line, amount in facts.lines.items()} or None,
        "kind": facts.kind,
        "refunded_at": policies.believed(facts.refunded_at, clock.now()),
    }


async def _create(facts: RefundFacts, order: Order | None, values: dict[str, Any], *, body_hash: str = "") -> None:
    await Refund.create(
        **values,
        id=new_id(),
        source=facts.source,
        external_id=_number(facts),
        body_hash=body_hash,
        order_external_id=facts.order_external_id,
        order_id=None if order is None else order.id,
        currency=facts.amount.currency,
        is_void=facts.kind is RefundKind.CHARGEBACK_WON,
        recorded_at=clock.now(),
    )


async def _update(known: Refund, values: dict[str, Any], *, is_newest: bool, **marks: Any) -> None:
    """What the newest word says; an older one only tells what was not known."""
    learnt = {name: values[name] for name in _LEARNT if values[name] is not None}
    if not is_newest:
        said = {name: value for name, value in learnt.items() if getattr(known, name) is None}
    else:
        said = {name: value for name, value in values.items() if name not in _LEARNT} | learnt
    if said or marks:
        await Refund.filter(id=known.id).update(**said, **marks)

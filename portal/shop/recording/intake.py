"""Keeping what a shop tells: late, twice and in any order, it comes to the same (R17-R19, W7).

Every word about an order is kept, and then the order is made what all of them together say. Who reacts is
told once it was paid, and whenever that changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from portal.kernel import clock, text
from portal.kernel.errors import Invalid
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.pseudonyms import pseudonymised
from portal.kernel.work import unit_of_work
from portal.settings import settings
from portal.shop import policies
from portal.shop.buyers import as_told
from portal.shop.events import OrderChanged, OrderPassed, OrderRecorded
from portal.shop.facts import OrderFacts, RefundFacts, of_nobody
from portal.shop.locks import lock_order
from portal.shop.models import Customer, Order, OrderLine, OrderState, Refund
from portal.shop.orders import parts, refund_lists
from portal.shop.orders.lines import gift_cards_of, replace_lines, write_lines
from portal.shop.orders.standing import COUNTED, Standing, standing
from portal.shop.orders.telling import Announced, announced, event_of, tell_of_coupons
from portal.shop.rates import policies as rates
from portal.shop.rates.finding import rate_of_order

_TOLD = Order.columns(without=("customer_id", "told_number", "buyer_number"))
"""What is written of an order with a word about it; whose it is also others say, who do not wait for its lock."""


@dataclass(frozen=True, slots=True)
class _Written:
    """What was just written of an order that nobody knew: it is not read again."""

    customer: Customer | None
    lines: Sequence[OrderLine]
    has_refunds: bool


@unit_of_work
async def keep_order(facts: OrderFacts) -> Order:
    """Keep a snapshot of an order, and the refunds that come with it.

    A snapshot that is older than what is known changes nothing (R19). Raises PortalError for what no
    order can be; nothing is kept then.
    """
    number = text.line(facts.external_id, field="externalId", most=policies.LONGEST_NUMBER)
    await lock_order(facts.source, number)
    order = await Order.read_one("source = $1 AND external_id = $2", facts.source, number)
    return (await keep_new(facts))[0] if order is None else await _keep_known(order, facts)


@unit_of_work
async def keep_new(
    facts: OrderFacts, body_hash: str = "", *, has_waiting_refunds: bool = True
) -> tuple[Order, Customer | None]:
    """The same for who holds the lock of the order, and knows that there is none yet; the order with who bought it.

    Who knows that no refund of it was told before spares the question.
    """
    facts = _by_our_clock(facts)
    checked = _checked(facts) | await _rate(None, facts)
    bought = await as_told.of(facts)
    if bought.is_nobodys:
        facts = of_nobody(facts)
        checked |= _checked(facts)
    whose = {"told_number": bought.told_number, "buyer_number": bought.buyer_number}
    values = checked | whose | {"told_apart": parts.first(facts)}
    order, written = await _create(facts, bought.by, values, body_hash, has_waiting_refunds=has_waiting_refunds)
    await refund_lists.keep_listed(facts, order, listed_before=None)
    return await _apply(order, None, facts, written, is_news=True), written.customer


async def _keep_known(order: Order, facts: OrderFacts) -> Order:
    facts = _by_our_clock(facts)
    if await as_told.is_of_nobody_any_more(order, facts):
        facts = of_nobody(facts)
    values = _checked(facts)
    before, listed_before = announced(order), order.refunds_listed_at
    is_back, is_news, is_only_gone = _is_back(order, facts), _is_news(facts, order), _is_only_gone(order)
    values["told_apart"] = parts.first(facts) if is_only_gone else parts.renewed(order, facts)
    if is_only_gone or is_news:
        values |= await _rate(order, facts)
        if facts.earns_by_sum:
            values["eligible_minor"] = max(0, values["eligible_minor"] - await gift_cards_of(order))
        bought_by = await as_told.renew(order, facts)
        await (_fill if is_only_gone else _renew)(order, facts, values)
    else:
        bought_by = await as_told.hear_late(order, facts)
        await parts.learn_late(order, facts, values)
    if is_back:
        order.deleted_at = None
    await refund_lists.keep_listed(facts, order, listed_before=listed_before)
    return await _apply(order, before, facts, is_news=is_news, bought_by=bought_by)


@unit_of_work
async def keep_refund(facts: RefundFacts, *, body_hash: str = "") -> Order | None:
    """Keep money that went back; the order as it is then, or None while that is not known (R17)."""
    number = text.line(facts.order_external_id, field="orderExternalId", most=policies.LONGEST_NUMBER)
    await lock_order(facts.source, number)
    order = await Order.read_one("source = $1 AND external_id = $2", facts.source, number)
    if order is not None and _is_only_gone(order):
        order = None
    before = None if order is None else announced(order)
    await refund_lists.keep_alone(replace(facts, order_external_id=number), order, body_hash)
    return None if order is None else await _apply(order, before)


@unit_of_work
async def cancel_order(source: str, external_id: str, cancelled_at: datetime, *, has_own_time: bool = True) -> Order:
    """Cancel an order of which the shop tells nothing but its number; one that is not known yet, too.

    An older word about it that comes later does not bring it back. Without a time of its own it counts for all that
    was told before it arrived, at ``cancelled_at``, and for nothing that is newer (SH59).
    """
    number = text.line(external_id, field="externalId", most=policies.LONGEST_NUMBER)
    cancelled_at = policies.believed(cancelled_at, clock.now())
    await lock_order(source, number)
    order = await Order.get_or_none(source=source, external_id=number)
    if order is None:
        return await Order.create(
            id=new_id(),
            source=source,
            external_id=number,
            body_hash="",
            placed_at=cancelled_at,
            told_at=cancelled_at if has_own_time else None,
            cancelled_at=cancelled_at if has_own_time else None,
            deleted_at=None if has_own_time else cancelled_at,
            currency=settings().currency,
            total_minor=0,
            is_open=True,
            state=OrderState.CANCELLED,
            recorded_at=clock.now(),
        )
    before = announced(order)
    if not has_own_time:
        order.deleted_at = max(cancelled_at, order.deleted_at or cancelled_at)
    elif order.told_at is None or cancelled_at >= order.told_at:
        order.told_at, order.cancelled_at = cancelled_at, order.cancelled_at or cancelled_at
    return await _apply(order, before)


def _is_back(order: Order, facts: OrderFacts) -> bool:
    """Whether a deleted order is there again: a word that came later is newer than all that was known, or says so."""
    if order.deleted_at is None or (facts.heard_at is not None and facts.heard_at < order.deleted_at):
        return False
    return facts.is_there or order.told_at is None or facts.told_at > order.told_at


def _by_our_clock(facts: OrderFacts) -> OrderFacts:
    """The same, told by now and not in years: a fast clock blocks an order for no later word (SH58)."""
    now = clock.now()
    return replace(
        facts,
        told_at=policies.believed(facts.told_at, now),
        cancelled_at=facts.cancelled_at and policies.believed(facts.cancelled_at, now),
    )


def _checked(facts: OrderFacts) -> dict[str, Any]:
    policies.ensure_happened(facts.placed_at, clock.now(), field="placedAt")
    if facts.paid_at is not None:
        policies.ensure_happened(facts.paid_at, clock.now(), field="paidAt")
    policies.ensure_total(facts.total)
    policies.ensure_eligible(facts.eligible, facts.total.currency)
    return {
        "external_id": text.line(facts.external_id, field="externalId", most=policies.LONGEST_NUMBER),
        "placed_at": facts.paid_at or facts.placed_at,
        "ordered_at": facts.placed_at,
        "was_sent": facts.was_sent,
        "told_at": facts.told_at,
        "triggered_at": facts.triggered_at,
        "cancelled_at": facts.cancelled_at,
        "currency": facts.total.currency,
        "total_minor": facts.total.minor,
        # A credit or a discount that no line shows lowers the total alone: nobody earns on what nobody paid (SH57).
        "eligible_minor": min(facts.eligible.minor, facts.total.minor),
        **({"number": facts.number[:60]} if facts.number else {}),
        "referral_code": text.optional_line(
            facts.referral_code, field="referralCode", most=policies.LONGEST_REFERRAL_CODE
        ),
        "coupon_codes": "\n".join(code[:60] for code in facts.coupon_codes[:20]) or None,
        "shipping_minor": None if facts.shipping is None else facts.shipping.minor,
        "is_given_back": facts.is_given_back,
        "payment_hash": pseudonymised(facts.payment_fingerprint),
        "ip_hash": pseudonymised(facts.ip),
        "address_hash": pseudonymised(facts.delivered_to),
    }


def _is_news(facts: OrderFacts, order: Order) -> bool:
    """Whether a word is not older than what is known; of one moment the one that was noticed later counts (SH19)."""
    if order.told_at is None or facts.told_at != order.told_at:
        return order.told_at is None or facts.told_at > order.told_at
    return _noticed(facts, order) >= 0


def _noticed(facts: OrderFacts, order: Order) -> int:
    """How a word stands to what is known of the same moment: 1 for noticed later, -1 earlier, 0 where nobody says."""
    if facts.triggered_at is None or order.triggered_at is None or facts.triggered_at == order.triggered_at:
        return 0
    return 1 if facts.triggered_at > order.triggered_at else -1


async def _rate(order: Order | None, facts: OrderFacts) -> dict[str, Any]:
    """The rate stays the one that was stored first, whatever the shop or the table says later (R24, SH76).

    An order that is not paid yet, or is cancelled, needs none: it may wait for money, hold coupons and let them go
    without one.
    """
    if order is not None and not _is_only_gone(order) and order.rate != rates.NONE_YET:
        return {"rate": order.rate, "rate_day": order.rate_day}
    found = await rate_of_order(
        facts.total.currency,
        facts.rate,
        placed_at=facts.placed_at,
        is_needed=facts.paid_at is not None and facts.cancelled_at is None and not facts.is_test,
    )
    return {"rate": found.rate, "rate_day": found.day}


async def _create(
    facts: OrderFacts, customer: Customer | None, values: dict[str, Any], body_hash: str, *, has_waiting_refunds: bool
) -> tuple[Order, _Written]:
    order = Order(
        **values,
        id=new_id(),
        source=facts.source,
        customer_id=customer.id if customer else None,
        buyer_told_at=facts.told_at,
        body_hash=body_hash,
        is_open=facts.is_test or facts.paid_at is None,
        refunds_listed_at=facts.told_at if facts.lists_refunds else None,
        recorded_at=clock.now(),
    )
    _bring_to(order, standing(order, ()))
    await Order.insert([order])
    has_refunds = (has_waiting_refunds and await refund_lists.join_waiting(order)) or bool(facts.refunds)
    return order, _Written(customer, await write_lines(order, facts.lines), has_refunds)


async def _fill(order: Order, facts: OrderFacts, values: dict[str, Any]) -> None:
    """Tell the rest of an order that was known to be gone and nothing else; only a newer word revives it."""
    told_at, cancelled_at = order.told_at, order.cancelled_at
    order.currency = values["currency"]
    await _renew(order, facts, values)
    if told_at is not None and facts.told_at <= told_at:
        order.told_at, order.cancelled_at = told_at, facts.cancelled_at or cancelled_at
    await refund_lists.join_waiting(order)


def _is_only_gone(order: Order) -> bool:
    """Whether nothing is known of it but its number and that it was cancelled."""
    return order.is_open and order.customer_id is None and order.total_minor == 0 and order.eligible_minor is None


async def _renew(order: Order, facts: OrderFacts, values: dict[str, Any]) -> None:
    """The newest word counts. But paid stays paid until a newer word says that the money failed (SH35).

    Of two words of the same moment, of which nobody says which was noticed later, the one that cancels counts, the one
    that gives all back, and the one that is paid, whichever came first.
    """
    if order.currency != facts.total.currency:
        raise Invalid("An order keeps its currency.", field=("total", "currency"))
    is_same_moment = order.told_at == facts.told_at and _noticed(facts, order) == 0
    kept = _kept(order, facts, is_same_moment=is_same_moment)
    has_failed = facts.has_failed and not is_same_moment
    order.is_open = facts.is_test or has_failed or (order.is_open and facts.paid_at is None)
    order.update_from_dict({name: value for name, value in values.items() if name not in kept})
    if facts.lists_lines:
        await replace_lines(order, facts.lines)


def _kept(order: Order, facts: OrderFacts, *, is_same_moment: bool) -> frozenset[str]:
    """What this word leaves as it was: a list is replaced whole by a newer one, and by none that is not told (SH62).

    Who paid how, and from where, stays known once it was told: no word takes it away by its silence (SH95).
    """
    stays = {
        "referral_code": facts.referral_code is None,
        "placed_at": not order.is_open and facts.paid_at is None,
        "ordered_at": order.ordered_at is not None and order.ordered_at <= facts.placed_at,
        "cancelled_at": is_same_moment and order.cancelled_at is not None,
        "is_given_back": is_same_moment and order.is_given_back,
        "triggered_at": is_same_moment and facts.triggered_at is None,
    }
    return parts.untold(facts) | {name for name, does_stay in stays.items() if does_stay}


async def _apply(
    order: Order,
    before: Announced | None,
    told: OrderFacts | None = None,
    written: _Written | None = None,
    *,
    is_news: bool = False,
    bought_by: as_told.Passing = as_told.UNCHANGED,
) -> Order:
    """Make the order what all words together say, and tell who reacts if that is news."""
    refunds = await Refund.read("order_id = $1", order.id) if written is None or written.has_refunds else []
    if told is not None and told.lists_refunds:
        await refund_lists.take_back_missing(order, refunds, told)
    now = standing(order, refunds)
    has_changed = _bring_to(order, now)
    if before is not None or has_changed:
        await order.save(update_fields=_TOLD)
    was = OrderState.OPEN if before is None else before.state
    await tell_of_coupons(order, before, told if is_news else None)
    if was in COUNTED and bought_by.is_anothers:
        await announce(OrderPassed(**await event_of(order, now, refunds), from_member_id=bought_by.was))
    if now.state in COUNTED and was not in COUNTED:
        customer, lines = (None, None) if written is None else (written.customer, written.lines)
        recorded = await event_of(order, now, refunds, customer=customer, lines=lines)
        may_have_products = lines is None or any(line.product_id is not None for line in lines)
        await announce(OrderRecorded(**recorded, is_new=written is not None, may_have_products=may_have_products))
    elif was in COUNTED and before != announced(order):
        await announce(OrderChanged(**await event_of(order, now, refunds)))
    return order


def _bring_to(order: Order, now: Standing) -> bool:
    """Let the row say what the order is by now; whether it said anything else."""
    was = (order.state, order.refunded_minor, order.standing_minor)
    order.state, order.refunded_minor, order.standing_minor = now.state, now.refunded_minor, now.eligible_minor
    return was != (now.state, now.refunded_minor, now.eligible_minor)

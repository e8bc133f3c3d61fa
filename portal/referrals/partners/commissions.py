"""What orders bring the partners whose codes they name: once for an order, and always by what it is worth now."""

from datetime import timedelta
from uuid import UUID

from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work
from portal.referrals.partners import against, policies
from portal.referrals.partners.models import CommissionSignal, CommissionState, Partner, PartnerCommission
from portal.referrals.spelling import spelt
from portal.shop.events import OrderEvent, OrderRecorded
from portal.shop.models import Order

_OF_CUSTOMER = """
    SELECT k.id FROM partner_commissions k JOIN orders o ON o.id = k.order_id
    WHERE o.customer_id = $1 AND k.state <> 'REJECTED' ORDER BY k.partner_id, k.id
"""


@unit_of_work
async def follow(event: OrderEvent) -> None:
    """Keep what an order brings the partner whose code it names, or bring that up to date (R66, R84).

    What was listed for it already is not touched: the next list has the difference, but of who is
    erased (R93).
    """
    if isinstance(event, OrderRecorded) and event.is_new and not event.referral_code:
        return
    kept = await PartnerCommission.get_or_none(order_id=event.order_id)
    if kept is not None:
        await _judge_again(kept.id)
        if not await Partner.exists(id=kept.partner_id, erased_at__isnull=False):
            await bring_up_to_date(await PartnerCommission.get(id=kept.id), event.standing_minor)
    elif event.referral_code and not event.is_imported and event.standing_minor > 0:
        await _begin(event, event.referral_code)


@unit_of_work
async def judge_those_of(customer_id: UUID) -> None:
    """A customer turned out to be a member: what they bought may be the partner's own (R60)."""
    for row in await sql.fetch(_OF_CUSTOMER, customer_id):
        await _judge_again(sql.uuid_of(row["id"]))


@unit_of_work
async def bring_up_to_date(commission: PartnerCommission, base_minor: int) -> None:
    """Let it bring what the order is worth by now; nothing while it is turned down.

    One that brought nothing until now takes a place of its month only where there is one (R68).
    """
    commission.base_minor = base_minor
    amount = policies.amount_of(commission) if policies.is_open(commission) else 0
    if (
        amount > 0
        and commission.amount_minor == 0
        and commission.settled_minor == 0
        and await _has_no_place(commission)
    ):
        await turn_down(commission, CommissionSignal.CAPPED)
        amount = 0
    await PartnerCommission.filter(id=commission.id).update(base_minor=base_minor, amount_minor=amount)


async def turn_down(commission: PartnerCommission, signal: CommissionSignal) -> None:
    """Within a unit of work that has the partner's lock: it brings nothing, and what a list has is taken back."""
    signals = [*commission.signals, signal.value]
    await PartnerCommission.filter(id=commission.id).update(
        state=CommissionState.REJECTED, amount_minor=0, signals=signals
    )


@unit_of_work
async def turn_down_one(commission_id: UUID, signal: CommissionSignal) -> None:
    """Turn it down as it is by now, unless it is already."""
    found = await PartnerCommission.get(id=commission_id)
    await sql.lock_row("partners", found.partner_id)
    commission = await PartnerCommission.get(id=commission_id)
    if policies.is_open(commission):
        await turn_down(commission, signal)


async def _judge_again(commission_id: UUID) -> None:
    """With the partner's lock from here on: whether by now the buyer is known to be the partner."""
    found = await PartnerCommission.get(id=commission_id)
    await sql.lock_row("partners", found.partner_id)
    commission = await PartnerCommission.get(id=commission_id)
    if not policies.is_open(commission):
        return
    fault = await against.own_purchase(commission.partner_id, commission.order_id)
    if fault is not None:
        await turn_down(commission, fault)


async def _has_no_place(commission: PartnerCommission) -> bool:
    partner, order = await Partner.get(id=commission.partner_id), await Order.get(id=commission.order_id)
    return await against.is_full(partner, order)


async def _begin(event: OrderEvent, code: str) -> None:
    found = await by_code(code)
    if found is not None:
        await begin(found.id, await Order.get(id=event.order_id), event.standing_minor)


async def begin(partner_id: UUID, order: Order, standing_minor: int, *, by_sign_up: bool = False) -> None:
    """Within a unit of work: keep what the order brings, unless it has a commission or the terms are over.

    Who signed up by the code is paid for once, for their first order (R95).
    """
    # Two orders at once wait for each other here, so that no cap can be raced (R68), and for who changes the partner.
    if not await sql.lock_row("partners", partner_id):
        return
    partner = await Partner.get(id=partner_id)
    if not policies.is_running(partner, order.bought_at) or await PartnerCommission.exists(order_id=order.id):
        return
    commission = PartnerCommission(
        partner_id=partner.id,
        order_id=order.id,
        state=CommissionState.PENDING,
        percent=partner.percent,
        fixed_minor=partner.fixed_minor,
        minimum_order_minor=partner.minimum_order_minor,
        new_customers_only=partner.new_customers_only or by_sign_up,
        base_minor=standing_minor,
        amount_minor=0,
        currency=partner.currency,
        placed_at=order.placed_at,
        due_at=order.placed_at + timedelta(days=partner.hold_days),
        created_at=clock.now(),
    )
    commission.amount_minor = policies.amount_of(commission)
    if (fault := await against.fault_of(partner, order, is_first_alone=commission.new_customers_only)) is not None:
        commission.state, commission.amount_minor, commission.signals = CommissionState.REJECTED, 0, [fault.value]
    else:
        found_alike = await against.suspicions(partner, order)
        commission.signals = [one.value for one in found_alike]
        if against.are_held_for(found_alike):
            commission.state = CommissionState.IN_REVIEW
    await commission.save(force_create=True)


async def by_code(code: str) -> Partner | None:
    """The partner whose code somebody typed or followed, however it is spelt (R72)."""
    return await spelt(Partner.all(), code)

"""What orders bring the partners whose codes they name: once for an order, and always by what it is worth now."""

from datetime import timedelta
from uuid import UUID

from portal.accounts.addresses import mailbox_key
from portal.kernel import clock, sql, text
from portal.kernel.work import unit_of_work
from portal.referrals import queries as referrals
from portal.referrals.models import Referral, ReferralState
from portal.referrals.partners import policies
from portal.referrals.partners.models import CommissionSignal, CommissionState, Partner, PartnerCommission
from portal.shop.events import OrderEvent
from portal.shop.models import Customer, Order

_BROUGHT = (ReferralState.QUALIFIED, ReferralState.IN_REVIEW, ReferralState.REWARDED)
_BOUGHT_BEFORE = """
    SELECT 1 FROM orders o JOIN orders this ON this.id = $1
    WHERE o.customer_id = this.customer_id AND o.id <> this.id AND NOT o.is_open
        AND (o.state <> 'CANCELLED' OR o.was_sent)
        AND COALESCE(o.ordered_at, o.placed_at) <= COALESCE(this.ordered_at, this.placed_at)
    LIMIT 1
"""
_IN_COMMON = """
    SELECT
        MAX(CASE WHEN o.payment_hash = $1 THEN 1 ELSE 0 END) AS payment,
        MAX(CASE WHEN o.address_hash = $2 THEN 1 ELSE 0 END) AS address
    FROM orders o JOIN customers c ON c.id = o.customer_id
    WHERE (o.payment_hash = $1 OR o.address_hash = $2) AND o.id <> $3
        AND (c.member_id = $4 OR (c.id <> $5 AND EXISTS (
            SELECT 1 FROM partner_commissions k WHERE k.order_id = o.id AND k.partner_id = $6
        )))
"""


@unit_of_work
async def follow(event: OrderEvent) -> None:
    """Keep what an order brings the partner whose code it names, or bring that up to date (R66, R84).

    What was listed for it already is not touched: the next list has the difference.
    """
    known = await PartnerCommission.get_or_none(order_id=event.order_id)
    if known is not None:
        await sql.lock_row("partners", known.partner_id)
        await bring_up_to_date(await PartnerCommission.get(id=known.id), event.standing_minor)
    elif event.referral_code and not event.is_imported and event.standing_minor > 0:
        await _begin(event, event.referral_code)


@unit_of_work
async def bring_up_to_date(commission: PartnerCommission, base_minor: int) -> None:
    """Let it bring what the order is worth by now; nothing while it is turned down."""
    commission.base_minor = base_minor
    amount = policies.amount_of(commission) if policies.is_open(commission) else 0
    await PartnerCommission.filter(id=commission.id).update(base_minor=base_minor, amount_minor=amount)


async def brought_by_member(order_id: UUID) -> bool:
    """Whether a member is thanked for the order: one order is not paid for twice (R62)."""
    return await Referral.filter(order_id=order_id, state__in=list(_BROUGHT)).exists()


async def _begin(event: OrderEvent, code: str) -> None:
    order = await Order.get(id=event.order_id)
    partner = await by_code(code)
    if partner is None or not policies.is_running(partner, order.bought_at):
        return
    # Two orders at once wait for each other here, so that no cap can be raced (R68).
    await sql.lock_row("partners", partner.id)
    if await PartnerCommission.exists(order_id=order.id):
        return
    commission = PartnerCommission(
        partner_id=partner.id,
        order_id=order.id,
        state=CommissionState.PENDING,
        percent=partner.percent,
        fixed_minor=partner.fixed_minor,
        minimum_order_minor=partner.minimum_order_minor,
        base_minor=event.standing_minor,
        amount_minor=0,
        currency=partner.currency,
        placed_at=order.placed_at,
        due_at=order.placed_at + timedelta(days=partner.hold_days),
        created_at=clock.now(),
    )
    commission.amount_minor = policies.amount_of(commission)
    if (fault := await _speaks_against(partner, order, commission)) is not None:
        commission.state, commission.amount_minor, commission.signals = CommissionState.REJECTED, 0, [fault.value]
    elif suspicions := await _suspicions(partner, order):
        commission.state, commission.signals = CommissionState.IN_REVIEW, [one.value for one in suspicions]
    await commission.save(force_create=True)


async def by_code(code: str) -> Partner | None:
    """The partner whose code somebody typed or followed, however it is spelt (R72)."""
    if len(code) > referrals.LONGEST_CODE or not text.is_text(code):
        return None
    return await Partner.get_or_none(code_key=referrals.code_key(code))


async def _speaks_against(partner: Partner, order: Order, commission: PartnerCommission) -> CommissionSignal | None:
    """Why an order brings the partner nothing: they bought it themselves (R60), or it is not what is paid for."""
    buyer = None if order.customer_id is None else await Customer.get(id=order.customer_id).select_related("member")
    if buyer is not None:
        if partner.member_id is not None and buyer.member_id == partner.member_id:
            return CommissionSignal.SAME_PERSON
        keys = {mailbox_key(buyer.email_key or ""), None if buyer.member is None else buyer.member.mailbox_key}
        if partner.mailbox_key is not None and partner.mailbox_key in keys:
            return CommissionSignal.SAME_MAILBOX
    if partner.new_customers_only and await sql.fetch_one(_BOUGHT_BEFORE, order.id) is not None:
        return CommissionSignal.CUSTOMER_BEFORE
    if commission.amount_minor == 0:
        return CommissionSignal.BELOW_MINIMUM
    if await brought_by_member(order.id):
        return CommissionSignal.BROUGHT_BY_MEMBER
    return CommissionSignal.CAPPED if await _is_full(partner, order) else None


async def _is_full(partner: Partner, order: Order) -> bool:
    """Whether the local month of the order has as many commissions as the terms allow (R68)."""
    if partner.max_commissions_per_month is None:
        return False
    first = clock.local_day(order.placed_at).replace(day=1)
    begins, ends = clock.start_of_day(first), clock.start_of_day(clock.months_later(first, 1))
    of_month = PartnerCommission.filter(partner_id=partner.id, placed_at__gte=begins, placed_at__lt=ends)
    return await of_month.exclude(state=CommissionState.REJECTED).count() >= partner.max_commissions_per_month


async def _suspicions(partner: Partner, order: Order) -> list[CommissionSignal]:
    """A card or an address that is the partner's own too, or was another customer's of theirs (E1)."""
    row = await sql.fetch_one(
        _IN_COMMON, order.payment_hash, order.address_hash, order.id, partner.member_id, order.customer_id, partner.id
    )
    found = []
    if row is not None and row["payment"]:
        found.append(CommissionSignal.SAME_PAYMENT)
    if row is not None and row["address"]:
        found.append(CommissionSignal.SAME_ADDRESS)
    return found

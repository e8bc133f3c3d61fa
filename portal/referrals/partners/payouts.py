"""Lists of what partners are paid: closed once, up to a day; what changes afterwards is a line of the next."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from portal.accounts.events import StaffActed
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import AlreadyDone, Invalid, NotEligible
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.wording import translatable
from portal.kernel.work import unit_of_work
from portal.referrals.events import Gift, PartnerCredited
from portal.referrals.models import ReferralRewardKind
from portal.referrals.partners import against, commissions, policies
from portal.referrals.partners.models import (
    CommissionSignal,
    CommissionState,
    Partner,
    PartnerCommission,
    PartnerPayment,
    PartnerPayout,
    PartnerPayoutLine,
)
from portal.settings import settings

CREDIT = translatable("Commission as a partner")
"""What the coupon is called; a name in it would outlive the partner (R93)."""
_UNSETTLED = """
    SELECT k.id FROM partner_commissions k
    WHERE k.amount_minor <> k.settled_minor
        AND ((k.state = 'PENDING' AND k.due_at < $1) OR k.state IN ('LISTED', 'REJECTED'))
    ORDER BY k.partner_id, k.placed_at, k.id
"""


@unit_of_work
async def close_payout(until: date, *, by: Viewer) -> PartnerPayout:
    """Close the list of all that is due by the end of ``until``, a local day that is over.

    Each commission stands in one list, and in a later one only with what has changed. A partner whose lines would come
    to nothing or less waits for the next. Store credit is given in the same transaction. Raises Invalid, AlreadyDone
    for days that a list has, and NotEligible where there is nothing to pay.
    """
    by.ensure_brand()
    if until >= clock.local_day(clock.now()):
        raise Invalid("This day is not over yet; please choose an earlier one.", field="until")
    await advisory_lock("payout of partners")
    last = await PartnerPayout.all().order_by("-number").first()
    if last is not None and until <= last.until:
        raise AlreadyDone("These days stand in a list already.", field="until")
    await sql.fetch(sql.locking("SELECT id FROM partners ORDER BY id"))
    lines = _worth_paying(await _unsettled(until))
    if not lines:
        raise NotEligible("There is nothing to pay up to this day.", field="until")
    payout = await PartnerPayout.create(
        id=new_id(),
        number=1 if last is None else last.number + 1,
        since=None if last is None else last.until + timedelta(days=1),
        until=until,
        total_minor=sum(_open(one) for one in lines),
        currency=settings().currency,
        closed_by_id=by.member_id,
        closed_at=clock.now(),
    )
    await _write(payout, lines)
    await _give_credit(payout, lines)
    await announce(
        StaffActed(
            action="partner.close_payout",
            by_id=by.member_id,
            target_type="PartnerPayout",
            target_id=payout.id,
            detail=until.isoformat(),
        )
    )
    return payout


async def _unsettled(until: date) -> Sequence[PartnerCommission]:
    """What is not settled by lists, judged once more.

    Turned down is what turned out to be the partner's own, what a member is thanked for by now, and what is for a first
    order before which another was heard of since (R60, R62, R83), unless staff let it go on.
    """
    ids = [sql.uuid_of(row["id"]) for row in await sql.fetch(_UNSETTLED, clock.end_of_day(until))]
    values = sql.Values()
    which = sql.among("id", ids, values)
    unsettled = await PartnerCommission.read(f"{which} ORDER BY partner_id, placed_at, id", *values)
    own = await against.own_purchases(ids)
    thanked = await against.thanked_for([one.order_id for one in unsettled])
    not_first = await against.no_first_orders(ids)
    found = []
    for one in unsettled:
        fault = own.get(one.order_id)
        if fault is None and one.state is CommissionState.PENDING and one.reviewed_at is None:
            fault = CommissionSignal.CUSTOMER_BEFORE if one.order_id in not_first else None
        if fault is None and one.state is CommissionState.PENDING and one.order_id in thanked:
            fault = CommissionSignal.BROUGHT_BY_MEMBER
        if fault is None or not policies.is_open(one):
            found.append(one)
            continue
        await commissions.turn_down(one, fault)
        if one.settled_minor != 0:
            found.append(await PartnerCommission.get(id=one.id))
    return found


def _open(commission: PartnerCommission) -> int:
    return int(commission.amount_minor - commission.settled_minor)


def _worth_paying(found: Sequence[PartnerCommission]) -> list[PartnerCommission]:
    sums: defaultdict[object, int] = defaultdict(int)
    for one in found:
        sums[one.partner_id] += _open(one)
    return [one for one in found if sums[one.partner_id] > 0]


async def _write(payout: PartnerPayout, lines: Sequence[PartnerCommission]) -> None:
    await PartnerPayoutLine.bulk_create(
        PartnerPayoutLine(
            id=new_id(),
            payout_id=payout.id,
            commission_id=one.id,
            partner_id=one.partner_id,
            amount_minor=_open(one),
            currency=payout.currency,
        )
        for one in lines
    )
    values = sql.Values()
    which = sql.among("id", [one.id for one in lines], values)
    await sql.execute(
        f"""
        UPDATE partner_commissions SET settled_minor = amount_minor,
            state = CASE WHEN state = 'PENDING' THEN 'LISTED' ELSE state END
        WHERE {which}
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )


async def _give_credit(payout: PartnerPayout, lines: Sequence[PartnerCommission]) -> None:
    """Who is paid in store credit has a coupon of all their lines together; never points (R87)."""
    sums: defaultdict[object, int] = defaultdict(int)
    for one in lines:
        sums[one.partner_id] += _open(one)
    credited = Partner.filter(paid_by=PartnerPayment.STORE_CREDIT, member_id__isnull=False)
    for partner in await credited.order_by("member_id"):
        if partner.id not in sums:
            continue
        assert partner.member_id is not None
        gift = Gift(
            member_id=partner.member_id,
            kind=ReferralRewardKind.STORE_CREDIT.value,
            title=CREDIT,
            value_minor=sums[partner.id],
            currency=payout.currency,
        )
        await announce(PartnerCredited(payout_id=payout.id, partner_id=partner.id, gift=gift))

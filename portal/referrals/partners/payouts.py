"""Lists of what partners are paid: closed once, up to a day; what changes afterwards is a line of the next."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from uuid import UUID

from portal.accounts.events import StaffActed
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import AlreadyDone, Invalid, NotEligible, TryAgain
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
AT_ONCE = 500
MOST_OF_ONE = 2000
"""Lines of one partner in a list: they are written in one transaction, with the partner's row held."""
_IS_UNSETTLED = """
    amount_minor <> settled_minor AND ((state = 'PENDING' AND due_at < $1) OR state IN ('LISTED', 'REJECTED'))
"""
_NEXT_PARTNER = f"""
    SELECT partner_id FROM partner_commissions WHERE {_IS_UNSETTLED} AND partner_id > $2 ORDER BY partner_id LIMIT 1
"""  # noqa: S608 - a condition of our own
_BEFORE_ALL = UUID(int=0)


async def close_payout(until: date, *, by: Viewer) -> PartnerPayout:
    """Close the list of all that is due by the end of ``until``, a local day that is over.

    Each commission stands in one list, and in a later one only with what has changed. A partner whose lines would come
    to nothing or less waits for the next. Partner by partner: an order waits for one partner's part at most, which has
    their store credit in the same transaction. A list that was interrupted is gone on with by the next to close one.
    Raises Invalid, AlreadyDone for days that a list has, and NotEligible where there is nothing to pay.
    """
    by.ensure_brand()
    if until >= clock.local_day(clock.now()):
        raise Invalid("This day is not over yet; please choose an earlier one.", field="until")
    interrupted = await PartnerPayout.get_or_none(is_closed=False)
    if interrupted is not None and interrupted.until != until:
        with suppress(AlreadyDone):
            await _go_on(interrupted, by)
    payout = await _go_on(await begin_list(until, by), by)
    if payout is None:
        raise NotEligible("There is nothing to pay up to this day.", field="until")
    return payout


@unit_of_work
async def begin_list(until: date, by: Viewer) -> PartnerPayout:
    """The list of these days, empty yet; or as far as it came, where it was interrupted."""
    await advisory_lock("payout of partners")
    last = await PartnerPayout.all().order_by("-number").first()
    if last is not None and not last.is_closed and last.until == until:
        return last
    if last is not None and until <= last.until:
        raise AlreadyDone("These days stand in a list already.", field="until")
    if last is not None and not last.is_closed:
        raise TryAgain
    return await PartnerPayout.create(
        id=new_id(),
        number=1 if last is None else last.number + 1,
        since=None if last is None else last.until + timedelta(days=1),
        until=until,
        total_minor=0,
        currency=settings().currency,
        closed_by_id=by.member_id,
        closed_at=clock.now(),
        is_closed=False,
    )


async def _go_on(payout: PartnerPayout, by: Viewer) -> PartnerPayout | None:
    """Write who is not in the list yet, and close it; None where nobody is paid by it."""
    due = clock.end_of_day(payout.until)
    partner_id = _BEFORE_ALL
    while (row := await sql.fetch_one(_NEXT_PARTNER, due, partner_id)) is not None:
        partner_id = sql.uuid_of(row["partner_id"])
        await write_partner(payout, partner_id, due)
    return await _close(payout.id, by)


@unit_of_work
async def write_partner(payout: PartnerPayout, partner_id: UUID, due: datetime) -> None:
    """All of one partner or nothing of them; who stands in the list, or finds it closed, is not written again."""
    await sql.lock_row("partners", partner_id)
    if await PartnerPayoutLine.exists(payout_id=payout.id, partner_id=partner_id):
        return
    if not await PartnerPayout.exists(id=payout.id, is_closed=False):
        return
    lines = await _oldest_that_pay(partner_id, due)
    total = sum(_open(one) for one in lines)
    if total > 0:
        partner = await Partner.get(id=partner_id)
        await _write(payout, partner, lines)
        await _give_credit(payout, partner, total)


@unit_of_work
async def _close(payout_id: UUID, by: Viewer) -> PartnerPayout | None:
    """Of two who wrote it together one closes it."""
    await advisory_lock("payout of partners")
    payout = await PartnerPayout.get_or_none(id=payout_id)
    if payout is not None and payout.is_closed:
        raise AlreadyDone("These days stand in a list already.", field="until")
    total = await sql.fetch_value("SELECT SUM(amount_minor) FROM partner_payout_lines WHERE payout_id = $1", payout_id)
    if payout is None or total is None:
        await PartnerPayout.filter(id=payout_id).delete()
        return None
    payout.total_minor, payout.is_closed, payout.closed_at = int(total), True, clock.now()
    await payout.save(update_fields=["total_minor", "is_closed", "closed_at"])
    await announce(
        StaffActed(
            action="partner.close_payout",
            by_id=by.member_id,
            target_type="PartnerPayout",
            target_id=payout.id,
            detail=payout.until.isoformat(),
        )
    )
    return payout


async def _oldest_that_pay(partner_id: UUID, due: datetime) -> Sequence[PartnerCommission]:
    """So many at most, and more of them only where those come to nothing: else they would keep the others waiting."""
    most = MOST_OF_ONE
    while True:
        lines, is_all = await _unsettled(partner_id, due, most)
        if is_all or sum(_open(one) for one in lines) > 0:
            return lines
        most *= 2


async def _unsettled(partner_id: UUID, due: datetime, most: int) -> tuple[Sequence[PartnerCommission], bool]:
    """The oldest of what of a partner is not settled by lists, judged once more; and whether that is all.

    Turned down is what turned out to be the partner's own, what a member is thanked for by now, and what is for a first
    order before which another was heard of since (R60, R62, R83), unless staff let it go on.
    """
    unsettled = await PartnerCommission.read(
        f"{_IS_UNSETTLED} AND partner_id = $2 ORDER BY placed_at, id LIMIT $3", due, partner_id, most
    )
    ids = [one.id for one in unsettled]
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
    return found, len(unsettled) < most


def _open(commission: PartnerCommission) -> int:
    return int(commission.amount_minor - commission.settled_minor)


async def _write(payout: PartnerPayout, partner: Partner, lines: Sequence[PartnerCommission]) -> None:
    await PartnerPayoutLine.bulk_create(
        (
            PartnerPayoutLine(
                id=new_id(),
                payout_id=payout.id,
                commission_id=one.id,
                partner_id=partner.id,
                amount_minor=_open(one),
                currency=payout.currency,
                name=partner.name,
                email=partner.email,
                paid_by=partner.paid_by,
            )
            for one in lines
        ),
        batch_size=AT_ONCE,
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


async def _give_credit(payout: PartnerPayout, partner: Partner, total: int) -> None:
    """Who is paid in store credit has a coupon of all their lines together; never points (R87)."""
    if partner.paid_by is not PartnerPayment.STORE_CREDIT or partner.member_id is None:
        return
    gift = Gift(
        member_id=partner.member_id,
        kind=ReferralRewardKind.STORE_CREDIT.value,
        title=CREDIT,
        value_minor=total,
        currency=payout.currency,
    )
    await announce(PartnerCredited(payout_id=payout.id, partner_id=partner.id, gift=gift))

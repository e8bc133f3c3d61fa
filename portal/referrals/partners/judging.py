"""What staff decide about a commission, in either direction (R71)."""

from uuid import UUID

from portal.accounts.events import StaffActed
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql, text
from portal.kernel.errors import AlreadyDone, Conflict, NotFound
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.referrals.partners import policies
from portal.referrals.partners.models import CommissionSignal, CommissionState, PartnerCommission
from portal.shop.models import Customer

LONGEST_REASON = 200


@unit_of_work
async def review_commission(commission_id: UUID, *, approve: bool, reason: str, by: Viewer) -> PartnerCommission:
    """Let a commission go on that waits or was turned down, or turn one down; listed, the next list takes it back.

    Raises AlreadyDone for a decision that stands already, Conflict for a partner who is gone or bought it themselves,
    NotFound, Forbidden.
    """
    by.ensure_brand()
    told = text.line(reason, field="reason", most=LONGEST_REASON)
    found = await PartnerCommission.get_or_none(id=commission_id)
    if found is None:
        raise NotFound("There is no such commission.", field="commissionId")
    await sql.lock_row("partners", found.partner_id)
    commission = await PartnerCommission.get(id=commission_id).select_related("partner", "order")
    order = commission.order
    buyer = None if order.customer_id is None else await Customer.get(id=order.customer_id)
    by.ensure_impartial(commission.partner.member_id, None if buyer is None else buyer.member_id)
    if approve:
        _approve(commission)
    elif commission.state is CommissionState.REJECTED:
        raise AlreadyDone("This commission is turned down already.", field="commissionId")
    else:
        commission.state, commission.amount_minor = CommissionState.REJECTED, 0
        commission.signals = [*commission.signals, CommissionSignal.JUDGED.value]
    commission.reason, commission.reviewed_by_id, commission.reviewed_at = told, by.member_id, clock.now()
    await commission.save()
    await announce(
        StaffActed(
            action="partner.approve" if approve else "partner.turn_down",
            by_id=by.member_id,
            target_type="PartnerCommission",
            target_id=commission.id,
            detail=told,
        )
    )
    return commission


def _approve(commission: PartnerCommission) -> None:
    if commission.partner.erased_at is not None:
        raise Conflict("The partner is gone: nobody can be paid.", field="commissionId")
    if commission.state is CommissionState.REJECTED and CommissionSignal.SAME_PERSON.value in commission.signals:
        raise Conflict("The partner bought this themselves: nobody is paid for that.", field="commissionId")
    if commission.state not in {CommissionState.IN_REVIEW, CommissionState.REJECTED}:
        raise AlreadyDone("This commission is approved already.", field="commissionId")
    was_listed = commission.settled_minor != 0
    commission.state = CommissionState.LISTED if was_listed else CommissionState.PENDING
    commission.amount_minor = policies.amount_of(commission)

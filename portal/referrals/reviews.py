"""What staff decide about a referral, in either direction."""

from datetime import timedelta
from uuid import UUID

from portal.accounts.events import StaffActed
from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.errors import AlreadyDone, Conflict, NotFound
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.referrals import policies, qualification, verdicts
from portal.referrals.events import ReferralJudged
from portal.referrals.models import Referral, ReferralState, RiskSignal

LONGEST_REASON = 200
_OPEN = (ReferralState.SIGNED_UP, ReferralState.QUALIFIED, ReferralState.IN_REVIEW)
_REFUSED = (ReferralState.IN_REVIEW, ReferralState.REJECTED)


@unit_of_work
async def review_referral(referral_id: UUID, *, approve: bool, reason: str, by: Viewer) -> Referral:
    """Let a referral that waits or was turned down go on, or turn one down; after its reward, take that back (R71).

    Approved, it is rewarded when its hold is over, once. Raises AlreadyDone for a decision that
    stands already, NotFound for an unknown id.
    """
    policies.ensure_may_review(by)
    told = text.line(reason, field="reason", most=LONGEST_REASON)
    referral = await Referral.get_or_none(id=referral_id).select_related("campaign", "order")
    if referral is None:
        raise NotFound("There is no such referral.", field="referralId")
    by.ensure_impartial(referral.referrer_id, referral.referee_id)
    was_rewarded = referral.state is ReferralState.REWARDED
    if approve:
        await _approve(referral)
    elif not await verdicts.turn_down(referral, RiskSignal.JUDGED, out_of=_OPEN) and not await verdicts.take_back(
        referral, RiskSignal.JUDGED
    ):
        raise AlreadyDone("This referral is turned down already.", field="referralId")
    await announce(
        StaffActed(
            action="referral.approve" if approve else "referral.turn_down",
            by_id=by.member_id,
            target_type="Referral",
            target_id=referral.id,
            detail=told,
        )
    )
    await announce(
        ReferralJudged(
            referral_id=referral.id,
            referrer_id=referral.referrer_id,
            referee_id=referral.referee_id,
            is_approved=approve,
            was_rewarded=was_rewarded,
        )
    )
    await Referral.filter(id=referral.id).update(reason=told, reviewed_by_id=by.member_id, reviewed_at=clock.now())
    if approve:
        await qualification.consider(referral.referee_id)
    return await Referral.get(id=referral.id).prefetch_related("referee")


async def _approve(referral: Referral) -> None:
    if referral.state in {ReferralState.REVERSED, ReferralState.EXPIRED}:
        raise Conflict("What was taken back or has run out cannot be approved any more.", field="referralId")
    order = referral.order
    approved = await Referral.filter(id=referral.id, state__in=_REFUSED).update(
        state=ReferralState.SIGNED_UP if order is None else ReferralState.QUALIFIED,
        qualified_at=None if order is None else order.placed_at,
        rewards_due_at=None if order is None else order.placed_at + timedelta(days=referral.campaign.hold_days),
    )
    if not approved:
        raise AlreadyDone("This referral is approved already.", field="referralId")

"""What is left of the invitations of somebody who was erased (R70, R76)."""

from portal.accounts.events import MemberErased
from portal.kernel.work import unit_of_work
from portal.referrals import verdicts
from portal.referrals.models import (
    Referral,
    ReferralCode,
    ReferralPost,
    ReferralState,
    ReferralVisit,
    RiskSignal,
    SignUpTrace,
)
from portal.referrals.partners.keeping import forget
from portal.referrals.partners.models import Partner, PartnerSignUp

_OPEN = (ReferralState.SIGNED_UP, ReferralState.QUALIFIED, ReferralState.IN_REVIEW)


@unit_of_work
async def close_referrals_of(event: MemberErased) -> None:
    """Their codes bring nobody any more, and their own unfinished referral is closed.

    Whom they brought keeps the edge, with a pseudonym at its other end, and gets what was promised to
    the friend; the referrer's part goes nowhere (R70). Who was a partner, too, is forgotten as one.
    """
    erased = list(event.member_ids)
    await SignUpTrace.filter(member_id__in=erased).delete()
    await PartnerSignUp.filter(member_id__in=erased).delete()
    await ReferralPost.filter(owner_id__in=erased).delete()
    codes = await ReferralCode.filter(owner_id__in=erased)
    await ReferralCode.filter(owner_id__in=erased).update(is_active=False)
    await ReferralVisit.filter(code_id__in=[code.id for code in codes]).delete()
    for partner in await Partner.filter(member_id__in=erased).order_by("id"):
        await forget(partner)
    for referral in await Referral.filter(referee_id__in=erased, state__in=list(_OPEN)):
        await verdicts.turn_down(referral, RiskSignal.FRIEND_GONE, out_of=_OPEN)

"""Saying before anything is sent whether a code that somebody typed brings them anything."""

from portal.accounts.origin import NOWHERE, Origin
from portal.kernel import clock
from portal.kernel.errors import NotEligible, NotFound
from portal.referrals import policies, queries
from portal.referrals.models import ReferralCode, ReferrerTally
from portal.referrals.partners import newcomers


async def ensure_good(code: str, *, origin: Origin = NOWHERE) -> None:
    """Nothing is accepted in silence: raises NotFound for a code that nobody invites by, NotEligible where its campaign
    is over or not begun, or where who invites has had all rewards there are; and RateLimited for one who tries many.

    That somebody types a code of their own is no matter here: it is kept as REJECTED, and said to nobody (R60).
    """
    found = await queries.look_up(code, origin=origin)
    if found is None and await newcomers.good_partner(code) is not None:
        return
    if found is None or not found.is_active:
        raise NotFound("This code is not known; check its spelling, or leave it out.", field="referralCode")
    if not policies.is_running(found.campaign, clock.now()):
        raise NotEligible("The campaign of this code is not running; leave it out.", field="referralCode")
    if await _is_full(found):
        raise NotEligible("Nobody else is rewarded for this code; leave it out, or use another.", field="referralCode")


async def _is_full(code: ReferralCode) -> bool:
    cap = code.campaign.max_rewards_per_referrer
    if cap is None:
        return False
    return await ReferrerTally.exists(campaign_id=code.campaign_id, referrer_id=code.owner_id, rewarded__gte=cap)

"""Turning referrals down, and taking their rewards back."""

from collections.abc import Collection
from uuid import UUID

from tortoise.expressions import F

from portal.kernel import clock
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.referrals.events import ReferralHeld, ReferralRejected, ReferralReversed
from portal.referrals.models import Referral, ReferralCode, ReferralState, ReferrerTally, RiskSignal


@unit_of_work
async def turn_down(
    referral: Referral, signal: RiskSignal, *, out_of: Collection[ReferralState], order_id: UUID | None = None
) -> bool:
    """The referral will not be rewarded; False when it is in none of these states by now."""
    turned = await Referral.filter(id=referral.id, state__in=list(out_of)).update(
        state=ReferralState.REJECTED,
        reason=signal.value,
        risk_signals=[*referral.risk_signals, signal.value],
        order_id=order_id or referral.order_id,
        rewarded_at=None,
    )
    if turned:
        referral.state = ReferralState.REJECTED
        await announce(
            ReferralRejected(referral_id=referral.id, referrer_id=referral.referrer_id, referee_id=referral.referee_id)
        )
    return bool(turned)


@unit_of_work
async def hold(referral: Referral, *, out_of: Collection[ReferralState]) -> bool:
    """Nothing is paid until staff decide; False when the referral is in none of these states by now."""
    held = await Referral.filter(id=referral.id, state__in=list(out_of)).update(
        state=ReferralState.IN_REVIEW, rewarded_at=None
    )
    if held:
        referral.state = ReferralState.IN_REVIEW
        await announce(
            ReferralHeld(referral_id=referral.id, referrer_id=referral.referrer_id, referee_id=referral.referee_id)
        )
    return bool(held)


@unit_of_work
async def take_back(referral: Referral, signal: RiskSignal) -> bool:
    """Both sides lose what they got; False when the referral is not rewarded, or not any more (R66)."""
    taken = await Referral.filter(id=referral.id, state=ReferralState.REWARDED).update(
        state=ReferralState.REVERSED, reason=signal.value, risk_signals=[*referral.risk_signals, signal.value]
    )
    if not taken:
        return False
    referral.state = ReferralState.REVERSED
    await _uncount(referral)
    await announce(
        ReferralReversed(referral_id=referral.id, referrer_id=referral.referrer_id, referee_id=referral.referee_id)
    )
    return True


async def _uncount(referral: Referral) -> None:
    """What was taken back does not use up the cap."""
    await ReferralCode.filter(id=referral.code_id, rewarded__gt=0).update(rewarded=F("rewarded") - 1)
    if RiskSignal.REFERRER_GONE.value not in referral.risk_signals:
        tally = ReferrerTally.filter(campaign_id=referral.campaign_id, referrer_id=referral.referrer_id)
        await tally.filter(rewarded__gt=0).update(rewarded=F("rewarded") - 1)
        if referral.rewarded_at is not None:
            month = clock.local_day(referral.rewarded_at).strftime("%Y-%m")
            await tally.filter(month=month, in_month__gt=0).update(in_month=F("in_month") - 1)

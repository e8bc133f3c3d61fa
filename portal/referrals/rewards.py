"""Thanking both sides once the return window is over."""

from datetime import datetime
from uuid import UUID

from tortoise.expressions import F

from portal.accounts import standing
from portal.kernel import sql
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.steps import Steps
from portal.kernel.work import unit_of_work
from portal.referrals import policies, suspicions, verdicts
from portal.referrals.events import ReferralRewarded
from portal.referrals.models import (
    CampaignReward,
    Referral,
    ReferralCode,
    ReferralState,
    ReferrerTally,
    RewardSide,
    RiskSignal,
)

# A reward takes two accounts, in the order of their members: several in one transaction would wait in a circle.
HELD_LONG_ENOUGH = Steps(
    "rewards of referrals",
    """
    SELECT r.id FROM referrals r
    WHERE r.state = 'QUALIFIED' AND r.rewards_due_at <= $1 AND {others} ORDER BY r.rewards_due_at
    """,
    of="r",
    one_by_one=True,
)


async def reward_due(now: datetime) -> int:
    """Reward what has been held long enough; how many referrals were. Any number of workers may do so at once.

    One that fails is tried again later and keeps no other from its reward.
    """
    return await HELD_LONG_ENOUGH.step(now, each=lambda row: reward(sql.uuid_of(row["id"]), now))


@unit_of_work
async def reward(referral_id: UUID, now: datetime) -> bool:
    """Reward one referral that is due; False when it is not, or not any more.

    Both sides get theirs in this transaction or neither does (R69). Beyond the campaign's cap the
    referral is turned down for good, not put off (R68). A referrer who is gone or suspended gets
    nothing, and the friend theirs all the same (R70). What looks like a farm by now waits for staff (E2).
    """
    claimed = await Referral.filter(id=referral_id, state=ReferralState.QUALIFIED, rewards_due_at__lte=now).update(
        state=ReferralState.REWARDED, rewarded_at=now
    )
    if not claimed:
        return False
    referral = await Referral.get(id=referral_id).select_related("campaign", "referrer", "referee", "order")
    if not policies.is_still_here(referral.referee):
        await verdicts.turn_down(referral, RiskSignal.FRIEND_GONE, out_of=(ReferralState.REWARDED,))
        return False
    if await _is_suspicious_by_now(referral):
        await verdicts.hold(referral, out_of=(ReferralState.REWARDED,))
        return False
    thanks_referrer = standing.is_in_good_standing(referral.referrer, now)
    if thanks_referrer and not await _count(referral):
        await verdicts.turn_down(referral, RiskSignal.CAPPED, out_of=(ReferralState.REWARDED,))
        return False
    if not thanks_referrer:
        await Referral.filter(id=referral.id).update(
            risk_signals=[*referral.risk_signals, RiskSignal.REFERRER_GONE.value]
        )
    await ReferralCode.filter(id=referral.code_id).update(rewarded=F("rewarded") + 1)
    await _thank(referral, thanks_referrer=thanks_referrer)
    return True


async def _is_suspicious_by_now(referral: Referral) -> bool:
    """What came to light within the waiting time counts as well: a second card in common, an order that went back."""
    if referral.order is None:
        return False
    return await suspicions.note(referral, await suspicions.of_order(referral, referral.order))


async def _count(referral: Referral) -> bool:
    """Take one of the rewards that the cap leaves to this referrer; False when none is left."""
    await sql.execute(
        "INSERT INTO referrer_tallies (id, campaign_id, referrer_id, rewarded) VALUES ($1, $2, $3, 0)"
        " ON CONFLICT (campaign_id, referrer_id) DO NOTHING",
        new_id(),
        referral.campaign_id,
        referral.referrer_id,
    )
    tally = ReferrerTally.filter(campaign_id=referral.campaign_id, referrer_id=referral.referrer_id)
    cap = referral.campaign.max_rewards_per_referrer
    if cap is not None:
        tally = tally.filter(rewarded__lt=cap)
    return bool(await tally.update(rewarded=F("rewarded") + 1))


async def _thank(referral: Referral, *, thanks_referrer: bool) -> None:
    points = dict.fromkeys(RewardSide, 0)
    for promised in await CampaignReward.filter(campaign_id=referral.campaign_id):
        points[promised.side] += promised.points or 0
    await announce(
        ReferralRewarded(
            referral_id=referral.id,
            referrer_id=referral.referrer_id,
            referee_id=referral.referee_id,
            referrer_points=points[RewardSide.REFERRER] if thanks_referrer else 0,
            referee_points=points[RewardSide.REFEREE],
        )
    )

"""Thanking both sides once the return window is over."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from tortoise.expressions import F

from portal.accounts import standing
from portal.kernel import clock, sql
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.steps import Steps
from portal.kernel.work import unit_of_work
from portal.referrals import policies, promises, suspicions, verdicts
from portal.referrals.events import Gift, ReferralRewarded
from portal.referrals.models import (
    CampaignReward,
    Referral,
    ReferralCode,
    ReferralRewardKind,
    ReferralState,
    RewardSide,
    RiskSignal,
)

_NO_CAP = 2**31 - 1
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
    friend = await _count(referral, now) if thanks_referrer else None
    if thanks_referrer and friend is None:
        await verdicts.turn_down(referral, RiskSignal.CAPPED, out_of=(ReferralState.REWARDED,))
        return False
    if not thanks_referrer:
        await Referral.filter(id=referral.id).update(
            risk_signals=[*referral.risk_signals, RiskSignal.REFERRER_GONE.value]
        )
    await ReferralCode.filter(id=referral.code_id).update(rewarded=F("rewarded") + 1)
    await _thank(referral, friend=friend)
    return True


async def _is_suspicious_by_now(referral: Referral) -> bool:
    """What came to light within the waiting time counts as well: a second card in common, an order that went back."""
    if referral.order is None:
        return False
    return await suspicions.note(referral, await suspicions.of_order(referral, referral.order))


async def _count(referral: Referral, now: datetime) -> int | None:
    """Take one of the rewards that the caps leave to this referrer: the how-manieth it is; None when none is left."""
    month = clock.local_day(now).strftime("%Y-%m")
    await sql.execute(
        "INSERT INTO referrer_tallies (id, campaign_id, referrer_id, rewarded, in_month) VALUES ($1, $2, $3, 0, 0)"
        " ON CONFLICT (campaign_id, referrer_id) DO NOTHING",
        new_id(),
        referral.campaign_id,
        referral.referrer_id,
    )
    counted: int | None = await sql.fetch_value(
        """
        UPDATE referrer_tallies
        SET rewarded = rewarded + 1, month = $3, in_month = CASE WHEN month = $3 THEN in_month + 1 ELSE 1 END
        WHERE campaign_id = $1 AND referrer_id = $2 AND rewarded < $4
            AND (month IS NULL OR month <> $3 OR in_month < $5)
        RETURNING rewarded
        """,
        referral.campaign_id,
        referral.referrer_id,
        month,
        referral.campaign.max_rewards_per_referrer or _NO_CAP,
        referral.campaign.max_rewards_per_month or _NO_CAP,
    )
    return counted


async def _thank(referral: Referral, *, friend: int | None) -> None:
    """Both sides, by what the campaign promises for the how-manieth friend; the friend alone where that is None."""
    points, gifts = dict.fromkeys(RewardSide, 0), []
    for promised in await CampaignReward.filter(campaign_id=referral.campaign_id).order_by("side", "kind"):
        if promised.side is RewardSide.REFERRER and friend is None:
            continue
        amount = promises.amount_for(promised, friend or 1)
        if promised.kind is ReferralRewardKind.POINTS:
            points[promised.side] += int(amount or 0)
        else:
            gifts.append(_gift(referral, promised, amount))
    await announce(
        ReferralRewarded(
            referral_id=referral.id,
            referrer_id=referral.referrer_id,
            referee_id=referral.referee_id,
            referrer_points=points[RewardSide.REFERRER],
            referee_points=points[RewardSide.REFEREE],
            gifts=tuple(gifts),
        )
    )


def _gift(referral: Referral, promised: CampaignReward, amount: int | Decimal | None) -> Gift:
    is_percent = promised.kind is ReferralRewardKind.DISCOUNT_PERCENT
    return Gift(
        member_id=referral.referrer_id if promised.side is RewardSide.REFERRER else referral.referee_id,
        kind=promised.kind.value,
        title=referral.campaign.name,
        value_minor=None if is_percent or amount is None else int(amount),
        currency=promised.currency,
        percent=format(amount, "f") if is_percent and amount is not None else None,
        product_id=promised.product_id,
    )

"""A campaign as the brand writes it down, before it is judged and kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from portal.kernel.money import Money
from portal.referrals.models import ReferralRewardKind, RewardSide
from portal.referrals.risk import USUAL_REVIEW_SCORE


@dataclass(frozen=True, slots=True)
class StepTerms:
    """From the ``from_friend``-th rewarded friend on it is this much instead, as the reward's kind is counted."""

    from_friend: int
    points: int | None = None
    value: Money | None = None
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class RewardTerms:
    """What one side gets for a referral: points, or a coupon that is given (`loyalty/redeeming/giving`)."""

    side: RewardSide
    kind: ReferralRewardKind
    points: int | None = None
    value: Money | None = None
    percent: Decimal | None = None
    product_sku: str | None = None
    steps: Sequence[StepTerms] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignTerms:
    """A campaign as the brand writes it down; its slug says which one is meant."""

    slug: str
    name: str
    rewards: Sequence[RewardTerms]
    minimum_order: Money | None = None
    hold_days: int
    attribution_days: int
    max_rewards_per_referrer: int | None = None
    max_rewards_per_month: int | None = None
    review_score: int | None = USUAL_REVIEW_SCORE
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    is_active: bool = True

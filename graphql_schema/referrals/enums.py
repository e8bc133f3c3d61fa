"""The enums of referrals, described once: whoever names one in a type imports it from here."""

import strawberry

from portal.referrals.models import ReferralRewardKind, ReferralState, RewardSide

strawberry.enum(RewardSide, description="Who gets a reward: the one who invites, or the friend who comes.")
strawberry.enum(ReferralRewardKind, description="What a side gets: points, or a coupon of this kind.")
strawberry.enum(ReferralState, description="How far a referral has come.")

__all__ = ["ReferralRewardKind", "ReferralState", "RewardSide"]

"""The choices that loyalty's fields offer: the domain's own enumerations, with words for the schema."""

from enum import StrEnum

import strawberry

from portal.loyalty.models import EarnAction, RedemptionState, RewardKind, TierWindow
from portal.loyalty.queries.history import EntryState
from portal.loyalty.queries.leaderboards import LeaderboardMetric, Period

__all__ = [
    "EarnAction",
    "EntryState",
    "LeaderboardMetric",
    "Period",
    "PointsTransactionType",
    "RedemptionState",
    "RewardKind",
    "TierWindow",
]


@strawberry.enum(description="What a transaction does. REVERSE takes back what was earned, RETURN what was spent.")
class PointsTransactionType(StrEnum):
    EARN = "EARN"
    REDEEM = "REDEEM"
    EXPIRE = "EXPIRE"
    REVERSE = "REVERSE"
    ADJUST = "ADJUST"
    RETURN = "RETURN"


strawberry.enum(EarnAction, description="What can earn points; MANUAL is an adjustment by staff.")
strawberry.enum(TierWindow, description="Which points count for a tier: all, those of the last days, or this year's.")
strawberry.enum(RewardKind, description="What a coupon gives.")
strawberry.enum(RedemptionState, description="What became of a coupon.")
strawberry.enum(LeaderboardMetric, description="What a leaderboard counts.")
strawberry.enum(Period, description="The last 7, 30, 91 or 365 days, today among them, or all time.")
strawberry.enum(
    EntryState,
    name="PointsTransactionState",
    description="PENDING is earned but not spendable yet; REVERSED was taken back in full later.",
)

"""The choices that loyalty's fields offer: the domain's own enumerations, with words for the schema."""

from enum import StrEnum

import strawberry

from portal.loyalty.programme.models import EarnAction, Overlap, TierBasis, TierDowngrade, TierRefunds, TierWindow
from portal.loyalty.queries.history import EntryState
from portal.loyalty.queries.leaderboards import LeaderboardMetric, Period
from portal.loyalty.redeeming.models import RedemptionState, RewardKind, WithdrawalReason

__all__ = [
    "EarnAction",
    "EntryState",
    "LeaderboardMetric",
    "Overlap",
    "Period",
    "PointsTransactionType",
    "RedemptionState",
    "RewardKind",
    "TierBasis",
    "TierDowngrade",
    "TierRefunds",
    "TierWindow",
    "WithdrawalReason",
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
strawberry.enum(
    Overlap,
    description="How multipliers that meet are put together: the best alone, what each adds, or all multiplied.",
)
strawberry.enum(TierBasis, description="What counts for tiers: points earned, or whole units of currency spent.")
strawberry.enum(
    TierDowngrade,
    description="What becomes of a tier that has run out: DROP falls to what is reached, ONE_DOWN by one tier, "
    "which is kept for a window of its own.",
)
strawberry.enum(
    TierRefunds,
    description="When a refund that removes the qualification lowers the tier: at once and without grace, or at the "
    "evaluation at the end of the local day, as if time had taken it.",
)
strawberry.enum(RewardKind, description="What a coupon gives.")
strawberry.enum(RedemptionState, description="What became of a coupon; PENDING is one that the shop is still to make.")
strawberry.enum(
    WithdrawalReason,
    name="CouponWithdrawalReason",
    description="Why a coupon is being taken back from the shop that made it.",
)
strawberry.enum(LeaderboardMetric, description="What a leaderboard counts.")
strawberry.enum(Period, description="The last 7, 30, 91 or 365 days, today among them, or all time.")
strawberry.enum(
    EntryState,
    name="PointsTransactionState",
    description="PENDING is earned but not spendable yet; REVERSED was taken back in full later.",
)

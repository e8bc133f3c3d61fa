"""What happens to points and tiers that other features may react to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.kernel.events import Event
from portal.loyalty.programme.models import EarnAction


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsAwarded(Event):
    """A member earned points; until `available_at` they are pending."""

    member_id: UUID
    transfer_id: UUID
    points: int
    action: EarnAction
    available_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceChanged(Event):
    """Something in a member's account moved, in whichever direction."""

    member_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsExpiring(Event):
    """Points of a member end soon: told once for each end and each of the programme's thresholds, in `days`."""

    member_id: UUID
    points: int
    expires_at: datetime
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QualifyingPointsChanged(Event):
    """What counts for the member's tier became more or less; `at` is from when it counts."""

    member_id: UUID
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TierChanged(Event):
    """A member reached another tier, or fell to one. Slugs; None is no tier."""

    member_id: UUID
    before: str | None
    after: str | None
    is_promotion: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardRedeemed(Event):
    """Points became a coupon."""

    member_id: UUID
    redemption_id: UUID
    reward_id: UUID
    cost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponNotMade(Event):
    """The shop did not make a coupon in time, or would not; its points went back."""

    member_id: UUID
    redemption_id: UUID
    cost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponChanged(Event):
    """A coupon was used, given back, revoked, or ended unused; its row says which."""

    member_id: UUID
    redemption_id: UUID

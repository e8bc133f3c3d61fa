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
class PointsTaken(Event):
    """Points that a member had earned were taken back, or taken by staff: `owed` of them they did not have any more.

    `transfer_id` is the first of the entries that did it, and names the deed.
    """

    member_id: UUID
    transfer_id: UUID
    points: int
    owed: int
    action: EarnAction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtRepaid(Event):
    """What came in, or became free, repaid what a member owed; `left` is what they still owe."""

    member_id: UUID
    transfer_id: UUID
    points: int
    left: int


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


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponRevoked(Event):
    """A coupon was taken from its member unused: by staff, or for the points that the order `order_id` cost."""

    member_id: UUID
    redemption_id: UUID
    order_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponHeld(Event):
    """An order that is not paid yet names the coupon, and has it."""

    member_id: UUID
    redemption_id: UUID
    order_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponFreed(Event):
    """The order that had the coupon, paid or not, does without it: it is its member's again."""

    member_id: UUID
    redemption_id: UUID
    order_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponPointsReturned(Event):
    """Of an order on which a coupon was used something went back, and with it points that the coupon had cost."""

    member_id: UUID
    redemption_id: UUID
    order_id: UUID | None
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponPointsTakenAgain(Event):
    """The order stands again, or more of it, and points that had come back of its coupon were taken again."""

    member_id: UUID
    redemption_id: UUID
    order_id: UUID | None
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponCaseOpened(Event):
    """An order was paid with a coupon that was no longer good; staff are to decide."""

    case_id: UUID
    member_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponCaseDecided(Event):
    """The case of a coupon is over: staff decided, or its order stands no more; its row says which."""

    case_id: UUID
    member_id: UUID

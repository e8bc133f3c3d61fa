"""Who may have what for their points: no queries, no writes, only the decision."""

from dataclasses import dataclass
from datetime import datetime

from portal.accounts.viewer import Viewer
from portal.kernel.errors import (
    AlreadyDone,
    Conflict,
    Expired,
    LimitReached,
    NotEligible,
    NotFound,
    NotOpenYet,
    OutOfStock,
    PortalError,
    Suspended,
    Unauthenticated,
)
from portal.kernel.wording import Plural
from portal.loyalty.ledger.spending import not_enough
from portal.loyalty.redeeming.models import Redemption, RedemptionState, Reward, WithdrawalReason


@dataclass(frozen=True, slots=True)
class Means:
    """What a member brings to a reward: spendable points, the rank of their tier, how often they had it."""

    available: int
    rank: int | None
    uses: int


def ensure_may_redeem(viewer: Viewer) -> None:
    """Members redeem for themselves, and not while they are suspended."""
    _ = viewer.id
    if viewer.is_suspended:
        raise Suspended("Your account is suspended; you can redeem points again when that is over.")


def ensure_open(reward: Reward, now: datetime) -> None:
    """A reward can be had from its first to its last day."""
    if not reward.is_active:
        raise NotFound("There is no such reward.", field="rewardId")
    if reward.available_from is not None and now < reward.available_from:
        raise NotOpenYet("This reward cannot be had yet.")
    if reward.available_until is not None and now >= reward.available_until:
        raise Expired("This reward is over.")


def ensure_price(reward: Reward, shown: int | None) -> None:
    """Nobody pays another price than the one that they saw (R58)."""
    if shown is not None and shown != reward.cost:
        raise Conflict(
            Plural(
                "This reward now costs one point; please look again.",
                "This reward now costs {count} points; please look again.",
            ),
            field="shownCost",
            count=reward.cost,
        )


def ensure_tier(rank: int | None, required_rank: int | None) -> None:
    """Some rewards are for a tier and those above it."""
    if required_rank is not None and (rank is None or rank < required_rank):
        raise NotEligible("This reward is for a higher tier.")


def obstacle(
    reward: Reward, required_rank: int | None, means: Means | None, viewer: Viewer, now: datetime
) -> PortalError | None:
    """What stands between the viewer and the reward, if anything does; the nearest thing first."""
    try:
        ensure_open(reward, now)
        if means is None:
            raise Unauthenticated
        ensure_may_redeem(viewer)
        ensure_tier(means.rank, required_rank)
        if reward.per_member_limit is not None and means.uses >= reward.per_member_limit:
            raise limit_reached()
        if reward.stock is not None and reward.stock < 1:
            raise out_of_stock()
        if means.available < reward.cost:
            raise not_enough(reward.cost, means.available)
    except PortalError as refusal:
        return refusal
    return None


def why_closed(redemption: Redemption) -> AlreadyDone | Conflict | Expired:
    """The refusal of moving a coupon on that is not there to be used or given back any more."""
    match redemption.state:
        case RedemptionState.PENDING | RedemptionState.ISSUED if redemption.is_held:
            return held()
        case RedemptionState.ISSUED if redemption.is_being_withdrawn and not _is_over(redemption):
            return being_withdrawn()
        case RedemptionState.USED:
            return AlreadyDone("This coupon was already used.")
        case RedemptionState.CANCELLED:
            return AlreadyDone("This coupon was cancelled; its points went back.")
        case _:
            return Expired("This coupon is no longer valid.")


def _is_over(redemption: Redemption) -> bool:
    return redemption.withdrawal_reason is WithdrawalReason.EXPIRED


def being_withdrawn() -> Conflict:
    """The refusal of using a coupon that its shop is being asked to take back (SH92)."""
    return Conflict("This coupon is being taken back at the moment, and cannot be used.")


def limit_reached() -> LimitReached:
    return LimitReached("You have had this reward as often as one member may.")


def out_of_stock() -> OutOfStock:
    return OutOfStock("This reward has run out.")


def held() -> Conflict:
    """The refusal of what would take a coupon from the order that holds it (RC1)."""
    return Conflict("An open order holds this coupon. It is free again if that order is cancelled.")

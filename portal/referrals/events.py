"""What happens between those who invite and those who come."""

from dataclasses import dataclass
from uuid import UUID

from portal.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralQualified(Event):
    """The friend's order fulfils the campaign's terms; the rewards wait for the return window."""

    referral_id: UUID
    referrer_id: UUID
    referee_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Gift:
    """What one side gets besides points: a coupon of an amount in minor units, a percentage or a product."""

    member_id: UUID
    kind: str
    title: str
    value_minor: int | None = None
    currency: str | None = None
    percent: str | None = None
    product_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralRewarded(Event):
    """Both sides are due their thanks now; either both get it or neither (R69). Points per side, 0 for none."""

    referral_id: UUID
    referrer_id: UUID
    referee_id: UUID
    referrer_points: int
    referee_points: int
    gifts: tuple[Gift, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralReversed(Event):
    """The qualifying order was given back: what both sides got for it is taken back (R66)."""

    referral_id: UUID
    referrer_id: UUID
    referee_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralReleased(Event):
    """The order that a referral was judged by was called off: it waits for another."""

    referral_id: UUID
    referrer_id: UUID
    referee_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralHeld(Event):
    """Signs of a farm weigh too much: nothing is paid before staff have decided."""

    referral_id: UUID
    referrer_id: UUID
    referee_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralJudged(Event):
    """Staff decided about a referral; `was_rewarded` where that takes rewards back."""

    referral_id: UUID
    referrer_id: UUID
    referee_id: UUID
    is_approved: bool
    was_rewarded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralRejected(Event):
    """A referral will not be rewarded; why is for staff alone."""

    referral_id: UUID
    referrer_id: UUID
    referee_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerCredited(Event):
    """A list was closed in which a partner stands who is paid in store credit: a coupon of that sum is theirs."""

    payout_id: UUID
    partner_id: UUID
    gift: Gift

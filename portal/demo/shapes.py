"""The forms in which the sample brand is written down: plain values, with every time as days before the demo opens."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TypeAlias

from portal.accounts.models import Role
from portal.community.models import Audience, IdeaStatus, ThreadKind
from portal.exclusives.models import ReleaseKind, ReleaseVisibility
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import RewardKind
from portal.moderation.models import CaseAction, ReportReason
from portal.referrals.models import ReferralRewardKind, ReferralState, RewardSide

Texts: TypeAlias = Mapping[str, str]
"""What a thing's texts are in another language, by field; `en` and `de` have them beside the originals."""


def moment(start: datetime, days_ago: float) -> datetime:
    """The instant that lies `days_ago` before `start`, to the second; negative days lie ahead."""
    return start - timedelta(seconds=round(days_ago * 86_400))


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleProduct:
    sku: str
    title: str
    description: str
    price: Decimal
    path: str
    en: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePerson:
    """Somebody with an account; `tier` is where their deeds must have brought them, None for staff."""

    handle: str
    name: str
    email: str
    locale: str
    bio: str
    joined: float
    tier: str | None = None
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleCategory:
    slug: str
    name: str
    description: str
    parent: str | None = None
    required_tier: str | None = None
    who_can_start: Audience = Audience.CUSTOMER
    who_can_reply: Audience = Audience.CUSTOMER
    earns_points: bool = True
    en: Texts = field(default_factory=dict)
    de: Texts = field(default_factory=dict)
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class SamplePost:
    """One contribution; `to` is the number of the post in the same thread that it answers."""

    author: str
    days_ago: float
    text: str
    to: int | None = field(default=None, kw_only=True)
    accepted: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleThread:
    """A conversation; its first post is the opening one, and `key` names it within the demo."""

    key: str
    locale: str
    category: str
    kind: ThreadKind
    title: str
    posts: tuple[SamplePost, ...]
    tags: tuple[str, ...] = ()
    product: str | None = None
    idea_status: IdeaStatus | None = None
    status_note: str | None = None
    is_pinned: bool = False
    is_locked: bool = False
    views: int = 0


@dataclass(frozen=True, slots=True)
class SampleRefund:
    """Money given back, some days after the order; `amount` is None for all of it."""

    days_after: float
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SampleOrder:
    customer: str
    days_ago: float
    lines: tuple[tuple[str, int], ...]
    refund: SampleRefund | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleLinks:
    """What a shop owes its visitors, as addresses at the shop, and the version of its terms."""

    terms_version: str
    imprint_url: str
    privacy_url: str
    terms_url: str
    contact_url: str
    cookies_url: str
    en: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleProgramme:
    name: str
    points_name: str
    currency: str
    points_per_currency_unit: int
    points_expire_after_days: int
    en: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleTier:
    slug: str
    name: str
    rank: int
    qualifying_points: int
    earn_multiplier: Decimal
    benefits: tuple[str, ...]
    colour: str
    en: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleEarnRule:
    """What earns; `since` is how many days ago the rule began, None for always."""

    action: EarnAction
    title: str
    points: int | None = None
    per_currency_unit: Decimal | None = None
    daily_cap: int | None = None
    hold_days: int = 0
    multiplier_by_tier: bool = False
    since: float | None = None
    en: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleReward:
    key: str
    title: str
    description: str
    kind: RewardKind
    cost: int
    value: Decimal | None = None
    percent: Decimal | None = None
    product: str | None = None
    required_tier: str | None = None
    stock: int | None = None
    per_member_limit: int | None = None
    coupon_valid_days: int | None = 60
    en: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SampleRedemption:
    """Points turned into a coupon; `used` is how many days ago it was taken at the till, if it was."""

    customer: str
    reward: str
    days_ago: float
    used: float | None = None


@dataclass(frozen=True, slots=True)
class SampleCampaignReward:
    side: RewardSide
    kind: ReferralRewardKind
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleCampaign:
    slug: str
    name: str
    minimum_order: Decimal
    hold_days: int
    attribution_days: int
    max_rewards_per_referrer: int
    rewards: tuple[SampleCampaignReward, ...]
    en: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SampleReferral:
    """Who came with whose code, and the state in which the demo shows it."""

    referrer: str
    referee: str
    state: ReferralState


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleRelease:
    """Something for members first; `windows` says per tier how many days ago it opened."""

    slug: str
    kind: ReleaseKind
    title: str
    teaser: str
    body: str
    visibility: ReleaseVisibility
    windows: tuple[tuple[str, float], ...]
    public: float | None
    written: float
    product: str | None = None
    sale_code: str | None = None
    offer: tuple[str, str] | None = None
    """The reduced price in euros, and the lowest of the 30 days before; it is a public one."""
    event_starts: float | None = None
    event_location: str | None = None
    event_seats: int | None = None
    pieces: int | None = None
    en: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleReport:
    """A notice about a post, named by its thread's key and its number."""

    thread: str
    number: int
    reporter: str
    reason: ReportReason
    note: str
    days_ago: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleDecision:
    """What the moderator made of the case about a post."""

    thread: str
    number: int
    action: CaseAction
    reason: ReportReason
    ground: str
    statement: str
    days_ago: float

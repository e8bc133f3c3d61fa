"""What a campaign may promise, when it runs, which codes are fit to be shown, and who may judge referrals."""

import re
from datetime import datetime

from portal.accounts.models import Member, MemberState
from portal.accounts.standing import is_in_good_standing
from portal.accounts.viewer import Viewer
from portal.kernel import text
from portal.kernel.errors import Forbidden, Invalid, LimitReached, NotEligible, Suspended
from portal.kernel.forms import Form
from portal.kernel.wording import Plural
from portal.referrals import promises
from portal.referrals.models import Campaign, Referral, ReferralCode, RiskSignal
from portal.referrals.promises import ensure_between
from portal.referrals.risk import HIGHEST_SCORE
from portal.referrals.spelling import code_key
from portal.referrals.terms import CampaignTerms
from portal.settings import settings

LONGEST_HOLD = 365
LONGEST_ATTRIBUTION = 365
MOST_REWARDS = 1_000_000
MOST_CODES = 5
"""Codes that a member may have in one campaign; old ones go on working when a new one is chosen (R72)."""

_VANITY = re.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
SHORTEST_VANITY, LONGEST_VANITY = 4, 24
_OFFICIAL_WORDS = """
    admin administrator api brand code community coupon customer free friend graphql help invite join login moderator
    null official portal promo refer referral register reward root shop staff support system team test undefined
    welcome freund gratis hilfe kunde willkommen
"""
_RUDE_WORDS = """
    arschloch asshole bastard bitch cunt faggot fick fotze fuck hitler hurensohn kanake nazi neger nigger nutte porn
    schlampe schwuchtel scheiss shit slut spast wank whore wichs
"""
_RESERVED = frozenset(text.skeleton(word) for word in _OFFICIAL_WORDS.split())
_RUDE = tuple(text.skeleton(word) for word in _RUDE_WORDS.split())


def check_terms(terms: CampaignTerms, form: Form) -> None:
    """A campaign has a reward for at least one side, whole days, and a window that is not over before it begins.

    ``form`` is told whatever is at fault.
    """
    promises.check(terms.rewards, form)
    with form:
        ensure_between(terms.hold_days, 0, LONGEST_HOLD, "holdDays")
    with form:
        ensure_between(terms.attribution_days, 1, LONGEST_ATTRIBUTION, "attributionDays")
    with form:
        if terms.max_rewards_per_referrer is not None:
            ensure_between(terms.max_rewards_per_referrer, 1, MOST_REWARDS, "maxRewardsPerReferrer")
    with form:
        if terms.max_rewards_per_month is not None:
            ensure_between(terms.max_rewards_per_month, 1, MOST_REWARDS, "maxRewardsPerMonth")
    with form:
        if terms.review_score is not None:
            ensure_between(terms.review_score, 1, HIGHEST_SCORE, "reviewScore")
    with form:
        _ensure_minimum(terms)
    with form:
        if terms.starts_at is not None and terms.ends_at is not None and terms.ends_at <= terms.starts_at:
            raise Invalid("The campaign ends before it starts; please choose a later end.", field="endsAt")


def _ensure_minimum(terms: CampaignTerms) -> None:
    if terms.minimum_order is not None and terms.minimum_order.currency != settings().currency:
        raise Invalid(
            "The minimum order is in the programme's currency, {currency}.",
            field=("minimumOrder", "currency"),
            currency=settings().currency,
        )


def is_running(campaign: Campaign, at: datetime) -> bool:
    """Whether the campaign brings in new people at that moment; its end is exclusive."""
    has_begun = campaign.starts_at is None or campaign.starts_at <= at
    is_over = campaign.ends_at is not None and campaign.ends_at <= at
    return campaign.is_active and has_begun and not is_over


def is_still_here(member: Member) -> bool:
    """Whether there is somebody to thank: neither erased nor banned."""
    return member.state is not MemberState.ERASED and member.banned_at is None


def can_bring(code: ReferralCode, at: datetime) -> bool:
    """Whether a code still brings people: neither it nor its campaign was withdrawn, and its owner may invite."""
    return code.is_active and code.campaign.is_active and is_in_good_standing(code.owner, at)


def ensure_may_invite(viewer: Viewer) -> None:
    """Everyone who is signed in and not suspended may invite."""
    _ = viewer.id
    if viewer.is_suspended:
        raise Suspended("You cannot invite anyone while your account is suspended.")


def ensure_room_for_code(codes: int) -> None:
    """A member has a handful of codes in a campaign, no more."""
    if codes >= MOST_CODES:
        raise LimitReached(
            Plural(
                "You have a code in this campaign already; please use it.",
                "You have {count} codes in this campaign already; please use one of them.",
            ),
            count=MOST_CODES,
        )


def ensure_vanity(vanity: str, *, field: str = "vanity") -> str:
    """A code of one's own choice is short, can be typed on any keyboard, and neither official nor rude (R72)."""
    chosen = text.line(vanity, field=field, most=LONGEST_VANITY, least=SHORTEST_VANITY)
    if text.has_invisible(vanity) or not _VANITY.fullmatch(chosen):
        raise Invalid("Please use the letters A–Z, digits and single hyphens for your code.", field=field)
    seen = code_key(chosen)
    if len(chosen.replace("-", "")) < SHORTEST_VANITY:
        raise text.too_short(SHORTEST_VANITY, field)
    if seen in _RESERVED or any(word in seen for word in _RUDE):
        raise Invalid("This code cannot be used; please choose another.", field=field)
    return chosen


def speaks_against(referral: Referral, net_minor: int, placed_at: datetime) -> RiskSignal | None:
    """Whether a friend's first order cannot count: it came before the invitation, or brought too little (R65)."""
    if placed_at < referral.invited_at:
        return RiskSignal.CUSTOMER_BEFORE
    return None if fulfils(referral.campaign, net_minor) else RiskSignal.BELOW_MINIMUM


def fulfils(campaign: Campaign, net_minor: int) -> bool:
    """Whether what is left of an order reaches the campaign's minimum; an order of nothing never does."""
    return net_minor >= max(campaign.minimum_order_minor or 0, 1)


def ensure_running(campaign: Campaign, at: datetime) -> None:
    """Codes are made only while their campaign runs."""
    if not is_running(campaign, at):
        raise NotEligible("This campaign is not running at the moment.", field="campaignSlug")


def may_review(viewer: Viewer) -> bool:
    """Whether somebody sees every referral with its reasons: the brand's staff and the moderators."""
    return viewer.is_brand or viewer.is_moderator


def ensure_may_review(viewer: Viewer) -> None:
    """Only staff judge referrals."""
    if not may_review(viewer):
        _ = viewer.id
        raise Forbidden("Only staff may judge referrals.")

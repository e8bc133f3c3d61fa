"""Everything that the demo's database holds, without what is random for a reason: ids, codes and secrets."""

from collections.abc import Sequence

from portal.accounts.models import Member, RoleGrant
from portal.community.models import BadgeAward, Category, Post, Profile, Thread, Vote
from portal.exclusives.models import ReleaseWindow
from portal.loyalty.ledger.models import Account, Transfer
from portal.loyalty.redeeming.models import Redemption
from portal.moderation.models import Case, Decision, Report
from portal.notifications.models import Notification
from portal.referrals.models import Referral, ReferralCode
from portal.shop.models import Order, OrderLine, Refund
from portal.translations.models import Translation

Picture = dict[str, list[str]]

_SEEN: dict[type, Sequence[str]] = {
    Member: ("handle", "display_name", "email", "locale", "bio", "state", "joined_at", "email_verified_at"),
    RoleGrant: ("member__handle", "role"),
    Category: ("slug", "name", "position", "required_key", "thread_count"),
    Thread: (
        "title", "slug", "kind", "category__slug", "author__handle", "product__sku", "created_at", "last_activity_at",
        "reply_count", "view_count", "score", "is_pinned", "is_locked", "is_solved", "idea_status", "state", "locale",
    ),
    Post: (
        "thread__title", "number", "author__handle", "reply_to__number", "body_html", "created_at", "state", "score",
        "is_accepted", "is_official", "is_verified_buyer",
    ),
    Vote: ("post__thread__title", "post__number", "member__handle", "value", "cast_at"),
    Profile: ("member__handle", "post_count", "accepted_answer_count", "helpful_count"),
    BadgeAward: ("member__handle", "slug", "awarded_at"),
    Account: (
        "member__handle", "tier__slug", "tier_since", "available", "pending", "debt", "lifetime_earned",
        "lifetime_redeemed", "lifetime_expired", "qualifying_points",
    ),
    Transfer: ("account__member__handle", "number", "kind", "points", "action", "description", "occurred_at"),
    Redemption: ("member__handle", "reward__title", "cost", "state", "created_at"),
    Order: ("external_id", "placed_at", "total_minor", "refunded_minor", "state"),
    OrderLine: ("order__external_id", "position", "sku", "quantity", "total_minor", "product__sku"),
    Refund: ("external_id", "amount_minor", "refunded_at"),
    ReferralCode: ("code", "owner__handle", "visits", "sign_ups", "rewarded"),
    Referral: ("referrer__handle", "referee__handle", "state", "reason", "qualified_at", "rewards_due_at", "rewarded_at"),
    ReleaseWindow: ("release__slug", "tier__slug", "opens_at", "announced_at", "release__public_at"),
    Case: ("subject__handle", "state", "created_at"),
    Report: ("reporter__handle", "reason", "note", "created_at"),
    Decision: ("moderator__handle", "action", "ground", "statement", "decided_at"),
    Translation: ("kind", "field", "locale", "text", "original"),
    Notification: ("member__handle", "kind", "actor__handle", "created_at", "read_at"),
}  # fmt: skip


async def picture() -> Picture:
    """Every row of every table by what is written in it, in an order of its own."""
    return {
        model.__name__: sorted([repr(row) for row in await model.all().values_list(*columns)])  # type: ignore[attr-defined]
        for model, columns in _SEEN.items()
    }

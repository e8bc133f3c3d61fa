"""Tables of the programme: its terms, its tiers, and the rules of earning in their versions."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields

from portal.kernel.records import Record
from portal.translations.models import Translatable


class EarnAction(StrEnum):
    PURCHASE = "PURCHASE"
    SIGN_UP = "SIGN_UP"
    VERIFY_EMAIL = "VERIFY_EMAIL"
    THREAD = "THREAD"
    POST = "POST"
    ANSWER_ACCEPTED = "ANSWER_ACCEPTED"
    VOTE_RECEIVED = "VOTE_RECEIVED"
    REVIEW = "REVIEW"
    SURVEY = "SURVEY"
    SHARE = "SHARE"
    BIRTHDAY = "BIRTHDAY"
    REFERRER = "REFERRER"
    REFEREE = "REFEREE"
    MANUAL = "MANUAL"


class TierBasis(StrEnum):
    """What lifts into a tier: points that were earned, or money that was spent in the shop."""

    POINTS = "POINTS"
    SPEND = "SPEND"


class TierWindow(StrEnum):
    LIFETIME = "LIFETIME"
    ROLLING = "ROLLING"
    CALENDAR_YEAR = "CALENDAR_YEAR"


class TierDowngrade(StrEnum):
    """How far somebody falls whose tier has run out: to what they have reached, or by one tier."""

    DROP = "DROP"
    ONE_DOWN = "ONE_DOWN"


class TierRefunds(StrEnum):
    """When a refund that removes the qualification lowers the tier (R40)."""

    IMMEDIATE = "IMMEDIATE"
    AT_NEXT_EVALUATION = "AT_NEXT_EVALUATION"


class Overlap(StrEnum):
    """How multipliers that meet are put together (R45)."""

    BEST_ONLY = "BEST_ONLY"
    ADDITIVE = "ADDITIVE"
    MULTIPLICATIVE = "MULTIPLICATIVE"


class Programme(Translatable):
    """The rules of the game that are not rules of earning; there is one row. The currency is a setting."""

    key = fields.CharField(max_length=20, unique=True, default="programme")
    name = fields.CharField(max_length=120)
    points_name = fields.CharField(max_length=60)
    points_per_currency_unit = fields.IntField(default=100, description="What points are worth when redeemed")
    points_expire_after_days = fields.IntField(null=True)
    points_expire_after_months = fields.IntField(null=True, description="Instead of days; twelve are a year (R32)")
    expiry_is_sliding = fields.BooleanField(
        default=False, db_default=False, description="Activity moves the end of all lots (R35)"
    )
    adjustments_are_activity = fields.BooleanField(default=False, db_default=False)
    reminder_days = fields.CharField(
        max_length=60, default="30,7", db_default="30,7", description="How long before points end members hear of it"
    )
    claim_window_days = fields.IntField(
        default=90, description="How old a guest's order may be to earn when claimed (R23)"
    )
    voter_age_days = fields.IntField(
        default=3, db_default=3, description="From which age on an account's votes earn others points (R49)"
    )
    earner_age_days = fields.IntField(
        default=0, db_default=0, description="From which age on an account earns by contributing (FP15)"
    )
    earner_helpful_votes = fields.IntField(
        default=0, db_default=0, description="From how many helpful votes on it does (FP15)"
    )
    signal_votes = fields.IntField(
        default=2, db_default=2, description="So many votes of strangers are a sign that a post is good (FP14, FP17)"
    )
    full_posts_a_day = fields.IntField(null=True, description="Further ones earn half of the one before each (FP16)")
    overlap = fields.CharEnumField(
        Overlap, max_length=14, default=Overlap.BEST_ONLY, db_default=Overlap.BEST_ONLY.value
    )
    tier_basis = fields.CharEnumField(
        TierBasis, max_length=8, default=TierBasis.POINTS, db_default=TierBasis.POINTS.value
    )
    tier_window = fields.CharEnumField(TierWindow, max_length=14, default=TierWindow.ROLLING)
    tier_window_days = fields.IntField(default=365)
    tier_grace_days = fields.IntField(default=0)
    tier_downgrade = fields.CharEnumField(
        TierDowngrade, max_length=10, default=TierDowngrade.DROP, db_default=TierDowngrade.DROP.value
    )
    tier_refunds = fields.CharEnumField(
        TierRefunds, max_length=20, default=TierRefunds.IMMEDIATE, db_default=TierRefunds.IMMEDIATE.value
    )
    logo_url = fields.CharField(max_length=120, null=True, description="A picture that is the brand's own")
    accent = fields.CharField(max_length=7, null=True, description="The colour of links and buttons, by light (LK1)")
    hero_title = fields.CharField(max_length=120, null=True)
    hero_text = fields.CharField(max_length=500, null=True)
    footer_text = fields.CharField(max_length=500, null=True)
    imprint_url = fields.CharField(max_length=2000, null=True)
    privacy_url = fields.CharField(max_length=2000, null=True)
    terms_url = fields.CharField(max_length=2000, null=True)
    terms_version = fields.CharField(
        max_length=40, null=True, description="What staff call the terms as they are; proofs of consent keep it (LW31)"
    )
    terms_are_asked_anew = fields.BooleanField(
        default=False, db_default=False, description="Members who have not agreed to that version are asked to (LW31)"
    )
    contact_url = fields.CharField(max_length=2000, null=True)
    cookies_url = fields.CharField(max_length=2000, null=True)
    edition = fields.IntField(
        default=0, db_default=0, description="Of these terms and the tiers: an account that heeds an older one is due"
    )
    edition_since = fields.DatetimeField(null=True)

    class Meta:
        table = "loyalty_programme"


class Tier(Translatable):
    slug = fields.CharField(max_length=60, unique=True)
    name = fields.CharField(max_length=80)
    rank = fields.SmallIntField(unique=True)
    qualifying_points = fields.IntField()
    entry_points = fields.IntField(default=0, db_default=0, description="A present for entering it (R40, R41)")
    earn_multiplier = fields.CharField(max_length=10, default="1", description="A decimal, kept exact as text")
    benefits: fields.JSONField[list[str]] = fields.JSONField(default=list)
    colour = fields.CharField(max_length=20, null=True)

    class Meta:
        table = "loyalty_tiers"


class EarnRule(Translatable):
    """What earns points. The rule itself is its newest version; awards keep the version they came from."""

    action = fields.CharEnumField(EarnAction, max_length=16)
    version = fields.IntField(default=1)
    is_active = fields.BooleanField(default=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "earn_rules"


class EarnRuleVersion(Record):
    rule: fields.ForeignKeyRelation[EarnRule] = fields.ForeignKeyField(
        "portal.EarnRule", related_name=False, on_delete=fields.CASCADE
    )
    rule_id: UUID
    version = fields.IntField()
    title = fields.CharField(max_length=120)
    points = fields.IntField(null=True)
    per_currency_unit = fields.CharField(max_length=20, null=True, description="A decimal, kept exact as text")
    multiplier = fields.CharField(max_length=10, null=True, description="A campaign's: it multiplies what others give")
    earns_nothing = fields.BooleanField(default=False, db_default=False, description="What it is for does not earn")
    asks_minimum_again = fields.BooleanField(
        default=False, db_default=False, description="A campaign's least amount must still stand after refunds"
    )
    by_signal = fields.BooleanField(
        default=False, db_default=False, description="A post pays by what others make of it, not by being written"
    )
    conditions: fields.JSONField[list[dict[str, Any]] | None] = fields.JSONField(null=True)
    daily_cap = fields.IntField(null=True)
    hold_days = fields.SmallIntField(default=0)
    starts_at = fields.DatetimeField(null=True)
    ends_at = fields.DatetimeField(null=True)
    multiplier_by_tier = fields.BooleanField(default=False)
    is_active = fields.BooleanField(default=True)
    saved_by_id = fields.UUIDField(null=True)
    saved_at = fields.DatetimeField()

    class Meta:
        table = "earn_rule_versions"
        unique_together = (("rule_id", "version"),)

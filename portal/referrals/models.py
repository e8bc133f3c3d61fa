"""Campaigns with their rewards, codes, visits, and referrals with their state."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.accounts.models import Member
from portal.community.models import Post
from portal.kernel.records import Record
from portal.shop.models import Order, Product
from portal.translations.models import Translatable


class RewardSide(StrEnum):
    REFERRER = "REFERRER"
    REFEREE = "REFEREE"


class ReferralRewardKind(StrEnum):
    POINTS = "POINTS"
    DISCOUNT_AMOUNT = "DISCOUNT_AMOUNT"
    DISCOUNT_PERCENT = "DISCOUNT_PERCENT"
    STORE_CREDIT = "STORE_CREDIT"
    FREE_PRODUCT = "FREE_PRODUCT"


class ReferralState(StrEnum):
    SIGNED_UP = "SIGNED_UP"
    QUALIFIED = "QUALIFIED"
    IN_REVIEW = "IN_REVIEW"
    REWARDED = "REWARDED"
    REJECTED = "REJECTED"
    REVERSED = "REVERSED"
    EXPIRED = "EXPIRED"


BRINGING = (ReferralState.QUALIFIED, ReferralState.IN_REVIEW, ReferralState.REWARDED)
"""A friend whose order counts."""
REFUSED = (ReferralState.REJECTED, ReferralState.REVERSED)
"""Turned down before its reward, or taken back after it."""


class ReferralReason(StrEnum):
    """How a newcomer named who brought them."""

    LINK = "LINK"
    CODE = "CODE"
    ORDER = "ORDER"


class RiskSignal(StrEnum):
    """Why a referral was turned down, taken back or held for review (`risk`); for staff alone."""

    SAME_MAILBOX = "SAME_MAILBOX"
    KNOWN_MAILBOX = "KNOWN_MAILBOX"
    CIRCLE = "CIRCLE"
    CUSTOMER_BEFORE = "CUSTOMER_BEFORE"
    BELOW_MINIMUM = "BELOW_MINIMUM"
    GIVEN_BACK = "GIVEN_BACK"
    CAPPED = "CAPPED"
    FRIEND_GONE = "FRIEND_GONE"
    REFERRER_GONE = "REFERRER_GONE"
    SAME_PERSON = "SAME_PERSON"
    JUDGED = "JUDGED"
    THROWAWAY_MAILBOX = "THROWAWAY_MAILBOX"
    SAME_NETWORK = "SAME_NETWORK"
    SAME_DEVICE = "SAME_DEVICE"
    MANY_SIGN_UPS = "MANY_SIGN_UPS"
    FLOOD_OF_SIGN_UPS = "FLOOD_OF_SIGN_UPS"
    CHAIN = "CHAIN"
    SAME_CUSTOMER = "SAME_CUSTOMER"
    SAME_PAYMENT = "SAME_PAYMENT"
    SAME_ADDRESS = "SAME_ADDRESS"
    OFTEN_GIVEN_BACK = "OFTEN_GIVEN_BACK"


class Campaign(Translatable):
    slug = fields.CharField(max_length=60, unique=True)
    name = fields.CharField(max_length=120)
    minimum_order_minor = fields.BigIntField(null=True)
    currency = fields.CharField(max_length=3, null=True)
    hold_days = fields.SmallIntField()
    attribution_days = fields.SmallIntField()
    max_rewards_per_referrer = fields.IntField(null=True)
    max_rewards_per_month = fields.IntField(null=True, description="Of one referrer, in a local month")
    review_score = fields.SmallIntField(
        null=True, default=50, db_default=50, description="From which score on staff decide; null for never"
    )
    starts_at = fields.DatetimeField(null=True)
    ends_at = fields.DatetimeField(null=True)
    is_active = fields.BooleanField(default=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "referral_campaigns"


class CampaignReward(Record):
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "portal.Campaign", related_name=False, on_delete=fields.CASCADE
    )
    campaign_id: UUID
    side = fields.CharEnumField(RewardSide, max_length=10)
    kind = fields.CharEnumField(ReferralRewardKind, max_length=20)
    points = fields.IntField(null=True)
    value_minor = fields.BigIntField(null=True)
    currency = fields.CharField(max_length=3, null=True)
    percent = fields.CharField(max_length=8, null=True)
    product: fields.ForeignKeyNullableRelation[Product] = fields.ForeignKeyField(
        "portal.Product", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    product_id: UUID | None

    steps: fields.JSONField[list[dict[str, Any]] | None] = fields.JSONField(
        null=True, description="From which friend on it is how much instead: points, minor units or percent"
    )

    class Meta:
        table = "referral_campaign_rewards"
        unique_together = (("campaign_id", "side", "kind"),)


class ReferralCode(Record):
    code = fields.CharField(max_length=40)
    code_key = fields.CharField(max_length=80, unique=True, description="Confusable skeleton, so O and 0 are one (R72)")
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "portal.Campaign", related_name=False, on_delete=fields.RESTRICT
    )
    campaign_id: UUID
    owner: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    owner_id: UUID
    is_active = fields.BooleanField(default=True)
    visits = fields.IntField(default=0)
    sign_ups = fields.IntField(default=0)
    rewarded = fields.IntField(default=0)
    created_at = fields.DatetimeField()

    class Meta:
        table = "referral_codes"
        indexes = (Index(fields=("owner_id", "created_at"), name="referral_codes_of_owner"),)


class ReferralVisit(Record):
    """Somebody followed a link; the token goes into the sign-up and is good once."""

    code: fields.ForeignKeyRelation[ReferralCode] = fields.ForeignKeyField(
        "portal.ReferralCode", related_name=False, on_delete=fields.CASCADE
    )
    code_id: UUID
    post: fields.ForeignKeyNullableRelation[Post] = fields.ForeignKeyField(
        "portal.Post", related_name=False, on_delete=fields.SET_NULL, null=True, description="To which the link led"
    )
    post_id: UUID | None
    token_hash = fields.CharField(max_length=64, unique=True)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(db_index=True)
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "referral_visits"
        indexes = (Index(fields=("expires_at",), name="referral_visits_to_forget"),)


class ReferralVisitDay(Record):
    """How many followed a code's link on a local day: what is left of visits once their tokens are forgotten.

    The days before there was this table are in UTC (0079_visits_of_links_are_counted_by_day).
    """

    code: fields.ForeignKeyRelation[ReferralCode] = fields.ForeignKeyField(
        "portal.ReferralCode", related_name=False, on_delete=fields.CASCADE
    )
    code_id: UUID
    day = fields.DateField()
    visits = fields.IntField(default=0)

    class Meta:
        table = "referral_visit_days"
        unique_together = (("code_id", "day"),)
        indexes = (Index(fields=("day",), name="referral_visit_days_by_day"),)


class ReferralPost(Record):
    """A post whose author handed on a link to it that carries their code, and how often it was followed (R94)."""

    post: fields.OneToOneRelation[Post] = fields.OneToOneField(
        "portal.Post", related_name=False, on_delete=fields.CASCADE
    )
    post_id: UUID
    owner: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    owner_id: UUID
    visits = fields.IntField(default=0)

    class Meta:
        table = "referral_posts"
        indexes = (Index(fields=("owner_id", "visits", "id"), name="referral_posts_of_owner"),)


class Referral(Record):
    """Who brought whom; decided once and immutable but for its state (R62)."""

    code: fields.ForeignKeyRelation[ReferralCode] = fields.ForeignKeyField(
        "portal.ReferralCode", related_name=False, on_delete=fields.RESTRICT
    )
    code_id: UUID
    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "portal.Campaign", related_name=False, on_delete=fields.RESTRICT
    )
    campaign_id: UUID
    referrer: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    referrer_id: UUID
    referee: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    referee_id: UUID
    post: fields.ForeignKeyNullableRelation[Post] = fields.ForeignKeyField(
        "portal.Post", related_name=False, on_delete=fields.SET_NULL, null=True, description="Through which they came"
    )
    post_id: UUID | None
    state = fields.CharEnumField(ReferralState, max_length=10, default=ReferralState.SIGNED_UP)
    reason = fields.CharField(max_length=200, null=True, description="Why it was attributed, rejected or reversed")
    risk_signals: fields.JSONField[list[str]] = fields.JSONField(default=list)
    risk_score = fields.SmallIntField(default=0, db_default=0, description="What the signals weigh together")
    order: fields.ForeignKeyNullableRelation[Order] = fields.ForeignKeyField(
        "portal.Order", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    order_id: UUID | None
    created_at = fields.DatetimeField()
    invited_at = fields.DatetimeField(description="When the link was followed, or the code typed in")
    expires_at = fields.DatetimeField(description="The first instant at which the first order comes too late (R63)")
    counted_at = fields.DatetimeField(null=True, description="When the friend proved their address and counted")
    qualified_at = fields.DatetimeField(null=True)
    rewards_due_at = fields.DatetimeField(null=True)
    rewarded_at = fields.DatetimeField(null=True)
    reviewed_by_id = fields.UUIDField(null=True)
    reviewed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "referrals"
        indexes = (
            Index(fields=("referrer_id", "created_at", "id"), name="referrals_of_referrer"),
            Index(fields=("state", "rewards_due_at"), name="referrals_due"),
            Index(fields=("state", "expires_at"), name="referrals_to_expire"),
            Index(fields=("order_id",), name="referrals_of_order"),
            Index(fields=("created_at",), name="referrals_by_time"),
            Index(fields=("post_id",), name="referrals_of_post"),
        )


class ReferrerTally(Record):
    """How often a campaign rewarded a referrer, counted by conditional update so that the cap cannot be raced (R68)."""

    campaign: fields.ForeignKeyRelation[Campaign] = fields.ForeignKeyField(
        "portal.Campaign", related_name=False, on_delete=fields.CASCADE
    )
    campaign_id: UUID
    referrer: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    referrer_id: UUID
    rewarded = fields.IntField(default=0)
    month = fields.CharField(max_length=7, null=True, description="The local month in which the last one was rewarded")
    in_month = fields.IntField(default=0, db_default=0)

    class Meta:
        table = "referrer_tallies"
        unique_together = (("campaign_id", "referrer_id"),)


class SignUpTrace(Record):
    """From where somebody signed up, as keyed digests; forgotten after some weeks (`traces`)."""

    member: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    network_hash = fields.CharField(max_length=64)
    device_hash = fields.CharField(max_length=64, null=True)
    is_public = fields.BooleanField(
        default=True,
        db_default=True,
        description="Whether that was an address of the internet, and none of an inner network (FP25)",
    )
    created_at = fields.DatetimeField()

    class Meta:
        table = "sign_up_traces"
        indexes = (
            Index(fields=("network_hash", "created_at"), name="sign_up_traces_of_network"),
            Index(fields=("created_at",), name="sign_up_traces_to_forget"),
        )

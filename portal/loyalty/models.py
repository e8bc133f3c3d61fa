"""The programme, its tiers, rules and rewards, and the ledger: accounts, transfers, lots, draws."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint

from portal.accounts.models import Member
from portal.kernel.records import Record
from portal.shop.models import Product


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


class TransferKind(StrEnum):
    """The contract's PointsTransactionType, the two movements inside an account that no list shows, two that lists
    show as redeeming and its undoing (while a shop makes the coupon), and three that they show as adjustments:
    an opening balance, what came from a member's other account, and the end of one.
    """

    EARN = "EARN"
    REDEEM = "REDEEM"
    EXPIRE = "EXPIRE"
    REVERSE = "REVERSE"
    ADJUST = "ADJUST"
    RETURN = "RETURN"
    RELEASE = "RELEASE"
    REPAY = "REPAY"
    RESERVE = "RESERVE"
    UNRESERVE = "UNRESERVE"
    IMPORT = "IMPORT"
    MERGE = "MERGE"
    ERASE = "ERASE"


class Pot(StrEnum):
    """Where points can be: four pots of a member, and the programme's own, which are the other side."""

    AVAILABLE = "AVAILABLE"
    PENDING = "PENDING"
    RESERVED = "RESERVED"
    DEBT = "DEBT"
    ISSUANCE = "ISSUANCE"
    REDEMPTION = "REDEMPTION"
    EXPIRY = "EXPIRY"
    ADJUSTMENT = "ADJUSTMENT"
    MERGER = "MERGER"
    ERASURE = "ERASURE"


class LotState(StrEnum):
    """A lot is EMPTY once nothing is left of it, and CANCELLED when that happened before its release."""

    PENDING = "PENDING"
    ACTIVE = "ACTIVE"
    EMPTY = "EMPTY"
    CANCELLED = "CANCELLED"


class SourceType(StrEnum):
    """What a transfer is about; the names of the contract's PointsSource."""

    POST = "Post"
    THREAD = "Thread"
    ORDER = "Order"
    REFERRAL = "Referral"
    REDEMPTION = "Redemption"


class ActorKind(StrEnum):
    """Who moved points: the member, a rule of earning, the clock, or staff (R8)."""

    MEMBER = "MEMBER"
    RULE = "RULE"
    CLOCK = "CLOCK"
    STAFF = "STAFF"


class RewardKind(StrEnum):
    DISCOUNT_AMOUNT = "DISCOUNT_AMOUNT"
    DISCOUNT_PERCENT = "DISCOUNT_PERCENT"
    FREE_PRODUCT = "FREE_PRODUCT"
    FREE_SHIPPING = "FREE_SHIPPING"
    STORE_CREDIT = "STORE_CREDIT"
    EXPERIENCE = "EXPERIENCE"


class RedemptionState(StrEnum):
    """PENDING is a coupon that a shop is still to make; its points are reserved until then."""

    PENDING = "PENDING"
    ISSUED = "ISSUED"
    USED = "USED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"


class Programme(Record):
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

    class Meta:
        table = "loyalty_programme"


class Tier(Record):
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


class EarnRule(Record):
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


class Account(Record):
    """A member's balances, kept beside the ledger and changed only with it; `verify` proves them."""

    member: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    available = fields.IntField(default=0)
    pending = fields.IntField(default=0)
    reserved = fields.IntField(default=0)
    debt = fields.IntField(default=0)
    lifetime_earned = fields.IntField(default=0)
    lifetime_redeemed = fields.IntField(default=0)
    lifetime_expired = fields.IntField(default=0)
    qualifying_points = fields.IntField(default=0, description="Inside the tier window, as of the last review")
    last_number = fields.IntField(default=0, description="The number of the newest transfer")
    tier: fields.ForeignKeyNullableRelation[Tier] = fields.ForeignKeyField(
        "portal.Tier", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    tier_id: UUID | None
    tier_since = fields.DatetimeField(null=True)
    tier_until = fields.DatetimeField(null=True, description="Grace, or the end of a tier given by hand")
    tier_is_manual = fields.BooleanField(default=False)
    granted_tier: fields.ForeignKeyNullableRelation[Tier] = fields.ForeignKeyField(
        "portal.Tier", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    granted_tier_id: UUID | None
    granted_until = fields.DatetimeField(null=True, description="Until when at least the granted tier is theirs (R42)")
    tier_review_at = fields.DatetimeField(null=True, description="When time alone may change the tier")
    opened_at = fields.DatetimeField()
    merged_into_id = fields.UUIDField(null=True, description="The member whose account took this one over (R75)")
    closed_at = fields.DatetimeField(null=True, description="When its member was erased (R76)")

    class Meta:
        table = "loyalty_accounts"
        indexes = (
            Index(fields=("tier_id",), name="loyalty_accounts_of_tier"),
            Index(fields=("tier_review_at",), name="loyalty_accounts_to_review"),
            Index(fields=("lifetime_earned",), name="loyalty_accounts_by_earnings"),
        )
        constraints = (
            CheckConstraint(check="available >= 0", name="accounts_available_not_negative"),
            CheckConstraint(check="pending >= 0", name="accounts_pending_not_negative"),
            CheckConstraint(check="reserved >= 0", name="accounts_reserved_not_negative"),
            CheckConstraint(check="debt >= 0", name="accounts_debt_not_negative"),
            CheckConstraint(check="debt = 0 OR available = 0", name="accounts_debt_means_nothing_available"),
        )


class TierPeriod(Record):
    """From when until when a member was in a tier: an order earns by the tier of the day it was paid (R37)."""

    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "portal.Account", related_name=False, on_delete=fields.CASCADE
    )
    account_id: UUID
    tier: fields.ForeignKeyRelation[Tier] = fields.ForeignKeyField(
        "portal.Tier", related_name=False, on_delete=fields.RESTRICT
    )
    tier_id: UUID
    began_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "loyalty_tier_periods"
        indexes = (Index(fields=("account_id", "began_at"), name="tier_periods_of_account"),)


class Transfer(Record):
    """Points moved from one pot to another; written once, corrected only by another that names it.

    A member's transfers are numbered without gaps. `award` names the award that this releases, takes
    from or gives back; such a transfer has that award's `occurred_at`, so that tiers and caps count it
    in the same window.
    """

    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "portal.Account", related_name=False, on_delete=fields.RESTRICT
    )
    account_id: UUID
    number = fields.IntField()
    kind = fields.CharEnumField(TransferKind, max_length=10)
    from_pot = fields.CharEnumField(Pot, max_length=12)
    to_pot = fields.CharEnumField(Pot, max_length=12)
    points = fields.IntField(description="Never negative; zero where a cap left nothing (R46)")
    available_after = fields.IntField()
    pending_after = fields.IntField()
    debt_after = fields.IntField()
    qualifying = fields.IntField(default=0, description="What it adds to, or takes from, the tier's points")
    idempotency_key = fields.CharField(max_length=200, unique=True)
    body_hash = fields.CharField(max_length=64)
    action = fields.CharEnumField(EarnAction, max_length=16, null=True)
    description = fields.CharField(max_length=300)
    source_type = fields.CharEnumField(SourceType, max_length=20, null=True)
    source_id = fields.UUIDField(null=True)
    actor_kind = fields.CharEnumField(ActorKind, max_length=10)
    actor_id = fields.UUIDField(null=True)
    award: fields.ForeignKeyNullableRelation["Transfer"] = fields.ForeignKeyField(
        "portal.Transfer", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    award_id: UUID | None
    rule_version: fields.ForeignKeyNullableRelation[EarnRuleVersion] = fields.ForeignKeyField(
        "portal.EarnRuleVersion", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    rule_version_id: UUID | None
    rate = fields.CharField(max_length=20, null=True, description="Points per currency unit at the award")
    multiplier = fields.CharField(max_length=10, null=True)
    line_multipliers: fields.JSONField[dict[str, str] | None] = fields.JSONField(null=True)
    base_minor = fields.BigIntField(null=True, description="The amount that earned, in minor units of the programme")
    before_cap = fields.IntField(null=True, description="What it would have been, where a cap cut it (R46)")
    occurred_at = fields.DatetimeField(description="When the deed was done")
    created_at = fields.DatetimeField(description="When it was written")

    class Meta:
        table = "points_transfers"
        unique_together = (("account_id", "number"),)
        indexes = (
            Index(fields=("source_id", "kind"), name="points_transfers_of_source"),
            Index(fields=("award_id",), name="points_transfers_of_award"),
            Index(fields=("account_id", "occurred_at"), name="points_transfers_of_account"),
            Index(fields=("occurred_at",), name="points_transfers_by_time"),
        )
        constraints = (CheckConstraint(check="points >= 0", name="transfers_points_not_negative"),)


class Lot(Record):
    """One award with a life of its own: what is left of it, from when, until when."""

    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "portal.Account", related_name=False, on_delete=fields.RESTRICT
    )
    account_id: UUID
    award: fields.OneToOneRelation[Transfer] = fields.OneToOneField(
        "portal.Transfer", related_name=False, on_delete=fields.RESTRICT
    )
    award_id: UUID
    number = fields.IntField(description="The award's number: the last word in the order of consumption (R9)")
    amount = fields.IntField()
    remaining = fields.IntField()
    reserved = fields.IntField(
        default=0, db_default=0, description="What of the rest is set aside for coupons that are being made"
    )
    state = fields.CharEnumField(LotState, max_length=10)
    earned_at = fields.DatetimeField()
    available_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(null=True)

    class Meta:
        table = "points_lots"
        indexes = (
            Index(fields=("account_id", "state", "expires_at"), name="points_lots_of_account"),
            Index(fields=("state", "available_at"), name="points_lots_to_release"),
            Index(fields=("state", "expires_at"), name="points_lots_to_expire"),
        )
        constraints = (
            CheckConstraint(check="remaining >= 0 AND remaining <= amount", name="lots_remaining_within_amount"),
        )

    @property
    def free(self) -> int:
        """What of the rest can be taken for something else."""
        return self.remaining - self.reserved


class Draw(Record):
    """How much a transfer took from a lot, or set aside in it (positive), or gave back to it (negative)."""

    transfer: fields.ForeignKeyRelation[Transfer] = fields.ForeignKeyField(
        "portal.Transfer", related_name=False, on_delete=fields.RESTRICT
    )
    transfer_id: UUID
    lot: fields.ForeignKeyRelation[Lot] = fields.ForeignKeyField(
        "portal.Lot", related_name=False, on_delete=fields.RESTRICT
    )
    lot_id: UUID
    points = fields.IntField()

    class Meta:
        table = "points_draws"
        unique_together = (("transfer_id", "lot_id"),)
        indexes = (Index(fields=("lot_id",), name="points_draws_of_lot"),)


class Extension(Record):
    """A lot's end was moved by what the member did; its order among the others was another before (R35)."""

    lot: fields.ForeignKeyRelation[Lot] = fields.ForeignKeyField(
        "portal.Lot", related_name=False, on_delete=fields.RESTRICT
    )
    lot_id: UUID
    because: fields.ForeignKeyRelation[Transfer] = fields.ForeignKeyField(
        "portal.Transfer", related_name=False, on_delete=fields.RESTRICT
    )
    because_id: UUID
    ended_at = fields.DatetimeField(description="Until when the lot would have lived")
    ends_at = fields.DatetimeField()

    class Meta:
        table = "points_extensions"
        unique_together = (("lot_id", "because_id"),)


class ExpiryReminder(Record):
    """A member was told that points end: once for each of their ends and each threshold (R34)."""

    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "portal.Account", related_name=False, on_delete=fields.CASCADE
    )
    account_id: UUID
    expires_at = fields.DatetimeField()
    days = fields.SmallIntField()
    reminded_at = fields.DatetimeField()

    class Meta:
        table = "expiry_reminders"
        unique_together = (("account_id", "expires_at", "days"),)


class Reward(Record):
    title = fields.CharField(max_length=120)
    description = fields.TextField()
    kind = fields.CharEnumField(RewardKind, max_length=16)
    cost = fields.IntField()
    value_minor = fields.BigIntField(null=True)
    currency = fields.CharField(max_length=3, null=True)
    percent = fields.CharField(max_length=8, null=True)
    product: fields.ForeignKeyNullableRelation[Product] = fields.ForeignKeyField(
        "portal.Product", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    product_id: UUID | None
    required_tier: fields.ForeignKeyNullableRelation[Tier] = fields.ForeignKeyField(
        "portal.Tier", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    required_tier_id: UUID | None
    stock = fields.IntField(null=True)
    per_member_limit = fields.IntField(null=True)
    available_from = fields.DatetimeField(null=True)
    available_until = fields.DatetimeField(null=True)
    coupon_valid_days = fields.IntField(null=True)
    returns_points = fields.BooleanField(
        default=False, db_default=False, description="Whether a coupon that ends unused gives its points back (R57)"
    )
    is_active = fields.BooleanField(default=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "rewards"
        indexes = (Index(fields=("cost", "id"), name="rewards_by_cost"),)
        constraints = (
            CheckConstraint(check="cost > 0", name="rewards_cost_positive"),
            CheckConstraint(check="stock IS NULL OR stock >= 0", name="rewards_stock_not_negative"),
        )


class RewardUse(Record):
    """How often a member holds a reward, counted by conditional update so that a limit cannot be raced."""

    reward: fields.ForeignKeyRelation[Reward] = fields.ForeignKeyField(
        "portal.Reward", related_name=False, on_delete=fields.CASCADE
    )
    reward_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    uses = fields.IntField(default=0)

    class Meta:
        table = "reward_uses"
        unique_together = (("reward_id", "member_id"),)
        indexes = (Index(fields=("member_id",), name="reward_uses_of_member"),)


class Redemption(Record):
    """Points turned into a coupon."""

    reward: fields.ForeignKeyRelation[Reward] = fields.ForeignKeyField(
        "portal.Reward", related_name=False, on_delete=fields.RESTRICT
    )
    reward_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    coupon_code = fields.CharField(max_length=40, unique=True)
    cost = fields.IntField()
    state = fields.CharEnumField(RedemptionState, max_length=10, default=RedemptionState.ISSUED)
    idempotency_key = fields.CharField(max_length=200)
    order_external_id = fields.CharField(max_length=120, null=True)
    order_source = fields.CharField(max_length=60, null=True, description="Which shop's order, where that is known")
    made_at = fields.CharField(max_length=60, null=True, description="The shop that makes the coupon, if one does")
    returns_points = fields.BooleanField(default=False, db_default=False, description="As the reward said then (R57)")
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(null=True)
    used_at = fields.DatetimeField(null=True)
    cancelled_at = fields.DatetimeField(null=True)

    class Meta:
        table = "redemptions"
        unique_together = (("member_id", "idempotency_key"),)
        indexes = (
            Index(fields=("member_id", "created_at", "id"), name="redemptions_of_member"),
            Index(fields=("state", "expires_at"), name="redemptions_to_expire"),
        )


class Share(Record):
    """A link that a member passed on, and whether it brought somebody."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    token = fields.CharField(max_length=24, unique=True)
    path = fields.CharField(max_length=300, description="What was shared, on these pages")
    channel = fields.CharField(max_length=40)
    network_hash = fields.CharField(max_length=64, null=True, description="From where it was shared, veiled")
    shared_on = fields.DateField(description="The local day")
    created_at = fields.DatetimeField()
    visited_at = fields.DatetimeField(null=True, description="When somebody else first came by it")

    class Meta:
        table = "shares"
        unique_together = (("member_id", "shared_on", "path", "channel"),)
        indexes = (Index(fields=("created_at",), name="shares_by_time"),)

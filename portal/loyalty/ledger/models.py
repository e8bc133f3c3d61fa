"""Tables of the points ledger: accounts, transfers, lots, draws, and what was told of their ends."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint

from portal.accounts.models import Member
from portal.kernel.records import Record
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion, Tier


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
    REVIEW = "Review"
    SURVEY = "Survey"


class ActorKind(StrEnum):
    """Who moved points: the member, a rule of earning, the clock, or staff (R8)."""

    MEMBER = "MEMBER"
    RULE = "RULE"
    CLOCK = "CLOCK"
    STAFF = "STAFF"


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
    heeds_edition = fields.IntField(
        default=0, db_default=0, description="The edition of programme and tiers by which the tier is judged"
    )
    opened_at = fields.DatetimeField()
    merged_into_id = fields.UUIDField(null=True, description="The member whose account took this one over (R75)")
    closed_at = fields.DatetimeField(null=True, description="When its member was erased (R76)")

    class Meta:
        table = "loyalty_accounts"
        indexes = (
            Index(fields=("tier_id",), name="loyalty_accounts_of_tier"),
            Index(fields=("tier_review_at",), name="loyalty_accounts_to_review"),
            Index(fields=("heeds_edition",), name="loyalty_accounts_by_edition"),
            Index(fields=("lifetime_earned",), name="loyalty_accounts_by_earnings"),
        )
        constraints = (
            CheckConstraint(check="available >= 0", name="accounts_available_not_negative"),
            CheckConstraint(check="pending >= 0", name="accounts_pending_not_negative"),
            CheckConstraint(check="reserved >= 0", name="accounts_reserved_not_negative"),
            CheckConstraint(check="debt >= 0", name="accounts_debt_not_negative"),
            CheckConstraint(check="debt = 0 OR available = 0", name="accounts_debt_means_nothing_available"),
        )


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
    line_multipliers: fields.JSONField[dict[str, str] | None] = fields.JSONField(
        null=True, description="Of awards from before lines had terms: the multiplier of each SKU"
    )
    line_terms: fields.JSONField[dict[str, Any] | None] = fields.JSONField(
        null=True, description="Where lines earn differently: the rules that decide, and how they meet"
    )
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

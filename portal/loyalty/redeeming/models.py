"""Tables of rewards, of who had them, and of the coupons that points became."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index, PartialIndex
from tortoise.migrations.constraints import CheckConstraint

from portal.accounts.models import Member
from portal.kernel.records import Record
from portal.loyalty.programme.models import Tier
from portal.shop.models import Order, Product
from portal.translations.models import Translatable


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


class WithdrawalReason(StrEnum):
    """Why a coupon is taken back from the shop that made it: given back, revoked for an order (R11), erased, over."""

    CANCELLED = "CANCELLED"
    REVOKED = "REVOKED"
    ERASED = "ERASED"
    EXPIRED = "EXPIRED"


class Reward(Translatable):
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
    is_given = fields.BooleanField(
        default=False, db_default=False, description="Given for invitations (`giving`), never for points"
    )
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
    is_held = fields.BooleanField(
        default=False, db_default=False, description="Whether an order that is not paid yet names it (RC1)"
    )
    made_at = fields.CharField(max_length=60, null=True, description="The shop that makes the coupon, if one does")
    returns_points = fields.BooleanField(default=False, db_default=False, description="As the reward said then (R57)")
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(null=True)
    used_at = fields.DatetimeField(null=True)
    cancelled_at = fields.DatetimeField(null=True)
    withdrawing_since = fields.DatetimeField(
        null=True, description="Since when its shop is being asked to take it back; it stays ISSUED meanwhile (SH92)"
    )
    withdrawal_reason = fields.CharEnumField(
        WithdrawalReason, max_length=10, null=True, description="Stays while an order has it, for when that goes (SH94)"
    )
    withdrawal_order_id = fields.UUIDField(null=True, description="The order for whose points it is revoked (R11)")
    withdrawal_by_id = fields.UUIDField(null=True, description="The member who wished it, if one did")
    lost_at = fields.DatetimeField(
        null=True, description="When what it was given for went away after it was used: a loss, nobody's debt (R66)"
    )
    withdrawal_writes_off = fields.BooleanField(
        default=False, db_default=False, description="Whether its piece stays out of stock (R54)"
    )

    @property
    def is_being_withdrawn(self) -> bool:
        """Whether the shop that made it is being asked to take it back (SH92)."""
        return self.state is RedemptionState.ISSUED and self.withdrawing_since is not None

    class Meta:
        table = "redemptions"
        unique_together = (("member_id", "idempotency_key"),)
        indexes = (
            Index(fields=("member_id", "created_at", "id"), name="redemptions_of_member"),
            Index(fields=("state", "expires_at"), name="redemptions_to_expire"),
            Index(fields=("order_external_id",), name="redemptions_of_order"),
            PartialIndex(
                fields=("withdrawing_since",),
                name="redemptions_being_withdrawn",
                condition={"(withdrawing_since IS NOT NULL)": True},
            ),
        )


class CouponClaim(Record):
    """An order that names a coupon and is not gone, paid or not; the oldest by the shop's clock has it (RC1)."""

    redemption: fields.ForeignKeyRelation[Redemption] = fields.ForeignKeyField(
        "portal.Redemption", related_name=False, on_delete=fields.CASCADE
    )
    redemption_id: UUID
    order: fields.ForeignKeyRelation[Order] = fields.ForeignKeyField(
        "portal.Order", related_name=False, on_delete=fields.CASCADE
    )
    order_id: UUID
    source = fields.CharField(max_length=60)
    external_id = fields.CharField(max_length=120)
    named_at = fields.DatetimeField(description="The shop's time of the first word that names it")
    is_paid = fields.BooleanField()

    class Meta:
        table = "coupon_claims"
        unique_together = (("redemption_id", "order_id"),)
        indexes = (Index(fields=("order_id",), name="coupon_claims_of_order"),)


class CaseReason(StrEnum):
    """Why a coupon was no longer good when an order was paid with it.

    WITHDRAWN is one that was to be taken back for another order, and was used before its shop did (SH94).
    """

    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"
    TAKEN = "TAKEN"
    WITHDRAWN = "WITHDRAWN"


class CaseState(StrEnum):
    """CLOSED is a case that went away of itself: its order was cancelled, or names the coupon no more."""

    OPEN = "OPEN"
    CONFIRMED = "CONFIRMED"
    FORGIVEN = "FORGIVEN"
    CLOSED = "CLOSED"


class CouponCase(Record):
    """An order that was paid with a coupon which was no longer good, for staff to decide (RC2)."""

    redemption: fields.ForeignKeyRelation[Redemption] = fields.ForeignKeyField(
        "portal.Redemption", related_name=False, on_delete=fields.CASCADE
    )
    redemption_id: UUID
    order: fields.ForeignKeyRelation[Order] = fields.ForeignKeyField(
        "portal.Order", related_name=False, on_delete=fields.CASCADE
    )
    order_id: UUID
    order_external_id = fields.CharField(max_length=120)
    reason = fields.CharEnumField(CaseReason, max_length=10)
    points = fields.IntField(
        description="What was taken from the member again, as debt where they had less; with WITHDRAWN, what they owe "
        "as the coupon did not come back"
    )
    state = fields.CharEnumField(CaseState, max_length=10, default=CaseState.OPEN)
    opened_at = fields.DatetimeField()
    decided_at = fields.DatetimeField(null=True)
    note = fields.CharField(max_length=300, null=True)

    class Meta:
        table = "coupon_cases"
        indexes = (
            Index(fields=("redemption_id", "order_id"), name="coupon_cases_of_coupon"),
            Index(fields=("opened_at", "id"), name="coupon_cases_by_time"),
            Index(fields=("state", "opened_at", "id"), name="coupon_cases_by_state"),
        )

"""Partners with their terms, the commission on each order, and the lists by which commissions are paid."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index, PartialIndex

from portal.accounts.models import Member
from portal.kernel.records import Record
from portal.shop.models import Order


class PartnerPayment(StrEnum):
    """INVOICE is a line of a list that accounting pays; STORE_CREDIT a coupon, for which a partner is a member."""

    INVOICE = "INVOICE"
    STORE_CREDIT = "STORE_CREDIT"


class CommissionState(StrEnum):
    """PENDING waits for its days and for a list, LISTED stands in one; what changes later is a line of the next."""

    PENDING = "PENDING"
    IN_REVIEW = "IN_REVIEW"
    LISTED = "LISTED"
    REJECTED = "REJECTED"


class CommissionSignal(StrEnum):
    """Why a commission was turned down or is held for staff."""

    SAME_PERSON = "SAME_PERSON"
    SAME_MAILBOX = "SAME_MAILBOX"
    CUSTOMER_BEFORE = "CUSTOMER_BEFORE"
    BROUGHT_BY_MEMBER = "BROUGHT_BY_MEMBER"
    CAPPED = "CAPPED"
    SAME_PAYMENT = "SAME_PAYMENT"
    SAME_ADDRESS = "SAME_ADDRESS"
    SAME_CUSTOMER = "SAME_CUSTOMER"
    SAME_NETWORK = "SAME_NETWORK"
    PARTNER_GONE = "PARTNER_GONE"
    JUDGED = "JUDGED"
    OTHER_BUYER = "OTHER_BUYER"


class Partner(Record):
    """Who brings customers for a commission, a member or not; what was earned stays when they are erased."""

    code = fields.CharField(max_length=40)
    code_key = fields.CharField(max_length=80, unique=True, description="Confusable skeleton, as of members' codes")
    name = fields.CharField(max_length=120)
    email = fields.CharField(max_length=255, null=True)
    mailbox_key = fields.CharField(max_length=255, null=True, description="The mailbox behind the address (R60)")
    member: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    member_id: UUID | None
    paid_by = fields.CharEnumField(PartnerPayment, max_length=12)
    percent = fields.CharField(max_length=8, null=True, description="Of what an order is worth; or a fixed sum instead")
    fixed_minor = fields.BigIntField(null=True)
    minimum_order_minor = fields.BigIntField(null=True)
    currency = fields.CharField(max_length=3)
    hold_days = fields.SmallIntField()
    attribution_days = fields.SmallIntField(
        default=90, db_default=90, description="How long who signed up by the code is theirs (R95)"
    )
    max_commissions_per_month = fields.IntField(null=True, description="Counted in local months")
    new_customers_only = fields.BooleanField(default=False)
    starts_at = fields.DatetimeField(null=True)
    ends_at = fields.DatetimeField(null=True)
    is_active = fields.BooleanField(default=True)
    visits = fields.IntField(default=0)
    created_at = fields.DatetimeField()
    erased_at = fields.DatetimeField(null=True)

    class Meta:
        table = "partners"
        indexes = (
            Index(fields=("created_at", "id"), name="partners_by_time"),
            Index(fields=("member_id",), name="partners_who_are_members"),
        )


class PartnerSignUp(Record):
    """A member who signed up by a partner's code, and until when their first order is the partner's (R95)."""

    partner: fields.ForeignKeyRelation[Partner] = fields.ForeignKeyField(
        "portal.Partner", related_name=False, on_delete=fields.CASCADE
    )
    partner_id: UUID
    member: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(description="The first instant at which the first order comes too late (R63)")

    class Meta:
        table = "partner_sign_ups"
        indexes = (Index(fields=("partner_id", "created_at"), name="partner_sign_ups_of_partner"),)


class PartnerCommission(Record):
    """What an order brings the partner whose code it names, under the terms of the day on which it was heard of."""

    partner: fields.ForeignKeyRelation[Partner] = fields.ForeignKeyField(
        "portal.Partner", related_name=False, on_delete=fields.RESTRICT
    )
    partner_id: UUID
    order: fields.OneToOneRelation[Order] = fields.OneToOneField(
        "portal.Order", related_name=False, on_delete=fields.RESTRICT
    )
    order_id: UUID
    state = fields.CharEnumField(CommissionState, max_length=10)
    signals: fields.JSONField[list[str]] = fields.JSONField(default=list)
    percent = fields.CharField(max_length=8, null=True)
    fixed_minor = fields.BigIntField(null=True)
    minimum_order_minor = fields.BigIntField(null=True)
    new_customers_only = fields.BooleanField(
        default=False, db_default=False, description="Whether it is for a customer's first order alone"
    )
    base_minor = fields.BigIntField(description="What the order is worth by now, in the programme's currency")
    amount_minor = fields.BigIntField(description="What it brings by now; nothing while it is turned down")
    settled_minor = fields.BigIntField(default=0, description="What stands in lists, all lines together")
    currency = fields.CharField(max_length=3)
    placed_at = fields.DatetimeField()
    due_at = fields.DatetimeField()
    created_at = fields.DatetimeField()
    reason = fields.CharField(max_length=200, null=True, description="What staff wrote when they decided")
    reviewed_by_id = fields.UUIDField(null=True)
    reviewed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "partner_commissions"
        indexes = (
            Index(fields=("partner_id", "created_at", "id"), name="partner_commissions_of_partner"),
            Index(fields=("state", "created_at", "id"), name="partner_commissions_by_state"),
            PartialIndex(
                fields=("partner_id", "placed_at", "id"),
                name="partner_commissions_unsettled",
                condition={"(amount_minor <> settled_minor)": True},
            ),
        )


class PartnerPayout(Record):
    """A list of what is paid, closed once; a day is in one list alone."""

    number = fields.IntField(unique=True)
    since = fields.DateField(null=True, description="The day after the list before; unset in the first")
    until = fields.DateField(unique=True)
    total_minor = fields.BigIntField()
    currency = fields.CharField(max_length=3)
    closed_by_id = fields.UUIDField(null=True)
    closed_at = fields.DatetimeField()
    is_closed = fields.BooleanField(
        default=True, db_default=True, description="False while partners are still written into it, one by one"
    )

    class Meta:
        table = "partner_payouts"


class PartnerPayoutLine(Record):
    """A commission in a list: what it came to, or, after it stood in one before, by how much that changed.

    Who is paid, and how, stays as it was when the list was closed.
    """

    payout: fields.ForeignKeyRelation[PartnerPayout] = fields.ForeignKeyField(
        "portal.PartnerPayout", related_name=False, on_delete=fields.RESTRICT
    )
    payout_id: UUID
    commission: fields.ForeignKeyRelation[PartnerCommission] = fields.ForeignKeyField(
        "portal.PartnerCommission", related_name=False, on_delete=fields.RESTRICT
    )
    commission_id: UUID
    partner: fields.ForeignKeyRelation[Partner] = fields.ForeignKeyField(
        "portal.Partner", related_name=False, on_delete=fields.RESTRICT
    )
    partner_id: UUID
    amount_minor = fields.BigIntField(description="Signed")
    currency = fields.CharField(max_length=3)
    name = fields.CharField(
        max_length=120, default="—", db_default="—", description="Of the partner, until they are erased (R93)"
    )
    email = fields.CharField(max_length=255, null=True)
    paid_by = fields.CharEnumField(
        PartnerPayment, max_length=12, default=PartnerPayment.INVOICE, db_default=PartnerPayment.INVOICE.value
    )

    class Meta:
        table = "partner_payout_lines"
        unique_together = (("payout_id", "commission_id"),)
        indexes = (
            Index(fields=("commission_id",), name="partner_payout_lines_of_commission"),
            Index(fields=("payout_id", "partner_id", "id"), name="partner_payout_lines_in_order"),
            Index(fields=("partner_id",), name="partner_payout_lines_of_partner"),
        )

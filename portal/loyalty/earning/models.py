"""Tables of the links that members shared, of deeds that a daily cap has cut, and of who had their welcome."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint

from portal.accounts.models import Member
from portal.kernel.records import Record
from portal.loyalty.ledger.models import Transfer


class ShareChannel(StrEnum):
    LINK = "LINK"
    EMAIL = "EMAIL"
    WHATSAPP = "WHATSAPP"
    FACEBOOK = "FACEBOOK"
    X = "X"
    PINTEREST = "PINTEREST"
    OTHER = "OTHER"


class Share(Record):
    """A link that a member passed on, and whether it brought somebody."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    token = fields.CharField(max_length=24, unique=True)
    path = fields.CharField(max_length=300, description="What was shared, on these pages")
    channel = fields.CharField(max_length=40)
    network_hash = fields.CharField(max_length=64, null=True, description="From where it was shared, pseudonymised")
    shared_on = fields.DateField(description="The local day")
    created_at = fields.DatetimeField()
    visited_at = fields.DatetimeField(null=True, description="When somebody else first came by it")

    class Meta:
        table = "shares"
        unique_together = (("member_id", "shared_on", "path", "channel"),)
        indexes = (Index(fields=("created_at",), name="shares_by_time"),)


class CappedDeed(Record):
    """A deed that a daily cap has cut: what it is worth by now without the cap, for when there is room again (FP3)."""

    award: fields.OneToOneRelation[Transfer] = fields.OneToOneField(
        "portal.Transfer", related_name=False, on_delete=fields.RESTRICT
    )
    award_id: UUID
    wanted = fields.IntField(description="0 while the deed is undone")
    available_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(null=True)

    class Meta:
        table = "capped_deeds"
        constraints = (CheckConstraint(check="wanted >= 0", name="capped_deeds_wanted_not_negative"),)


class Welcomed(Record):
    """Somebody had the present for signing up: one row for their mailbox, and one for each customer they are.

    It holds a keyed digest and nothing else of a person, so that a present which may buy a reward is not had again by
    erasing the account. Three years after the erasure it is deleted: by then a claim about it is barred (§ 195 BGB).
    """

    mark = fields.CharField(max_length=64, unique=True)
    member_id: UUID | None = fields.UUIDField(null=True, description="Who had it; nobody once they are erased")
    kept_until = fields.DatetimeField(null=True, description="Set when they are erased")

    class Meta:
        table = "welcomed"
        indexes = (
            Index(fields=("member_id",), name="welcomed_of_member"),
            Index(fields=("kept_until",), name="welcomed_kept_until"),
        )

"""Table of the links that members shared."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.accounts.models import Member
from portal.kernel.records import Record


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

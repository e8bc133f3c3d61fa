"""What other systems report of customers."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.accounts.models import Member
from portal.kernel.records import Record


class InteractionChannel(StrEnum):
    EMAIL = "EMAIL"
    CHAT = "CHAT"
    PHONE = "PHONE"
    SOCIAL = "SOCIAL"
    STORE = "STORE"
    PORTAL = "PORTAL"


class Interaction(Record):
    """A contact of a customer with the brand, outside of the portal as a rule."""

    channel = fields.CharEnumField(InteractionChannel, max_length=8)
    external_id = fields.CharField(max_length=120, null=True, description="The reporting system's own number of it")
    body_hash = fields.CharField(max_length=64, description="The same number with another body is a CONFLICT")
    summary = fields.TextField()
    at: datetime = fields.DatetimeField()
    email_key = fields.CharField(max_length=255, description="Of the customer, whoever they turn out to be")
    member: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    member_id: UUID | None
    agent: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member",
        related_name=False,
        on_delete=fields.SET_NULL,
        null=True,
        description="Who reported it, of staff",
    )
    agent_id: UUID | None
    recorded_at = fields.DatetimeField()

    class Meta:
        table = "interactions"
        unique_together = (("channel", "external_id"),)
        indexes = (
            Index(fields=("member_id", "at", "id"), name="interactions_of_member"),
            Index(fields=("email_key", "at", "id"), name="interactions_of_address"),
            Index(fields=("agent_id",), name="interactions_by_agent"),
            Index(fields=("at",), name="interactions_by_time"),
        )

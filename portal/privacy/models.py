"""Exports of what is held about a member: who may fetch one, by which link, until when."""

from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index, PartialIndex

from portal.accounts.models import Member
from portal.kernel.records import Record


class DataExport(Record):
    """A link by which a member may fetch their data. The data itself is read when it is fetched and kept nowhere."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    token_hash = fields.CharField(max_length=64, unique=True)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()

    class Meta:
        table = "data_exports"
        indexes = (
            Index(fields=("member_id", "created_at"), name="data_exports_of_member"),
            Index(fields=("expires_at",), name="data_exports_to_forget"),
        )


class CustomerDataRequest(Record):
    """What a buyer without an account asked of their shop, until staff have handed it over (SH79).

    Who it was is forgotten then; that it was asked and answered stays.
    """

    source = fields.CharField(max_length=60)
    external_id = fields.CharField(max_length=255, null=True)
    email = fields.CharField(max_length=255, null=True)
    email_key = fields.CharField(max_length=255, null=True)
    order_numbers: fields.JSONField[list[str] | None] = fields.JSONField(null=True)
    asked_at = fields.DatetimeField()
    due_at = fields.DatetimeField()
    answered_at = fields.DatetimeField(null=True)

    class Meta:
        table = "customer_data_requests"
        indexes = (
            Index(fields=("asked_at", "id"), name="customer_data_requests_by_time"),
            Index(fields=("email_key",), name="customer_data_requests_of_address"),
            PartialIndex(
                fields=("due_at",), name="customer_data_requests_due", condition={"(answered_at IS NULL)": True}
            ),
        )

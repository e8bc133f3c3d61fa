"""Keys in members' hands."""

from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.accounts.models import Member
from portal.kernel.records import Record


class AccessGrant(Record):
    """A member holds a key (``tier:gold``) until it is taken back."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    key = fields.CharField(max_length=80)
    granted_at = fields.DatetimeField()

    class Meta:
        table = "access_grants"
        unique_together = (("member_id", "key"),)
        indexes = (Index(fields=("key", "member_id"), name="access_grants_of_key"),)

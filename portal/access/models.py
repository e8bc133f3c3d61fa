"""Keys in members' hands, and API keys in those of shop back ends."""

from datetime import datetime
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


class ApiKey(Record):
    """A key by which a shop's back end speaks for the brand; the key itself is only with who was shown it once (A14).

    Rows stay when a key is revoked: the audit log names them.
    """

    name = fields.CharField(max_length=80)
    scopes: fields.JSONField[list[str]] = fields.JSONField(description="ApiScope, in the order of that enum")
    prefix = fields.CharField(max_length=20, description="How the key begins, by which people tell it from others")
    token_hash = fields.CharField(max_length=64, unique=True)
    created_at = fields.DatetimeField()
    created_by_id: UUID | None = fields.UUIDField(null=True)
    expires_at: datetime | None = fields.DatetimeField(null=True)
    last_used_at: datetime | None = fields.DatetimeField(null=True, description="To within a minute")
    revoked_at: datetime | None = fields.DatetimeField(null=True)
    revoked_by_id: UUID | None = fields.UUIDField(null=True)

    class Meta:
        table = "api_keys"
        indexes = (Index(fields=("created_at", "id"), name="api_keys_by_age"),)

"""Identity providers, and who their people are here."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.accounts.models import Member, Session
from portal.kernel.records import Record


class ProviderKind(StrEnum):
    """How a provider says who somebody is."""

    SIGNED_TOKEN = "SIGNED_TOKEN"  # noqa: S105
    OPENID_CONNECT = "OPENID_CONNECT"


class TokenAlgorithm(StrEnum):
    """By what a shop's back end signs its tokens; it belongs to the key, whatever a token says of itself."""

    HS256 = "HS256"
    EDDSA = "EDDSA"


class IdentityProvider(Record):
    """Who is believed about who somebody is. Its secrets are sealed: the table alone signs nobody in."""

    slug = fields.CharField(max_length=40, unique=True)
    name = fields.CharField(max_length=60, description="What people know it as: Sign in with …")
    kind = fields.CharEnumField(ProviderKind, max_length=16)
    is_active = fields.BooleanField(default=True)
    source = fields.CharField(max_length=60, null=True, description="The shop whose customers' numbers it tells")
    algorithm = fields.CharEnumField(TokenAlgorithm, max_length=8, null=True)
    sealed_secret = fields.CharField(max_length=1000, null=True, description="HS256: the key; OpenID: the client's")
    sealed_previous = fields.CharField(max_length=1000, null=True)
    previous_until = fields.DatetimeField(null=True, description="Until when the former key is good as well")
    public_key = fields.TextField(null=True, description="EdDSA: PEM")
    issuer = fields.CharField(max_length=500, null=True)
    client_id = fields.CharField(max_length=255, null=True)
    customer_claim = fields.CharField(max_length=60, null=True, description="Where the shop's number of a customer is")
    created_at = fields.DatetimeField()

    class Meta:
        table = "identity_providers"


class ExternalIdentity(Record):
    """Somebody as a provider names them, and the member they are."""

    provider: fields.ForeignKeyRelation[IdentityProvider] = fields.ForeignKeyField(
        "portal.IdentityProvider", related_name=False, on_delete=fields.CASCADE
    )
    provider_id: UUID
    subject = fields.CharField(max_length=255)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    linked_at = fields.DatetimeField()
    last_used_at = fields.DatetimeField()

    class Meta:
        table = "external_identities"
        unique_together = (("provider_id", "subject"),)
        indexes = (Index(fields=("member_id",), name="external_identities_of_member"),)


class UsedToken(Record):
    """A signed token that has signed somebody in, by the digest of its id: it does so once (A20)."""

    provider: fields.ForeignKeyRelation[IdentityProvider] = fields.ForeignKeyField(
        "portal.IdentityProvider", related_name=False, on_delete=fields.CASCADE
    )
    provider_id: UUID
    jti_hash = fields.CharField(max_length=64)
    forget_at = fields.DatetimeField(description="From when on it would be too old anyway")

    class Meta:
        table = "used_sign_on_tokens"
        unique_together = (("provider_id", "jti_hash"),)
        indexes = (Index(fields=("forget_at",), name="used_sign_on_tokens_by_end"),)


class ProviderSession(Record):
    """A session here that a session at an OpenID provider opened, so that signing out ends both."""

    session: fields.OneToOneRelation[Session] = fields.OneToOneField(
        "portal.Session", related_name=False, on_delete=fields.CASCADE
    )
    session_id: UUID
    provider: fields.ForeignKeyRelation[IdentityProvider] = fields.ForeignKeyField(
        "portal.IdentityProvider", related_name=False, on_delete=fields.CASCADE
    )
    provider_id: UUID
    subject = fields.CharField(max_length=255)
    sid = fields.CharField(max_length=255, null=True, description="The provider's name for its session")
    sealed_id_token = fields.TextField(description="Says at the provider who signs out")
    began_at = fields.DatetimeField()

    class Meta:
        table = "provider_sessions"
        indexes = (
            Index(fields=("provider_id", "subject"), name="provider_sessions_of_subject"),
            Index(fields=("began_at",), name="provider_sessions_by_time"),
        )

"""Members, their credentials, sessions, one-time tokens, roles and consents."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index, PartialIndex

from portal.kernel.records import Record


class MemberState(StrEnum):
    UNVERIFIED = "UNVERIFIED"
    ACTIVE = "ACTIVE"
    IMPORTED = "IMPORTED"
    MERGED = "MERGED"
    ERASED = "ERASED"


class Role(StrEnum):
    CUSTOMER = "CUSTOMER"
    BRAND = "BRAND"
    MODERATOR = "MODERATOR"
    ADMIN = "ADMIN"


class ApiScope(StrEnum):
    """What an API key of a shop's back end may be given to do."""

    ORDERS_WRITE = "ORDERS_WRITE"
    COUPONS_WRITE = "COUPONS_WRITE"
    INTERACTIONS_WRITE = "INTERACTIONS_WRITE"
    CUSTOMERS_READ = "CUSTOMERS_READ"
    INSIGHTS_READ = "INSIGHTS_READ"
    CATALOG_WRITE = "CATALOG_WRITE"


class DigestRhythm(StrEnum):
    """How often a member gets a digest of what happened."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"


class TokenPurpose(StrEnum):
    VERIFY_EMAIL = "VERIFY_EMAIL"
    RESET_PASSWORD = "RESET_PASSWORD"  # noqa: S105
    CONFIRM_MAILS = "CONFIRM_MAILS"


class ConsentPurpose(StrEnum):
    TERMS = "TERMS"
    NEWSLETTER = "NEWSLETTER"
    REVIEW_REQUESTS = "REVIEW_REQUESTS"
    MONTHLY_POINTS = "MONTHLY_POINTS"


class Member(Record):
    """A person as the community knows them.

    Several unverified members may name the same address; the first to prove it takes `email_key`,
    which is unique, so nobody can occupy an address that is not theirs.
    """

    handle = fields.CharField(max_length=32)
    handle_key = fields.CharField(max_length=64, unique=True, description="NFKC, case-folded confusable skeleton")
    display_name = fields.CharField(max_length=80)
    bio = fields.TextField(null=True)
    avatar_url = fields.CharField(max_length=500, null=True)
    email = fields.CharField(max_length=255, null=True, description="As typed; what mail is sent to")
    email_key = fields.CharField(max_length=255, null=True, unique=True, description="Set once verified")
    mailbox_key = fields.CharField(
        max_length=255, null=True, db_index=True, description="The mailbox behind dots, tags and aliases (R60)"
    )
    email_verified_at = fields.DatetimeField(null=True)
    locale = fields.CharField(max_length=5, default="en")
    birthday = fields.DateField(null=True)
    reminder_mails = fields.BooleanField(
        default=True, db_default=True, description="Whether reminders, such as of points that end, come by mail"
    )
    on_leaderboards = fields.BooleanField(
        default=True, db_default=True, description="Whether leaderboards may name them"
    )
    wants_recommendations = fields.BooleanField(
        default=True, db_default=True, description="Whether they get recommendations, and are learnt from for others'"
    )
    digest_rhythm = fields.CharEnumField(
        DigestRhythm, max_length=6, default=DigestRhythm.WEEKLY, db_default=DigestRhythm.WEEKLY.value
    )
    state = fields.CharEnumField(MemberState, max_length=12, default=MemberState.UNVERIFIED)
    trust_level = fields.SmallIntField(default=0)
    invitation = fields.CharField(max_length=200, null=True, description="Opaque here; referrals reads it")
    joined_at = fields.DatetimeField()
    suspended_until = fields.DatetimeField(null=True)
    banned_at = fields.DatetimeField(null=True)
    merged_into_id = fields.UUIDField(null=True, description="Who they turned out to be (R75); only where MERGED")
    restricted_at = fields.DatetimeField(null=True, description="Since when their data is only kept (GDPR Art. 18)")
    erasure_asked_at = fields.DatetimeField(
        null=True, description="When a shop asked to forget them meanwhile; it is done once the restriction ends"
    )

    class Meta:
        table = "members"
        indexes = (
            Index(fields=("joined_at", "id"), name="members_by_joining"),
            Index(fields=("state", "joined_at"), name="members_of_state"),
        )


class Credential(Record):
    """The password of a member, as an argon2id hash."""

    member: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    password_hash = fields.CharField(max_length=255)
    changed_at = fields.DatetimeField()

    class Meta:
        table = "credentials"


class Session(Record):
    """A signed-in device; the token itself is only with the device."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    token_hash = fields.CharField(max_length=64, unique=True)
    user_agent = fields.CharField(max_length=300, null=True)
    created_at = fields.DatetimeField()
    last_seen_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)
    token_expires_at = fields.DatetimeField(
        null=True, description="Until when the token is good that refresh tokens renew; unset where it lives as long"
    )
    refresh_family_hash = fields.CharField(
        max_length=64, null=True, unique=True, description="Of what all refresh tokens of the session begin with"
    )
    refresh_hash = fields.CharField(max_length=64, null=True, description="Of the one that is good")
    former_refresh_hash = fields.CharField(max_length=64, null=True, description="Of the one before")
    refreshed_at = fields.DatetimeField(null=True)
    provider_id = fields.UUIDField(null=True, description="Which identity provider opened it; unset for a password")

    class Meta:
        table = "sessions"
        indexes = (
            Index(fields=("member_id", "created_at"), name="sessions_of_member"),
            Index(fields=("expires_at",), name="sessions_by_end"),
            PartialIndex(
                fields=("expires_at",), name="sessions_with_device", condition={"(user_agent IS NOT NULL)": True}
            ),
        )


class AccountToken(Record):
    """A one-time token from a mail: SHA-256 only, bound to the member and the address."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    purpose = fields.CharEnumField(TokenPurpose, max_length=20)
    token_hash = fields.CharField(max_length=64, unique=True)
    email = fields.CharField(max_length=255)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "account_tokens"
        indexes = (
            Index(fields=("member_id", "purpose"), name="account_tokens_of_member"),
            Index(fields=("expires_at",), name="account_tokens_by_end"),
        )


class EmailChange(Record):
    """Another address that a member asked for: proven at the new one by a link, and stopped at the former by another.

    Both links are kept as SHA-256 only, and are made anew of the row's id when a mail is written.
    """

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    former_email = fields.CharField(max_length=255, description="Whose owner may stop it")
    email = fields.CharField(max_length=255, description="Whose owner confirms it")
    confirm_hash = fields.CharField(max_length=64, unique=True)
    stop_hash = fields.CharField(max_length=64, unique=True)
    asked_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(description="Until when it can be confirmed")
    stoppable_until = fields.DatetimeField()
    confirmed_at = fields.DatetimeField(null=True)
    stopped_at = fields.DatetimeField(null=True)

    class Meta:
        table = "email_changes"
        indexes = (
            Index(fields=("member_id", "asked_at"), name="email_changes_of_member"),
            Index(fields=("stoppable_until",), name="email_changes_by_end"),
        )


class Forgotten(Record):
    """Somebody who was erased, as a keyed digest: what comes in late about them is about nobody (R76)."""

    mark = fields.CharField(max_length=64, unique=True)
    forgotten_at = fields.DatetimeField()

    class Meta:
        table = "forgotten"


class RoleGrant(Record):
    """A right beyond a customer's; every member is a customer without a row."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    role = fields.CharEnumField(Role, max_length=10)
    granted_by_id = fields.UUIDField(null=True)
    granted_at = fields.DatetimeField()

    class Meta:
        table = "role_grants"
        unique_together = (("member_id", "role"),)


class Consent(Record):
    """Proof of what was agreed to, when, and in which words (GDPR Art. 7(1))."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    purpose = fields.CharEnumField(ConsentPurpose, max_length=20)
    text_version = fields.CharField(max_length=40)
    email = fields.CharField(max_length=255)
    source = fields.CharField(max_length=20, null=True, description="Where the box was: at sign-up, in the settings")
    given_at = fields.DatetimeField()
    confirmed_at = fields.DatetimeField(null=True)
    withdrawn_at = fields.DatetimeField(null=True)
    next_mail_at = fields.DatetimeField(
        null=True, description="When a mail that it allows at set times is due next; unset where none is"
    )

    class Meta:
        table = "consents"
        indexes = (
            Index(fields=("member_id", "purpose"), name="consents_of_member"),
            Index(fields=("next_mail_at",), name="consents_by_next_mail"),
            PartialIndex(
                fields=("withdrawn_at",), name="consents_withdrawn", condition={"(withdrawn_at IS NOT NULL)": True}
            ),
            PartialIndex(fields=("given_at",), name="consents_unconfirmed", condition={"(confirmed_at IS NULL)": True}),
        )


class IdempotencyKey(Record):
    """A request that made something under a key of its own, so that it makes nothing more when it comes again (R6)."""

    member: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, null=True, on_delete=fields.CASCADE, description="None for visitors"
    )
    member_id: UUID | None
    verb = fields.CharField(max_length=40)
    idempotency_key = fields.CharField(max_length=150)
    body_hash = fields.CharField(
        max_length=64, null=True, description="None where keys were kept without it: any body is the same then"
    )
    made_id: UUID = fields.UUIDField()
    made_at = fields.DatetimeField()

    class Meta:
        table = "idempotency_keys"
        unique_together = (("member_id", "verb", "idempotency_key"),)
        indexes = (Index(fields=("verb", "idempotency_key"), name="idempotency_keys_of_verb"),)

"""Releases, the window in which each tier may open them, and who has booked."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.accounts.models import Member
from portal.kernel.records import Record
from portal.loyalty.programme.models import Tier
from portal.shop.models import Product
from portal.translations.models import Translatable


class ReleaseKind(StrEnum):
    """The contract's ExclusiveKind."""

    ARTICLE = "ARTICLE"
    PRODUCT_DROP = "PRODUCT_DROP"
    SALE = "SALE"
    EVENT = "EVENT"


class ReleaseVisibility(StrEnum):
    """TEASER shows title and teaser to everyone; HIDDEN does not exist until the viewer's window opens."""

    TEASER = "TEASER"
    HIDDEN = "HIDDEN"


class OfferKind(StrEnum):
    """To whom a reduced price is announced (LW20): only a PUBLIC one has to say what was asked before."""

    INDIVIDUAL = "INDIVIDUAL"
    PUBLIC = "PUBLIC"


class Release(Translatable):
    slug = fields.CharField(max_length=80, unique=True)
    kind = fields.CharEnumField(ReleaseKind, max_length=14)
    title = fields.CharField(max_length=200)
    teaser = fields.TextField()
    body_markdown = fields.TextField()
    body_html = fields.TextField()
    render_version = fields.SmallIntField(db_default=0)
    visibility = fields.CharEnumField(ReleaseVisibility, max_length=8)
    product: fields.ForeignKeyNullableRelation[Product] = fields.ForeignKeyField(
        "portal.Product", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    product_id: UUID | None
    sale_code = fields.CharField(max_length=60, null=True)
    offer_kind = fields.CharEnumField(OfferKind, max_length=10, null=True)
    offer_minor = fields.BigIntField(null=True, description="The reduced price of the product")
    offer_lowest_minor = fields.BigIntField(null=True, description="Its lowest price of the 30 days before")
    offer_currency = fields.CharField(max_length=3, null=True, description="Of both prices")
    public_at = fields.DatetimeField(null=True)
    public_announced_at = fields.DatetimeField(null=True)
    event_starts_at = fields.DatetimeField(null=True)
    event_location = fields.CharField(max_length=200, null=True)
    event_seats = fields.IntField(null=True)
    pieces = fields.IntField(null=True, description="Of a drop: how many are kept for those who book one")
    hold_hours = fields.IntField(null=True, description="How long a booked piece is kept; only with pieces")
    held_at: datetime | None = fields.DatetimeField(
        null=True, description="Since when it stands still: nothing that was due later opens (L53)"
    )
    created_at = fields.DatetimeField()

    class Meta:
        table = "releases"
        indexes = (Index(fields=("created_at", "id"), name="releases_by_creation"),)


class ReleaseWindow(Record):
    """From when a tier may open a release; `announced_at` is set once those who may were told."""

    release: fields.ForeignKeyRelation[Release] = fields.ForeignKeyField(
        "portal.Release", related_name=False, on_delete=fields.CASCADE
    )
    release_id: UUID
    tier: fields.ForeignKeyRelation[Tier] = fields.ForeignKeyField(
        "portal.Tier", related_name=False, on_delete=fields.RESTRICT
    )
    tier_id: UUID
    opens_at = fields.DatetimeField()
    announced_at = fields.DatetimeField(null=True)

    class Meta:
        table = "release_windows"
        unique_together = (("release_id", "tier_id"),)
        indexes = (Index(fields=("announced_at", "opens_at"), name="release_windows_due"),)


class ReleaseVersion(Record):
    """Who could see a release, and from when on, as it was saved at a moment; the next version ends it."""

    release: fields.ForeignKeyRelation[Release] = fields.ForeignKeyField(
        "portal.Release", related_name=False, on_delete=fields.CASCADE
    )
    release_id: UUID
    saved_at = fields.DatetimeField()
    saved_by_id: UUID | None = fields.UUIDField(null=True, description="Null for the portal itself")
    visibility = fields.CharEnumField(ReleaseVisibility, max_length=8)
    public_at: datetime | None = fields.DatetimeField(null=True)
    held_at: datetime | None = fields.DatetimeField(null=True)
    windows: fields.JSONField[dict[str, str]] = fields.JSONField(
        description="By tier slug, the first instant (ISO 8601)"
    )

    class Meta:
        table = "release_versions"
        indexes = (
            Index(fields=("release_id", "saved_at"), name="release_versions_of_release"),
            Index(fields=("saved_by_id",), name="release_versions_of_author"),
        )


class Booking(Record):
    """A member's place in a release, or in the line for one: a seat at an event, a piece of a drop.

    The rows of members to whom the release closes are deleted with that (L43), so every row is good.
    """

    release: fields.ForeignKeyRelation[Release] = fields.ForeignKeyField(
        "portal.Release", related_name=False, on_delete=fields.CASCADE
    )
    release_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    asked_at = fields.DatetimeField()
    placed_at = fields.DatetimeField(null=True, description="Null while the member waits in line")
    held_until = fields.DatetimeField(null=True, description="When a piece goes to the next in line, unless bought")
    bought_at = fields.DatetimeField(null=True)
    remind_at: datetime | None = fields.DatetimeField(
        null=True, description="When to remind of the event; unset where that is done, or nothing is to come (EX7)"
    )

    class Meta:
        table = "release_bookings"
        unique_together = (("release_id", "member_id"),)
        indexes = (
            Index(fields=("release_id", "placed_at", "asked_at"), name="release_bookings_in_line"),
            Index(fields=("member_id",), name="release_bookings_of_member"),
            Index(fields=("held_until",), name="release_bookings_held"),
            Index(fields=("remind_at",), name="release_bookings_to_remind"),
        )


class CalendarFeed(Record):
    """The address at which a member's calendar programme fetches what is open to them; one for each member."""

    member: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    token_hash = fields.CharField(max_length=64, unique=True)
    created_at = fields.DatetimeField()
    last_fetched_at: datetime | None = fields.DatetimeField(null=True, description="To within an hour")

    class Meta:
        table = "calendar_feeds"

"""Rows of pictures: what was uploaded, the files made of it, and where it is shown."""

from enum import StrEnum
from typing import Any

from tortoise import fields
from tortoise.indexes import Index

from portal.kernel.records import Record


class Variant(StrEnum):
    """The sizes in which a picture is kept."""

    FULL = "full"
    SMALL = "small"


class Place(StrEnum):
    """What shows a picture, and so decides who sees it."""

    POST = "post"
    REVIEW = "review"
    REPLY = "reply"
    AVATAR = "avatar"
    RELEASE = "release"
    LOGO = "logo"


class Picture(Record):
    """What a member uploaded; without an owner once they were erased and their posts stayed."""

    name = fields.CharField(max_length=32, unique=True, description="Random: the last part of its address (U7)")
    owner: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "portal.Member", related_name=False, null=True, on_delete=fields.SET_NULL
    )
    width = fields.IntField()
    height = fields.IntField()
    size = fields.IntField(description="Bytes of all its files, for the quota")
    created_at = fields.DatetimeField()
    used_at = fields.DatetimeField(description="When something began to show it, last; unused ones are forgotten")

    class Meta:
        table = "pictures"
        indexes = (Index(fields=("used_at",), name="pictures_by_use"),)


class PictureFile(Record):
    """One size of a picture, as WebP."""

    picture: fields.ForeignKeyRelation[Picture] = fields.ForeignKeyField(
        "portal.Picture", related_name=False, on_delete=fields.CASCADE
    )
    variant = fields.CharEnumField(Variant, max_length=8)
    content = fields.BinaryField()

    class Meta:
        table = "picture_files"
        unique_together = (("picture", "variant"),)


class PictureUse(Record):
    """A place that shows a picture: its owner's own post, review, reply to one, release, or profile; or every page."""

    picture: fields.ForeignKeyRelation[Picture] = fields.ForeignKeyField(
        "portal.Picture", related_name=False, on_delete=fields.CASCADE
    )
    place = fields.CharEnumField(Place, max_length=12)
    shown_by = fields.UUIDField(description="The post, the review (also for a reply), the release or the member")

    class Meta:
        table = "picture_uses"
        unique_together = (("picture", "place", "shown_by"),)
        indexes = (Index(fields=("shown_by",), name="picture_uses_by_place"),)

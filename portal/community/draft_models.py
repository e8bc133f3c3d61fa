"""What members have begun to write and not sent yet."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.accounts.models import Member
from portal.kernel.records import Record


class DraftPlace(StrEnum):
    """What a draft is to become."""

    REPLY = "REPLY"
    THREAD = "THREAD"
    QUESTION = "QUESTION"
    EDIT = "EDIT"
    REVIEW = "REVIEW"


class Draft(Record):
    """A text that a member has begun: one for each place, seen by nobody else."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    place = fields.CharEnumField(DraftPlace, max_length=8)
    place_key = fields.CharField(
        max_length=160, description="Which thread, post, category or product: id, slug or number"
    )
    title = fields.CharField(max_length=200, null=True)
    body_markdown = fields.TextField()
    rating = fields.SmallIntField(null=True, description="The stars that were chosen for a review")
    version = fields.IntField(default=1, description="Counts the texts that stood here")
    saved_at = fields.DatetimeField()

    class Meta:
        table = "drafts"
        unique_together = (("member_id", "place", "place_key"),)
        indexes = (
            Index(fields=("member_id", "saved_at", "id"), name="drafts_of_member"),
            Index(fields=("saved_at",), name="drafts_by_time"),
        )

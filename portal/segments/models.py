"""Own segments, the times at which members were in them, and what is for whom."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.accounts.models import Member
from portal.kernel.records import Record


class SegmentMatch(StrEnum):
    ALL = "ALL"
    """Who meets every condition."""
    ANY = "ANY"
    """Who meets at least one."""


class OwnSegment(Record):
    """Members whom staff single out: by conditions that are plain data, so that another day finds others."""

    name = fields.CharField(max_length=80, unique=True)
    match = fields.CharEnumField(SegmentMatch, max_length=3)
    conditions: fields.JSONField[list[dict[str, Any]]] = fields.JSONField()
    is_active = fields.BooleanField(description="Nobody is in one that is not")
    created_at = fields.DatetimeField()
    saved_at = fields.DatetimeField()
    saved_by_id: UUID | None = fields.UUIDField(null=True)
    judged_at: datetime | None = fields.DatetimeField(
        null=True, description="When the worker last found who is in it; unset while that is due at once"
    )
    members = fields.IntField(default=0, description="How many were in it then")

    class Meta:
        table = "own_segments"


class SegmentStay(Record):
    """That a member was in a segment from one moment until another; until unset they still are."""

    segment: fields.ForeignKeyRelation[OwnSegment] = fields.ForeignKeyField(
        "portal.OwnSegment", related_name=False, on_delete=fields.CASCADE
    )
    segment_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    since = fields.DatetimeField()
    until: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "segment_stays"
        indexes = (
            Index(fields=("segment_id", "until", "member_id"), name="segment_stays_of_segment"),
            Index(fields=("member_id",), name="segment_stays_of_member"),
        )


class AudienceKind(StrEnum):
    """What may be for the members of a segment alone."""

    EARN_RULE = "EARN_RULE"
    """A rule of earning, or a campaign that multiplies points."""
    REFERRAL_CAMPAIGN = "REFERRAL_CAMPAIGN"
    REWARD = "REWARD"
    EXCLUSIVE = "EXCLUSIVE"
    SURVEY = "SURVEY"


class Audience(Record):
    """That a thing was for the members of a segment alone, from one moment until another; until unset it still is."""

    kind = fields.CharEnumField(AudienceKind, max_length=17)
    subject_id = fields.UUIDField()
    segment: fields.ForeignKeyRelation[OwnSegment] = fields.ForeignKeyField(
        "portal.OwnSegment", related_name=False, on_delete=fields.RESTRICT
    )
    segment_id: UUID
    since = fields.DatetimeField()
    until: datetime | None = fields.DatetimeField(null=True)
    saved_by_id: UUID | None = fields.UUIDField(null=True)

    class Meta:
        table = "segment_audiences"
        indexes = (
            Index(fields=("subject_id", "until"), name="segment_audiences_of_subject"),
            Index(fields=("segment_id",), name="segment_audiences_of_segment"),
        )

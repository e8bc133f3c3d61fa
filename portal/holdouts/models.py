"""Holdouts, and the lists of their members with the arm that each was drawn for."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.accounts.models import Member
from portal.kernel.records import Record


class HoldoutKind(StrEnum):
    """What somebody may be kept out of."""

    EARN_RULE = "EARN_RULE"
    """A rule of earning, or a campaign that multiplies points."""
    REFERRAL_CAMPAIGN = "REFERRAL_CAMPAIGN"
    REWARD = "REWARD"
    EXCLUSIVE = "EXCLUSIVE"
    MESSAGE = "MESSAGE"


class HoldoutMessage(StrEnum):
    """Messages that may be kept from somebody: nothing that they asked for, and nothing that the law wants told."""

    EXCLUSIVE_OPENED = "EXCLUSIVE_OPENED"
    """That a release has opened for their tier."""
    POINTS_EXPIRING = "POINTS_EXPIRING"
    """That points end, by notice and mail."""
    MONTHLY_POINTS = "MONTHLY_POINTS"
    """The monthly mail about points."""
    REVIEW_REQUEST = "REVIEW_REQUEST"
    """The mail that asks for reviews."""
    SURVEY_REQUEST = "SURVEY_REQUEST"
    """That they are asked in a survey, after an order or a contact."""


class HoldoutOutcome(StrEnum):
    """What is compared, a member, from the start to the end."""

    BUYERS = "BUYERS"
    """Whether they bought at all."""
    ORDERS = "ORDERS"
    REVENUE = "REVENUE"
    MARGIN = "MARGIN"
    NET_MARGIN = "NET_MARGIN"
    """Margin less what their points came to."""


class Holdout(Record):
    """An experiment: who is kept out of one thing, until when, and what is compared at its end.

    Everything about it is written down before it starts, and stays as it was then.
    """

    name = fields.CharField(max_length=60, unique=True, description="The salt of the lot, too")
    kind = fields.CharEnumField(HoldoutKind, max_length=17)
    subject_id: UUID | None = fields.UUIDField(null=True, description="Of what; unset for a message")
    message = fields.CharEnumField(HoldoutMessage, max_length=16, null=True)
    share = fields.FloatField(description="Of members who are held out")
    outcome = fields.CharEnumField(HoldoutOutcome, max_length=10, description="The one that the verdict is about")
    margin = fields.FloatField(null=True, description="What of a revenue is left, as a share")
    cap_minor = fields.BigIntField(null=True, description="What a member counts for at most")
    is_watched = fields.BooleanField(description="Whether an interval is shown while it runs, an always-valid one")
    ends_on: date = fields.DateField(description="The last day")
    planned_at = fields.DatetimeField()
    planned_by_id: UUID | None = fields.UUIDField(null=True)
    started_at: datetime | None = fields.DatetimeField(null=True)
    started_by_id: UUID | None = fields.UUIDField(null=True)
    ends_at: datetime | None = fields.DatetimeField(null=True, description="When it started: the end of the last day")
    listed_after: UUID | None = fields.UUIDField(null=True, description="How far the list has come")
    listed_at: datetime | None = fields.DatetimeField(null=True, description="When the list was complete")
    stopped_at: datetime | None = fields.DatetimeField(null=True)
    stopped_by_id: UUID | None = fields.UUIDField(null=True)
    members = fields.IntField(default=0, description="How many were drawn")
    held_out = fields.IntField(default=0, description="How many of them are held out")
    result: fields.JSONField[dict[str, Any] | None] = fields.JSONField(
        null=True, description="What it has shown, once that is final"
    )

    class Meta:
        table = "holdouts"

    @property
    def over_at(self) -> datetime | None:
        """From when on nobody is kept out any more; None before the start."""
        return self.stopped_at or self.ends_at


class HoldoutMember(Record):
    """That a member was drawn, and for which arm: for good, whatever they do (intention to treat)."""

    holdout: fields.ForeignKeyRelation[Holdout] = fields.ForeignKeyField(
        "portal.Holdout", related_name=False, on_delete=fields.CASCADE
    )
    holdout_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    is_held_out = fields.BooleanField()
    assigned_at = fields.DatetimeField()

    class Meta:
        table = "holdout_members"
        unique_together = (("holdout_id", "member_id"),)
        indexes = (Index(fields=("member_id",), name="holdouts_of_member"),)

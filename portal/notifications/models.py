"""Notices in members' inboxes; their wording is made when they are read, in the reader's language."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.accounts.models import Member, Session
from portal.kernel.records import Record

CARE_MESSAGE = "CareMessage"
"""The subject of what staff wrote to members of a list: told by mail alone, to who agreed (CA7)."""

SURVEY_REQUEST = "SurveyRequest"
"""The subject of a notice that asks somebody to take part in a survey (NC20)."""


class NotificationKind(StrEnum):
    REPLY = "REPLY"
    MENTION = "MENTION"
    ANSWER_ACCEPTED = "ANSWER_ACCEPTED"
    VOTE = "VOTE"
    POINTS_EARNED = "POINTS_EARNED"
    POINTS_EXPIRING = "POINTS_EXPIRING"
    TIER_CHANGED = "TIER_CHANGED"
    REFERRAL_REWARDED = "REFERRAL_REWARDED"
    EXCLUSIVE_OPENED = "EXCLUSIVE_OPENED"
    MODERATION = "MODERATION"
    REWARD = "REWARD"
    SURVEY = "SURVEY"
    ANNOUNCEMENT = "ANNOUNCEMENT"


class Channel(StrEnum):
    """A way by which a member is told."""

    IN_APP = "IN_APP"
    EMAIL = "EMAIL"
    DIGEST = "DIGEST"
    PUSH = "PUSH"


class NotificationChoice(Record):
    """By which channels a member wants one kind told; without a row it is as `choices.DEFAULTS` has it."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    kind = fields.CharEnumField(NotificationKind, max_length=18)
    in_app = fields.BooleanField()
    email = fields.BooleanField()
    digest = fields.BooleanField()
    push = fields.BooleanField(default=False, db_default=False)

    class Meta:
        table = "notification_choices"
        unique_together = (("member_id", "kind"),)


class Notification(Record):
    """One notice. `subject` is what it is about and must still be visible to the reader when it is listed (L25)."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    kind = fields.CharEnumField(NotificationKind, max_length=18)
    once_key = fields.CharField(max_length=160, unique=True, description="What it tells, so that it is told once")
    actor: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    actor_id: UUID | None
    subject_type = fields.CharField(max_length=20, null=True)
    subject_id = fields.UUIDField(null=True)
    about: fields.JSONField[dict[str, Any]] = fields.JSONField(
        default=dict, description="Plain values for the wording: points, tier, number"
    )
    created_at = fields.DatetimeField()
    read_at = fields.DatetimeField(null=True)
    in_app = fields.BooleanField(default=True, db_default=True, description="Whether the inbox shows it")
    mail_due_at = fields.DatetimeField(null=True, description="From when a mail tells it; unset where none is to come")
    mailed_at = fields.DatetimeField(null=True, description="When it was put into a mail")
    digest_due_at = fields.DatetimeField(null=True, description="From when a digest tells it; unset where none does")

    class Meta:
        table = "notifications"
        indexes = (
            Index(fields=("member_id", "created_at", "id"), name="notifications_of_member"),
            Index(fields=("actor_id",), name="notifications_by_actor"),
            Index(fields=("mail_due_at",), name="notifications_to_mail"),
            Index(fields=("digest_due_at",), name="notifications_to_digest"),
            Index(fields=("created_at",), name="notifications_by_time"),
        )


class PushDevice(Record):
    """A browser that is told of notices at once, as long as the session lasts in which its member asked for it."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    session: fields.ForeignKeyRelation[Session] = fields.ForeignKeyField(
        "portal.Session", related_name=False, on_delete=fields.CASCADE
    )
    session_id: UUID
    endpoint_hash = fields.CharField(max_length=64, unique=True, description="By which a browser is known again")
    endpoint = fields.CharField(max_length=500, description="Where its push service takes messages for it")
    p256dh = fields.CharField(max_length=100, description="Its public key")
    auth = fields.CharField(max_length=40, description="What it shares with the sender")
    created_at = fields.DatetimeField()

    class Meta:
        table = "push_devices"
        indexes = (
            Index(fields=("member_id",), name="push_devices_of_member"),
            Index(fields=("session_id",), name="push_devices_of_session"),
        )

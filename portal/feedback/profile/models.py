"""Questions about preferences, and what members told."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.accounts.models import Member
from portal.kernel.records import Record
from portal.translations.models import Translatable


class ProfileQuestionKind(StrEnum):
    """How a question is answered: never in words of one's own, which nobody could ask for less of."""

    CHOICE = "CHOICE"
    CHOICES = "CHOICES"
    DATE = "DATE"


class ProfileQuestion(Translatable):
    """What the brand would like to know of each customer, and what for."""

    prompt = fields.CharField(max_length=300)
    purpose = fields.CharField(max_length=300, description="What it is used for, as it is read beside the question")
    kind = fields.CharEnumField(ProfileQuestionKind, max_length=7)
    choices: fields.JSONField[list[str]] = fields.JSONField(default=list)
    points = fields.IntField(description="For telling it, once a person, whatever is told")
    is_active = fields.BooleanField(description="Whether it is asked")
    created_at = fields.DatetimeField()

    class Meta:
        table = "profile_questions"
        indexes = (Index(fields=("created_at", "id"), name="profile_questions_by_time"),)


class ProfileAnswer(Record):
    """What a member told; gone once they take it back."""

    question: fields.ForeignKeyRelation[ProfileQuestion] = fields.ForeignKeyField(
        "portal.ProfileQuestion", related_name=False, on_delete=fields.CASCADE
    )
    question_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    choices: fields.JSONField[list[str]] = fields.JSONField(description="As they were written; none for a date")
    day: date | None = fields.DateField(null=True)
    text_version = fields.CharField(max_length=40, description="Of the words that were read before they agreed")
    told_at = fields.DatetimeField()

    class Meta:
        table = "profile_answers"
        unique_together = (("question_id", "member_id"),)
        indexes = (Index(fields=("member_id",), name="profile_answers_of_member"),)

"""Surveys, what they ask, and what was answered."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint

from portal.accounts.models import Member
from portal.kernel.records import Record
from portal.translations.models import Translatable


class SurveyKind(StrEnum):
    NPS = "NPS"
    CSAT = "CSAT"
    CUSTOM = "CUSTOM"


class SurveyQuestionKind(StrEnum):
    SCORE_0_10 = "SCORE_0_10"
    RATING_1_5 = "RATING_1_5"
    CHOICE = "CHOICE"
    TEXT = "TEXT"


class SurveyOccasion(StrEnum):
    PURCHASE = "PURCHASE"
    CONTACT = "CONTACT"


class Survey(Translatable):
    """What the brand asks its customers."""

    title = fields.CharField(max_length=120)
    kind = fields.CharEnumField(SurveyKind, max_length=8)
    points = fields.IntField(description="For taking part, whatever the answer")
    closes_at: datetime | None = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()
    sent_after = fields.CharEnumField(
        SurveyOccasion, max_length=8, null=True, description="After what customers are asked; unset: nobody is"
    )
    sent_after_days: int | None = fields.SmallIntField(null=True, description="How many days after that")
    sent_since: datetime | None = fields.DatetimeField(null=True, description="Since when it is so")

    class Meta:
        table = "surveys"
        indexes = (Index(fields=("created_at", "id"), name="surveys_by_time"),)


class SurveyQuestion(Translatable):
    """One question. It never changes: what is asked otherwise is another, and the old one is retired."""

    survey: fields.ForeignKeyRelation[Survey] = fields.ForeignKeyField(
        "portal.Survey", related_name=False, on_delete=fields.CASCADE
    )
    survey_id: UUID
    position = fields.SmallIntField()
    prompt = fields.CharField(max_length=300)
    kind = fields.CharEnumField(SurveyQuestionKind, max_length=12)
    choices: fields.JSONField[list[str]] = fields.JSONField(default=list)
    retired_at = fields.DatetimeField(null=True, description="Since when it is asked no longer")

    class Meta:
        table = "survey_questions"
        indexes = (Index(fields=("survey_id", "position"), name="survey_questions_of_survey"),)


class SurveyResponse(Record):
    """Somebody took part."""

    survey: fields.ForeignKeyRelation[Survey] = fields.ForeignKeyField(
        "portal.Survey", related_name=False, on_delete=fields.CASCADE
    )
    survey_id: UUID
    member: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    member_id: UUID | None
    order_id: UUID | None = fields.UUIDField(null=True, description="Of the member's own: about which purchase")
    once_key = fields.CharField(
        max_length=80, null=True, unique=True, description="survey:order or survey:member, so that each answers once"
    )
    answered_at = fields.DatetimeField()

    class Meta:
        table = "survey_responses"
        indexes = (
            Index(fields=("survey_id", "answered_at", "id"), name="survey_responses_of_survey"),
            Index(fields=("member_id", "answered_at", "id"), name="survey_responses_of_member"),
            Index(fields=("answered_at",), name="survey_responses_by_time"),
        )


class SurveyRequest(Record):
    """It was settled whether somebody is asked in a survey about one occasion: they were, or nobody is."""

    survey: fields.ForeignKeyRelation[Survey] = fields.ForeignKeyField(
        "portal.Survey", related_name=False, on_delete=fields.CASCADE
    )
    survey_id: UUID
    member: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    member_id: UUID | None
    order_id: UUID | None = fields.UUIDField(null=True, description="About which purchase; unset: about a contact")
    once_key = fields.CharField(
        max_length=80, null=True, unique=True, description="survey:order or survey:contact, so that it is settled once"
    )
    settled_at = fields.DatetimeField()
    asked_at: datetime | None = fields.DatetimeField(null=True, description="Unset where nobody is to be asked")
    answered_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "survey_requests"
        indexes = (
            Index(fields=("survey_id", "asked_at"), name="survey_requests_of_survey"),
            Index(fields=("member_id", "survey_id", "asked_at"), name="survey_requests_of_member"),
        )


class SurveyAnswer(Record):
    """What they said to one question, in the form that its kind has."""

    response: fields.ForeignKeyRelation[SurveyResponse] = fields.ForeignKeyField(
        "portal.SurveyResponse", related_name=False, on_delete=fields.CASCADE
    )
    response_id: UUID
    question: fields.ForeignKeyRelation[SurveyQuestion] = fields.ForeignKeyField(
        "portal.SurveyQuestion", related_name=False, on_delete=fields.CASCADE
    )
    question_id: UUID
    score = fields.SmallIntField(null=True)
    choice = fields.CharField(
        max_length=100, null=True, description="As it was written, in whatever language it was read"
    )
    text = fields.TextField(null=True)

    class Meta:
        table = "survey_answers"
        unique_together = (("response_id", "question_id"),)
        indexes = (Index(fields=("question_id", "score"), name="survey_answers_of_question"),)
        constraints = (CheckConstraint(check="score BETWEEN 0 AND 10", name="survey_scores_are_zero_to_ten"),)

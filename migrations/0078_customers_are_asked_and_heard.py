"""Customers are asked by surveys, and other systems report their contacts."""

from enum import StrEnum
from typing import Any

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import CheckConstraint


class SurveyKind(StrEnum):
    NPS = "NPS"
    CSAT = "CSAT"
    CUSTOM = "CUSTOM"


class SurveyQuestionKind(StrEnum):
    SCORE_0_10 = "SCORE_0_10"
    RATING_1_5 = "RATING_1_5"
    CHOICE = "CHOICE"
    TEXT = "TEXT"


class InteractionChannel(StrEnum):
    EMAIL = "EMAIL"
    CHAT = "CHAT"
    PHONE = "PHONE"
    SOCIAL = "SOCIAL"
    STORE = "STORE"
    PORTAL = "PORTAL"


def _member(name: str, **more: Any) -> tuple[str, Any]:
    return (
        name,
        fields.ForeignKeyField(
            "portal.Member",
            source_field=f"{name}_id",
            db_constraint=True,
            to_field="id",
            related_name=False,
            on_delete=OnDelete.SET_NULL,
            null=True,
            **more,
        ),
    )


def _id() -> tuple[str, Any]:
    return ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True))


def _of(name: str, model: str, on_delete: OnDelete = OnDelete.CASCADE, **more: Any) -> tuple[str, Any]:
    return (
        name,
        fields.ForeignKeyField(
            f"portal.{model}",
            source_field=f"{name}_id",
            db_constraint=True,
            to_field="id",
            related_name=False,
            on_delete=on_delete,
            **more,
        ),
    )


_TRANSLATED = (
    "translated_into",
    fields.TextField(
        null=True, unique=False, description="The locales that translations are kept in, with spaces between them"
    ),
)


class Migration(migrations.Migration):
    dependencies = [("portal", "0077_what_is_kept_has_an_end")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Survey",
            fields=[
                _id(),
                _TRANSLATED,
                ("title", fields.CharField(max_length=120)),
                ("kind", fields.CharEnumField(enum_type=SurveyKind, max_length=8)),
                ("points", fields.IntField(description="For taking part, whatever the answer")),
                ("closes_at", fields.DatetimeField(null=True)),
                ("created_at", fields.DatetimeField()),
            ],
            options={
                "table": "surveys",
                "app": "portal",
                "indexes": [Index(fields=["created_at", "id"], name="surveys_by_time")],
                "pk_attr": "id",
            },
            bases=["Translatable"],
        ),
        ops.CreateModel(
            name="SurveyQuestion",
            fields=[
                _id(),
                _TRANSLATED,
                _of("survey", "Survey"),
                ("position", fields.SmallIntField()),
                ("prompt", fields.CharField(max_length=300)),
                ("kind", fields.CharEnumField(enum_type=SurveyQuestionKind, max_length=12)),
                ("choices", fields.JSONField(default=list)),
                (
                    "retired_at",
                    fields.DatetimeField(null=True, description="Since when it is asked no longer"),
                ),
            ],
            options={
                "table": "survey_questions",
                "app": "portal",
                "indexes": [Index(fields=["survey_id", "position"], name="survey_questions_of_survey")],
                "pk_attr": "id",
            },
            bases=["Translatable"],
        ),
        ops.CreateModel(
            name="SurveyResponse",
            fields=[
                _id(),
                _of("survey", "Survey"),
                _of("member", "Member", OnDelete.SET_NULL, null=True),
                (
                    "order_id",
                    fields.UUIDField(null=True, description="Of the member's own: about which purchase"),
                ),
                (
                    "once_key",
                    fields.CharField(
                        null=True,
                        unique=True,
                        max_length=80,
                        description="survey:order or survey:member, so that each answers once",
                    ),
                ),
                ("answered_at", fields.DatetimeField()),
            ],
            options={
                "table": "survey_responses",
                "app": "portal",
                "indexes": [
                    Index(fields=["survey_id", "answered_at", "id"], name="survey_responses_of_survey"),
                    Index(fields=["member_id", "answered_at", "id"], name="survey_responses_of_member"),
                    Index(fields=["answered_at"], name="survey_responses_by_time"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="SurveyAnswer",
            fields=[
                _id(),
                _of("response", "SurveyResponse"),
                _of("question", "SurveyQuestion"),
                ("score", fields.SmallIntField(null=True)),
                (
                    "choice",
                    fields.CharField(
                        null=True,
                        max_length=100,
                        description="As it was written, in whatever language it was read",
                    ),
                ),
                ("text", fields.TextField(null=True, unique=False)),
            ],
            options={
                "table": "survey_answers",
                "app": "portal",
                "unique_together": (("response_id", "question_id"),),
                "indexes": [Index(fields=["question_id", "score"], name="survey_answers_of_question")],
                "constraints": [CheckConstraint(check="score BETWEEN 0 AND 10", name="survey_scores_are_zero_to_ten")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="Interaction",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("channel", fields.CharEnumField(enum_type=InteractionChannel, max_length=8)),
                (
                    "external_id",
                    fields.CharField(null=True, max_length=120, description="The reporting system's own number of it"),
                ),
                (
                    "body_hash",
                    fields.CharField(max_length=64, description="The same number with another body is a CONFLICT"),
                ),
                ("summary", fields.TextField(unique=False)),
                ("at", fields.DatetimeField()),
                (
                    "email_key",
                    fields.CharField(max_length=255, description="Of the customer, whoever they turn out to be"),
                ),
                _member("member"),
                _member("agent", description="Who reported it, of staff"),
                ("recorded_at", fields.DatetimeField()),
            ],
            options={
                "table": "interactions",
                "app": "portal",
                "unique_together": (("channel", "external_id"),),
                "indexes": [
                    Index(fields=["member_id", "at", "id"], name="interactions_of_member"),
                    Index(fields=["email_key", "at", "id"], name="interactions_of_address"),
                    Index(fields=["agent_id"], name="interactions_by_agent"),
                    Index(fields=["at"], name="interactions_by_time"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]

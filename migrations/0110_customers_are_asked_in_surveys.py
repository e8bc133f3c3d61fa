"""Surveys that are sent some days after an order or a contact, and who was asked in them."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0109_customers_tell_what_they_prefer")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Survey",
            name="sent_after",
            field=fields.CharField(
                max_length=8, null=True, description="After what customers are asked; unset: nobody is"
            ),
        ),
        ops.AddField(
            model_name="Survey",
            name="sent_after_days",
            field=fields.SmallIntField(null=True, description="How many days after that"),
        ),
        ops.AddField(
            model_name="Survey",
            name="sent_since",
            field=fields.DatetimeField(null=True, description="Since when it is so"),
        ),
        ops.CreateModel(
            name="SurveyRequest",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                (
                    "survey",
                    fields.ForeignKeyField(
                        "portal.Survey",
                        source_field="survey_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "member",
                    fields.ForeignKeyField(
                        "portal.Member",
                        source_field="member_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.SET_NULL,
                    ),
                ),
                ("order_id", fields.UUIDField(null=True, description="About which purchase; unset: about a contact")),
                (
                    "once_key",
                    fields.CharField(
                        max_length=80,
                        null=True,
                        unique=True,
                        description="survey:order or survey:contact, so that it is settled once",
                    ),
                ),
                ("settled_at", fields.DatetimeField()),
                ("asked_at", fields.DatetimeField(null=True, description="Unset where nobody is to be asked")),
                ("answered_at", fields.DatetimeField(null=True)),
            ],
            options={
                "table": "survey_requests",
                "indexes": [
                    Index(fields=["survey_id", "asked_at"], name="survey_requests_of_survey"),
                    Index(fields=["member_id", "survey_id", "asked_at"], name="survey_requests_of_member"),
                ],
            },
        ),
    ]

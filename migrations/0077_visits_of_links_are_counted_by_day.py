"""Visits of referral links are counted by day, and members may stay off the leaderboard.

What is left of the visits that there are gives the first days, by the day in UTC; of older ones only their number with
the code is known.
"""

from uuid import uuid4

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps


async def count_by_day(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """The days of the visits whose tokens are still kept."""
    run, on_sqlite = editor.client.execute_query, editor.client.capabilities.dialect == "sqlite"
    day = "DATE(created_at)" if on_sqlite else "CAST(created_at AT TIME ZONE 'UTC' AS DATE)"
    marks = "?, ?, ?, ?" if on_sqlite else "$1, $2, $3, $4"
    counted = f"SELECT code_id, {day} AS day, COUNT(*) AS visits FROM referral_visits GROUP BY code_id, {day}"  # noqa: S608
    for row in (await run(counted))[1]:
        await run(
            f"INSERT INTO referral_visit_days (id, code_id, day, visits) VALUES ({marks})",  # noqa: S608
            [str(uuid4()) if on_sqlite else uuid4(), row["code_id"], row["day"], row["visits"]],
        )


async def nothing(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The table goes."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0076_categories_are_archived")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="ReferralVisitDay",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "code",
                    fields.ForeignKeyField(
                        "portal.ReferralCode",
                        source_field="code_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("day", fields.DateField()),
                ("visits", fields.IntField(default=0)),
            ],
            options={
                "table": "referral_visit_days",
                "app": "portal",
                "unique_together": (("code_id", "day"),),
                "indexes": [Index(fields=["day"], name="referral_visit_days_by_day")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.AddIndex(model_name="Referral", index=Index(fields=["created_at"], name="referrals_by_time")),
        ops.AddField(
            model_name="Member",
            name="on_leaderboards",
            field=fields.BooleanField(default=True, db_default=True, description="Whether leaderboards may name them"),
        ),
        ops.RunPython(count_by_day, nothing),
    ]

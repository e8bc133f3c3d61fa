"""Decisions are complained about, by whom they affect and by who gave notice, each once (DSA Art. 20)."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0057_translations_go_with_their_things")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Appeal",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "decision",
                    fields.ForeignKeyField(
                        "portal.Decision",
                        source_field="decision_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "report",
                    fields.ForeignKeyField(
                        "portal.Report",
                        source_field="report_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("once_key", fields.CharField(unique=True, max_length=80)),
                ("text", fields.TextField(unique=False)),
                ("created_at", fields.DatetimeField()),
                ("decided_at", fields.DatetimeField(null=True)),
                ("upheld", fields.BooleanField(null=True)),
                ("statement", fields.TextField(null=True, unique=False)),
                (
                    "decided_by",
                    fields.ForeignKeyField(
                        "portal.Member",
                        source_field="decided_by_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.SET_NULL,
                    ),
                ),
            ],
            options={
                "table": "moderation_appeals",
                "app": "portal",
                "indexes": [Index(fields=["decision_id", "created_at"], name="appeals_of_decision")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]

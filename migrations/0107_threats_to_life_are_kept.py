"""What proves a threat to somebody's life is kept, and its case stands first in the queue (DSA Art. 18)."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0106_things_are_for_segments")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Case",
            name="rank",
            field=fields.SmallIntField(
                default=1, db_default=1, description="In the queue: 0 while a threat to life is held, else 1"
            ),
        ),
        ops.AddIndex(
            model_name="Case",
            index=Index(fields=("state", "rank", "created_at", "id"), name="moderation_queue_by_rank"),
        ),
        ops.RemoveIndex(model_name="Case", name="moderation_queue"),
        ops.CreateModel(
            name="Threat",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                (
                    "case",
                    fields.ForeignKeyField("portal.Case", source_field="case_id", db_constraint=True, to_field="id", related_name=False, on_delete=OnDelete.RESTRICT),
                ),
                (
                    "open_key",
                    fields.CharField(max_length=40, null=True, unique=True, description="The case's id until it ends"),
                ),
                ("facts", fields.TextField(description="What gives rise to the suspicion, in a moderator's words")),
                (
                    "marked_by",
                    fields.ForeignKeyField("portal.Member", source_field="marked_by_id", null=True, db_constraint=True, to_field="id", related_name=False, on_delete=OnDelete.SET_NULL),
                ),
                ("marked_at", fields.DatetimeField()),
                (
                    "authority",
                    fields.CharField(max_length=200, null=True, description="Which one was told; null until then"),
                ),
                ("told_at", fields.DatetimeField(null=True)),
                (
                    "reference",
                    fields.CharField(max_length=120, null=True, description="By which the authority knows it"),
                ),
                ("ended_at", fields.DatetimeField(null=True)),
                ("end_reason", fields.CharField(max_length=300, null=True)),
            ],
            options={
                "table": "threats",
                "indexes": [Index(fields=("marked_at",), name="threats_by_time")],
            },
        ),
        ops.CreateModel(
            name="Evidence",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                (
                    "threat",
                    fields.ForeignKeyField("portal.Threat", source_field="threat_id", db_constraint=True, to_field="id", related_name=False, on_delete=OnDelete.CASCADE),
                ),
                ("taken_at", fields.DatetimeField()),
                ("content", fields.TextField(description="JSON, as `evidence` writes it")),
                (
                    "digest",
                    fields.CharField(
                        max_length=64, description="SHA-256 of `content`, which the audit log has, too"
                    ),
                ),
            ],
            options={
                "table": "threat_evidence",
                "indexes": [Index(fields=("threat_id", "taken_at"), name="evidence_of_threat")],
            },
        ),
        ops.CreateModel(
            name="EvidencePicture",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                (
                    "threat",
                    fields.ForeignKeyField("portal.Threat", source_field="threat_id", db_constraint=True, to_field="id", related_name=False, on_delete=OnDelete.CASCADE),
                ),
                ("name", fields.CharField(max_length=32)),
                ("content", fields.BinaryField()),
            ],
            options={"table": "threat_pictures", "unique_together": (("threat_id", "name"),)},
        ),
    ]

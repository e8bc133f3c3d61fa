"""Segments that staff define by conditions, and since when until when members are in them."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0104_results_of_holdouts_are_kept")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="OwnSegment",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("name", fields.CharField(max_length=80, unique=True)),
                ("match", fields.CharField(max_length=3)),
                ("conditions", fields.JSONField()),
                ("is_active", fields.BooleanField(description="Nobody is in one that is not")),
                ("created_at", fields.DatetimeField()),
                ("saved_at", fields.DatetimeField()),
                ("saved_by_id", fields.UUIDField(null=True)),
                (
                    "judged_at",
                    fields.DatetimeField(
                        null=True,
                        description="When the worker last found who is in it; unset while that is due at once",
                    ),
                ),
                ("members", fields.IntField(default=0, description="How many were in it then")),
            ],
            options={"table": "own_segments"},
        ),
        ops.CreateModel(
            name="SegmentStay",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                (
                    "segment",
                    fields.ForeignKeyField(
                        "portal.OwnSegment",
                        source_field="segment_id",
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
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("since", fields.DatetimeField()),
                ("until", fields.DatetimeField(null=True)),
            ],
            options={
                "table": "segment_stays",
                "indexes": [
                    Index(fields=["segment_id", "until", "member_id"], name="segment_stays_of_segment"),
                    Index(fields=["member_id"], name="segment_stays_of_member"),
                ],
            },
        ),
    ]

"""In which segment each customer is, and until which day that was worked out."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0084_private_networks_tell_no_household")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="CustomerSegment",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("segment", fields.CharField(max_length=9)),
                ("since", fields.DateField(description="The last day before it was found that they are in it")),
                (
                    "member",
                    fields.ForeignKeyField(
                        "portal.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                        null=True,
                        description="Who it is, if a member",
                    ),
                ),
            ],
            options={
                "table": "customer_segments",
                "indexes": [
                    Index(fields=["segment", "id"], name="customers_of_segment"),
                    Index(fields=["member_id"], name="segment_of_member"),
                ],
            },
        ),
        ops.CreateModel(
            name="SegmentDay",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("day", fields.DateField(unique=True)),
                ("made_at", fields.DatetimeField()),
                ("customers", fields.IntField(description="How many are in any")),
            ],
            options={"table": "segment_days"},
        ),
    ]

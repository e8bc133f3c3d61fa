"""Members book seats of events and pieces of drops, and stand in line for them."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0067_moderators_share_their_work")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Release",
            name="pieces",
            field=fields.IntField(
                null=True, description="Of a drop: how many are kept for those who book one"
            ),
        ),
        ops.AddField(
            model_name="Release",
            name="hold_hours",
            field=fields.IntField(null=True, description="How long a booked piece is kept; only with pieces"),
        ),
        ops.CreateModel(
            name="Booking",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "release",
                    fields.ForeignKeyField(
                        "portal.Release",
                        source_field="release_id",
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
                ("asked_at", fields.DatetimeField()),
                ("placed_at", fields.DatetimeField(null=True, description="Null while the member waits in line")),
                (
                    "held_until",
                    fields.DatetimeField(null=True, description="When a piece goes to the next in line, unless bought"),
                ),
                ("bought_at", fields.DatetimeField(null=True)),
            ],
            options={
                "table": "release_bookings",
                "app": "portal",
                "unique_together": (("release_id", "member_id"),),
                "indexes": [
                    Index(fields=["release_id", "placed_at", "asked_at"], name="release_bookings_in_line"),
                    Index(fields=["member_id"], name="release_bookings_of_member"),
                    Index(fields=["held_until"], name="release_bookings_held"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]

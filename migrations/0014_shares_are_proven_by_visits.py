"""Links that members pass on, proven by the visits that they bring."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0013_young_votes_earn_nothing")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Share",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
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
                ("token", fields.CharField(max_length=24, unique=True)),
                ("path", fields.CharField(max_length=300)),
                ("channel", fields.CharField(max_length=40)),
                ("network_hash", fields.CharField(null=True, max_length=64)),
                ("shared_on", fields.DateField()),
                ("created_at", fields.DatetimeField()),
                ("visited_at", fields.DatetimeField(null=True)),
            ],
            options={
                "table": "shares",
                "app": "portal",
                "unique_together": (("member_id", "shared_on", "path", "channel"),),
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]

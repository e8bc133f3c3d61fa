"""It is kept whom a post mentions."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0060_notices_go_by_chosen_channels")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="PostMention",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "post",
                    fields.ForeignKeyField(
                        "portal.Post",
                        source_field="post_id",
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
                ("handle", fields.CharField(max_length=32, description="As the post shows it")),
            ],
            options={
                "table": "post_mentions",
                "app": "portal",
                "unique_together": (("post_id", "member_id"),),
                "indexes": [Index(fields=["member_id"], name="mentions_of_member")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]

"""Members react to posts with signs, and keep posts for themselves."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0053_words_are_indexed")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="PostReaction",
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
                ("sign", fields.CharField(max_length=16)),
                ("reacted_at", fields.DatetimeField()),
            ],
            options={
                "table": "post_reactions",
                "app": "portal",
                "unique_together": (("post_id", "member_id", "sign"),),
                "indexes": [Index(fields=["member_id"], name="reactions_of_member")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="Bookmark",
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
                ("kept_at", fields.DatetimeField()),
            ],
            options={
                "table": "bookmarks",
                "app": "portal",
                "unique_together": (("post_id", "member_id"),),
                "indexes": [Index(fields=["member_id", "id"], name="bookmarks_of_member")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]

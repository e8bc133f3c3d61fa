"""Threads are merged and split: where a merged one went, and where posts stood before. Pins end, and locks have reasons."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0061_posts_mention_members")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Thread",
            name="merged_into",
            field=fields.ForeignKeyField(
                "portal.Thread",
                source_field="merged_into_id",
                null=True,
                db_constraint=True,
                to_field="id",
                related_name=False,
                on_delete=OnDelete.SET_NULL,
            ),
        ),
        ops.AddIndex(model_name="Thread", index=Index(fields=["merged_into_id"], name="threads_merged_into")),
        ops.AddField(model_name="Thread", name="pinned_until", field=fields.DatetimeField(null=True)),
        ops.AddField(
            model_name="Thread",
            name="lock_reason",
            field=fields.CharField(max_length=300, null=True, description="For readers"),
        ),
        ops.AddIndex(model_name="Thread", index=Index(fields=["pinned_until"], name="threads_pinned_until")),
        ops.CreateModel(
            name="MovedPost",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "thread",
                    fields.ForeignKeyField(
                        "portal.Thread",
                        source_field="thread_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("number", fields.IntField()),
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
            ],
            options={
                "table": "moved_posts",
                "app": "portal",
                "unique_together": (("thread_id", "number"),),
                "indexes": [Index(fields=["post_id"], name="moved_posts_of_post")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]

"""Categories are archived, and authors take their own deletions back."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0075_releases_remember_who_saw_them")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Category",
            name="archived_at",
            field=fields.DatetimeField(
                null=True, description="Since when it can only be read"
            ),
        ),
        ops.AddField(
            model_name="Post",
            name="deleted_at",
            field=fields.DatetimeField(
                null=True, description="When its author deleted it, who may still take that back"
            ),
        ),
        ops.AddField(
            model_name="Post",
            name="deleted_from",
            field=fields.CharField(max_length=16, null=True, description="What it was until then"),
        ),
    ]

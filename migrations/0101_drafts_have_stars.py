"""Drafts of reviews keep the stars that were chosen."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0100_pages_look_like_their_brand")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Draft",
            name="rating",
            field=fields.SmallIntField(null=True, description="The stars that were chosen for a review"),
        ),
    ]

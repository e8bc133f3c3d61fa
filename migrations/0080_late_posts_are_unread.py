"""Threads know when a post in them came in sight after later ones, so that who read past it reads it."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0079_visits_of_links_are_counted_by_day")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Thread",
            name="shown_late_at",
            field=fields.DatetimeField(null=True, description="When a post came in sight last that had waited"),
        ),
    ]

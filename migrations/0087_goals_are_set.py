"""Goals: where a figure is to be on a day, and from where it set out."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0086_friends_come_through_posts")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Goal",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("metric", fields.CharField(max_length=20)),
                ("target", fields.FloatField()),
                ("due_on", fields.DateField()),
                ("started_on", fields.DateField(description="When it was set, or its metric last changed")),
                (
                    "start_value",
                    fields.FloatField(null=True, description="What was measured then; unset where nothing could be"),
                ),
                ("saved_by_id", fields.UUIDField(null=True)),
                ("saved_at", fields.DatetimeField()),
            ],
            options={"table": "goals"},
        ),
    ]

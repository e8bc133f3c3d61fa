"""Until when visitors could read a thread that was taken out of sight."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0112_customers_cost_by_channel")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Thread", name="public_until", field=fields.DatetimeField(null=True)),
    ]

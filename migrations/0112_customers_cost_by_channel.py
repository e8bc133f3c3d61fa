"""What channels cost a month, and what margin is left of revenue."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0111_offers_say_whom_they_are_for")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="ChannelCost",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("channel", fields.CharField(max_length=8)),
                ("since", fields.DateField()),
                ("amount_minor", fields.BigIntField()),
                ("currency", fields.CharField(max_length=3)),
                ("saved_by_id", fields.UUIDField(null=True)),
                ("saved_at", fields.DatetimeField()),
            ],
            options={"table": "channel_costs", "unique_together": (("channel", "since"),)},
        ),
        ops.CreateModel(
            name="Margin",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("since", fields.DateField(unique=True)),
                ("share", fields.FloatField()),
                ("saved_by_id", fields.UUIDField(null=True)),
                ("saved_at", fields.DatetimeField()),
            ],
            options={"table": "margins"},
        ),
    ]

"""What is told live is written down with a number, for an hour."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0019_old_rows_are_found_quickly")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="LiveEvent",
            fields=[
                ("number", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("topic", fields.CharField(max_length=80)),
                ("payload", fields.JSONField()),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "live_events",
                "app": "portal",
                "indexes": [Index(fields=["topic", "number"], name="live_events_of_topic")],
                "pk_attr": "number",
                "table_description": "Something told to those who watch a topic.",
            },
            bases=["Model"],
        ),
    ]

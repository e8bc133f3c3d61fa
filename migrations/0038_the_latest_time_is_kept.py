"""The latest instant that was believed: where no other clock is, a start is judged by it."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0037_used_coupons_are_found_by_order")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="ClockMark",
            fields=[
                ("name", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=20)),
                ("seen_at", fields.DatetimeField()),
            ],
            options={"table": "clock_marks", "app": "portal", "pk_attr": "name"},
            bases=["Model"],
        ),
    ]

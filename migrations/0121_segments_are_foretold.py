"""What those in each segment will buy, kept with a forecast and beside what they bought."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0120_counting_words_writes_no_index")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="ForecastSegment",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                (
                    "forecast",
                    fields.ForeignKeyField(
                        "portal.Forecast",
                        source_field="forecast_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("segment", fields.CharField(max_length=9)),
                ("month", fields.DateField(description="Its first day")),
                ("customers", fields.IntField(description="How many were in the segment")),
                ("expected_orders", fields.FloatField()),
                ("expected_revenue", fields.FloatField()),
                (
                    "came_orders",
                    fields.IntField(null=True, description="As it stood at the next forecast after the month"),
                ),
                ("came_revenue", fields.FloatField(null=True)),
            ],
            options={
                "table": "forecast_segments",
                "unique_together": (("forecast_id", "segment", "month"),),
                "indexes": [Index(fields=["month"], name="forecast_segments_by_month")],
            },
        ),
    ]

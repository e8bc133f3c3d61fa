"""Forecasts as they were made: their figures by month, and the demand for products."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


def _of(model: str, column: str) -> fields.Field[object]:
    return fields.ForeignKeyField(
        f"portal.{model}",
        source_field=column,
        db_constraint=True,
        to_field="id",
        related_name=False,
        on_delete=OnDelete.CASCADE,
    )


class Migration(migrations.Migration):
    dependencies = [("portal", "0097_votes_of_the_banned_are_judged")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Forecast",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                (
                    "month",
                    fields.DateField(unique=True, description="The first day of the first month that is foretold"),
                ),
                ("made_at", fields.DatetimeField()),
                ("currency", fields.CharField(max_length=3)),
                (
                    "by_model",
                    fields.BooleanField(description="Whether customers were told apart, by models of what they buy"),
                ),
            ],
            options={"table": "forecasts"},
        ),
        ops.CreateModel(
            name="ForecastFigure",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("forecast", _of("Forecast", "forecast_id")),
                ("metric", fields.CharField(max_length=15)),
                ("month", fields.DateField(description="Its first day")),
                ("expected", fields.FloatField()),
                ("low", fields.FloatField(null=True)),
                ("high", fields.FloatField(null=True)),
            ],
            options={
                "table": "forecast_figures",
                "unique_together": (("forecast_id", "metric", "month"),),
                "indexes": [Index(fields=["month"], name="forecast_figures_by_month")],
            },
        ),
        ops.CreateModel(
            name="ForecastDemand",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("forecast", _of("Forecast", "forecast_id")),
                ("product", _of("Product", "product_id")),
                ("expected", fields.FloatField()),
                ("low", fields.FloatField(null=True)),
                ("high", fields.FloatField(null=True)),
            ],
            options={
                "table": "forecast_demands",
                "unique_together": (("forecast_id", "product_id"),),
                "indexes": [Index(fields=["product_id"], name="forecast_demands_of_product")],
            },
        ),
    ]

"""Forecasts as they were made, to be held against what comes."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.insights.segments import Segment
from portal.kernel.records import Record
from portal.shop.models import Product


class ForecastMetric(StrEnum):
    """What is foretold of a month. Money is in units of the programme's currency."""

    ORDERS = "ORDERS"
    REVENUE = "REVENUE"
    CASH_FLOW = "CASH_FLOW"
    POINTS_EARNED = "POINTS_EARNED"
    POINTS_REDEEMED = "POINTS_REDEEMED"
    POINTS_EXPIRED = "POINTS_EXPIRED"
    LIABILITY = "LIABILITY"
    EXPECTED_COST = "EXPECTED_COST"


class Forecast(Record):
    """What was expected when a month began, of that and those after it. It says nothing of anybody."""

    month: date = fields.DateField(unique=True, description="The first day of the first month that is foretold")
    made_at = fields.DatetimeField()
    currency = fields.CharField(max_length=3)
    by_model = fields.BooleanField(description="Whether customers were told apart, by models of what they buy")

    class Meta:
        table = "forecasts"


class ForecastFigure(Record):
    """One figure of a month; without a range where too little was tried."""

    forecast: fields.ForeignKeyRelation[Forecast] = fields.ForeignKeyField(
        "portal.Forecast", related_name=False, on_delete=fields.CASCADE
    )
    forecast_id: UUID
    metric = fields.CharEnumField(ForecastMetric, max_length=15)
    month: date = fields.DateField(description="Its first day")
    expected = fields.FloatField()
    low = fields.FloatField(null=True)
    high = fields.FloatField(null=True)

    class Meta:
        table = "forecast_figures"
        unique_together = (("forecast_id", "metric", "month"),)
        indexes = (Index(fields=("month",), name="forecast_figures_by_month"),)


class ForecastDemand(Record):
    """How much of a product will be sold in the first three months that a forecast is about."""

    forecast: fields.ForeignKeyRelation[Forecast] = fields.ForeignKeyField(
        "portal.Forecast", related_name=False, on_delete=fields.CASCADE
    )
    forecast_id: UUID
    product: fields.ForeignKeyRelation[Product] = fields.ForeignKeyField(
        "portal.Product", related_name=False, on_delete=fields.CASCADE
    )
    product_id: UUID
    expected = fields.FloatField()
    low = fields.FloatField(null=True)
    high = fields.FloatField(null=True)

    class Meta:
        table = "forecast_demands"
        unique_together = (("forecast_id", "product_id"),)
        indexes = (Index(fields=("product_id",), name="forecast_demands_of_product"),)


class ForecastSegment(Record):
    """What those will buy in a month who were in a segment when the forecast was made, and what they bought."""

    forecast: fields.ForeignKeyRelation[Forecast] = fields.ForeignKeyField(
        "portal.Forecast", related_name=False, on_delete=fields.CASCADE
    )
    forecast_id: UUID
    segment = fields.CharEnumField(Segment, max_length=9)
    month: date = fields.DateField(description="Its first day")
    customers = fields.IntField(description="How many were in the segment")
    expected_orders = fields.FloatField()
    expected_revenue = fields.FloatField()
    came_orders = fields.IntField(null=True, description="As it stood at the next forecast after the month")
    came_revenue = fields.FloatField(null=True)

    class Meta:
        table = "forecast_segments"
        unique_together = (("forecast_id", "segment", "month"),)
        indexes = (Index(fields=("month",), name="forecast_segments_by_month"),)

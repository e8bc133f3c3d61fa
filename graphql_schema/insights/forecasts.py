"""What the coming months will bring, and how right that was before."""

from datetime import date
from typing import Self
from uuid import UUID

import strawberry

from graphql_schema.context import Info
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.shop.loaders import products_by_id
from graphql_schema.shop.products import Product
from portal.insights.forecasting import by_segment, keeping, models, reading
from portal.insights.forecasting.models import ForecastMetric
from portal.insights.segments import Segment
from portal.kernel import clock
from portal.kernel.wording import say

strawberry.enum(
    ForecastMetric,
    description="What is foretold of a month: orders that stand, what they come to net of what goes back, and what is "
    "paid less what goes back in the month; points earned (without those taken back), redeemed and expired; at its end "
    "what all points cost if redeemed, and what those cost of which it is expected. Money is in units of the "
    "programme's currency.",
)


@strawberry.type(description="A figure of a month as it was foretold.")
class ForecastFigure:
    metric: ForecastMetric = strawberry.field(description="Which one.")
    expected: float = strawberry.field(description="What was foretold.")
    low: float | None = strawberry.field(
        description="In one of ten months less comes, by the errors of earlier ones; null where too few were tried."
    )
    high: float | None = strawberry.field(description="In one of ten months more comes.")
    came: float | None = strawberry.field(
        description="What came, as it stands by now; null until the month is over, and for EXPECTED_COST."
    )

    @classmethod
    def of(cls, row: reading.Figure) -> Self:
        return mapped(cls, row)


@strawberry.type(description="A month, by the newest forecast that was made when it began, or before.")
class ForecastMonth:
    month: date = strawberry.field(description="Its first day.")
    figures: list[ForecastFigure] = strawberry.field(
        description="What was foretold; without those for which too little was known.",
        directives=sized(len(ForecastMetric)),
    )


@strawberry.type(description="How much of a product will be sold.")
class ForecastDemand:
    product_id: strawberry.Private[UUID]
    expected: float = strawberry.field(
        description=f"In the first {keeping.DEMAND_MONTHS} months of the forecast, together."
    )
    low: float | None = strawberry.field(
        description="One of ten such spans before had less; null where there are too few."
    )
    high: float | None = strawberry.field(description="One of ten such spans before had more.")

    @classmethod
    def of(cls, row: reading.Demand) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="The product.")
    async def product(self, info: Info) -> Product | None:
        return await info.context.load(products_by_id, self.product_id, Product.of)


@strawberry.type(description="How right forecasts were, of the months of the span that are over.")
class ForecastAccuracy:
    metric: ForecastMetric = strawberry.field(description="Of which figure.")
    months: int = strawberry.field(description="Of how many months.")
    wmape: float = strawberry.field(description="By which share of all that came they were off.")
    bias: float = strawberry.field(description="Above 0: too high; below: too low.")
    mase: float | None = strawberry.field(
        description="To the error of repeating the month before, or the same month of the year before where two years "
        "are known, until then: below 1 is better. Null where nothing is known before."
    )
    coverage: float | None = strawberry.field(
        description="The share of months that lay in their range, which should be 0.8; null without ranges."
    )
    interval_score: float | None = strawberry.field(
        description="How wide the ranges were, and ten times every miss on top, on average: less is better."
    )
    text: str = strawberry.field(description="The same in words, for the reader.")

    @classmethod
    def of(cls, row: reading.Judged, locale: str) -> Self:
        return mapped(cls, row, text=row.sentence(locale))


@strawberry.type(description="What those will buy in a month who are in a segment as a forecast is made.")
class ForecastSegment:
    segment: Segment = strawberry.field(
        description="Which one; none of fewer than ten customers, and none while no model of customers fits."
    )
    month: date = strawberry.field(description="Its first day.")
    customers: int = strawberry.field(description="How many were in the segment when that was foretold.")
    expected_orders: float = strawberry.field(description="How many orders that stand were foretold.")
    expected_revenue: float = strawberry.field(
        description="What they were to come to, in units of the programme's currency, net of what goes back."
    )
    came_orders: int | None = strawberry.field(
        description="How many the same customers placed, as it stood at the next forecast after the month; null before."
    )
    came_revenue: float | None = strawberry.field(description="What those came to.")

    @classmethod
    def of(cls, row: models.ForecastSegment) -> Self:
        return mapped(cls, row)


@strawberry.type(description="What was foretold of the months of the span and of those after it.")
class ForecastReport:
    made_on: date | None = strawberry.field(description="The day of the newest forecast; null while there is none.")
    no_forecast: str | None = strawberry.field(description="Why there is none, for the reader.")
    by_model: bool = strawberry.field(
        description="Whether the newest knows customers by their models (BG/NBD, Gamma-Gamma), or goes on with the row "
        "of all orders."
    )
    has_range: bool = strawberry.field(description="Whether enough was tried to say how far orders may be off.")
    months: list[ForecastMonth] = strawberry.field(description="In their order.", directives=sized(keeping.MONTHS))
    demand: list[ForecastDemand] = strawberry.field(
        description="Of the products that sold most within a year, by the newest forecast, most first.",
        directives=sized(keeping.PRODUCTS),
    )
    segments: list[ForecastSegment] = strawberry.field(
        description=f"The same by segment, of {by_segment.MONTHS} months ahead at most; by month, each as it was "
        "foretold last.",
        directives=sized(keeping.MONTHS * len(Segment)),
    )
    accuracy: list[ForecastAccuracy] = strawberry.field(
        description="Empty until a month that was foretold is over.", directives=sized(len(ForecastMetric))
    )

    @classmethod
    def of(cls, row: reading.Report, locale: str) -> Self:
        made = row.forecast
        return cls(
            made_on=None if made is None else clock.local_day(made.made_at),
            no_forecast=say(reading.NONE_YET, locale) if made is None else None,
            by_model=made is not None and made.by_model,
            has_range=any(one.low is not None for month in row.months for one in month.figures),
            months=[
                ForecastMonth(month=one.month, figures=[*map(ForecastFigure.of, one.figures)]) for one in row.months
            ],
            demand=[*map(ForecastDemand.of, row.demands)],
            segments=[*map(ForecastSegment.of, row.segments)],
            accuracy=[ForecastAccuracy.of(one, locale) for one in row.judged],
        )

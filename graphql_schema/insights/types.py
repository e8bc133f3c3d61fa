"""Reports for the brand's staff."""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime
from typing import Self

import strawberry

from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.insights.customers import Cohort, RetentionReport, SegmentCount, all_orders
from graphql_schema.insights.forecasts import ForecastReport
from graphql_schema.insights.goals import Goal, ProgrammeChange
from graphql_schema.insights.programme import CommunityReport, PointsReport, WorkloadHour
from graphql_schema.insights.referrals import ReferralFunnel
from graphql_schema.insights.sales import RelatedSalesReport
from graphql_schema.insights.satisfaction import SatisfactionReport
from graphql_schema.insights.worth import ClvGroup
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.money import Money, MoneyInput
from portal.accounts.models import ApiScope
from portal.feedback.queries import satisfaction
from portal.insights import (
    changes,
    cohorts,
    community,
    points,
    predictions,
    queries,
    referrals,
    related_sales,
    retention,
    segments,
    workload,
    worth,
)
from portal.insights.clv import LifetimeValue
from portal.insights.forecasting import reading as forecasts
from portal.insights.goals import keeping
from portal.insights.goals.queries import goals_until
from portal.insights.models import BuyingModel
from portal.insights.recorded import Bought
from portal.kernel import clock


@strawberry.type(description="Customer lifetime value: average order value × purchases a year × lifetime in years.")
class ClvReport:
    average_order_value: Money = strawberry.field(description="Net of refunds, without cancelled orders.")
    purchases_per_year: float = strawberry.field(description="Orders of a customer, as a yearly rate.")
    lifetime_years: float = strawberry.field(
        description="From first to last purchase on average, and one mean interval between purchases more."
    )
    clv: Money = strawberry.field(description="The product of the three.")
    acquisition_cost: Money | None = strawberry.field(description="What staff have said a new customer costs.")
    ltv_to_cac: float | None = strawberry.field(description="`clv` to `acquisitionCost`; 3 or more is healthy.")
    predicted_clv: Money | None = strawberry.field(
        description="What a customer is expected to spend in the next year, by BG/NBD and Gamma-Gamma; null without a "
        "model."
    )
    predicted_on: date | None = strawberry.field(description="The last day whose orders the model knows.")
    no_prediction: str | None = strawberry.field(description="Why nothing is predicted, for the reader.")

    @classmethod
    def of(cls, value: LifetimeValue, model: BuyingModel | None, locale: str) -> Self:
        return mapped(
            cls,
            value,
            average_order_value=Money.of(value.average_order_value),
            clv=Money.of(value.value),
            acquisition_cost=Money.of(value.acquisition_cost) if value.acquisition_cost else None,
            ltv_to_cac=value.ratio,
            predicted_clv=Money.maybe(model.mean_minor, model.currency) if model else None,
            predicted_on=model.day if model else None,
            no_prediction=predictions.why_not(model, locale),
        )


@strawberry.type(description="Figures for a span of days in the programme's time zone.")
class Insights:
    start: strawberry.Private[date]
    end: strawberry.Private[date]

    @strawberry.field(description="Average order value × purchase frequency × customer lifetime, with its parts.")
    async def clv(self, info: Info) -> ClvReport:
        value = await queries.clv(self.start, self.end, by=info.context.acting)
        model = await predictions.newest(clock.end_of_day(self.end))
        return ClvReport.of(value, model, info.context.locale)

    @strawberry.field(
        description="The same formula for customers apart, by what they are: who was referred, contributes, has which "
        "tier, is in which segment. Most customers first.",
        directives=sized(8),
    )
    async def clv_by(self, info: Info, dimension: worth.Dimension) -> list[ClvGroup]:
        orders = await self._orders(info)
        found = await worth.worth_by(dimension, orders, self.start.toordinal(), self.end.toordinal())
        return [ClvGroup.of(one, dimension) for one in found]

    @strawberry.field(description="What customers answered to surveys.")
    async def satisfaction(self, info: Info) -> SatisfactionReport:
        return SatisfactionReport.of(await satisfaction(self.start, self.end, by=info.context.acting))

    @strawberry.field(description="From a referral link to a rewarded friend, with what that brought and cost.")
    async def referrals(self, info: Info) -> ReferralFunnel:
        return ReferralFunnel.of(await referrals.funnel(self.start, self.end, by=info.context.acting))

    @strawberry.field(description="Who first bought in the span, month by month.", directives=sized(12))
    async def cohorts(self, info: Info) -> list[Cohort]:
        orders = await self._orders(info)
        found = await asyncio.to_thread(cohorts.cohorts, orders, start=self.start.toordinal(), end=self.end.toordinal())
        return [Cohort.of(one) for one in found]

    @strawberry.field(
        description="All who ever bought until the end of the span, by recency, frequency and money, best first. Empty "
        "with fewer than 15 customers.",
        directives=sized(len(segments.Segment)),
    )
    async def segments(self, info: Info) -> list[SegmentCount]:
        found = await asyncio.to_thread(segments.segment_counts, await self._orders(info), self.end.toordinal())
        return [SegmentCount.of(one) for one in found]

    @strawberry.field(description="Who comes again, and who does not any more.")
    async def retention(self, info: Info) -> RetentionReport:
        orders = await self._orders(info)
        return RetentionReport.of(
            await asyncio.to_thread(retention.retention, orders, start=self.start.toordinal(), end=self.end.toordinal())
        )

    @strawberry.field(description="Lines of an order, cross-selling, and products that go together.")
    async def related_sales(self, info: Info) -> RelatedSalesReport:
        return RelatedSalesReport.of(await related_sales.related_sales(*self._span(info)))

    @strawberry.field(description="Points issued, redeemed, expired and reversed, and what is owed.")
    async def points(self, info: Info) -> PointsReport:
        return PointsReport.of(await points.points(*self._span(info)))

    @strawberry.field(description="Who takes part, and how soon questions are answered.")
    async def community(self, info: Info) -> CommunityReport:
        return CommunityReport.of(await community.community(*self._span(info)))

    @strawberry.field(
        description="Hours of the week in which questions and contacts came, and how long the questions waited; those "
        "in which nothing came are left out.",
        directives=sized(168),
    )
    async def workload(self, info: Info) -> list[WorkloadHour]:
        return [WorkloadHour.of(one) for one in await workload.workload(*self._span(info))]

    @strawberry.field(
        description="The goals that had been set by the end of the span, the first due first, as they stood then.",
        directives=sized(keeping.MOST),
    )
    async def goals(self, info: Info) -> list[Goal]:
        self._span(info)
        day = min(self.end, clock.local_day(clock.now()))
        return [Goal.as_of(one, day) for one in await goals_until(day)]

    @strawberry.field(
        description="What staff changed of programme, tiers, rules, campaigns and rewards in the span, newest first; "
        f"at most {changes.MOST}.",
        directives=sized(20),
    )
    async def changes(self, info: Info) -> list[ProgrammeChange]:
        return [ProgrammeChange.of(one) for one in await changes.changes(*self._span(info))]

    @strawberry.field(
        description="What was foretold when each month of the span began, beside what came, and the months after it."
    )
    async def forecast(self, info: Info) -> ForecastReport:
        return ForecastReport.of(
            await forecasts.report(self.start, self.end, await self._orders(info)), info.context.locale
        )

    def _span(self, info: Info) -> tuple[datetime, datetime]:
        info.context.acting.ensure_brand_or_key(ApiScope.INSIGHTS_READ)
        return clock.start_of_day(self.start), clock.end_of_day(self.end)

    async def _orders(self, info: Info) -> Sequence[Bought]:
        """All paid orders until the end of the span."""
        _, until = self._span(info)
        return await info.context.load(all_orders, until) or []


@strawberry.input(description="What winning a customer costs from a day on.")
class SaveAcquisitionCostInput:
    amount: MoneyInput = strawberry.field(description="In the programme's currency, above zero.")
    since: date = strawberry.field(description="The first day for which it holds.")


@strawberry.type
class AcquisitionCostPayload(Payload):
    acquisition_cost: Money | None = strawberry.field(default=None, description="What is stored now.")

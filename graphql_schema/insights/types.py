"""Reports for the brand's staff."""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime
from typing import Self

import strawberry

from graphql_schema.context import Info
from graphql_schema.insights.acquisition import ChannelAcquisition, acquired
from graphql_schema.insights.customers import Cohort, RetentionReport, SegmentCount, all_orders
from graphql_schema.insights.forecasts import ForecastReport
from graphql_schema.insights.goals import Goal, ProgrammeChange
from graphql_schema.insights.offers import Bundle, FreeShippingReport
from graphql_schema.insights.owed import DeferredRevenue, LiabilityShare, PointsAgeing
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
    acquisition,
    ageing,
    changes,
    cohorts,
    community,
    costs,
    deferred,
    liability,
    points,
    predictions,
    queries,
    referrals,
    related_sales,
    retention,
    segments,
    thresholds,
    workload,
    worth,
)
from portal.insights import bundles as bundling
from portal.insights.clv import HORIZON_MONTHS, LifetimeValue, ratio
from portal.insights.forecasting import reading as forecasts
from portal.insights.goals import keeping
from portal.insights.goals.queries import goals_until
from portal.insights.models import AcquisitionChannel, BuyingModel
from portal.insights.recorded import Bought
from portal.kernel import clock
from portal.kernel.money import Money as Amount

OTHERS = AcquisitionChannel.OTHER
GROUPS = len(segments.Segment) + 1
"""All segments, and who is in none."""


@strawberry.type(description="Customer lifetime value: average order value × purchases a year × lifetime in years.")
class ClvReport:
    average_order_value: Money = strawberry.field(description="Net of refunds, without cancelled orders.")
    purchases_per_year: float = strawberry.field(description="Orders of a customer, as a yearly rate.")
    lifetime_years: float = strawberry.field(
        description="From first to last purchase on average, and one mean interval between purchases more."
    )
    clv: Money = strawberry.field(description="The product of the three.")
    margin: float | None = strawberry.field(description="What of revenue is left, 0 to 1, as staff have said.")
    horizon_months: int = strawberry.field(description="Within how many months `profit` is counted.")
    profit: Money | None = strawberry.field(
        description="What the margin leaves of what a customer brings within the horizon; null where no margin is said."
    )
    predicted_clv: Money | None = strawberry.field(
        description="What a customer is expected to spend in the next year, by BG/NBD and Gamma-Gamma; null without a "
        "model."
    )
    predicted_on: date | None = strawberry.field(description="The last day whose orders the model knows.")
    no_prediction: str | None = strawberry.field(description="Why nothing is predicted, for the reader.")

    span: strawberry.Private[tuple[date, date]]
    earned: strawberry.Private[Amount | None]

    @classmethod
    def of(
        cls,
        value: LifetimeValue,
        model: BuyingModel | None,
        locale: str,
        *,
        margin: float | None,
        months: int,
        span: tuple[date, date],
    ) -> Self:
        profit = value.profit(margin, months)
        return mapped(
            cls,
            value,
            average_order_value=Money.of(value.average_order_value),
            clv=Money.of(value.value),
            margin=margin,
            horizon_months=months,
            profit=None if profit is None else Money.of(profit),
            span=span,
            earned=profit,
            predicted_clv=Money.maybe(model.mean_minor, model.currency) if model else None,
            predicted_on=model.day if model else None,
            no_prediction=predictions.why_not(model, locale),
        )

    @strawberry.field(
        description="What winning a customer cost on average, however they came (`Insights.acquisition`); null where "
        "that of some is not known."
    )
    async def acquisition_cost(self, info: Info) -> Money | None:
        cost = acquisition.each_of(await acquired(info, *self.span))
        return None if cost is None else Money.of(cost)

    @strawberry.field(
        description="`profit` to `acquisitionCost`; 3 or more is healthy, below 1 each customer loses money."
    )
    async def ltv_to_cac(self, info: Info) -> float | None:
        return ratio(self.earned, acquisition.each_of(await acquired(info, *self.span)))


@strawberry.type(description="Figures for a span of days in the programme's time zone.")
class Insights:
    start: strawberry.Private[date]
    end: strawberry.Private[date]

    @strawberry.field(description="Average order value × purchase frequency × customer lifetime, with its parts.")
    async def clv(self, info: Info, horizon_months: int = HORIZON_MONTHS) -> ClvReport:
        queries.ensure_horizon(horizon_months)
        value = await queries.clv(self.start, self.end, by=info.context.acting)
        return ClvReport.of(
            value,
            await predictions.newest(clock.end_of_day(self.end)),
            info.context.locale,
            margin=await costs.margin(self.end),
            months=horizon_months,
            span=(self.start, self.end),
        )

    @strawberry.field(
        description="What the new customers of the span cost, by how they came: friends first, then all others.",
        directives=sized(len(AcquisitionChannel)),
    )
    async def acquisition(self, info: Info) -> list[ChannelAcquisition]:
        self._span(info)
        return [ChannelAcquisition.of(one) for one in await acquired(info, self.start, self.end)]

    @strawberry.field(
        description="The same formula for customers apart, by what they are: who was referred, contributes, has which "
        "tier, is in which segment. Most customers first.",
        directives=sized(8),
    )
    async def clv_by(
        self, info: Info, dimension: worth.Dimension, horizon_months: int = HORIZON_MONTHS
    ) -> list[ClvGroup]:
        queries.ensure_horizon(horizon_months)
        orders = await self._orders(info)
        found = await worth.worth_by(dimension, orders, self.start.toordinal(), self.end.toordinal())
        margin, costs_of = await costs.margin(self.end), {}
        if dimension is worth.Dimension.CHANNEL:
            costs_of = {one.channel: one.each for one in await acquired(info, self.start, self.end)}
        return [
            ClvGroup.of(
                one,
                dimension,
                profit=one.value.profit(margin, horizon_months),
                cost=costs_of.get(AcquisitionChannel.REFERRED if one.key == worth.Kind.REFERRED else OTHERS),
            )
            for one in found
        ]

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

    @strawberry.field(description="What free shipping from an order value on would bring and cost.")
    async def free_shipping(
        self,
        info: Info,
        threshold: MoneyInput,
        within: float = 0.2,
        fill_share: float | None = None,
        shipping_fee: MoneyInput | None = None,
    ) -> FreeShippingReport:
        fee = None if shipping_fee is None else shipping_fee.checked("shippingFee")
        terms = thresholds.terms(threshold.checked("threshold"), within=within, share=fill_share, fee=fee)
        orders = await thresholds.paid(*self._span(info))
        margin = await costs.margin(self.end)
        return FreeShippingReport.of(await asyncio.to_thread(thresholds.worked_out, orders, terms, margin))

    @strawberry.field(
        description="Two or three products that are bought together, each as a bundle at a discount, by lift.",
        directives=sized(bundling.MOST),
    )
    async def bundles(self, info: Info, discount: float = 0.1) -> list[Bundle]:
        found = await bundling.bundles(*self._span(info), discount, await costs.margin(self.end))
        return [Bundle.of(one) for one in found]

    @strawberry.field(description="Points issued, redeemed, expired and reversed, and what is owed.")
    async def points(self, info: Info) -> PointsReport:
        return PointsReport.of(await points.points(*self._span(info)))

    @strawberry.field(description="How points are redeemed as they age, and what is expected of each month's.")
    async def points_ageing(self, info: Info) -> PointsAgeing:
        self._span(info)
        return PointsAgeing.of(await ageing.ageing(self.end))

    @strawberry.field(
        description="What is owed in points, by who holds them: best segment first, all others last. Empty of fewer "
        "than ten members.",
        directives=sized(GROUPS),
    )
    async def liability_by_segment(self, info: Info) -> list[LiabilityShare]:
        found = await liability.by_segment(await self._orders(info), *self._span(info))
        return [LiabilityShare.of(one) for one in found]

    @strawberry.field(description="Which part of what was paid waits for the points that came with it.")
    async def deferred_revenue(self, info: Info) -> DeferredRevenue:
        return DeferredRevenue.of(await deferred.deferred(self.end, *self._span(info)))

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

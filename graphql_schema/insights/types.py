"""Reports for the brand's staff."""

from datetime import date
from typing import Self

import strawberry

from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.insights.referrals import ReferralFunnel
from graphql_schema.insights.satisfaction import SatisfactionReport
from graphql_schema.mapping import mapped
from graphql_schema.money import Money, MoneyInput
from portal.feedback.queries import satisfaction
from portal.insights import queries, referrals
from portal.insights.clv import LifetimeValue


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
        default=None, description="What a model expects of the next year; null while there is no model."
    )

    @classmethod
    def of(cls, value: LifetimeValue) -> Self:
        return mapped(
            cls,
            value,
            average_order_value=Money.of(value.average_order_value),
            clv=Money.of(value.value),
            acquisition_cost=Money.of(value.acquisition_cost) if value.acquisition_cost else None,
            ltv_to_cac=value.ratio,
        )


@strawberry.type(description="Figures for a span of days in the programme's time zone.")
class Insights:
    start: strawberry.Private[date]
    end: strawberry.Private[date]

    @strawberry.field(description="Average order value × purchase frequency × customer lifetime, with its parts.")
    async def clv(self, info: Info) -> ClvReport:
        return ClvReport.of(await queries.clv(self.start, self.end, by=info.context.acting))

    @strawberry.field(description="What customers answered to surveys.")
    async def satisfaction(self, info: Info) -> SatisfactionReport:
        return SatisfactionReport.of(await satisfaction(self.start, self.end, by=info.context.acting))

    @strawberry.field(description="From a referral link to a rewarded friend, with what that brought and cost.")
    async def referrals(self, info: Info) -> ReferralFunnel:
        return ReferralFunnel.of(await referrals.funnel(self.start, self.end, by=info.context.acting))


@strawberry.input(description="What winning a customer costs from a day on.")
class SaveAcquisitionCostInput:
    amount: MoneyInput = strawberry.field(description="In the programme's currency, above zero.")
    since: date = strawberry.field(description="The first day for which it holds.")


@strawberry.type
class AcquisitionCostPayload(Payload):
    acquisition_cost: Money | None = strawberry.field(default=None, description="What is stored now.")

"""The way from a referral link to a rewarded friend, for the brand's staff."""

from typing import Self

import strawberry

from graphql_schema.mapping import mapped
from graphql_schema.money import Money
from portal.insights.referrals import Funnel


@strawberry.type(
    description="What referrals brought: the friends are those who came in the period, as they stand by now."
)
class ReferralFunnel:
    visits: int = strawberry.field(description="People who followed a referral link in the period.")
    sign_ups: int = strawberry.field(description="Friends who came in the period and proved their address.")
    qualified: int = strawberry.field(description="Of them, those whose first order counts and was not given back.")
    rewarded: int = strawberry.field(description="Of them, those for whom both sides were rewarded, and still are.")
    rejected: int = strawberry.field(
        description="Who came in the period and was turned down, or whose reward was taken back."
    )
    viral_coefficient: float = strawberry.field(
        description="How many friends a member brought on average: the sign-ups to all other members at the end."
    )
    revenue: Money = strawberry.field(
        description="What friends bought in the period, whenever they came: net of refunds, without cancelled orders."
    )
    reward_cost: Money = strawberry.field(
        description="What was honoured in the period of what referrals gave: coupons that were used, points in them."
    )

    @classmethod
    def of(cls, funnel: Funnel) -> Self:
        return mapped(cls, funnel, revenue=Money.of(funnel.revenue), reward_cost=Money.of(funnel.reward_cost))

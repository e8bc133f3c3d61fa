"""What customers are worth by what they are."""

from typing import Self
from uuid import UUID

import strawberry

from graphql_schema.context import Info
from graphql_schema.money import Money
from graphql_schema.tiers.loaders import tiers_by_id
from graphql_schema.tiers.types import Tier
from portal.insights import worth
from portal.insights.clv import ratio
from portal.insights.worth import Dimension
from portal.kernel.money import Money as Amount

strawberry.enum(
    Dimension,
    name="ClvDimension",
    description="By what customers are told apart: CHANNEL is whether a referral brought them, CONTRIBUTION whether "
    "they wrote something that can be seen.",
)


@strawberry.type(description="Customers of one kind, by what they bought in the span, net of refunds.")
class ClvGroup:
    tier_id: strawberry.Private[UUID | None]
    key: str = strawberry.field(
        description="REFERRED, CONTRIBUTOR, MEMBER (all other members), GUEST, NO_TIER, NO_SEGMENT, a segment, or TIER."
    )
    customers: int = strawberry.field(description="Who bought in the span.")
    orders: int = strawberry.field(description="What they ordered and kept something of.")
    revenue: Money = strawberry.field(description="Of those orders.")
    average_order_value: Money = strawberry.field(description="Revenue of an order.")
    purchases_per_year: float = strawberry.field(description="Orders of a customer, as a yearly rate.")
    lifetime_years: float = strawberry.field(
        description="From first to last purchase of the span on average, and one mean interval between purchases more."
    )
    clv: Money = strawberry.field(description="The product of the three.")

    profit: Money | None = strawberry.field(
        description="What the margin leaves of it within the horizon; null where no margin is said."
    )
    acquisition_cost: Money | None = strawberry.field(
        description="What one of them cost; by CHANNEL alone, and null where it is not known."
    )
    ltv_to_cac: float | None = strawberry.field(description="`profit` to `acquisitionCost`.")

    @classmethod
    def of(cls, row: worth.Group, dimension: Dimension, *, profit: Amount | None, cost: Amount | None) -> Self:
        is_tier = dimension is Dimension.TIER and row.key not in set(worth.Kind)
        return cls(
            tier_id=UUID(row.key) if is_tier else None,
            key="TIER" if is_tier else row.key,
            customers=row.customers,
            orders=row.orders,
            revenue=Money.of(row.revenue),
            average_order_value=Money.of(row.value.average_order_value),
            purchases_per_year=row.value.purchases_per_year,
            lifetime_years=row.value.lifetime_years,
            clv=Money.of(row.value.value),
            profit=None if profit is None else Money.of(profit),
            acquisition_cost=None if cost is None else Money.of(cost),
            ltv_to_cac=ratio(profit, cost),
        )

    @strawberry.field(description="Where the group is a tier.")
    async def tier(self, info: Info) -> Tier | None:
        return None if self.tier_id is None else await info.context.load(tiers_by_id, self.tier_id, Tier.of)

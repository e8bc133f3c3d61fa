"""Telling the insights what they cannot know."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.insights.types import AcquisitionCostPayload, SaveAcquisitionCostInput
from graphql_schema.money import Money
from portal.insights import costs


@strawberry.type
class InsightsMutation:
    @strawberry.mutation(description="Say what winning a customer costs, so that lifetime value can be compared to it.")
    async def save_acquisition_cost(self, info: Info, input: SaveAcquisitionCostInput) -> AcquisitionCostPayload:
        saved = await costs.save_acquisition_cost(
            input.amount.checked("amount"), since=input.since, by=info.context.signed_in
        )
        return AcquisitionCostPayload(acquisition_cost=Money.maybe(saved.amount_minor, saved.currency))

"""Telling the insights what they cannot know."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.ids import key_of
from graphql_schema.insights.goals import DeleteGoalInput, Goal, GoalPayload, SaveGoalInput
from graphql_schema.insights.types import AcquisitionCostPayload, SaveAcquisitionCostInput
from graphql_schema.money import Money
from portal.insights import costs
from portal.insights.goals.keeping import delete_goal, save_goal


@strawberry.type
class InsightsMutation:
    @strawberry.mutation(description="Say what winning a customer costs, so that lifetime value can be compared to it.")
    async def save_acquisition_cost(self, info: Info, input: SaveAcquisitionCostInput) -> AcquisitionCostPayload:
        saved = await costs.save_acquisition_cost(
            input.amount.checked("amount"), since=input.since, by=info.context.signed_in
        )
        return AcquisitionCostPayload(acquisition_cost=Money.maybe(saved.amount_minor, saved.currency))

    @strawberry.mutation(
        description="Set a goal, or change one: it sets out from what is measured today. For the brand's staff."
    )
    async def save_goal(self, info: Info, input: SaveGoalInput) -> GoalPayload:
        return GoalPayload(goal=Goal.of(await save_goal(input.terms(), by=info.context.signed_in)))

    @strawberry.mutation(description="Drop a goal. For the brand's staff.")
    async def delete_goal(self, info: Info, input: DeleteGoalInput) -> GoalPayload:
        return GoalPayload(goal=Goal.of(await delete_goal(key_of("Goal", input.goal_id), by=info.context.signed_in)))

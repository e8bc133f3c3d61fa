"""Telling the insights what they cannot know."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.ids import key_of
from graphql_schema.insights.acquisition import (
    AcquisitionCostPayload,
    ChannelCostPayload,
    MarginPayload,
    SaveAcquisitionCostInput,
    SaveChannelCostInput,
    SaveMarginInput,
)
from graphql_schema.insights.goals import DeleteGoalInput, Goal, GoalPayload, SaveGoalInput
from graphql_schema.insights.holdouts import Holdout, HoldoutInput, HoldoutPayload, PlanHoldoutInput
from graphql_schema.insights.own_segments import (
    LimitToSegmentInput,
    OpenToEveryoneInput,
    OwnSegment,
    OwnSegmentPayload,
    SaveSegmentInput,
)
from graphql_schema.insights.simulations import SimulateProgramInput, Simulation, SimulationPayload
from graphql_schema.money import Money
from portal.insights import costs
from portal.insights.goals.keeping import delete_goal, save_goal
from portal.insights.holdouts import keeping
from portal.insights.own_segments.limiting import save_audience
from portal.insights.own_segments.saving import save_segment
from portal.insights.simulating.starting import simulate


@strawberry.type
class InsightsMutation:
    @strawberry.mutation(
        description="Say what winning a customer whom no friend brought costs, so that lifetime value can be set "
        "against it."
    )
    async def save_acquisition_cost(self, info: Info, input: SaveAcquisitionCostInput) -> AcquisitionCostPayload:
        saved = await costs.save_acquisition_cost(
            input.amount.checked("amount"), since=input.since, by=info.context.signed_in
        )
        return AcquisitionCostPayload(acquisition_cost=Money.maybe(saved.amount_minor, saved.currency))

    @strawberry.mutation(description="Say what a channel costs a month, so that its customers share in that.")
    async def save_channel_cost(self, info: Info, input: SaveChannelCostInput) -> ChannelCostPayload:
        saved = await costs.save_channel_cost(
            input.channel, input.amount.checked("amount"), since=input.since, by=info.context.signed_in
        )
        return ChannelCostPayload(monthly_cost=Money.maybe(saved.amount_minor, saved.currency))

    @strawberry.mutation(description="Say what of revenue is left, so that lifetime value can be told as profit.")
    async def save_margin(self, info: Info, input: SaveMarginInput) -> MarginPayload:
        saved = await costs.save_margin(input.share, since=input.since, by=info.context.signed_in)
        return MarginPayload(margin=saved.share)

    @strawberry.mutation(
        description="Set a goal, or change one: it sets out from what is measured today. For the brand's staff."
    )
    async def save_goal(self, info: Info, input: SaveGoalInput) -> GoalPayload:
        return GoalPayload(goal=Goal.of(await save_goal(input.terms(), by=info.context.signed_in)))

    @strawberry.mutation(description="Drop a goal. For the brand's staff.")
    async def delete_goal(self, info: Info, input: DeleteGoalInput) -> GoalPayload:
        return GoalPayload(goal=Goal.of(await delete_goal(key_of("Goal", input.goal_id), by=info.context.signed_in)))

    @strawberry.mutation(
        description="Write a holdout down: who is to be kept out of what, until when, and what is compared then. "
        "Nothing of it changes once it has started. For the brand's staff."
    )
    async def plan_holdout(self, info: Info, input: PlanHoldoutInput) -> HoldoutPayload:
        return HoldoutPayload(holdout=Holdout.of(await keeping.plan_holdout(input.terms(), by=info.context.signed_in)))

    @strawberry.mutation(
        description="Start a holdout: its members are drawn, and who is held out is kept out of the thing until the "
        "end. Best before anybody knows of it. For the brand's staff."
    )
    async def start_holdout(self, info: Info, input: HoldoutInput) -> HoldoutPayload:
        return HoldoutPayload(holdout=Holdout.of(await keeping.start_holdout(input.key, by=info.context.signed_in)))

    @strawberry.mutation(
        description="Stop a holdout before its end: all have the thing again, and there is no verdict. For the "
        "brand's staff."
    )
    async def stop_holdout(self, info: Info, input: HoldoutInput) -> HoldoutPayload:
        return HoldoutPayload(holdout=Holdout.of(await keeping.stop_holdout(input.key, by=info.context.signed_in)))

    @strawberry.mutation(description="Drop a holdout that has not started. For the brand's staff.")
    async def delete_holdout(self, info: Info, input: HoldoutInput) -> HoldoutPayload:
        return HoldoutPayload(holdout=Holdout.of(await keeping.delete_holdout(input.key, by=info.context.signed_in)))

    @strawberry.mutation(
        description="Have other terms tried on the orders and contributions of a past period, as `saveProgram`, "
        "`saveEarnRule` and `saveTier` would save them. Nothing is saved and no points move. The worker does it in "
        "steps; `simulations`, or `node` by its id, shows how far it has come. For the brand's staff."
    )
    async def simulate_program(self, info: Info, input: SimulateProgramInput) -> SimulationPayload:
        return SimulationPayload(simulation=Simulation.of(await simulate(input.wish(), by=info.context.signed_in)))

    @strawberry.mutation(
        description="Make a segment of the brand's own, or change one: members whom conditions match. The worker finds "
        "them within a minute, and every day from then on. For the brand's staff."
    )
    async def save_segment(self, info: Info, input: SaveSegmentInput) -> OwnSegmentPayload:
        return OwnSegmentPayload(segment=OwnSegment.of(await save_segment(input.terms(), by=info.context.signed_in)))

    @strawberry.mutation(
        description="Have a rule, campaign, reward, release or survey be for the members of a segment alone: for all "
        "others, visitors too, it is not there. What they earned or had before stays. For the brand's staff."
    )
    async def limit_to_segment(self, info: Info, input: LimitToSegmentInput) -> OwnSegmentPayload:
        segment = key_of("OwnSegment", input.segment_id)
        named = await save_audience(input.kind, input.subject, segment, by=info.context.signed_in)
        return OwnSegmentPayload(segment=None if named is None else OwnSegment.of(named))

    @strawberry.mutation(
        description="Have such a thing be for everybody again; answers the segment that it was for. For the brand's "
        "staff."
    )
    async def open_to_everyone(self, info: Info, input: OpenToEveryoneInput) -> OwnSegmentPayload:
        named = await save_audience(input.kind, input.subject, None, by=info.context.signed_in)
        return OwnSegmentPayload(segment=None if named is None else OwnSegment.of(named))

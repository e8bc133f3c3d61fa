"""Asking for figures."""

from datetime import date
from typing import Annotated

import strawberry

from graphql_schema.context import Info
from graphql_schema.insights.holdouts import Holdout, HoldoutSizing, HoldoutSizingInput
from graphql_schema.insights.own_segments import OwnSegment, SegmentPreview, SegmentPreviewInput
from graphql_schema.insights.simulations import Simulation
from graphql_schema.insights.types import Insights
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from portal.accounts.models import ApiScope
from portal.insights import first_answers
from portal.insights.holdouts import results
from portal.insights.holdouts.queries import all_holdouts
from portal.insights.own_segments.queries import all_segments
from portal.insights.own_segments.saving import count_matching
from portal.insights.queries import ensure_span
from portal.insights.simulating import queries
from portal.kernel import clock


@strawberry.type(description="What may be promised to who asks, by how long others waited within 90 days.")
class AnswerPromise:
    hours: int = strawberry.field(description="Within so many hours three of four questions had an answer.")
    questions: int = strawberry.field(description="Of so many questions that anybody may read.")
    text: str = strawberry.field(description="The promise, for the reader.")


@strawberry.type
class InsightsQuery:
    @strawberry.field(
        description="How soon questions are usually answered; open ones count as long as they wait. Null where fewer "
        f"than {first_answers.LEAST} were asked, or more than a quarter has no answer: then nothing is promised."
    )
    async def answer_promise(self, info: Info) -> AnswerPromise | None:
        found = await first_answers.promise(clock.now())
        return None if found is None else mapped(AnswerPromise, found, text=found.sentence(info.context.locale))

    @strawberry.field(description="Figures for staff of the brand, over at most five years.")
    async def insights(
        self, info: Info, from_: Annotated[date, strawberry.argument(name="from")], to: date
    ) -> Insights | None:
        info.context.acting.ensure_brand_or_key(ApiScope.INSIGHTS_READ)
        ensure_span(from_, to)
        return Insights(start=from_, end=to)

    @strawberry.field(
        description="For the brand's staff: the twenty simulations that were asked for last, the newest first.",
        directives=sized(20),
    )
    async def simulations(self, info: Info) -> list[Simulation] | None:
        return [Simulation.of(one) for one in await queries.newest(by=info.context.signed_in)]

    @strawberry.field(
        description="For the brand's staff: all holdouts, planned, running and over, the newest first.",
        directives=sized(50),
    )
    async def holdouts(self, info: Info) -> list[Holdout] | None:
        return [Holdout.of(one) for one in await all_holdouts(by=info.context.signed_in)]

    @strawberry.field(
        description="For the brand's staff: what a holdout planned now could show, and how many an effect needs."
    )
    async def holdout_sizing(self, info: Info, input: HoldoutSizingInput) -> HoldoutSizing | None:
        sized = await results.sized(
            input.outcome,
            share=input.share,
            days=input.days,
            effect=input.effect,
            margin=input.margin,
            by=info.context.signed_in,
        )
        return HoldoutSizing.of(sized)

    @strawberry.field(
        description="For the brand's staff: the segments of their own making, those that hold first, by name.",
        directives=sized(20),
    )
    async def own_segments(self, info: Info) -> list[OwnSegment] | None:
        return [OwnSegment.of(one) for one in await all_segments(by=info.context.signed_in)]

    @strawberry.field(
        description="For the brand's staff: how many members conditions match now, before they are saved."
    )
    async def segment_preview(self, info: Info, input: SegmentPreviewInput) -> SegmentPreview | None:
        asked = [one.condition() for one in input.conditions]
        return SegmentPreview.of(asked, await count_matching(input.match, asked, by=info.context.signed_in))

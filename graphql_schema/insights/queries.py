"""Asking for figures."""

from datetime import date
from typing import Annotated

import strawberry

from graphql_schema.context import Info
from graphql_schema.insights.holdouts import Holdout
from graphql_schema.insights.types import Insights
from graphql_schema.list_size import sized
from portal.accounts.models import ApiScope
from portal.insights.holdouts.queries import all_holdouts
from portal.insights.queries import ensure_span


@strawberry.type
class InsightsQuery:
    @strawberry.field(description="Figures for staff of the brand, over at most five years.")
    async def insights(
        self, info: Info, from_: Annotated[date, strawberry.argument(name="from")], to: date
    ) -> Insights | None:
        info.context.acting.ensure_brand_or_key(ApiScope.INSIGHTS_READ)
        ensure_span(from_, to)
        return Insights(start=from_, end=to)

    @strawberry.field(
        description="For the brand's staff: all holdouts, planned, running and over, the newest first.",
        directives=sized(50),
    )
    async def holdouts(self, info: Info) -> list[Holdout] | None:
        return [Holdout.of(one) for one in await all_holdouts(by=info.context.signed_in)]

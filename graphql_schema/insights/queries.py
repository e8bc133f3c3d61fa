"""Asking for figures."""

from datetime import date
from typing import Annotated

import strawberry

from graphql_schema.context import Info
from graphql_schema.insights.types import Insights
from portal.insights.queries import ensure_span


@strawberry.type
class InsightsQuery:
    @strawberry.field(description="Figures for staff of the brand, over at most five years.")
    async def insights(
        self, info: Info, from_: Annotated[date, strawberry.argument(name="from")], to: date
    ) -> Insights | None:
        info.context.signed_in.ensure_brand()
        ensure_span(from_, to)
        return Insights(start=from_, end=to)

"""Which surveys there are."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.feedback.types import Survey
from graphql_schema.list_size import sized
from portal.feedback import queries


@strawberry.type
class FeedbackQuery:
    @strawberry.field(
        description="Surveys that are open, newest first, at most 100; none for a visitor. The brand's staff find "
        "those that are closed as well.",
        directives=sized(10),
    )
    async def surveys(self, info: Info) -> list[Survey]:
        return [Survey.of(one) for one in await queries.surveys(info.context.viewer)]

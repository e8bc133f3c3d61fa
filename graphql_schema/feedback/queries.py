"""Which surveys there are."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.feedback.profile import ProfileQuestion
from graphql_schema.feedback.types import Survey
from graphql_schema.list_size import sized
from portal.feedback import queries
from portal.feedback.profile.queries import questions
from portal.feedback.profile.telling import CONSENT
from portal.kernel.wording import say


@strawberry.type
class FeedbackQuery:
    @strawberry.field(
        description="Surveys that are open, newest first, at most 100; none for a visitor. The brand's staff find "
        "those that are closed as well.",
        directives=sized(10),
    )
    async def surveys(self, info: Info) -> list[Survey]:
        return [Survey.of(one) for one in await queries.surveys(info.context.viewer)]

    @strawberry.field(
        description="What the brand asks of each customer's preferences, and what the viewer has told, oldest first; "
        "none for a visitor. The brand's staff find those that are not asked any more as well.",
        directives=sized(10),
    )
    async def profile_questions(self, info: Info) -> list[ProfileQuestion]:
        return [ProfileQuestion.of(one) for one in await questions(info.context.viewer)]

    @strawberry.field(description="What one agrees to by telling what one prefers, for the reader.")
    def profile_consent(self, info: Info) -> str:
        return say(CONSENT, info.context.locale)

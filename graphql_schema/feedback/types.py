"""Surveys, their questions, and what was answered."""

from datetime import datetime
from typing import Any, Self

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.ids import Node
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.translations import reading as in_language
from portal.feedback import models, queries
from portal.feedback.models import SurveyKind, SurveyOccasion, SurveyQuestionKind
from portal.feedback.queries import AnswerRow, Requests

strawberry.enum(SurveyKind, description="What a survey measures.")
strawberry.enum(SurveyOccasion, description="After what customers are asked in a survey.")
strawberry.enum(SurveyQuestionKind, description="How a question is answered.")


@strawberry.type(description="One question of a survey.")
class SurveyQuestion(Node):
    row: strawberry.Private[models.SurveyQuestion]
    kind: SurveyQuestionKind = strawberry.field(description="How it is answered.")

    @classmethod
    def of(cls, row: models.SurveyQuestion) -> Self:
        return mapped(cls, row)

    @strawberry.field(graphql_type=str, description="What is asked.")
    def prompt(self, info: Info) -> Any:
        return in_language.text(info, self.row, "prompt", self.row.prompt)

    @strawberry.field(
        graphql_type=list[str],
        description="Between what one chooses; none unless the kind is CHOICE.",
        directives=sized(10),
    )
    def choices(self, info: Info) -> Any:
        return in_language.in_words(info, self.row, "choices", self.row.choices, in_language.lines)


@strawberry.type(description="What somebody said to one question, as it was asked then.")
class SurveyAnswer:
    prompt: str = strawberry.field(description="The question, as it was written.")
    kind: SurveyQuestionKind = strawberry.field(description="How it was answered.")
    score: int | None = strawberry.field(description="The number, for questions that ask for one.")
    choice: str | None = strawberry.field(description="What was chosen, as it was written.")
    text: str | None = strawberry.field(description="In their own words.")

    @classmethod
    def of(cls, row: AnswerRow) -> Self:
        return mapped(cls, row)


@strawberry.type(description="Somebody took part in a survey. Only the brand's staff see it.")
class SurveyResponse:
    row: strawberry.Private[models.SurveyResponse]
    answered_at: datetime = strawberry.field(description="When.")

    @classmethod
    def of(cls, row: models.SurveyResponse) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="What was answered.")
    async def survey(self, info: Info) -> "Survey | None":
        return await info.context.load(queries.surveys_by_id, self.row.survey_id, Survey.of)

    @strawberry.field(description="Who; null once they are erased.")
    async def member(self, info: Info) -> Member | None:
        if self.row.member_id is None:
            return None
        return await info.context.load(members_by_id, self.row.member_id, Member.of)

    @strawberry.field(description="What they said, in the order of the questions.", directives=sized(5))
    async def answers(self, info: Info) -> list[SurveyAnswer]:
        return [SurveyAnswer.of(one) for one in await info.context.load(queries.answers_of, self.row.id) or ()]


@strawberry.type(description="NPS or CSAT, with the interval of 95 % in which it lies.")
class SurveyScore:
    value: float = strawberry.field(description="NPS from −100 to 100; CSAT as a share from 0 to 1.")
    low: float = strawberry.field(description="Where the interval begins.")
    high: float = strawberry.field(description="Where it ends.")


@strawberry.type(description="How often customers were asked in a survey, and how often they answered.")
class SurveyRequests:
    asked: int = strawberry.field(description="Once for each order or contact, by notice and, as chosen, by mail.")
    answered: int = strawberry.field(description="How many of those were answered; who came unasked does not count.")
    rate: float | None = strawberry.field(description="The share that answered, 0 to 1; null below 10 requests.")

    @classmethod
    def of(cls, row: Requests) -> Self:
        return mapped(cls, row)


@strawberry.type(description="What the brand asks its customers.")
class Survey(Node):
    row: strawberry.Private[models.Survey]
    kind: SurveyKind = strawberry.field(description="What it measures.")
    points: int = strawberry.field(description="What taking part is worth, whatever the answer; once a person.")
    closes_at: datetime | None = strawberry.field(description="It cannot be answered from this instant on.")

    @classmethod
    def of(cls, row: models.Survey) -> Self:
        return mapped(cls, row)

    @strawberry.field(graphql_type=str, description="What it is about.")
    def title(self, info: Info) -> Any:
        return in_language.text(info, self.row, "title", self.row.title)

    @strawberry.field(description="What it asks today, in order.", directives=sized(5))
    async def questions(self, info: Info) -> list[SurveyQuestion]:
        found = await info.context.load(queries.questions_of, self.row.id) or ()
        return [SurveyQuestion.of(one) for one in found]

    @strawberry.field(description="Whether the viewer has answered it, of themselves or about an order.")
    async def viewer_has_answered(self, info: Info) -> bool:
        return bool(await info.context.load(queries.answered_by, self.row.id))

    @strawberry.field(
        description="NPS or CSAT of all that was answered to it; null for a survey of the kind CUSTOM, with fewer than "
        "10 answers, and for who is no staff of the brand."
    )
    async def score(self, info: Info) -> SurveyScore | None:
        found = await info.context.load(queries.scores_of, self.row.id)
        return None if found is None else mapped(SurveyScore, found)

    @strawberry.field(
        description="After what customers who agreed to it are asked; null where nobody is, and for who is no staff "
        "of the brand."
    )
    def sent_after(self, info: Info) -> SurveyOccasion | None:
        return self.row.sent_after if info.context.viewer.is_brand else None

    @strawberry.field(description="How many days after that; null where `sentAfter` is.")
    def sent_after_days(self, info: Info) -> int | None:
        return self.row.sent_after_days if info.context.viewer.is_brand else None

    @strawberry.field(description="How often customers were asked and answered; null for who is no staff of the brand.")
    async def requests(self, info: Info) -> SurveyRequests | None:
        return await info.context.load(queries.requests_of, self.row.id, SurveyRequests.of)

    @strawberry.field(
        description="Who took part and what they said, newest first; null for who is no staff of the brand."
    )
    async def responses(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[SurveyResponse] | None:
        if not info.context.viewer.is_brand:
            return None
        found = await queries.responses_of(self.row.id, info.context.page(first, after, last, before))
        return Connection.of(found, SurveyResponse.of)

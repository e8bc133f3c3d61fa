"""What customers tell of themselves when the brand asks."""

from datetime import date, datetime
from typing import Any, Self

import strawberry

from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.idempotency import ONCE
from graphql_schema.ids import Node, key_of
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.translations import reading as in_language
from portal.feedback.profile import models, queries, questions, telling
from portal.feedback.profile.models import ProfileQuestionKind

strawberry.enum(ProfileQuestionKind, description="How a question about preferences is answered.")


@strawberry.type(description="What the viewer told; nobody else reads it.")
class ProfileAnswer:
    day: date | None = strawberry.field(description="For a question of the kind DATE.")
    told_at: datetime = strawberry.field(description="When they told it, or last changed it.")
    row: strawberry.Private[models.ProfileAnswer]
    question: strawberry.Private[models.ProfileQuestion]

    @strawberry.field(
        graphql_type=list[str], description="What was chosen, as the viewer reads it.", directives=sized(5)
    )
    def choices(self, info: Info) -> Any:
        every = in_language.in_words(info, self.question, "choices", self.question.choices, in_language.lines)
        return _chosen(every, self.question.choices, self.row.choices)


async def _chosen(every: Any, written: list[str], chosen: list[str]) -> list[str]:
    read = every if isinstance(every, list) else await every
    return [read[place] for place, one in enumerate(written) if one in chosen]


@strawberry.type(description="What the brand would like to know of each customer.")
class ProfileQuestion(Node):
    row: strawberry.Private[models.ProfileQuestion]
    kind: ProfileQuestionKind = strawberry.field(description="How it is answered.")
    points: int = strawberry.field(description="What telling it earns, whatever it is; once a person.")
    is_active: bool = strawberry.field(description="Whether it is asked; else it can only be taken back.")

    @classmethod
    def of(cls, row: models.ProfileQuestion) -> Self:
        return mapped(cls, row)

    @strawberry.field(graphql_type=str, description="What is asked.")
    def prompt(self, info: Info) -> Any:
        return in_language.text(info, self.row, "prompt", self.row.prompt)

    @strawberry.field(graphql_type=str, description="What it is used for.")
    def purpose(self, info: Info) -> Any:
        return in_language.text(info, self.row, "purpose", self.row.purpose)

    @strawberry.field(
        graphql_type=list[str],
        description="Between what one chooses; none for a date.",
        directives=sized(10),
    )
    def choices(self, info: Info) -> Any:
        return in_language.in_words(info, self.row, "choices", self.row.choices, in_language.lines)

    @strawberry.field(description="What the viewer told; null while they have not.")
    async def viewer_answer(self, info: Info) -> ProfileAnswer | None:
        found = await info.context.load(queries.answers_of, self.row.id)
        if found is None:
            return None
        return ProfileAnswer(day=found.day, told_at=found.told_at, row=found, question=self.row)

    @strawberry.field(
        description="How many have answered; null for who is no staff of the brand, and where it is 1 to "
        f"{queries.LEAST_TOLD - 1}."
    )
    async def answer_count(self, info: Info) -> int | None:
        return await info.context.load(queries.answer_counts, self.row.id)


@strawberry.input
class SaveProfileQuestionInput:
    prompt: str = strawberry.field(description="What is asked, at most 300 characters.")
    purpose: str = strawberry.field(description="What it is used for, at most 300 characters; it stands beside it.")
    kind: ProfileQuestionKind = strawberry.field(description="It stays once somebody has answered.")
    choices: list[str] = strawberry.field(
        description="For CHOICE and CHOICES: 2 to 30, of 100 characters; what somebody has chosen stays. Else none."
    )
    points: int = strawberry.field(description="What telling it is worth: 0 to 10,000.")
    is_active: bool = strawberry.field(description="Whether it is asked.")
    id: strawberry.ID | None = strawberry.field(default=None, description="Which one to change; left out for another.")
    idempotency_key: str | None = strawberry.field(default=None, description=f"For a new one. {ONCE}")

    def terms(self) -> questions.ProfileQuestionTerms:
        return questions.ProfileQuestionTerms(
            **vars(self) | {"id": None if self.id is None else key_of("ProfileQuestion", self.id)}
        )


@strawberry.input
class TellProfileInput:
    question_id: strawberry.ID = strawberry.field(description="One that is asked.")
    choices: list[str] | None = strawberry.field(
        default=None, description="Among its choices, as they were read; one for the kind CHOICE."
    )
    day: date | None = strawberry.field(default=None, description="For the kind DATE.")

    def told(self) -> telling.Told:
        return telling.Told(key_of("ProfileQuestion", self.question_id), tuple(self.choices or ()), self.day)


@strawberry.input
class TakeBackProfileInput:
    question_id: strawberry.ID = strawberry.field(description="Whose answer is to be gone.")


@strawberry.type
class ProfileQuestionPayload(Payload):
    question: ProfileQuestion | None = strawberry.field(default=None, description="As it is by now.")

"""Answering surveys, and making them."""

from collections.abc import Sequence
from datetime import datetime

import strawberry
from strawberry import UNSET

from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.feedback.profile import (
    ProfileQuestion,
    ProfileQuestionPayload,
    SaveProfileQuestionInput,
    TakeBackProfileInput,
    TellProfileInput,
)
from graphql_schema.feedback.types import Survey
from graphql_schema.idempotency import ONCE
from graphql_schema.ids import key_of
from graphql_schema.saving import left_out, said
from portal.feedback import answering, surveys
from portal.feedback.answering import AnswerDraft, GivenAnswer
from portal.feedback.models import SurveyKind, SurveyOccasion, SurveyQuestionKind
from portal.feedback.profile.queries import questions_by_id
from portal.feedback.profile.questions import save_profile_question
from portal.feedback.profile.telling import take_back, tell
from portal.feedback.queries import surveys_by_id
from portal.feedback.surveys import QuestionTerms, SurveyTerms
from portal.loyalty.queries.surveys import earned_by_survey


@strawberry.input(description="What one says to one question, in the form that its kind asks for.")
class SurveyAnswerInput:
    question_id: strawberry.ID = strawberry.field(description="One of the survey's.")
    score: int | None = strawberry.field(default=None, description="0 to 10, or 1 to 5.")
    choice: str | None = strawberry.field(default=None, description="One of the choices, as it was read.")
    text: str | None = strawberry.field(default=None, description="At most 2,000 characters.")


@strawberry.input
class AnswerSurveyInput:
    survey_id: strawberry.ID = strawberry.field(description="An open one.")
    answers: list[SurveyAnswerInput] = strawberry.field(
        description="To every question, in any order; questions of the kind TEXT may be left out."
    )
    order_id: strawberry.ID | None = strawberry.field(
        default=None, description="About which order of one's own; each survey is answered once for each."
    )
    idempotency_key: str | None = strawberry.field(default=None, description=ONCE)

    def draft(self) -> AnswerDraft:
        return AnswerDraft(
            survey_id=key_of("Survey", self.survey_id),
            answers=[
                GivenAnswer(key_of("SurveyQuestion", one.question_id), one.score, one.choice, one.text)
                for one in self.answers
            ],
            order_id=None if self.order_id is None else key_of("Order", self.order_id),
            idempotency_key=self.idempotency_key,
        )


@strawberry.input
class SurveyQuestionInput:
    prompt: str = strawberry.field(description="At most 300 characters, one line.")
    kind: SurveyQuestionKind = strawberry.field(description="How it is answered.")
    choices: list[str] | None = strawberry.field(default=None, description="For CHOICE: 2 to 20, of 100 characters.")


@strawberry.input(description="A survey. What is left out stays as it is; null clears it.")
class SaveSurveyInput:
    title: str = strawberry.field(description="At most 120 characters.")
    kind: SurveyKind = strawberry.field(description="It stays once somebody has answered.")
    points: int = strawberry.field(description="What taking part is worth: 0 to 10,000.")
    questions: list[SurveyQuestionInput] = strawberry.field(
        description="All that it asks from now on, at most 20. A question that is asked just as before stays the same "
        "one; what was answered to others is kept with them."
    )
    id: strawberry.ID | None = strawberry.field(default=None, description="Which one to change; left out for another.")
    closes_at: datetime | None = strawberry.field(default=UNSET, description="It is answered until then.")
    sent_after: SurveyOccasion | None = strawberry.field(
        default=UNSET,
        description="After what customers who agreed to be asked are asked, once for each order or contact; with null "
        "nobody is.",
    )
    sent_after_days: int | None = strawberry.field(
        default=UNSET, description="How many days after that: 0 to 180; needed where `sentAfter` is given."
    )
    idempotency_key: str | None = strawberry.field(default=None, description=f"For a new one. {ONCE}")

    def terms(self) -> SurveyTerms:
        return SurveyTerms(
            **said(self, "id", "questions"),
            id=None if self.id is None else key_of("Survey", self.id),
            questions=_questions(self.questions),
        )


@strawberry.type
class AnswerSurveyPayload(Payload):
    points_awarded: int = strawberry.field(
        default=0, description="What this answer earned; 0 for another of the same person."
    )
    survey: Survey | None = strawberry.field(default=None, description="The survey that was answered.")


@strawberry.type
class SurveyPayload(Payload):
    survey: Survey | None = strawberry.field(default=None, description="The survey as it is now.")


@strawberry.type
class FeedbackMutation:
    @strawberry.mutation(description="Take part in a survey, once, or once for each of one's orders.")
    async def answer_survey(self, info: Info, input: AnswerSurveyInput) -> AnswerSurveyPayload:
        response = await answering.answer_survey(input.draft(), by=info.context.signed_in)
        points = await earned_by_survey(response.survey_id, info.context.viewer.id, response.answered_at)
        survey = await info.context.load(surveys_by_id, response.survey_id, Survey.of)
        return AnswerSurveyPayload(points_awarded=points, survey=survey)

    @strawberry.mutation(description="Make a survey, or change one. For the brand's staff.")
    async def save_survey(self, info: Info, input: SaveSurveyInput) -> SurveyPayload:
        saved = await surveys.save_survey(input.terms(), keeps=left_out(input), by=info.context.signed_in)
        return SurveyPayload(survey=Survey.of(saved))

    @strawberry.mutation(
        description="Ask something of each customer's preferences, or ask it otherwise. For the brand's staff."
    )
    async def save_profile_question(self, info: Info, input: SaveProfileQuestionInput) -> ProfileQuestionPayload:
        saved = await save_profile_question(input.terms(), by=info.context.signed_in)
        return ProfileQuestionPayload(question=ProfileQuestion.of(saved))

    @strawberry.mutation(
        description="Tell what one prefers, or tell it otherwise; what that means is `profileConsent`. It earns once."
    )
    async def tell_profile(self, info: Info, input: TellProfileInput) -> ProfileQuestionPayload:
        told = await tell(input.told(), by=info.context.signed_in)
        return ProfileQuestionPayload(
            question=await info.context.load(questions_by_id, told.question_id, ProfileQuestion.of)
        )

    @strawberry.mutation(description="Take back what one told; points that it earned stay.")
    async def take_back_profile(self, info: Info, input: TakeBackProfileInput) -> ProfileQuestionPayload:
        key = key_of("ProfileQuestion", input.question_id)
        return ProfileQuestionPayload(question=ProfileQuestion.of(await take_back(key, by=info.context.signed_in)))


def _questions(given: Sequence[SurveyQuestionInput]) -> Sequence[QuestionTerms]:
    return [QuestionTerms(one.prompt, one.kind, tuple(one.choices or ())) for one in given]

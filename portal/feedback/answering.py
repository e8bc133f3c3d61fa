"""Taking part in a survey."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.idempotency import Request, gone
from portal.accounts.viewer import Viewer
from portal.feedback import policies
from portal.feedback.events import SurveyAnswered
from portal.feedback.models import (
    Survey,
    SurveyAnswer,
    SurveyQuestion,
    SurveyQuestionKind,
    SurveyRequest,
    SurveyResponse,
)
from portal.kernel import clock, sql, text
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import Invalid, NotFound, Required
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.work import unit_of_work
from portal.shop.queries import orders_by_id
from portal.translations.models import Translation

LONGEST_TEXT = 2000


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """What is said to one question: a number, a choice or words, as its kind asks."""

    question_id: UUID
    score: int | None = None
    choice: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDraft:
    """What somebody says to a survey, of themselves or about an order of theirs."""

    survey_id: UUID
    answers: Sequence[GivenAnswer]
    order_id: UUID | None = None
    idempotency_key: str | None = None


@unit_of_work
async def answer_survey(draft: AnswerDraft, *, by: Viewer) -> SurveyResponse:
    """Say what one thinks, once, or once for each of one's orders (FB2).

    Raises Forbidden for the brand's staff, NotFound for a survey or an order that there is not, Expired once the
    survey is closed, AlreadyDone the second time, and what is wrong with the answers.
    """
    policies.ensure_may_answer(by)
    request = Request.of_draft("answerSurvey", draft, by=by)
    response_id = await request.once(lambda: _take(draft, by))
    found = await SurveyResponse.get_or_none(id=response_id)
    if found is None:
        raise gone()
    return found


def key_of(survey_id: UUID, whose: UUID) -> str:
    """By which a survey's response of a member, or about an order, is the only one."""
    return f"{survey_id}:{whose}"


async def _take(draft: AnswerDraft, by: Viewer) -> UUID:
    await _keep_as_it_is(draft.survey_id)
    survey = await Survey.get_or_none(id=draft.survey_id)
    if survey is None or survey.id in by.withheld:
        raise NotFound("There is no such survey.", field="surveyId")
    policies.ensure_is_open(survey, clock.now())
    if draft.order_id is not None and not await orders_by_id([draft.order_id], by):
        raise NotFound("There is no such order.", field="orderId")
    key = key_of(survey.id, draft.order_id or by.id)
    await advisory_lock(f"survey:{key}")
    policies.ensure_is_first(
        has_answered=await SurveyResponse.exists(once_key=key), about_order=draft.order_id is not None
    )
    questions = await SurveyQuestion.filter(survey_id=survey.id, retired_at=None).order_by("position")
    answers = await _checked(questions, draft.answers)
    now = clock.now()
    response = await SurveyResponse.create(
        survey_id=survey.id, member_id=by.id, order_id=draft.order_id, once_key=key, answered_at=now
    )
    for one in answers:
        await SurveyAnswer.create(
            response_id=response.id, question_id=one.question_id, score=one.score, choice=one.choice, text=one.text
        )
    await _answer_request(response)
    await announce(
        SurveyAnswered(
            survey_id=survey.id,
            response_id=response.id,
            member_id=by.id,
            order_id=draft.order_id,
            points=survey.points,
            answered_at=now,
        )
    )
    return response.id


async def _answer_request(response: SurveyResponse) -> None:
    """They were asked, and have answered: about the order, or of themselves to what asked them last (FB10)."""
    asked = SurveyRequest.filter(survey_id=response.survey_id, member_id=response.member_id, answered_at=None)
    asked = asked.filter(asked_at__isnull=False)
    if response.order_id is not None:
        asked = asked.filter(order_id=response.order_id)
    last = await asked.order_by("-asked_at", "-id").first()
    if last is not None:
        await SurveyRequest.filter(id=last.id).update(answered_at=response.answered_at)


async def _keep_as_it_is(survey_id: UUID) -> None:
    """Until this answer is through the survey stays what was answered (FB4): staff wait, other answers do not."""
    if not sql.on_sqlite():
        await sql.fetch("SELECT id FROM surveys WHERE id = $1 FOR SHARE", survey_id)


async def _checked(questions: Sequence[SurveyQuestion], given: Sequence[GivenAnswer]) -> Sequence[GivenAnswer]:
    """The answers as they are kept. Whatever is not in words has to be answered; all faults are told at once."""
    asked = {one.id: one for one in questions}
    spoken = await _choices_in_languages(questions)
    form = Form()
    kept: dict[UUID, GivenAnswer] = {}
    named: set[UUID] = set()
    for place, one in enumerate(given):
        with form.at("answers", place):
            question = asked.get(one.question_id)
            if question is None:
                raise NotFound("This is not asked any more; please load the survey anew.", field="questionId")
            if question.id in named:
                raise Invalid("This question is answered twice.", field="questionId")
            named.add(question.id)
            if (answer := _answer(question, one, spoken)) is not None:
                kept[question.id] = answer
    with form:
        for left in _unanswered(questions, named):
            raise Required("Please answer “{prompt}”.", field="answers", prompt=left.prompt)
    form.ensure_good()
    if not kept:
        raise Required("Please answer at least one question.", field="answers")
    return [kept[one.id] for one in questions if one.id in kept]


def _unanswered(questions: Sequence[SurveyQuestion], named: set[UUID]) -> Iterator[SurveyQuestion]:
    return (one for one in questions if one.kind is not SurveyQuestionKind.TEXT and one.id not in named)


def _answer(
    question: SurveyQuestion, given: GivenAnswer, spoken: Mapping[UUID, Sequence[Sequence[str]]]
) -> GivenAnswer | None:
    """The answer in the form of the question's kind; None for words that are none. Raises what is wrong with it."""
    if question.kind is SurveyQuestionKind.TEXT:
        _ensure_only("text", given)
        words = text.optional_prose(given.text, field="text", most=LONGEST_TEXT)
        return None if words is None else GivenAnswer(question.id, text=words)
    if question.kind is SurveyQuestionKind.CHOICE:
        _ensure_only("choice", given)
        if given.choice is None:
            raise Required("Please choose one.", field="choice")
        for choices in (question.choices, *spoken.get(question.id, ())):
            if given.choice in choices:
                return GivenAnswer(question.id, choice=question.choices[choices.index(given.choice)])
        raise Invalid("This is none of the choices.", field="choice")
    _ensure_only("score", given)
    if given.score is None:
        raise Required("Please give a number.", field="score")
    policies.ensure_score(question.kind, given.score)
    return GivenAnswer(question.id, score=given.score)


def _ensure_only(name: str, given: GivenAnswer) -> None:
    """What is said in another form than the question asks for is not silently dropped."""
    for other in ("score", "choice", "text"):
        if other != name and getattr(given, other) is not None:
            raise Invalid("This question is answered in another way.", field=other)


async def _choices_in_languages(questions: Sequence[SurveyQuestion]) -> Mapping[UUID, Sequence[Sequence[str]]]:
    """The choices as they are read in other languages: whoever chooses one of those means the original."""
    translated = [one for one in questions if one.translated_into]
    found: dict[UUID, list[list[str]]] = {}
    if translated:
        lengths = {one.id: len(one.choices) for one in translated}
        for row in await Translation.filter(thing_id__in=list(lengths), field="choices"):
            lines = row.text.split("\n")
            if len(lines) == lengths[row.thing_id]:
                found.setdefault(row.thing_id, []).append(lines)
    return found

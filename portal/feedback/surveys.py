"""Making surveys, and changing what they ask."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from portal.accounts.idempotency import Request, gone
from portal.accounts.viewer import Viewer
from portal.feedback import policies, sending
from portal.feedback.models import (
    Survey,
    SurveyKind,
    SurveyOccasion,
    SurveyQuestion,
    SurveyQuestionKind,
    SurveyResponse,
)
from portal.kernel import clock, sql, text
from portal.kernel.errors import Invalid, NotFound, Required
from portal.kernel.forms import Form
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work

LONGEST_TITLE = 120
LONGEST_PROMPT = 300
LONGEST_CHOICE = 100
MOST_QUESTIONS = 20
MOST_CHOICES = 20
MOST_POINTS = 10_000
LEAST_CHOICES = 2


@dataclass(frozen=True, slots=True)
class QuestionTerms:
    """What is asked, and between what one chooses."""

    prompt: str
    kind: SurveyQuestionKind
    choices: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyTerms:
    """A survey as the brand writes it down; ``id`` says which one is changed, None makes another."""

    title: str
    kind: SurveyKind
    points: int
    questions: Sequence[QuestionTerms] = field(default_factory=tuple)
    id: UUID | None = None
    closes_at: datetime | None = None
    sent_after: SurveyOccasion | None = None
    sent_after_days: int | None = None
    idempotency_key: str | None = None


@unit_of_work
async def save_survey(terms: SurveyTerms, *, keeps: Collection[str] = (), by: Viewer) -> Survey:
    """Ask customers something, or ask it otherwise. What was answered before stays with what was asked then (FB5).

    ``keeps`` names the terms in which a survey that is changed stays as it is. Raises Forbidden, NotFound, Conflict
    for another kind of a survey that has been answered, and what is wrong with the terms.
    """
    by.ensure_brand()
    form = Form()
    if terms.id is not None:
        title, questions = _checked(terms, form)
        await _change(terms.id, terms, title, questions, keeps)
        return await Survey.get(id=terms.id)
    made = None
    with form:
        made = await Request.to_make("saveSurvey", terms, by=by).earlier()
    if made is None:
        sending.ensure_days(terms.sent_after, terms.sent_after_days, form)
        title, questions = _checked(terms, form)
        made = await Request.to_make("saveSurvey", terms, by=by).once(lambda: _make(terms, title, questions))
    found = await Survey.get_or_none(id=made)
    if found is None:
        raise gone()
    return found


async def _make(terms: SurveyTerms, title: str, questions: Sequence[QuestionTerms]) -> UUID:
    now, is_sent = clock.now(), terms.sent_after is not None
    survey = await Survey.create(
        title=title,
        kind=terms.kind,
        points=terms.points,
        closes_at=terms.closes_at,
        created_at=now,
        sent_after=terms.sent_after,
        sent_after_days=terms.sent_after_days if is_sent else None,
        sent_since=now if is_sent else None,
    )
    await _ask(survey.id, questions)
    return survey.id


async def _change(
    survey_id: UUID, terms: SurveyTerms, title: str, questions: Sequence[QuestionTerms], keeps: Collection[str]
) -> None:
    await sql.lock_row("surveys", survey_id)
    before = await Survey.get_or_none(id=survey_id)
    if before is None:
        raise NotFound("There is no such survey.", field="id")
    answered = await SurveyResponse.exists(survey_id=survey_id)
    policies.ensure_kind_stays(before.kind, terms.kind, is_answered=answered)
    before.title, before.kind, before.points = title, terms.kind, terms.points
    if "closes_at" not in keeps:
        before.closes_at = terms.closes_at
    _send(before, terms, keeps)
    await before.save()
    await _ask(survey_id, questions)


def _send(survey: Survey, terms: SurveyTerms, keeps: Collection[str]) -> None:
    """Have it sent as the terms say; what is due by then is asked about from now on, and not what was due before."""
    form = Form()
    former = survey.sent_after, survey.sent_after_days
    occasion = survey.sent_after if "sent_after" in keeps else terms.sent_after
    days = survey.sent_after_days if "sent_after_days" in keeps else terms.sent_after_days
    sending.ensure_days(occasion, days, form)
    form.ensure_good()
    sent = occasion, None if occasion is None else days
    if sent != former:
        since = None if occasion is None else clock.now()
        survey.update_from_dict({"sent_after": sent[0], "sent_after_days": sent[1], "sent_since": since})


async def _ask(survey_id: UUID, questions: Sequence[QuestionTerms]) -> None:
    """Keep the questions that are asked just as before, retire the others, and add what is new, in this order."""
    asked = await SurveyQuestion.filter(survey_id=survey_id, retired_at=None).order_by("position")
    same = {(one.prompt, one.kind, tuple(one.choices)): one for one in reversed(asked)}
    kept = set()
    for position, wanted in enumerate(questions):
        known = same.pop((wanted.prompt, wanted.kind, tuple(wanted.choices)), None)
        if known is None:
            await SurveyQuestion.create(
                survey_id=survey_id,
                position=position,
                prompt=wanted.prompt,
                kind=wanted.kind,
                choices=list(wanted.choices),
            )
        else:
            kept.add(known.id)
            await SurveyQuestion.filter(id=known.id).update(position=position)
    over = [one.id for one in asked if one.id not in kept]
    if over:
        await SurveyQuestion.filter(id__in=over).update(retired_at=clock.now())


def _checked(terms: SurveyTerms, form: Form) -> tuple[str, Sequence[QuestionTerms]]:
    """Title and questions as they are kept. Raises what is wrong with the terms, all of it at once."""
    title = ""
    with form:
        title = text.line(terms.title, field="title", most=LONGEST_TITLE)
    with form:
        if not 0 <= terms.points <= MOST_POINTS:
            raise Invalid("A survey gives from 0 to {most} points.", field="points", most=MOST_POINTS)
    with form:
        _ensure_some(terms.questions)
    questions: list[QuestionTerms] = []
    for place, one in enumerate(terms.questions[: MOST_QUESTIONS + 1]):
        with form.at("questions", place):
            questions.append(_question(one))
    if terms.questions:
        with form:
            _ensure_measure(terms.kind, terms.questions)
    form.ensure_good()
    return title, questions


def _ensure_some(questions: Sequence[QuestionTerms]) -> None:
    if not questions:
        raise Required("A survey asks something.", field="questions")
    if len(questions) > MOST_QUESTIONS:
        raise Invalid(
            Plural("A survey asks at most one question.", "A survey asks at most {count} questions."),
            field="questions",
            count=MOST_QUESTIONS,
        )


def _question(given: QuestionTerms) -> QuestionTerms:
    prompt = text.line(given.prompt, field="prompt", most=LONGEST_PROMPT)
    if given.kind is not SurveyQuestionKind.CHOICE:
        if given.choices:
            raise Invalid("Only a question of the kind CHOICE has choices.", field="choices")
        return QuestionTerms(prompt, given.kind)
    if not LEAST_CHOICES <= len(given.choices) <= MOST_CHOICES:
        raise Invalid("Give from {least} to {most} choices.", field="choices", least=LEAST_CHOICES, most=MOST_CHOICES)
    choices = tuple(text.line(one, field="choices", most=LONGEST_CHOICE) for one in given.choices)
    if len(set(choices)) < len(choices):
        raise Invalid("Two of the choices are the same.", field="choices")
    return QuestionTerms(prompt, given.kind, choices)


def _ensure_measure(kind: SurveyKind, questions: Sequence[QuestionTerms]) -> None:
    """NPS and CSAT are made from one question, so there is just one of its kind (FB4)."""
    measure = policies.MEASURED_BY.get(kind)
    if measure is not None and Counter(one.kind for one in questions)[measure] != 1:
        raise Invalid(
            "Ask the question of the kind {measure} once: it makes the figure of this survey.",
            field="kind",
            measure=measure.value,
        )

"""Asking for preferences: the brand's staff alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from portal.accounts.idempotency import Request, gone
from portal.accounts.viewer import Viewer
from portal.feedback.profile.models import ProfileAnswer, ProfileQuestion, ProfileQuestionKind
from portal.kernel import clock, sql, text
from portal.kernel.errors import Conflict, Invalid, LimitReached, NotFound
from portal.kernel.forms import Form
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work

MOST = 50
LONGEST_PROMPT = LONGEST_PURPOSE = 300
LONGEST_CHOICE = 100
LEAST_CHOICES, MOST_CHOICES = 2, 30
MOST_POINTS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileQuestionTerms:
    """A question as the brand writes it down; ``id`` says which one is changed, None makes another."""

    prompt: str
    purpose: str
    kind: ProfileQuestionKind
    choices: Sequence[str]
    points: int
    is_active: bool
    id: UUID | None = None
    idempotency_key: str | None = None


@unit_of_work
async def save_profile_question(terms: ProfileQuestionTerms, *, by: Viewer) -> ProfileQuestion:
    """Ask something of customers, or ask it otherwise (FB7).

    Once somebody has answered, its kind stays and no choice that was taken goes. Raises Forbidden, NotFound, Conflict,
    LimitReached, and what is wrong with the terms, all of it at once.
    """
    by.ensure_brand()
    form, made = Form(), None
    with form:
        made = await Request.to_make("saveProfileQuestion", terms, by=by).earlier()
    if made is None:
        values = _checked(terms, form)
        made = terms.id
        if made is None:
            made = await Request.to_make("saveProfileQuestion", terms, by=by).once(lambda: _make(values))
        else:
            await _change(made, terms, values)
    found = await ProfileQuestion.get_or_none(id=made)
    if found is None:
        raise gone()
    return found


async def _make(values: dict[str, Any]) -> UUID:
    if await ProfileQuestion.all().count() >= MOST:
        raise LimitReached(Plural("At most one question fits.", "At most {count} questions fit."), count=MOST)
    return (await ProfileQuestion.create(**values, created_at=clock.now())).id


async def _change(question_id: UUID, terms: ProfileQuestionTerms, values: dict[str, Any]) -> None:
    await sql.lock_row("profile_questions", question_id)
    before = await ProfileQuestion.get_or_none(id=question_id)
    if before is None:
        raise NotFound("There is no such question.", field="id")
    told = await ProfileAnswer.filter(question_id=question_id)
    if told and before.kind is not terms.kind:
        raise Conflict("This question has been answered, so its kind stays; make another one.", field="kind")
    taken = {choice for one in told for choice in one.choices}
    if missing := sorted(taken - set(map(str, values["choices"]))):
        raise Conflict(
            "Somebody has chosen “{choice}”: it stays; switch the question off and make another one instead.",
            field="choices",
            choice=missing[0],
        )
    await ProfileQuestion.filter(id=question_id).update(**values)


def _checked(terms: ProfileQuestionTerms, form: Form) -> dict[str, Any]:
    prompt = purpose = ""
    choices: Sequence[str] = ()
    with form:
        prompt = text.line(terms.prompt, field="prompt", most=LONGEST_PROMPT)
    with form:
        purpose = text.line(terms.purpose, field="purpose", most=LONGEST_PURPOSE)
    with form:
        choices = _choices(terms)
    with form:
        if not 0 <= terms.points <= MOST_POINTS:
            raise Invalid("An answer gives from 0 to {most} points.", field="points", most=MOST_POINTS)
    form.ensure_good()
    return {
        "prompt": prompt,
        "purpose": purpose,
        "kind": terms.kind,
        "choices": list(choices),
        "points": terms.points,
        "is_active": terms.is_active,
    }


def _choices(terms: ProfileQuestionTerms) -> Sequence[str]:
    if terms.kind is ProfileQuestionKind.DATE:
        if terms.choices:
            raise Invalid("A question for a date has no choices.", field="choices")
        return []
    if not LEAST_CHOICES <= len(terms.choices) <= MOST_CHOICES:
        raise Invalid(
            "A question has from {least} to {most} choices.", field="choices", least=LEAST_CHOICES, most=MOST_CHOICES
        )
    choices = [text.line(one, field="choices", most=LONGEST_CHOICE) for one in terms.choices]
    if len(set(choices)) < len(choices):
        raise Invalid("Each choice stands once.", field="choices")
    return choices

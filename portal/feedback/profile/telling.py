"""Telling what one prefers, telling it otherwise, and taking it back (FB7, FB8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.feedback.events import ProfileTold
from portal.feedback.policies import ensure_may_answer
from portal.feedback.profile.models import ProfileAnswer, ProfileQuestion, ProfileQuestionKind
from portal.kernel import clock, sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import Invalid, NotFound, Required
from portal.kernel.events import announce
from portal.kernel.wording import translatable
from portal.kernel.work import unit_of_work
from portal.translations.models import Translation

CONSENT = translatable(
    "You need not answer. What you tell is used to form groups of customers, so that rules, rewards, offers and"
    " messages suit you, and for nothing else. You can change it or take it back here at any time; points that it"
    " earned stay."
)
TEXT_VERSION = "profile-1"


@dataclass(frozen=True, slots=True)
class Told:
    """What is said to a question: choices, or a day, as its kind asks."""

    question_id: UUID
    choices: Sequence[str] = ()
    day: date | None = None


@unit_of_work
async def tell(told: Told, *, by: Viewer) -> ProfileAnswer:
    """Answer a question, or answer it otherwise; it is agreed to by that.

    Raises Forbidden for the brand's staff, NotFound for a question that is not asked, and what is no answer to it.
    """
    ensure_may_answer(by)
    question = await _asked(told.question_id)
    await advisory_lock(f"profile:{question.id}:{by.id}")
    values = await _checked(question, told)
    now = clock.now()
    answer = await ProfileAnswer.get_or_none(question_id=question.id, member_id=by.id)
    if answer is None:
        answer = ProfileAnswer(question_id=question.id, member_id=by.id)
    answer.choices, answer.day = values
    answer.text_version, answer.told_at = TEXT_VERSION, now
    await answer.save()
    await announce(ProfileTold(question_id=question.id, member_id=by.id, points=question.points, told_at=now))
    return answer


@unit_of_work
async def take_back(question_id: UUID, *, by: Viewer) -> ProfileQuestion:
    """What was told is gone; done twice, nothing changes. Points that it earned stay.

    Raises Unauthenticated, or NotFound.
    """
    found = await ProfileQuestion.get_or_none(id=question_id)
    if found is None or not (found.is_active or await ProfileAnswer.exists(question_id=found.id, member_id=by.id)):
        raise NotFound("There is no such question.", field="questionId")
    await ProfileAnswer.filter(question_id=question_id, member_id=by.id).delete()
    return found


async def _asked(question_id: UUID) -> ProfileQuestion:
    """The question, which stays as it is until this answer is through."""
    if not sql.on_sqlite():
        await sql.fetch("SELECT id FROM profile_questions WHERE id = $1 FOR SHARE", question_id)
    found = await ProfileQuestion.get_or_none(id=question_id)
    if found is None or not found.is_active:
        raise NotFound("There is no such question.", field="questionId")
    return found


async def _checked(question: ProfileQuestion, told: Told) -> tuple[list[str], date | None]:
    if question.kind is ProfileQuestionKind.DATE:
        if told.choices:
            raise Invalid("This question is answered in another way.", field="choices")
        if told.day is None:
            raise Required("Answer with a date.", field="day")
        return [], told.day
    if told.day is not None:
        raise Invalid("This question is answered in another way.", field="day")
    if not told.choices:
        raise Required("Choose one of the answers, or take it back.", field="choices")
    if question.kind is ProfileQuestionKind.CHOICE and len(told.choices) > 1:
        raise Invalid("Choose just one of the answers.", field="choices")
    if len(told.choices) > len(question.choices):
        raise Invalid("Choose among the answers.", field="choices")
    meant = await _in_languages(question)
    if any(one not in meant for one in told.choices):
        raise Invalid("Choose among the answers.", field="choices")
    chosen = {meant[one] for one in told.choices}
    return [one for one in question.choices if one in chosen], None


async def _in_languages(question: ProfileQuestion) -> Mapping[str, str]:
    """Which choice is meant by each spelling, in whatever language it is read; the original's own comes first."""
    found: dict[str, str] = {}
    if question.translated_into:
        for row in await Translation.filter(thing_id=question.id, field="choices"):
            lines = row.text.split("\n")
            if len(lines) == len(question.choices):
                found |= dict(zip(lines, question.choices, strict=True))
    return found | {one: one for one in question.choices}

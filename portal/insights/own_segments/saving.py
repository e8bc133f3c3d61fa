"""Writing own segments down, and saying before how many members one matches: the brand's staff alone, on record."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from tortoise.exceptions import IntegrityError

from portal.accounts import idempotency
from portal.accounts.idempotency import Request
from portal.accounts.viewer import SYSTEM, Viewer
from portal.feedback.profile.models import ProfileQuestion, ProfileQuestionKind
from portal.insights.own_segments import conditions
from portal.insights.own_segments.conditions import OF_NUMBERS, Condition, SegmentField
from portal.insights.own_segments.matching import members_matching
from portal.insights.own_segments.naming import Named, gone, named_by
from portal.kernel import clock, sql, text
from portal.kernel.errors import Conflict, Invalid, LimitReached, NotFound, Taken
from portal.kernel.forms import Form
from portal.kernel.sql import Values
from portal.kernel.wording import Plural, translatable
from portal.kernel.work import savepoint, unit_of_work
from portal.moderation import audit
from portal.segments.models import OwnSegment, SegmentMatch

MOST = 100
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentTerms:
    """A segment as staff write it down; ``id`` says which one is changed, None makes another."""

    name: str
    match: SegmentMatch
    conditions: Sequence[Condition]
    id: UUID | None = None
    is_active: bool = True
    idempotency_key: str | None = None


@unit_of_work
async def save_segment(terms: SegmentTerms, *, by: Viewer) -> OwnSegment:
    """Make a segment, or change one; the worker finds who is in it within a minute, and every day from then on.

    Raises Forbidden, NotFound, Taken, LimitReached, Conflict for a key with another body and where its members could be
    listed from then on by what they told of themselves, and what is wrong with the
    terms, all of it at once.
    """
    by.ensure_brand()
    form, name, made = Form(), "", None
    with form:
        made = await Request.to_make("saveSegment", terms, by=by).earlier()
    if made is None:
        with form:
            name = text.line(terms.name, field="name", most=LONGEST_NAME)
        kept = await _checked(terms.conditions, form, stood=await _names_in(terms.id))
        form.ensure_good()
        made = terms.id
        if made is None:
            made = await Request.to_make("saveSegment", terms, by=by).once(lambda: _make(name, terms, kept, by))
        else:
            await _change(made, name, terms, kept, by)
        await audit.write("segment.save", by=by, target_type="OwnSegment", target_id=made, detail=name)
    found = await OwnSegment.get_or_none(id=made)
    if found is None:
        raise idempotency.gone()
    return found


async def count_matching(match: SegmentMatch, asked: Sequence[Condition], *, by: Viewer) -> int:
    """How many members conditions match at this moment, by the orders that were counted.

    Raises Forbidden for everyone but the brand's staff, and what is wrong with the conditions.
    """
    by.ensure_brand()
    form = Form()
    kept = await _checked(asked, form)
    form.ensure_good()
    values = Values()
    matching = members_matching(match, kept, clock.now(), values)
    return int(await sql.fetch_value(f"SELECT COUNT(*) FROM ({matching}) x", *values))  # noqa: S608


async def _names_in(segment_id: UUID | None) -> Collection[Named]:
    """What the conditions of the segment name as it stands: who changes it may leave in what is gone since."""
    stored = None if segment_id is None else await OwnSegment.get_or_none(id=segment_id)
    return {name for one in conditions.read(stored.conditions) for name in named_by(one)} if stored else set()


async def _checked(
    asked: Sequence[Condition], form: Form, stood: Collection[Named] = frozenset()
) -> Sequence[Condition]:
    """The conditions as they are kept; tiers, products and choices that they name are there, or ``stood`` in them."""
    kept = conditions.checked(asked, form)
    if not form.is_good:
        return kept
    for place, one in enumerate(kept):
        with form.at("conditions", place):
            await _ensure_there(one, stood)
    return kept


async def _ensure_there(one: Condition, stood: Collection[Named]) -> None:
    if one.field is SegmentField.PROFILE:
        await _ensure_question(one)
    if await gone([name for name in named_by(one) if name not in stood], SYSTEM):
        raise NotFound(_MISSING[one.field], field="values")


_MISSING = {
    SegmentField.TIER: translatable("There is no such tier."),
    SegmentField.PRODUCT: translatable("There is no product with this SKU."),
    SegmentField.PROFILE: translatable("The question has no such choice."),
}


async def _ensure_question(one: Condition) -> None:
    question = await ProfileQuestion.get_or_none(id=one.question_id)
    if question is None:
        raise NotFound("There is no such question.", field="questionId")
    if (question.kind is ProfileQuestionKind.DATE) != (one.comparison in OF_NUMBERS):
        raise Invalid(
            "A date is compared by AT_LEAST and AT_MOST, choices by IS_ONE_OF and IS_NONE_OF.", field="comparison"
        )


async def _make(name: str, terms: SegmentTerms, kept: Sequence[Condition], by: Viewer) -> UUID:
    if await OwnSegment.all().count() >= MOST:
        raise LimitReached(Plural("At most one segment fits.", "At most {count} segments fit."), count=MOST)
    now = clock.now()
    made = OwnSegment(
        name=name,
        match=terms.match,
        conditions=[one.stored for one in kept],
        is_active=terms.is_active,
        created_at=now,
        saved_at=now,
        saved_by_id=by.member_id,
    )
    await _write(made, is_new=True)
    return made.id


async def _change(segment_id: UUID, name: str, terms: SegmentTerms, kept: Sequence[Condition], by: Viewer) -> None:
    await sql.lock_row("own_segments", segment_id)
    stored = await OwnSegment.get_or_none(id=segment_id)
    if stored is None:
        raise NotFound("There is no such segment.", field="id")
    if conditions.is_personal(conditions.read(stored.conditions)) and not conditions.is_personal(kept):
        # Its members could be listed from then on, each with the day since which they are in it.
        raise Conflict(
            "This segment asks what members told of themselves, and goes on to: make another one instead.",
            field="conditions",
        )
    stored.name, stored.match, stored.conditions = name, terms.match, [one.stored for one in kept]
    stored.is_active, stored.judged_at = terms.is_active, None
    stored.saved_at, stored.saved_by_id = clock.now(), by.member_id
    await _write(stored, is_new=False)


async def _write(segment: OwnSegment, *, is_new: bool) -> None:
    try:
        async with savepoint():
            await segment.save(force_create=is_new)
    except IntegrityError as taken:
        raise Taken("There is a segment of this name; choose another.", field="name") from taken

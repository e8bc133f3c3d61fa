"""Writing to the members of a list: who would be reached, and having the mails sent (CA7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.idempotency import Request
from portal.accounts.viewer import Viewer
from portal.care.attention import OURS, CareReason, members_of
from portal.feedback.models import Survey
from portal.feedback.profile.queries import LEAST_TOLD
from portal.insights.own_segments import conditions
from portal.kernel import sql, text
from portal.kernel.errors import NotEligible, NotFound, Required
from portal.kernel.forms import Form
from portal.kernel.ids import new_id
from portal.kernel.sql import Values
from portal.kernel.work import unit_of_work
from portal.moderation import audit
from portal.notifications.fan_out import tell_later
from portal.notifications.of_care import AGREED, was_written_to
from portal.segments.belonging import is_in
from portal.segments.models import OwnSegment

LONGEST_SUBJECT = 120
LONGEST_TEXT = 5000
MOST_AT_ONCE = 2000
"""Who is reached is capped from then on, so the same list once more reaches the next."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: of those to turn to, an own segment, or all who answered a survey. Just one is named."""

    reason: CareReason | None = None
    segment_id: UUID | None = None
    survey_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CareMessage:
    """A text in both languages, to the members of a list."""

    to: Listed
    subject_de: str
    text_de: str
    subject_en: str
    text_en: str
    idempotency_key: str


@dataclass(frozen=True, slots=True)
class Audience:
    """How many are on a list, how many of them agreed to news by mail, how many of those had a message lately, and how
    many get this one; None for each that is too small to tell, where being on the list tells what somebody told (IN39).
    """

    listed: int | None
    agreed: int | None
    capped: int | None
    reached: int | None


@dataclass(frozen=True, slots=True)
class _List:
    """What a list is called, and by which conditions of staff somebody is on it."""

    name: str
    asked: Sequence[conditions.Condition] = ()

    @property
    def is_personal(self) -> bool:
        return conditions.is_personal(self.asked)

    def told(self, found: int) -> int | None:
        return conditions.told(self.asked, found)


async def audience_of(to: Listed, *, by: Viewer) -> Audience:
    """Who would be written to at this moment.

    Raises Forbidden for everyone but the brand's staff, Required where no list or two are named, or NotFound.
    """
    by.ensure_brand()
    named = await _named(to, field=None)
    values = Values()
    listed = await _listed(to, values)
    row = await sql.fetch_one(
        f"""
        SELECT COUNT(*) AS listed, COUNT(CASE WHEN {AGREED} THEN 1 END) AS agreed,
            COUNT(CASE WHEN {AGREED} AND {was_written_to(values)} THEN 1 END) AS capped
        FROM ({listed}) x JOIN members m ON m.id = x.member_id
        """,  # noqa: S608 - conditions of our own
        *values,
    )
    assert row is not None
    agreed, capped = int(row["agreed"]), int(row["capped"])
    figures = int(row["listed"]), agreed, capped, min(agreed - capped, MOST_AT_ONCE)
    return Audience(*map(named.told, figures))


@unit_of_work
async def message_members(message: CareMessage, *, by: Viewer) -> None:
    """Have a text sent to all on the list who agreed and had none lately; the worker writes the mails.

    Raises Forbidden for everyone but the brand's staff, what is wrong with the text, NotEligible where nobody would be
    reached and that may be told, or Conflict for a key with another body.
    """
    by.ensure_brand()
    form, texts = Form(), dict[str, dict[str, str]]()
    request = named = None
    with form:
        request = Request.to_make("messageMembers", message, by=by)
    with form:
        named = await _named(message.to, field="reason")
    for language, subject, words in (
        ("de", message.subject_de, message.text_de),
        ("en", message.subject_en, message.text_en),
    ):
        texts[language] = {}
        with form:
            field = f"subject{language.title()}"
            texts[language]["subject"] = text.line(subject, field=field, most=LONGEST_SUBJECT)
        with form:
            texts[language]["text"] = text.prose(words, field=f"text{language.title()}", most=LONGEST_TEXT)
    form.ensure_good()
    assert request is not None
    assert named is not None

    async def make() -> UUID:
        chosen = await _chosen(message.to)
        if not chosen and not named.is_personal:
            raise NotEligible("Nobody on this list can be written to: nobody has agreed, or all had a message lately.")
        made = new_id()
        about = {"message": str(made), "texts": texts, "members": [str(one) for one in chosen]}
        if chosen:
            await tell_later("care message", about)
        count = named.told(len(chosen))
        few = f"<{LEAST_TOLD}"
        told = f"{named.name}, {few if count is None else count}: {texts['en']['subject']}"
        await audit.write("care.message", by=by, target_type="CareMessage", target_id=made, detail=told)
        return made

    await request.once(make)


async def _named(to: Listed, *, field: str | None) -> _List:
    """What the list is called. Raises Required where not just one is named, or NotFound."""
    if [to.reason, to.segment_id, to.survey_id].count(None) != 2:  # noqa: PLR2004 - one of three is left
        raise Required("Name one list: a reason, a segment, or a survey.", field=field)
    if to.reason is not None:
        return _List(to.reason.value)
    if to.survey_id is not None:
        survey = await Survey.get_or_none(id=to.survey_id)
        if survey is None:
            raise NotFound("There is no such survey.", field="surveyId")
        return _List(survey.title)
    segment = await OwnSegment.get_or_none(id=to.segment_id)
    if segment is None:
        raise NotFound("There is no such segment.", field="ownSegmentId")
    return _List(segment.name, conditions.read(segment.conditions))


async def _listed(to: Listed, values: Values) -> str:
    """A SELECT whose rows have the ``member_id`` of everybody on the list, once."""
    if to.reason is not None:
        return await members_of(to.reason, values)
    if to.segment_id is not None:
        inside = is_in(to.segment_id, "m.id", values)
    else:
        survey = values.mark(to.survey_id)
        inside = f"EXISTS (SELECT 1 FROM survey_responses r WHERE r.member_id = m.id AND r.survey_id = {survey})"  # noqa: S608 - a placeholder
    return f"SELECT m.id AS member_id FROM members m WHERE {OURS} AND {inside}"  # noqa: S608 - conditions of our own


async def _chosen(to: Listed) -> list[UUID]:
    values = Values()
    listed = await _listed(to, values)
    rows = await sql.fetch(
        f"""
        SELECT m.id FROM ({listed}) x JOIN members m ON m.id = x.member_id
        WHERE {AGREED} AND NOT {was_written_to(values)} ORDER BY m.id LIMIT {MOST_AT_ONCE}
        """,  # noqa: S608 - conditions of our own
        *values,
    )
    return [sql.uuid_of(row["id"]) for row in rows]

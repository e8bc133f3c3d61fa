"""Saved replies: texts that moderators, also of a category, and the brand's staff keep, to decide and answer by."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from portal.accounts.idempotency import Request, gone
from portal.accounts.viewer import Viewer
from portal.kernel import sql, text
from portal.kernel.errors import LimitReached, NotFound, Required
from portal.kernel.forms import Form
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work
from portal.moderation import audit, placeholders, policies
from portal.moderation.models import SavedReply

MOST = 200
LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyTerms:
    """A reply as it is written down; ``id`` says which one is changed, None makes another."""

    title: str
    text_en: str | None = None
    text_de: str | None = None
    ground: str | None = None
    id: UUID | None = None
    idempotency_key: str | None = None


async def saved_replies(*, by: Viewer) -> Sequence[SavedReply]:
    """All of them, by title.

    Raises Unauthenticated or Forbidden.
    """
    policies.ensure_keeps_replies(by)
    return await SavedReply.all().order_by("title", "id")


async def replies_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, SavedReply]:
    """Of these replies what the viewer may read; none for who is not of the staff."""
    if not (policies.moderates_somewhere(viewer) or viewer.is_brand):
        return {}
    return {one.id: one for one in await SavedReply.filter(id__in=list(ids))}


@unit_of_work
async def save_reply(terms: ReplyTerms, *, keeps: Collection[str] = (), by: Viewer) -> SavedReply:
    """Keep a text, or change one; ``keeps`` names what stays as it is of one that is changed.

    Raises Unauthenticated, Forbidden, NotFound, Required, TooLong, Invalid for a placeholder that stands for nothing,
    or LimitReached.
    """
    policies.ensure_keeps_replies(by)
    form = Form()
    with form:
        made = await Request.to_make("saveReply", terms, by=by).earlier()
        if made is not None:
            return await SavedReply.get_or_none(id=made) or _raise_gone()
    stored = None if terms.id is None else await _held(terms.id)
    values = _checked(terms, keeps if stored else (), stored, form)
    if stored is None:
        made = await Request.to_make("saveReply", terms, by=by).once(lambda: _make(values))
        stored = await SavedReply.get(id=made)
    else:
        await stored.update_from_dict(values).save(update_fields=list(values))
    await _note("reply.save", stored, by)
    return stored


@unit_of_work
async def delete_reply(reply_id: UUID, *, by: Viewer) -> None:
    """Forget a text; what was written by it stays.

    Raises Unauthenticated, Forbidden or NotFound.
    """
    policies.ensure_keeps_replies(by)
    stored = await _held(reply_id)
    await stored.delete()
    await _note("reply.delete", stored, by)


async def _held(reply_id: UUID) -> SavedReply:
    await sql.lock_row("saved_replies", reply_id)
    stored = await SavedReply.get_or_none(id=reply_id)
    if stored is None:
        raise NotFound("There is no such saved reply.", field="id")
    return stored


def _raise_gone() -> SavedReply:
    raise gone()


def _checked(terms: ReplyTerms, keeps: Collection[str], stored: SavedReply | None, form: Form) -> dict[str, Any]:
    values: dict[str, Any] = {}
    with form:
        values["title"] = text.line(terms.title, field="title", most=LONGEST_TITLE)
    for name, field in (("text_en", "textEn"), ("text_de", "textDe")):
        if name in keeps:
            continue
        with form:
            written = text.optional_prose(getattr(terms, name), field=field, most=policies.LONGEST_STATEMENT)
            placeholders.ensure_known(written or "", field=field)
            values[name] = written
    if "ground" not in keeps:
        with form:
            values["ground"] = text.optional_line(terms.ground, field="ground", most=policies.LONGEST_GROUND)
    form.ensure_good()
    if not any(values.get(name, getattr(stored, name, None)) for name in ("text_en", "text_de")):
        raise Required("Please write the text in English, in German, or in both.", field="textEn")
    return values


async def _make(values: Mapping[str, Any]) -> UUID:
    if await SavedReply.all().count() >= MOST:
        raise LimitReached(
            Plural("At most one saved reply fits.", "At most {count} saved replies fit."),
            count=MOST,
        )
    return (await SavedReply.create(**values)).id


async def _note(action: str, reply: SavedReply, by: Viewer) -> None:
    await audit.write(action, by=by, target_type="SavedReply", target_id=reply.id, detail=reply.title)

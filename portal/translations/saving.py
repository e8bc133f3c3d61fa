"""Saving what staff wrote in other languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from portal.accounts.events import StaffActed
from portal.accounts.models import ApiScope
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.errors import Invalid, NotFound
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.wording import Plural, language_tag
from portal.kernel.work import unit_of_work
from portal.translations import queries
from portal.translations.kinds import Kind, Stored, kind_named
from portal.translations.models import Translation
from portal.translations.queries import Kept, Original

MOST_LOCALES = 40
"""So many languages does one thing have: more than the European Union, and few enough for one answer."""


@dataclass(frozen=True, slots=True)
class NewText:
    """A translation of one field; None takes away what is kept."""

    field: str
    text: str | None


async def save_translations(
    kind_name: str, key: UUID, locale: str, texts: Sequence[NewText], *, by: Viewer
) -> Sequence[Kept]:
    """Keep these texts of a thing in ``locale``; all that is kept of it then.

    Who may save the original may do so (TL6). Raises NotFound for a thing that has no texts, Invalid for a locale or a
    field that is none, and what a save of the original would raise.
    """
    kind = _kind(kind_name, by)
    return await save_checked(kind, key, checked_locale(locale), texts, by=by)


@unit_of_work
async def save_checked(kind: Kind, key: UUID, locale: str, texts: Sequence[NewText], *, by: Viewer) -> Sequence[Kept]:
    """`save_translations`, for a kind and a locale that were looked at already."""
    original = await _locked(kind, key)
    stored = _checked(kind, original, texts)
    known = {one.field: one for one in await Translation.filter(thing_id=original.id, locale=locale)}
    for field, new in stored.items():
        if new is None:
            await Translation.filter(thing_id=original.id, locale=locale, field=field).delete()
            continue
        values: dict[str, Any] = {
            "text": new.text,
            "html": new.html,
            "render_version": new.version,
            "original": original.texts[field],
            "saved_at": clock.now(),
        }
        if field in known:
            await Translation.filter(id=known[field].id).update(**values)
        else:
            await Translation.create(kind=kind.name, thing_id=original.id, field=field, locale=locale, **values)
    await _tell_readers(kind, original.id)
    if kind.saved is not None:
        await kind.saved(original.id, by=by)
    await announce(
        StaffActed(
            action="translations.save",
            by_id=by.member_id,
            api_key_id=by.api_key_id,
            target_type=kind.name,
            target_id=kind.only or original.id,
            detail=f"{locale}: {', '.join(stored)}",
        )
    )
    return await queries.kept(kind, [original.id])


async def translations_of(kind_name: str, key: UUID, *, by: Viewer) -> Sequence[Kept]:
    """Every translation of a thing, for who may save its original.

    Raises NotFound for a thing that has no texts.
    """
    kind = _kind(kind_name, by)
    return await queries.kept(kind, [(await _known(kind, key)).id])


async def original_of(kind_name: str, key: UUID, *, by: Viewer) -> tuple[Kind, Original]:
    """What a thing says as it was written, for who may save it.

    Raises NotFound for a thing that has no texts.
    """
    kind = _kind(kind_name, by)
    return kind, await _known(kind, key)


def checked_locale(given: str, *, field: str = "locale") -> str:
    """The tag as it is kept.

    Raises Invalid for what names no language.
    """
    locale = language_tag(given)
    if locale is None:
        raise Invalid("Name the language by its tag, like de, pt-BR or zh-Hant.", field=field)
    return locale


def _kind(name: str, by: Viewer) -> Kind:
    kind = kind_named(name)
    if kind is None:
        by.ensure_brand_or_key(ApiScope.CATALOG_WRITE)  # whoever may save any original
        raise _not_found()
    kind.may_save(by)
    return kind


def _not_found() -> NotFound:
    return NotFound("There is no such thing with texts to translate.", field="id")


async def _known(kind: Kind, key: UUID) -> Original:
    if kind.only is None:
        found = (await queries.originals(kind, [key])).get(key)
    else:
        found = next(iter((await queries.originals(kind)).values()), None) if key == kind.only else None
    if found is None:
        raise _not_found()
    return found


async def _locked(kind: Kind, key: UUID) -> Original:
    """The original as it is once nobody else changes it."""
    found = await _known(kind, key)
    await sql.lock_row(kind.table, found.id)
    return await _known(kind, key)


def _checked(kind: Kind, original: Original, texts: Sequence[NewText]) -> Mapping[str, Stored | None]:
    """Each text in the form in which it is kept; all faults are told at once."""
    form = Form()
    stored: dict[str, Stored | None] = {}
    named: set[str] = set()
    for place, new in enumerate(texts):
        with form.at("texts", place):
            if new.field in named and kind.text(new.field) is not None:
                raise Invalid("This text is named twice.", field="field")
            stored[new.field] = checked_text(kind, original, new)
        named.add(new.field)
    form.ensure_good()
    return stored


def checked_text(kind: Kind, original: Original, new: NewText) -> Stored | None:
    """A translation in the form in which it is kept; raises what a save of the original would."""
    known = kind.text(new.field)
    if known is None:
        fields = ", ".join(one.field for one in kind.texts)
        raise Invalid("This has no such text; it has: {fields}.", field="field", fields=fields)
    if new.text is None:
        return None
    if not original.texts[new.field]:
        raise Invalid("There is nothing to translate: the original is empty.", field="text")
    return known.check(new.text, original.texts[new.field], ("text",))


async def _tell_readers(kind: Kind, thing_id: UUID) -> None:
    """Write down, in the row that readers read anyway, in which locales there is something."""
    rows = await sql.fetch("SELECT DISTINCT locale FROM translations WHERE thing_id = $1 ORDER BY locale", thing_id)
    locales = [row["locale"] for row in rows]
    if len(locales) > MOST_LOCALES:
        raise Invalid(
            Plural("At most one language fits.", "At most {count} languages fit."), field="locale", count=MOST_LOCALES
        )
    await sql.execute(
        f"UPDATE {kind.table} SET translated_into = $2 WHERE id = $1",  # noqa: S608 - a name of our own tables
        thing_id,
        " ".join(locales) or None,
    )

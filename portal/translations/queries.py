"""Reading translations: in a reader's languages, and all that are kept of a thing."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from portal.kernel import sql
from portal.kernel.sql import Row, Values, uuid_of
from portal.kernel.wording import fallbacks
from portal.translations.kinds import Kind, Stored

Languages: TypeAlias = tuple[str, ...]
"""What a reader reads, the best first: ``("de-AT", "de")``."""
Spoken: TypeAlias = Mapping[str, Stored]
"""The texts of one thing in a reader's languages, by field."""


@dataclass(frozen=True, slots=True)
class Original:
    """The texts of one thing as staff wrote them, by field; one that is not written is empty."""

    id: UUID
    named: str
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """One translation, for staff."""

    thing_id: UUID
    field: str
    locale: str
    text: str
    translates: str
    """What the original said when it was translated."""
    is_outdated: bool
    """Whether the original says something else by now."""


def is_spoken(translated_into: str | None, languages: Languages) -> bool:
    """Whether a row has a translation that a reader of these languages would be shown."""
    return translated_into is not None and not set(languages).isdisjoint(translated_into.split(" "))


async def spoken(ids: Sequence[UUID], languages: Languages) -> Mapping[UUID, Spoken]:
    """What is kept of these things in the first of the languages that each field has: one statement for all."""
    if not ids or not languages:
        return {}
    values = Values()
    rows = await sql.fetch(
        f"""SELECT thing_id, field, locale, text, html FROM translations
            WHERE locale IN ({values.marks(languages)}) AND {sql.among("thing_id", ids, values)}""",  # noqa: S608
        *values,
    )
    found: dict[UUID, dict[str, Stored]] = {}
    for row in sorted(rows, key=lambda row: languages.index(row["locale"])):
        found.setdefault(uuid_of(row["thing_id"]), {}).setdefault(row["field"], Stored(row["text"], row["html"]))
    return found


async def said_in(locale: str, field: str, things: Mapping[UUID, tuple[str | None, str]]) -> Mapping[UUID, str]:
    """What one text of each thing is to who reads ``locale``, for a mail: no request says which languages they read.

    By the thing's id, what it is translated into, and its original, which stands where nothing better is kept (TL2).
    """
    languages = fallbacks(locale)
    kept = await spoken([key for key, (into, _) in things.items() if is_spoken(into, languages)], languages)
    return {
        key: kept[key][field].text if field in kept.get(key, {}) else original for key, (_, original) in things.items()
    }


async def of_words(
    fields: Sequence[tuple[str, str]], words: Collection[str], languages: Languages
) -> Mapping[str, str]:
    """What these very words are in the first of the languages that has them, by the words.

    For words that were written down elsewhere when a thing bore them; looked for among the fields of these kinds, the
    likeliest first.
    """
    if not words or not languages:
        return {}
    values = Values()
    kinds = " OR ".join(f"(kind = {values.mark(kind)} AND field = {values.mark(field)})" for kind, field in fields)
    rows = await sql.fetch(
        f"""SELECT kind, field, locale, original, text FROM translations
            WHERE locale IN ({values.marks(languages)}) AND ({kinds}) AND original IN ({values.marks(sorted(words))})
            ORDER BY saved_at, id""",  # noqa: S608 - only placeholders are put in
        *values,
    )
    ranks = {field: rank for rank, field in enumerate(fields)}
    found: dict[str, str] = {}
    for row in sorted(rows, key=lambda one: (languages.index(one["locale"]), ranks[one["kind"], one["field"]])):
        found.setdefault(row["original"], row["text"])
    return found


def name_of(kind: Kind) -> str:
    """SQL for what names one of ``o`` in files, as text."""
    return f"CAST(o.{kind.named_by} AS VARCHAR(200))"


async def originals(kind: Kind, ids: Sequence[UUID] | None = None) -> Mapping[UUID, Original]:
    """What these things say as they were written; of all things of the kind, where none are named."""
    values = Values()
    wanted = "TRUE" if ids is None else sql.among("o.id", ids, values)
    columns = ", ".join(f"o.{one.column}" for one in kind.texts)
    rows = await sql.fetch(
        f"SELECT o.id, o.{kind.named_by} AS named, {columns} FROM {kind.source or kind.table} o "  # noqa: S608
        f"WHERE {wanted} ORDER BY o.{kind.named_by}, o.id",
        *values,
    )
    return {one.id: one for one in (_original(kind, row) for row in rows)}


async def kept(kind: Kind, ids: Sequence[UUID], locale: str | None = None) -> Sequence[Kept]:
    """Every translation of these things, or those in one locale, by locale and in the order of the fields."""
    known = await originals(kind, ids)
    found = await kept_of({key: one.texts for key, one in known.items()}, locale)
    places = {one.field: place for place, one in enumerate(kind.texts)}
    return sorted(found, key=lambda one: (one.locale, one.thing_id, places[one.field]))


async def kept_of(says: Mapping[UUID, Mapping[str, str]], locale: str | None = None) -> Sequence[Kept]:
    """What is kept of things of which it is known what they say, by field."""
    if not says:
        return []
    values = Values()
    wanted = sql.among("thing_id", says, values)
    if locale is not None:
        wanted += f" AND locale = {values.mark(locale)}"
    rows = await sql.fetch(
        f"SELECT thing_id, field, locale, text, original FROM translations WHERE {wanted}",  # noqa: S608
        *values,
    )
    return [_kept(row, says) for row in rows if row["field"] in says[uuid_of(row["thing_id"])]]


async def texts_of(kind_name: str, ids: Sequence[UUID]) -> Mapping[UUID, Mapping[str, Sequence[str]]]:
    """Every translation of each text of these things, by field: for search, which finds a thing by any of them."""
    if not ids:
        return {}
    values = Values()
    wanted = f"kind = {values.mark(kind_name)} AND {sql.among('thing_id', ids, values)}"
    rows = await sql.fetch(
        f"SELECT thing_id, field, text FROM translations WHERE {wanted} ORDER BY locale, field",  # noqa: S608
        *values,
    )
    found: dict[UUID, dict[str, list[str]]] = {}
    for row in rows:
        found.setdefault(uuid_of(row["thing_id"]), {}).setdefault(row["field"], []).append(row["text"])
    return found


def _original(kind: Kind, row: Row) -> Original:
    texts = {one.field: one.original(row[one.column]) for one in kind.texts}
    return Original(uuid_of(row["id"]), str(row["named"]), texts)


def _kept(row: Row, says: Mapping[UUID, Mapping[str, str]]) -> Kept:
    thing_id = uuid_of(row["thing_id"])
    return Kept(
        thing_id=thing_id,
        field=row["field"],
        locale=row["locale"],
        text=row["text"],
        translates=row["original"],
        is_outdated=row["original"] != says[thing_id][row["field"]],
    )

"""What is there to translate: all things of a kind, first those of which a text is missing or outdated."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.models import ApiScope
from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.kernel.errors import Invalid
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.sql import Row, Values, uuid_of
from portal.translations import queries
from portal.translations.kinds import Kind, Text, every_kind, kind_named
from portal.translations.queries import Kept
from portal.translations.saving import checked_locale

_KEYS = (Key("x.is_open", descending=True), Key("x.named"), Key("x.id"))


@dataclass(frozen=True, slots=True)
class Listed:
    """A thing with its texts as they were written, and what is kept of them in the language, by field."""

    kind: str
    key: UUID
    """By which the schema knows it."""
    named: str
    is_open: bool
    originals: Mapping[str, str]
    kept: Mapping[str, Kept]


@dataclass(frozen=True, slots=True)
class _Found:
    id: UUID
    named: str
    is_open: int
    originals: Mapping[str, str]


async def things(kind_name: str, locale: str, page: Page, *, by: Viewer) -> Slice[Listed]:
    """For who may save their originals: two statements, however many things there are, and one for the count.

    Raises Invalid for a kind that has no texts and for what names no language, InvalidCursor for one of another list.
    """
    kind = kind_named(kind_name)
    if kind is None:
        by.ensure_brand_or_key(ApiScope.CATALOG_WRITE)  # whoever may save any original
        kinds = ", ".join(one.name for one in every_kind())
        raise Invalid("Nothing of this kind has texts; these have: {kinds}.", field="kind", kinds=kinds)
    kind.may_save(by)
    locale = checked_locale(locale)
    keyset = page.keyset("to translate", kind.name, locale, keys=_KEYS)
    values = Values()
    listed = _listed(kind, locale, values)
    rows = await sql.fetch(
        f"SELECT * FROM ({listed}) x WHERE {keyset.condition(len(values) + 1)} "  # noqa: S608 - our own columns and placeholders
        f"ORDER BY {keyset.order} LIMIT {keyset.limit}",
        *values,
        *keyset.values,
    )
    found = [_read(kind, row) for row in rows]
    shown = keyset.slice(found, position=lambda one: (one.is_open, one.named, one.id), count=lambda: _count(kind))
    kept: dict[UUID, dict[str, Kept]] = {}
    for one in await queries.kept_of({each.id: each.originals for each in shown.rows}, locale):
        kept.setdefault(one.thing_id, {})[one.field] = one
    by_id = {one.id: one for one in found}

    def cursor(listed: Listed) -> str:
        return shown.cursor(by_id[ids[listed.key]])

    ids = {kind.only or one.id: one.id for one in shown.rows}
    things = [
        Listed(kind.name, kind.only or one.id, one.named, bool(one.is_open), one.originals, kept.get(one.id, {}))
        for one in shown.rows
    ]
    return Slice(things, shown.has_next, shown.has_previous, shown.count, cursor)


def _listed(kind: Kind, locale: str, values: Values) -> str:
    mark = values.mark(locale)
    columns = ", ".join(f"o.{one.column}" for one in kind.texts)
    is_open = " OR ".join(_is_open(one, mark) for one in kind.texts)
    return f"""SELECT o.id, {queries.name_of(kind)} AS named, {columns},
            CASE WHEN {is_open} THEN 1 ELSE 0 END AS is_open
        FROM {kind.source or kind.table} o"""  # noqa: S608 - names of our own


def _is_open(text: Text, locale: str) -> str:
    says = _said(text)
    return f"""(COALESCE({says}, '') <> '' AND NOT EXISTS (SELECT 1 FROM translations t
        WHERE t.thing_id = o.id AND t.field = '{text.field}' AND t.locale = {locale} AND t.original = {says}))"""  # noqa: S608


def _said(text: Text) -> str:
    """`Text.original` in SQL."""
    column = f"o.{text.column}"
    if not text.is_list:
        return column
    if sql.on_sqlite():
        return f"(SELECT group_concat(value, char(10)) FROM json_each({column}))"  # noqa: S608
    return f"""(SELECT string_agg(e.value, chr(10) ORDER BY e.place)
        FROM jsonb_array_elements_text({column}::jsonb) WITH ORDINALITY AS e(value, place))"""  # noqa: S608


async def _count(kind: Kind) -> int:
    return int(await sql.fetch_value(f"SELECT COUNT(*) FROM {kind.source or kind.table} o"))  # noqa: S608


def _read(kind: Kind, row: Row) -> _Found:
    texts = {one.field: one.original(row[one.column]) for one in kind.texts}
    return _Found(uuid_of(row["id"]), str(row["named"]), row["is_open"], texts)

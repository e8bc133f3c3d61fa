"""Keeping the index: a job that brings in, in short steps, what changed and what is to be indexed anew.

Who writes something leaves a row in ``search_changes``, by a trigger of the database, in the transaction of the deed:
whatever way it was written, by a verb, an import or by hand. Hits are read from the things themselves and asked who may
see them, so a step that is still to come delays what is found, and never shows what is gone.
"""

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from portal.kernel import sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.sql import Row, Values, uuid_of
from portal.kernel.work import unit_of_work
from portal.search import vocabulary
from portal.search.sources import Document, every_source, source_of
from portal.search.words import words_of

AT_ONCE = 64
"""Things of one step: some ten milliseconds of SQLite's one writer."""
WORDS_OF_TITLE, WORDS_OF_TEXT = 100, 2500
NOTHING = UUID(int=0)
_LOCK = "the search index"

Entries = Mapping[UUID, tuple[str, str]]


async def index_due(_now: datetime) -> int:
    """One step of what is due; how many things that were. More than 0: there may be more."""
    waiting = await sql.fetch_one(
        """SELECT EXISTS (SELECT 1 FROM search_changes) AS changes, EXISTS (SELECT 1 FROM search_sweeps) AS sweeps"""
    )
    assert waiting is not None
    done = await _index_changes() if waiting["changes"] else 0
    return done + (await _sweep() if waiting["sweeps"] else 0)


@unit_of_work
async def begin_anew() -> None:
    """Have everything indexed anew by the next steps; what is found until then is what was found before."""
    await advisory_lock(_LOCK)
    await sql.execute("DELETE FROM search_sweeps")
    values = Values()
    rows = sql.table_of("n", {"kind": "text"}, [(one.kind,) for one in every_source()], values)
    await sql.execute(
        f"INSERT INTO search_sweeps (kind, after_id) SELECT n.kind, {_uuid(values, NOTHING)} FROM {rows}",  # noqa: S608
        *values,
    )


def _uuid(values: Values, one: UUID) -> str:
    return values.mark(one) if sql.on_sqlite() else f"{values.mark(one)}::uuid"


@unit_of_work
async def _index_changes() -> int:
    """What was told first; two changes of one thing are one. One worker at a time, so that the later word stands."""
    await advisory_lock(_LOCK)
    rows = await sql.fetch(f"SELECT number, kind, thing_id FROM search_changes ORDER BY number LIMIT {AT_ONCE}")  # noqa: S608
    for kind in sorted({row["kind"] for row in rows}):
        await _index(kind, sorted({uuid_of(row["thing_id"]) for row in rows if row["kind"] == kind}))
    values = Values()
    numbers = values.marks(row["number"] for row in rows)
    if rows:
        await sql.execute(f"DELETE FROM search_changes WHERE number IN ({numbers})", *values)  # noqa: S608
    return len(rows)


@unit_of_work
async def _sweep() -> int:
    """The next things of a kind that is to be indexed anew; what the index has of it that is gone goes."""
    await advisory_lock(_LOCK)
    sweep = await sql.fetch_one("SELECT kind, after_id FROM search_sweeps ORDER BY kind LIMIT 1")
    if sweep is None:
        return 0
    kind, after = sweep["kind"], uuid_of(sweep["after_id"])
    ids = await _next_of(kind, after)
    stale = await _entries_between(kind, after, ids[-1] if len(ids) == AT_ONCE else None)
    await _index(kind, sorted({*ids, *stale}))
    if len(ids) < AT_ONCE:
        await sql.execute("DELETE FROM search_sweeps WHERE kind = $1", kind)
    else:
        await sql.execute("UPDATE search_sweeps SET after_id = $1 WHERE kind = $2", ids[-1], kind)
    return len(ids) + 1


async def _next_of(kind: str, after: UUID) -> list[UUID]:
    source = source_of(kind)
    if source is None:
        return []
    rows = await sql.fetch(f"SELECT id FROM {source.table} WHERE id > $1 ORDER BY id LIMIT {AT_ONCE}", after)  # noqa: S608
    return [uuid_of(row["id"]) for row in rows]


async def _entries_between(kind: str, after: UUID, until: UUID | None) -> list[UUID]:
    upper = "TRUE" if until is None else "thing_id <= $3"
    rows = await sql.fetch(
        f"SELECT thing_id FROM search_entries WHERE kind = $1 AND thing_id > $2 AND {upper}",  # noqa: S608
        kind,
        after,
        *(() if until is None else (until,)),
    )
    return [uuid_of(row["thing_id"]) for row in rows]


async def _index(kind: str, ids: Sequence[UUID]) -> None:
    """Have the index say of these things what they say now."""
    source = source_of(kind)
    if not ids:
        return
    documents = {} if source is None else await source.load(ids)
    now = await asyncio.to_thread(written, documents)
    then = await entries_of(ids)
    changed = {key: entry for key, entry in now.items() if then.get(key) != entry}
    gone = [key for key in then if key not in now]
    await _write(kind, changed)
    if gone:
        values = Values()
        await sql.execute(f"DELETE FROM search_entries WHERE {sql.among('thing_id', gone, values)}", *values)  # noqa: S608
    more = Counter(_words(changed.values()))
    more.subtract(_words(entry for key, entry in then.items() if key in changed or key in gone))
    await vocabulary.count(more, more if kind == "Product" else {})


def written(documents: Mapping[UUID, Document]) -> Entries:
    """Each document as the words of its entry."""
    return {
        key: (
            " ".join(words_of(one.title, WORDS_OF_TITLE)),
            " ".join(words_of(one.text, WORDS_OF_TEXT)),
        )
        for key, one in documents.items()
    }


async def entries_of(ids: Iterable[UUID]) -> Entries:
    """What the index has of these things."""
    values = Values()
    rows: Sequence[Row] = await sql.fetch(
        f"SELECT thing_id, title, body FROM search_entries WHERE {sql.among('thing_id', ids, values)}",  # noqa: S608
        *values,
    )
    return {uuid_of(row["thing_id"]): (row["title"], row["body"]) for row in rows}


async def _write(kind: str, entries: Entries) -> None:
    if not entries:
        return
    values = Values()
    columns = {"thing_id": "uuid", "title": "text", "body": "text"}
    given = sql.table_of("n", columns, [(key, *entry) for key, entry in entries.items()], values)
    await sql.execute(
        f"""
        INSERT INTO search_entries (kind, thing_id, title, body)
        SELECT {values.mark(kind)}, n.thing_id, n.title, n.body FROM {given} WHERE TRUE
        ON CONFLICT (thing_id) DO UPDATE SET title = EXCLUDED.title, body = EXCLUDED.body
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )


def _words(entries: Iterable[tuple[str, str]]) -> Iterable[str]:
    """Each word of each entry once."""
    return (word for title, body in entries for word in {*title.split(), *body.split()})

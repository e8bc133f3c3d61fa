"""What search finds of releases: title and teaser, which everybody reads for whom a release exists. Never the body."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.exclusives.queries import visible_to
from portal.kernel import clock, sql
from portal.kernel.sql import Row, Values, uuid_of
from portal.search.sources import Document, Narrowed, Source
from portal.translations.queries import spoken, texts_of


async def _releases(ids: Sequence[UUID]) -> Mapping[UUID, Document]:
    rows = await _rows(ids)
    translated = await texts_of("Exclusive", [uuid_of(row["id"]) for row in rows])
    found = {}
    for row in rows:
        others = translated.get(uuid_of(row["id"]), {})
        title = " / ".join([row["title"], *others.get("title", ())])
        found[uuid_of(row["id"])] = Document(title, "\n".join([row["teaser"], *others.get("teaser", ())]))
    return found


async def _releases_told(ids: Sequence[UUID], languages: tuple[str, ...]) -> Mapping[UUID, Document]:
    kept, found = await spoken(ids, languages), {}
    for row in await _rows(ids):
        said = {field: one.text for field, one in kept.get(uuid_of(row["id"]), {}).items()}
        found[uuid_of(row["id"])] = Document(said.get("title", row["title"]), said.get("teaser", row["teaser"]))
    return found


async def _rows(ids: Sequence[UUID]) -> Sequence[Row]:
    values = Values()
    return await sql.fetch(
        f"SELECT r.id, r.title, r.teaser FROM releases r WHERE {sql.among('r.id', ids, values)}",  # noqa: S608
        *values,
    )


def _release_seen(viewer: Viewer, narrowed: Narrowed, values: Values) -> str | None:
    if narrowed.is_of_threads or narrowed.since is not None or narrowed.until is not None:
        return None
    condition, given = visible_to(viewer, clock.now(), start=len(values) + 1)
    values.extend(given)
    return f"EXISTS (SELECT 1 FROM releases r WHERE r.id = e.thing_id AND {condition})"  # noqa: S608


RELEASES = Source(
    kind="Exclusive", table="releases", load=_releases, told=_releases_told, seen=_release_seen, weight=1.1
)

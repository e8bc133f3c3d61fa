"""Tags of a dump, and which thread bears which."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from portal.imports.stackexchange.rows import instant_of_order
from portal.kernel import sql
from portal.kernel.ids import derived_id


async def add(names: Iterable[str]) -> None:
    """Make the tags that are not there yet."""
    await sql.execute_many(
        "INSERT INTO tags (id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        [(derived_id(instant_of_order(), f"tag:{name}"), name) for name in sorted(set(names))],
    )


async def put_on(labels: Sequence[tuple[UUID, Sequence[str]]]) -> None:
    """Put tags on threads, making those that are new."""
    by_tag: dict[str, list[tuple[UUID, int]]] = defaultdict(list)
    for thread_id, names in labels:
        for place, name in enumerate(names):
            by_tag[name].append((thread_id, place))
    if not by_tag:
        return
    await add(by_tag)
    rows = await sql.fetch(
        f"SELECT id, name FROM tags WHERE name IN ({sql.placeholders(len(by_tag))})",  # noqa: S608
        *by_tag,
    )
    links = [
        (derived_id(instant_of_order(), f"{thread_id}:{row['name']}"), thread_id, sql.uuid_of(row["id"]), place)
        for row in rows
        for thread_id, place in by_tag[row["name"]]
    ]
    await sql.execute_many(
        "INSERT INTO thread_tags (id, thread_id, tag_id, position) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        links,
    )

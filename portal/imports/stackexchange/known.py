"""What of a dump is in the portal already."""

from collections.abc import Iterable
from uuid import UUID

from portal.imports.stackexchange.rows import imported_id
from portal.kernel import sql


async def existing(table: str, ids: set[UUID]) -> set[UUID]:
    """Which of ``ids`` have a row in ``table``."""
    if not ids:
        return set()
    rows = await sql.fetch(f"SELECT id FROM {table} WHERE id IN ({sql.placeholders(len(ids))})", *ids)  # noqa: S608
    return {sql.uuid_of(row["id"]) for row in rows}


async def authors(source: str, owners: Iterable[int | None]) -> dict[int, UUID]:
    """Who of ``owners`` is a member."""
    ids = {owner: imported_id(source, "user", owner) for owner in owners if owner is not None}
    here = await existing("members", set(ids.values()))
    return {owner: member for owner, member in ids.items() if member in here}


async def threads_of_posts(posts: set[UUID]) -> dict[UUID, UUID]:
    """The thread that each of these posts stands in."""
    if not posts:
        return {}
    rows = await sql.fetch(
        f"SELECT id, thread_id FROM posts WHERE id IN ({sql.placeholders(len(posts))})",  # noqa: S608
        *posts,
    )
    return {sql.uuid_of(row["id"]): sql.uuid_of(row["thread_id"]) for row in rows}


async def merged_into(threads: set[UUID]) -> dict[UUID, UUID]:
    """Where those of these threads went that moderators merged into others since they came in."""
    if not threads:
        return {}
    rows = await sql.fetch(
        f"SELECT id, merged_into_id FROM threads WHERE merged_into_id IS NOT NULL "  # noqa: S608 - marks alone
        f"AND id IN ({sql.placeholders(len(threads))})",
        *threads,
    )
    return {sql.uuid_of(row["id"]): sql.uuid_of(row["merged_into_id"]) for row in rows}


async def last_numbers(threads: set[UUID]) -> dict[UUID, int]:
    """The number of the last post of each of these threads."""
    if not threads:
        return {}
    rows = await sql.fetch(
        f"SELECT id, last_post_number FROM threads WHERE id IN ({sql.placeholders(len(threads))})",  # noqa: S608
        *threads,
    )
    return {sql.uuid_of(row["id"]): row["last_post_number"] for row in rows}

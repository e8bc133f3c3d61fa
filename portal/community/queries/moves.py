"""Where threads went that were merged: addresses of old lead there, as far as it may be seen."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community.queries.threads import EVERYTHING, ThreadShown, threads_by_id
from portal.community.rows import ThreadRow
from portal.kernel import sql
from portal.kernel.sql import Values, uuid_of


async def threads_wherever(
    ids: Sequence[UUID], viewer: Viewer, shown: ThreadShown = EVERYTHING
) -> Mapping[UUID, ThreadRow]:
    """The threads with these ids, or what they were merged into, by the id that was asked for."""
    found = dict(await threads_by_id(ids, viewer, shown))
    missing = [key for key in ids if key not in found]
    if missing:
        values = Values()
        rows = await sql.fetch(
            f"""SELECT id, merged_into_id FROM threads
                WHERE {sql.among("id", missing, values)} AND merged_into_id IS NOT NULL""",  # noqa: S608
            *values,
        )
        moved = {uuid_of(row["id"]): uuid_of(row["merged_into_id"]) for row in rows}
        # Asked for where nothing was moved as well: one that was must take as many statements (L47).
        there = await threads_by_id(list(set(moved.values())) or missing, viewer, shown)
        found |= {old: there[new] for old, new in moved.items() if new in there}
    return found


async def thread_wherever(thread_id: UUID, viewer: Viewer, shown: ThreadShown = EVERYTHING) -> ThreadRow | None:
    """The same for one thread."""
    return (await threads_wherever([thread_id], viewer, shown)).get(thread_id)


async def threads_opened_by(post_id: UUID) -> Sequence[UUID]:
    """The threads that were opened with this post, and merged into others since."""
    rows = await sql.fetch("SELECT thread_id FROM moved_posts WHERE post_id = $1 AND number = 1", post_id)
    return [uuid_of(row["thread_id"]) for row in rows]

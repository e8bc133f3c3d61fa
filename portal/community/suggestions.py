"""Whom somebody may mean by the beginning of a name: for an @mention while it is typed."""

import re
from collections.abc import Sequence
from uuid import UUID

from portal.access.viewers import admitted
from portal.accounts.handles import LONGEST, handle_key
from portal.accounts.viewer import Viewer
from portal.community.audiences import rights_of
from portal.community.queries import sight, thread_by_id
from portal.kernel import pagination, rate_limits, spelling, sql
from portal.kernel.sql import Values, uuid_of
from portal.kernel.text import is_text

MOST = 20
_LOOKED_AT = 200
"""Of so many who fit, those are told who may read the place."""


async def suggestions(prefix: str, *, thread_id: UUID | None, first: int, viewer: Viewer) -> Sequence[UUID]:
    """The members whose handle or name begins so and who may read the thread, at most ``first``; for members alone.

    Who wrote in the thread comes first, then the closest handle. Nobody is told of who could not read what mentions
    them, nor anybody at all about a thread that the viewer does not see.

    Raises Invalid for a number that is no size, and RateLimited.
    """
    pagination.ensure_size(first)
    begins = prefix.strip().removeprefix("@")[:LONGEST]
    if not viewer.is_signed_in or not begins or not is_text(begins):
        return ()
    await rate_limits.hit("suggestion.member", str(viewer.id))
    if thread_id is not None and await thread_by_id(thread_id, viewer) is None:
        return ()
    found = await _fitting(begins, thread_id, viewer)
    if thread_id is not None:
        found = await admitted(found, lambda reader: _sees(thread_id, reader), rights=rights_of)
    return found[: min(first, MOST)]


async def _fitting(begins: str, thread_id: UUID | None, viewer: Viewer) -> list[UUID]:
    values = Values([viewer.id, _pattern(handle_key(begins)), _pattern(begins.casefold()), thread_id, _LOOKED_AT])
    rows = await sql.fetch(
        f"""
        SELECT m.id FROM members m
        WHERE m.state = 'ACTIVE' AND m.banned_at IS NULL AND m.id <> $1 AND (m.handle_key LIKE $2 ESCAPE '!'
            OR LOWER(m.handle) LIKE $3 ESCAPE '!' OR {spelling.beginning("m.display_name", begins, values)})
        ORDER BY CASE WHEN EXISTS (
                SELECT 1 FROM posts p WHERE p.thread_id = $4 AND p.author_id = m.id AND p.state = 'VISIBLE'
            ) THEN 0 ELSE 1 END, CASE WHEN LOWER(m.handle) LIKE $3 ESCAPE '!' THEN 0 ELSE 1 END, LENGTH(m.handle),
            LOWER(m.handle), m.id
        LIMIT $5
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    return [uuid_of(row["id"]) for row in rows]


def _pattern(begins: str) -> str:
    return re.sub(r"([!%_])", r"!\1", begins) + "%"


async def _sees(thread_id: UUID, reader: Viewer) -> bool:
    values = Values()
    wanted = values.mark(thread_id)
    seen = sight.visible_to(reader, values)
    return bool(await sql.fetch_one(f"SELECT 1 FROM threads t WHERE t.id = {wanted} AND {seen}", *values))  # noqa: S608

"""Who helped most in a stretch of time: the community's two leaderboards.

Only what everyone may see counts, so that a place on the board tells nothing about a gated room (L11); who wishes to be
on none is on none (R89).
"""

from collections.abc import Sequence
from datetime import datetime

from portal.accounts.viewer import VISITOR
from portal.community.queries import authors, sight
from portal.community.rows import AuthorRow
from portal.kernel import clock, sql
from portal.kernel.sql import Values

Standing = tuple[AuthorRow, int]


async def accepted_answers(since: datetime | None, until: datetime, first: int) -> Sequence[Standing]:
    """Members by questions of others that their answers settled, most first."""
    deeds = "acceptances d JOIN posts p ON p.id = d.post_id"
    return await _standings(
        deeds, "d.accepted_at", "(t.author_id IS NULL OR p.author_id <> t.author_id)", (since, until), first
    )


async def helpful_votes(since: datetime | None, until: datetime, first: int) -> Sequence[Standing]:
    """Members by up-votes that their posts received, most first."""
    deeds = "votes d JOIN posts p ON p.id = d.post_id"
    return await _standings(deeds, "d.cast_at", "d.value = 1", (since, until), first)


async def _standings(
    deeds: str, time: str, counts: str, between: tuple[datetime | None, datetime], first: int
) -> Sequence[Standing]:
    since, until = between
    values = Values()
    conditions = [
        sight.visible_to(VISITOR, values),
        sight.visible_posts(VISITOR, values),
        counts,
        f"{time} < {values.mark(until)}",
    ]
    if since is not None:
        conditions.append(f"{time} >= {values.mark(since)}")
    rows = await sql.fetch(
        f"""
        WITH standings AS (
            SELECT p.author_id AS member_id, COUNT(*) AS deeds
            FROM {deeds} JOIN threads t ON t.id = p.thread_id JOIN members o ON o.id = p.author_id
            WHERE {" AND ".join(conditions)} AND o.banned_at IS NULL AND o.state <> 'ERASED' AND o.on_leaderboards
                AND (o.suspended_until IS NULL OR o.suspended_until < {values.mark(clock.now())})
            GROUP BY p.author_id ORDER BY deeds DESC, p.author_id LIMIT {values.mark(first)}
        )
        SELECT s.deeds, {authors.columns()} FROM standings s {authors.joins("s.member_id")}
        ORDER BY s.deeds DESC, s.member_id
        """,  # noqa: S608 - only the portal's own expressions and placeholders are put in
        *values,
    )
    known = authors.Authors()
    return [(author, row["deeds"]) for row in rows if (author := known.in_row(row)) is not None]

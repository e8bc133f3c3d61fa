"""Votes.xml: it names no voters, so votes are counts; the accepted answer is the one vote that means more."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from portal.imports.report import Report
from portal.imports.stackexchange.posts import existing
from portal.imports.stackexchange.rows import Row, imported_id, instant, number
from portal.kernel import sql
from portal.kernel.ids import derived_id

ACCEPTED, UP, DOWN = "1", "2", "3"
OTHERS = {
    "4": "offensive",
    "5": "favourite",
    "6": "close",
    "7": "reopen",
    "8": "bounty start",
    "9": "bounty close",
    "10": "deletion",
    "11": "undeletion",
    "12": "spam",
    "15": "moderator review",
    "16": "approved edit",
}


async def write(source: str, rows: Sequence[Row], report: Report) -> None:
    """Count up-votes for their authors and settle questions; scores came with the posts."""
    posts = await existing("posts", {imported_id(source, "post", number(row, "PostId")) for row in rows})
    ups: Counter[UUID] = Counter()
    accepted: list[tuple[UUID, datetime]] = []
    for row in rows:
        post = imported_id(source, "post", number(row, "PostId"))
        kind = row.get("VoteTypeId", "")
        if post not in posts:
            report.skipped["votes: the post is not in the portal (deleted, or a tag wiki)"] += 1
        elif kind == UP:
            ups[post] += 1
            report.added["votes, as counts"] += 1
        elif kind == DOWN:
            report.added["votes, as counts"] += 1
        elif kind == ACCEPTED:
            accepted.append((post, instant(row)))
            report.added["accepted answers"] += 1
        else:
            report.skipped[f"votes: {OTHERS.get(kind, 'of an unknown kind')} has no counterpart"] += 1
    await _credit(ups)
    await _accept(accepted)


async def _credit(ups: Counter[UUID]) -> None:
    """Up-votes make their post's author more helpful; the position in the file keeps them from counting twice."""
    await sql.execute_many(
        """
        UPDATE community_profiles SET helpful_count = helpful_count + $2
        WHERE member_id = (SELECT author_id FROM posts WHERE id = $1)
        """,
        list(ups.items()),
    )


async def _accept(accepted: Sequence[tuple[UUID, datetime]]) -> None:
    await sql.execute_many(
        """
        INSERT INTO acceptances (id, thread_id, post_id, accepted_by_id, accepted_at)
        SELECT $1, p.thread_id, p.id, t.author_id, $3
        FROM posts p JOIN threads t ON t.id = p.thread_id
        WHERE p.id = $2 AND p.number > 1
        ON CONFLICT DO NOTHING
        """,
        [(derived_id(at, f"acceptance:{post}"), post, at) for post, at in accepted],
    )

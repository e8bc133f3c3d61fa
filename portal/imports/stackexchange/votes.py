"""Votes.xml: it names no voters, so votes are counts; the accepted answer is the one vote that means more."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from portal.imports.report import Report
from portal.imports.stackexchange.entries import Vote
from portal.imports.stackexchange.known import existing
from portal.imports.stackexchange.rows import imported_id
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


async def write(source: str, votes: Sequence[Vote], report: Report) -> None:
    """Keep how often each post was voted up, and settle questions; scores came with the posts."""
    ids = {vote.post: imported_id(source, "post", vote.post) for vote in votes}
    here = await existing("posts", set(ids.values()))
    ups: Counter[UUID] = Counter()
    accepted: list[tuple[UUID, datetime]] = []
    for vote in votes:
        post = ids[vote.post]
        if post not in here:
            report.skipped["votes: the post is not in the portal (deleted, or a tag wiki)"] += 1
        elif vote.kind == UP:
            ups[post] += 1
            report.added["votes, as counts"] += 1
        elif vote.kind == DOWN:
            report.added["votes, as counts"] += 1
        elif vote.kind == ACCEPTED:
            accepted.append((post, vote.cast_at))
            report.added["accepted answers"] += 1
        else:
            report.skipped[f"votes: {OTHERS.get(vote.kind, 'one of an unknown kind')} has no counterpart"] += 1
    await sql.execute_many(
        "UPDATE posts SET imported_up_votes = imported_up_votes + $2 WHERE id = $1 AND state <> 'DELETED'",
        list(ups.items()),
    )
    await accept(accepted)


async def accept(answers: Sequence[tuple[UUID, datetime]]) -> None:
    """Have these answers accepted by who asked, where the question has no accepted answer yet."""
    await sql.execute_many(
        """
        INSERT INTO acceptances (id, thread_id, post_id, accepted_by_id, accepted_at)
        SELECT $1, p.thread_id, p.id, t.author_id, $3
        FROM posts p JOIN threads t ON t.id = p.thread_id
        WHERE p.id = $2 AND p.number > 1 AND p.state <> 'DELETED'
        ON CONFLICT DO NOTHING
        """,
        [(derived_id(at, f"acceptance:{post}"), post, at) for post, at in answers],
    )

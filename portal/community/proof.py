"""Proving the counts: each that is kept beside threads, posts, categories and members is counted anew, and compared.

What is counted follows from the same rule by which everybody reads (`queries/sight`), so a count that differs tells
of something hidden, or hides something that is there.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from portal.accounts.viewer import VISITOR
from portal.community.queries import sight
from portal.kernel.snapshots import Snapshot, snapshot
from portal.kernel.sql import Values


@dataclass(frozen=True, slots=True)
class Difference:
    """A count that is kept, and is not what there is."""

    of: str
    what: str
    stored: int
    counted: int

    def __str__(self) -> str:
        return f"{self.of}: {self.what} is stored as {self.stored}, counted {self.counted}"


async def verify() -> list[Difference]:
    """Count everything anew that the community keeps a count of; each difference by name, none when all is well (CO8).

    It reads one moment, whatever else is being written, and keeps nobody waiting.
    """
    async with snapshot() as moment:
        return [found async for found in _found(moment)]


async def _found(moment: Snapshot) -> AsyncIterator[Difference]:
    for kind, statement, columns in (
        ("category", _CATEGORIES, ("threads",)),
        ("thread", _THREADS, ("replies", "score", "highest number", "answers that settled it")),
        ("thread", _ACTIVITY, ("last activity (1: at the time of its last visible post)",)),
        ("thread", _READERS, ("how far a member has read (at most)",)),
        ("post", _POSTS, ("score", "acceptances")),
        ("member", _profiles(), ("posts", "accepted answers", "helpful votes")),
    ):
        rows = await moment.read(statement)
        while (row := await rows.next()) is not None:
            for difference in _compared(kind, row, columns):
                yield difference


def _compared(kind: str, row: Any, columns: tuple[str, ...]) -> list[Difference]:
    """A row has what it is of, and for each column what is stored and what was counted."""
    of, *numbers = row
    pairs = zip(columns, numbers[::2], numbers[1::2], strict=True)
    return [
        Difference(f"{kind} {of}", what, int(stored), int(counted))
        for what, stored, counted in pairs
        if int(stored) != int(counted)
    ]


_CATEGORIES = """
    SELECT c.slug, c.thread_count, COALESCE(n.threads, 0) FROM categories c
    LEFT JOIN (SELECT category_id, COUNT(*) AS threads FROM threads WHERE state = 'VISIBLE' GROUP BY category_id) n
        ON n.category_id = c.id
    WHERE c.thread_count <> COALESCE(n.threads, 0) ORDER BY c.slug
"""
_COUNTED = """
    SELECT p.thread_id, SUM(CASE WHEN p.state = 'VISIBLE' AND p.number > 1 THEN 1 ELSE 0 END) AS replies,
        MAX(CASE WHEN p.number = 1 THEN p.score ELSE NULL END) AS score, MAX(p.number) AS highest,
        SUM(CASE WHEN p.state = 'VISIBLE' AND a.id IS NOT NULL THEN 1 ELSE 0 END) AS settled,
        MAX(CASE WHEN p.state = 'VISIBLE' THEN p.created_at ELSE NULL END) AS latest
    FROM posts p LEFT JOIN acceptances a ON a.post_id = p.id GROUP BY p.thread_id
"""
_THREADS = f"""
    SELECT t.id, t.reply_count, COALESCE(n.replies, 0), t.score, COALESCE(n.score, 0),
        CASE WHEN t.last_post_number >= COALESCE(n.highest, 0) THEN COALESCE(n.highest, 0) ELSE t.last_post_number END,
        COALESCE(n.highest, 0), CASE WHEN t.is_solved THEN 1 ELSE 0 END, COALESCE(n.settled, 0)
    FROM threads t LEFT JOIN ({_COUNTED}) n ON n.thread_id = t.id
    WHERE t.reply_count <> COALESCE(n.replies, 0) OR t.score <> COALESCE(n.score, 0)
        OR t.last_post_number < COALESCE(n.highest, 0)
        OR CASE WHEN t.is_solved THEN 1 ELSE 0 END <> COALESCE(n.settled, 0)
    ORDER BY t.id
"""  # noqa: S608 - only the portal's own statements are put in
"""Numbers are given once, so the highest that a thread knows of may be higher than any that is left."""
_ACTIVITY = f"""
    SELECT t.id, 0, 1 FROM threads t LEFT JOIN ({_COUNTED}) n ON n.thread_id = t.id
    WHERE t.last_activity_at <> COALESCE(n.latest, t.created_at) ORDER BY t.id
"""  # noqa: S608 - only the portal's own statements are put in
_READERS = """
    SELECT t.id, MAX(r.read_up_to), MAX(t.last_post_number)
    FROM thread_readers r JOIN threads t ON t.id = r.thread_id
    WHERE r.read_up_to > t.last_post_number GROUP BY t.id ORDER BY t.id
"""
_POSTS = """
    SELECT p.id, p.score, p.imported_score + COALESCE(v.votes, 0),
        CASE WHEN p.is_accepted THEN 1 ELSE 0 END, CASE WHEN a.id IS NULL THEN 0 ELSE 1 END
    FROM posts p LEFT JOIN (SELECT post_id, SUM(value) AS votes FROM votes GROUP BY post_id) v ON v.post_id = p.id
    LEFT JOIN acceptances a ON a.post_id = p.id
    WHERE p.state <> 'DELETED' AND (p.score <> p.imported_score + COALESCE(v.votes, 0)
        OR CASE WHEN p.is_accepted THEN 1 ELSE 0 END <> CASE WHEN a.id IS NULL THEN 0 ELSE 1 END)
    ORDER BY p.id
"""


def _profiles() -> str:
    """Of everybody but those who were erased: nothing is counted of them any more."""
    values = Values()
    public = f"{sight.visible_to(VISITOR, values)} AND {sight.visible_posts(VISITOR, values)}"
    assert not values, "what a visitor sees depends on nobody"
    return f"""
        WITH public AS (
            SELECT p.id, p.author_id, p.imported_up_votes,
                CASE WHEN p.is_accepted AND (t.author_id IS NULL OR p.author_id <> t.author_id) THEN 1 ELSE 0 END
                    AS settled
            FROM posts p JOIN threads t ON t.id = p.thread_id WHERE p.author_id IS NOT NULL AND {public}
        ),
        written AS (
            SELECT author_id, COUNT(*) AS posts, SUM(settled) AS accepted, SUM(imported_up_votes) AS up_votes
            FROM public GROUP BY author_id
        ),
        helped AS (
            SELECT public.author_id, COUNT(*) AS helpful FROM public JOIN votes v ON v.post_id = public.id
            WHERE v.value = 1 GROUP BY public.author_id
        ),
        compared AS (
            SELECT m.id, m.handle, COALESCE(f.post_count, 0) AS posts, COALESCE(w.posts, 0) AS posts_there,
                COALESCE(f.accepted_answer_count, 0) AS accepted, COALESCE(w.accepted, 0) AS accepted_there,
                COALESCE(f.helpful_count, 0) AS helpful,
                COALESCE(h.helpful, 0) + COALESCE(w.up_votes, 0) AS helpful_there
            FROM members m LEFT JOIN community_profiles f ON f.member_id = m.id
            LEFT JOIN written w ON w.author_id = m.id LEFT JOIN helped h ON h.author_id = m.id
            WHERE m.state <> 'ERASED'
        )
        SELECT handle, posts, posts_there, accepted, accepted_there, helpful, helpful_there FROM compared
        WHERE posts <> posts_there OR accepted <> accepted_there OR helpful <> helpful_there ORDER BY handle, id
    """  # noqa: S608 - only the portal's own conditions are put in

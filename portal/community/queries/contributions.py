"""What somebody contributed, and who that is: for those who judge what it is worth."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.kernel import sql
from portal.kernel.sql import instant_of, uuid_of

_WRITER = "m.id AS author_id, m.joined_at, m.trust_level, COALESCE(f.helpful_count, 0) AS helpful_count"
_PROFILE = "LEFT JOIN community_profiles f ON f.member_id = m.id"


@dataclass(frozen=True, slots=True)
class Contributor:
    """Who wrote something: since when they are a member, how far they are trusted, and how often they helped."""

    id: UUID
    joined_at: datetime
    trust_level: int
    helpful_count: int


@dataclass(frozen=True, slots=True)
class Contribution:
    """A post that is visible by its own state, wherever it stands."""

    post_id: UUID
    thread_id: UUID
    author: Contributor
    body_markdown: str
    score: int
    is_official: bool
    is_accepted: bool
    created_at: datetime
    first_thread_id: UUID
    """In which thread it was written, and as which post there, wherever it stands since."""
    first_number: int
    place_earns: bool
    """Whether points are earned in the category where it stands."""


async def contribution(post_id: UUID) -> Contribution | None:
    """What that post is now; None for one that is not visible, or is nobody's any more."""
    row = await sql.fetch_one(
        f"""
        SELECT p.thread_id, p.body_markdown, p.score, p.is_official, p.is_accepted, p.created_at, c.earns_points,
            COALESCE(w.thread_id, p.thread_id) AS first_thread_id, COALESCE(w.number, p.number) AS first_number,
            {_WRITER}
        FROM posts p JOIN threads t ON t.id = p.thread_id JOIN categories c ON c.id = t.category_id
        JOIN members m ON m.id = p.author_id {_PROFILE}
        LEFT JOIN moved_posts w ON w.id = (SELECT x.id FROM moved_posts x WHERE x.post_id = p.id ORDER BY x.id LIMIT 1)
        WHERE p.id = $1 AND p.state = 'VISIBLE'
        """,  # noqa: S608 - constants are put in
        post_id,
    )
    if row is None:
        return None
    return Contribution(
        post_id=post_id,
        thread_id=uuid_of(row["thread_id"]),
        author=_contributor(row),
        body_markdown=row["body_markdown"],
        score=row["score"],
        is_official=bool(row["is_official"]),
        is_accepted=bool(row["is_accepted"]),
        created_at=instant_of(row["created_at"]),
        first_thread_id=uuid_of(row["first_thread_id"]),
        first_number=row["first_number"],
        place_earns=bool(row["earns_points"]),
    )


async def contributor(member_id: UUID) -> Contributor:
    """The member, as somebody who writes."""
    row = await sql.fetch_one(f"SELECT {_WRITER} FROM members m {_PROFILE} WHERE m.id = $1", member_id)  # noqa: S608
    assert row is not None
    return _contributor(row)


def _contributor(row: sql.Row) -> Contributor:
    return Contributor(
        uuid_of(row["author_id"]), instant_of(row["joined_at"]), row["trust_level"], int(row["helpful_count"])
    )

"""How members come to be trusted: by reading, taking part and being found helpful, all of it together (FP18)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from portal.accounts import trust
from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.sql import instant_of


@dataclass(frozen=True, slots=True)
class Needs:
    """What a level asks for; also what somebody has."""

    days: int
    threads_read: int
    posts: int
    helpful_votes: int


NEEDS: Mapping[int, Needs] = {
    1: Needs(days=1, threads_read=5, posts=1, helpful_votes=0),
    2: Needs(days=15, threads_read=20, posts=5, helpful_votes=5),
    3: Needs(days=60, threads_read=60, posts=20, helpful_votes=25),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands, and what the next level asks for; None at the highest."""

    level: int
    has: Needs
    next: Needs | None


async def standing_of(viewer: Viewer) -> Standing:
    """The viewer's own.

    Raises Unauthenticated for a visitor.
    """
    row = await _row(viewer.id)
    level = min(int(row["trust_level"]), trust.HIGHEST)
    return Standing(level, _has(row), NEEDS.get(level + 1))


async def review(member_id: UUID) -> None:
    """Raise somebody who has come to deserve it; nobody falls by time alone. Call it in a unit of work.

    It is asked with every post, so of what they read no more is counted than the highest level asks for.
    """
    row = await _row(member_id, most=NEEDS[trust.HIGHEST].threads_read)
    has = _has(row)
    reached = max((level for level, needs in NEEDS.items() if _meets(has, needs)), default=0)
    if reached > row["trust_level"]:
        await sql.execute("UPDATE members SET trust_level = $2 WHERE id = $1 AND trust_level < $2", member_id, reached)


def _meets(has: Needs, needs: Needs) -> bool:
    pairs = (
        (has.days, needs.days),
        (has.threads_read, needs.threads_read),
        (has.posts, needs.posts),
        (has.helpful_votes, needs.helpful_votes),
    )
    return all(have >= need for have, need in pairs)


def _has(row: Any) -> Needs:
    return Needs(
        days=(clock.now() - instant_of(row["joined_at"])) // timedelta(days=1),
        threads_read=int(row["threads_read"]),
        posts=int(row["posts"] or 0),
        helpful_votes=int(row["helpful"] or 0),
    )


async def _row(member_id: UUID, *, most: int = sql.MOST_COUNTED) -> sql.Row:
    row = await sql.fetch_one(
        """
        SELECT m.trust_level, m.joined_at, f.post_count AS posts, f.helpful_count AS helpful,
            (SELECT COUNT(*) FROM (
                SELECT 1 FROM thread_readers r WHERE r.member_id = m.id AND r.read_up_to > 0 LIMIT $2
            ) counted) AS threads_read
        FROM members m LEFT JOIN community_profiles f ON f.member_id = m.id WHERE m.id = $1
        """,
        member_id,
        most,
    )
    assert row is not None
    return row

"""The daily look at who gave what to whom: bursts between two, rings, and acceptances that are traded (FP9).

The figures stand here and nowhere that a member can read (FP24). Each look is at one member, by indexes, and as wide
as what that member did.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from portal.community.fair_play.models import FindingKind, LookAt
from portal.community.fair_play.voiding import void
from portal.kernel import clock, sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.ids import new_id
from portal.kernel.sql import instant_of, uuid_of
from portal.kernel.steps import Steps

WINDOW = timedelta(days=30)
BURST, BURST_WITHIN = 5, timedelta(hours=1)
BURST_SHARE = 0.6
EDGE, EDGE_SHARE = 3, 1 / 6
RING_SHARE = 0.6
LARGEST_RING = 6
ACCEPTED_EACH_WAY, ACCEPTED_SHARE = 2, 0.5
MOST_ASKED = 50
_MOST_VOTES = 2000

TO_LOOK_AT = Steps(
    "looks at fair play",
    "SELECT l.id, l.member_id, l.since FROM fair_play_looks l WHERE l.due_at <= $1 AND {others} ORDER BY l.due_at",
    of="l",
    one_by_one=True,
)


@dataclass(frozen=True, slots=True)
class Given:
    """A vote, as it counts."""

    post_id: UUID
    author_id: UUID
    value: int
    cast_at: datetime


async def one_by_one(member_id: UUID) -> None:
    """Let what somebody does, and the look at it, come one after the other; before anything else of it is locked."""
    await advisory_lock(f"votes:{member_id}")


async def look_later(member_id: UUID) -> None:
    """Have what somebody did looked at when the day is over. Call it in the deed's unit of work."""
    now = clock.now()
    await sql.execute(
        """
        INSERT INTO fair_play_looks (id, member_id, since, due_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (member_id) DO NOTHING
        """,
        new_id(),
        member_id,
        now,
        clock.end_of_day(clock.local_day(now)),
    )


async def look(now: datetime) -> int:
    """Look at some of those whose day is over; how many."""
    return await TO_LOOK_AT.step(now, each=_look_at)


async def _look_at(row: sql.Row) -> bool:
    """What is found is void at once and no longer there to be found; so a look that comes twice finds nothing."""
    member_id, since = uuid_of(row["member_id"]), instant_of(row["since"])
    await one_by_one(member_id)
    given = await _given(member_id, since - WINDOW)
    for author_id, burst in _bursts(given, since - BURST_WITHIN):
        await void(FindingKind.BURST, [member_id, author_id], votes=[(one, member_id) for one in burst])
    ring = await _ring(member_id, since - WINDOW)
    if ring:
        inside = [
            (one.post_id, voter)
            for voter in ring
            for one in await _given(voter, since - WINDOW)
            if one.value == 1 and one.author_id in ring
        ]
        await void(FindingKind.RING, sorted(ring), votes=inside)
    for other_id, posts in await _traded(member_id, since - WINDOW):
        await void(FindingKind.TRADED_ACCEPTANCES, [member_id, other_id], acceptances=posts)
    # Last: who votes locks a post before this row, and so does the look.
    await LookAt.filter(id=uuid_of(row["id"])).delete()
    return True


async def _given(member_id: UUID, since: datetime) -> Sequence[Given]:
    rows = await sql.fetch(
        """
        SELECT v.post_id, v.value, v.cast_at, p.author_id FROM votes v JOIN posts p ON p.id = v.post_id
        WHERE v.member_id = $1 AND v.cast_at > $2 AND p.author_id IS NOT NULL ORDER BY v.cast_at DESC LIMIT $3
        """,
        member_id,
        since,
        _MOST_VOTES,
    )
    return [
        Given(uuid_of(row["post_id"]), uuid_of(row["author_id"]), int(row["value"]), instant_of(row["cast_at"]))
        for row in rows
    ]


def _bursts(given: Sequence[Given], since: datetime) -> Sequence[tuple[UUID, Sequence[UUID]]]:
    """For whom so many votes of one direction came within so short a time, that most of that time's were theirs."""
    recent = sorted((one for one in given if one.cast_at >= since), key=lambda one: one.cast_at)
    found: dict[UUID, set[UUID]] = {}
    for first in recent:
        within = [one for one in recent if first.cast_at <= one.cast_at <= first.cast_at + BURST_WITHIN]
        alike = [one for one in within if (one.author_id, one.value) == (first.author_id, first.value)]
        if len(alike) >= BURST and len(alike) >= BURST_SHARE * len(within):
            found.setdefault(first.author_id, set()).update(one.post_id for one in alike)
    return [(author_id, sorted(posts)) for author_id, posts in sorted(found.items())]


async def _ring(member_id: UUID, since: datetime) -> Collection[UUID]:
    """Those with whom the member is in a circle of up-votes, if all of them give most of theirs inside; else nobody.

    The votes of `MOST_ASKED` members at most are read; a circle that shows beyond them is not found by this look.
    """
    gives: dict[UUID, Mapping[UUID, int]] = {}

    async def strong(one: UUID) -> list[UUID]:
        if one not in gives and len(gives) >= MOST_ASKED:
            return []
        if one not in gives:
            gives[one] = Counter(vote.author_id for vote in await _given(one, since) if vote.value == 1)
        total = sum(gives[one].values())
        return sorted(to for to, count in gives[one].items() if count >= EDGE and count >= EDGE_SHARE * total)

    inside: set[UUID] = set()
    ways: list[tuple[UUID, ...]] = [(member_id,)]
    while ways:
        way = ways.pop()
        for to in await strong(way[-1]):
            if to == member_id:
                inside.update(way)
            elif to not in way and len(way) < LARGEST_RING:
                ways.append((*way, to))
    if len(inside) < 2 or len(inside) > LARGEST_RING:  # noqa: PLR2004 - two is the smallest
        return ()
    shares = [
        sum(count for to, count in gives[one].items() if to in inside) / sum(gives[one].values()) for one in inside
    ]
    return inside if min(shares) >= RING_SHARE else ()


async def _traded(member_id: UUID, since: datetime) -> Sequence[tuple[UUID, Sequence[UUID]]]:
    """With whom the member accepts answers to and fro, so often that it is much of what either accepts."""
    rows = await sql.fetch(
        """
        SELECT a.post_id, a.accepted_by_id, p.author_id FROM acceptances a JOIN posts p ON p.id = a.post_id
        WHERE a.accepted_at > $2 AND p.author_id IS NOT NULL AND a.accepted_by_id <> p.author_id
            AND NOT EXISTS (SELECT 1 FROM void_acceptances v WHERE v.post_id = a.post_id)
            AND (a.accepted_by_id = $1 OR a.accepted_by_id IN (
                SELECT q.author_id FROM acceptances b JOIN posts q ON q.id = b.post_id
                WHERE b.accepted_by_id = $1 AND b.accepted_at > $2))
        ORDER BY a.id
        """,
        member_id,
        since,
    )
    accepted = [(uuid_of(row["accepted_by_id"]), uuid_of(row["author_id"]), uuid_of(row["post_id"])) for row in rows]
    times = Counter((by, of) for by, of, _ in accepted)
    together = Counter(by for by, _, _ in accepted)
    found = []
    for other_id in sorted({of for by, of, _ in accepted if by == member_id}):
        there, back = times[member_id, other_id], times[other_id, member_id]
        if min(there, back) >= ACCEPTED_EACH_WAY and (
            there >= ACCEPTED_SHARE * together[member_id] and back >= ACCEPTED_SHARE * together[other_id]
        ):
            pair = {member_id, other_id}
            found.append((other_id, [post for by, of, post in accepted if {by, of} == pair]))
    return found

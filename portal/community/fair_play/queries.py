"""What staff see of votes that are taken back, and of what was found to be arranged."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community.fair_play.models import Finding, Suspect, VoidAcceptance, VoidVote, WaitsFor
from portal.community.models import Vote
from portal.kernel import clock, sql
from portal.kernel.pagination import Page, Slice
from portal.kernel.sql import instant_of, uuid_of

LOOKED_BACK = timedelta(days=30)
_LEAST = 3


@dataclass(frozen=True, slots=True)
class WithdrawnVotes:
    """Somebody took back votes for one person's posts."""

    voter_id: UUID
    author_id: UUID
    count: int
    last_at: datetime


async def withdrawn_votes(*, viewer: Viewer, most: int) -> Sequence[WithdrawnVotes]:
    """Who took back three votes or more of one person within thirty days, the most first (FP8); for moderators.

    Raises Unauthenticated or Forbidden.
    """
    viewer.ensure_moderator()
    rows = await sql.fetch(
        """
        SELECT member_id, author_id, COUNT(*) AS times, MAX(changed_at) AS last_at FROM vote_changes
        WHERE changed_at > $1 AND previous = 1 AND value <> 1 AND author_id IS NOT NULL
        GROUP BY member_id, author_id HAVING COUNT(*) >= $2
        ORDER BY times DESC, last_at DESC LIMIT $3
        """,
        clock.now() - LOOKED_BACK,
        _LEAST,
        most,
    )
    return [
        WithdrawnVotes(
            uuid_of(row["member_id"]), uuid_of(row["author_id"]), int(row["times"]), instant_of(row["last_at"])
        )
        for row in rows
    ]


async def findings(page: Page, *, viewer: Viewer) -> Slice[Finding]:
    """What looked arranged, the newest first; for moderators.

    Raises Unauthenticated or Forbidden.
    """
    viewer.ensure_moderator()
    return await page.of_query(Finding.all(), "fair_play_findings", order=("-found_at", "-id"))


async def findings_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Finding]:
    """For moderators; for everyone else there are none."""
    return {one.id: one for one in await Finding.filter(id__in=list(ids))} if viewer.is_moderator else {}


async def suspects_of(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Sequence[UUID]]:
    """Between whom each was found."""
    found: dict[UUID, list[UUID]] = {}
    for one in await Suspect.filter(finding_id__in=list(ids)).order_by("member_id") if viewer.is_moderator else ():
        found.setdefault(one.finding_id, []).append(one.member_id)
    return found


async def held_by(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    """How many votes and acceptances each keeps from counting, or would where it waits for staff."""
    if not viewer.is_moderator:
        return {}
    waiting = await Suspect.filter(finding_id__in=list(ids), finding__waits_for=WaitsFor.STAFF)
    of_votes = await VoidVote.filter(finding_id__in=list(ids)).only("id", "finding_id")
    of_answers = await VoidAcceptance.filter(finding_id__in=list(ids)).only("id", "finding_id")
    found = Counter([one.finding_id for one in of_votes] + [one.finding_id for one in of_answers])
    for one in waiting:
        found[one.finding_id] = await Vote.filter(member_id=one.member_id).count()
    return found

"""Releases on hold: what somebody planned who has lost the right to publish does not open by itself (L53)."""

from datetime import datetime
from uuid import UUID

from portal.access.viewers import viewer_of
from portal.accounts.events import MemberErased, RoleChanged
from portal.exclusives import history
from portal.exclusives.models import Release
from portal.kernel import clock, sql


async def hold_what_they_planned(event: RoleChanged) -> None:
    """Whatever somebody saved last who may not any more stands still before its next opening, until staff save it."""
    if not event.granted and not (await viewer_of(event.member_id)).is_brand:
        await _hold(event.member_id, event.by_id)


async def hold_what_the_erased_planned(event: MemberErased) -> None:
    """The same where the account goes with the right."""
    for member_id in event.member_ids:
        await _hold(member_id, None)


async def _hold(author_id: UUID, by_id: UUID | None) -> None:
    now = clock.now()
    rows = await sql.fetch(
        """
        SELECT r.id FROM release_versions v JOIN releases r ON r.id = v.release_id
        WHERE v.saved_by_id = $1 AND r.held_at IS NULL
            AND v.id = (SELECT n.id FROM release_versions n WHERE n.release_id = r.id
                ORDER BY n.saved_at DESC, n.id DESC LIMIT 1)
            AND (r.public_at > $2
                OR EXISTS (SELECT 1 FROM release_windows w WHERE w.release_id = r.id AND w.opens_at > $2))
        ORDER BY r.id
        """,
        author_id,
        now,
    )
    for row in rows:
        release_id = sql.uuid_of(row["id"])
        await Release.filter(id=release_id).update(held_at=now)
        await history.keep_version(release_id, by_id=by_id)


async def on_hold() -> tuple[int, datetime] | None:
    """How many releases are on hold, and since when the first of them is; None where none is."""
    row = await sql.fetch_one(
        "SELECT COUNT(*) AS n, MIN(held_at) AS oldest_at FROM releases WHERE (held_at IS NULL) = false"
    )
    assert row is not None
    return (row["n"], sql.instant_of(row["oldest_at"])) if row["n"] else None

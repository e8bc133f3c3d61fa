"""Telling members in good time that points end: once for each of their ends and each threshold (R34)."""

from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.models import MemberState
from portal.kernel import clock, sql
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work
from portal.loyalty import programme
from portal.loyalty.events import PointsExpiring

BATCH = 200


async def remind_due(now: datetime) -> int:
    """Remind everybody of whose points the end has come near; how many reminders that were.

    A threshold of seven days is reached at the beginning of the local day after which seven are left.
    Who comes under several at once, because points have a short life or the worker was away, hears
    of the nearest alone.
    """
    thresholds = sorted(programme.reminders(await programme.current()))
    told = 0
    nearer = now
    for days in thresholds:
        horizon = clock.start_of_day(clock.local_day(now) + timedelta(days=days))
        told += await _remind_between(nearer, horizon, days, now)
        nearer = max(nearer, horizon)
    return told


async def _remind_between(after: datetime, until: datetime, days: int, now: datetime) -> int:
    told = 0
    while rows := await sql.fetch(_DUE, after, until, days, MemberState.ACTIVE.value, BATCH):
        for row in rows:
            told += await _remind(
                sql.uuid_of(row["account_id"]),
                sql.uuid_of(row["member_id"]),
                sql.instant_of(row["expires_at"]),
                days,
                now,
            )
    return told


@unit_of_work
async def _remind(account_id: UUID, member_id: UUID, expires_at: datetime, days: int, now: datetime) -> bool:
    """The mark and the news in one transaction; of several workers one sets the mark."""
    marked = await sql.execute(
        """
        INSERT INTO expiry_reminders (id, account_id, expires_at, days, reminded_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (account_id, expires_at, days) DO NOTHING
        """,
        new_id(),
        account_id,
        expires_at,
        days,
        now,
    )
    points = await sql.fetch_value(
        "SELECT SUM(remaining - reserved) FROM points_lots"
        " WHERE account_id = $1 AND state = 'ACTIVE' AND expires_at = $2",
        account_id,
        expires_at,
    )
    if not marked or not points:
        return False
    await announce(PointsExpiring(member_id=member_id, points=int(points), expires_at=expires_at, days=days))
    return True


_DUE = """
    SELECT DISTINCT l.account_id, a.member_id, l.expires_at FROM points_lots l
    JOIN loyalty_accounts a ON a.id = l.account_id
    JOIN members m ON m.id = a.member_id AND m.state = $4 AND m.banned_at IS NULL
    WHERE l.state = 'ACTIVE' AND l.expires_at > $1 AND l.expires_at <= $2 AND NOT EXISTS (
        SELECT 1 FROM expiry_reminders r
        WHERE r.account_id = l.account_id AND r.expires_at = l.expires_at AND r.days = $3)
    LIMIT $5
"""

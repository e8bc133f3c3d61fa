"""Telling members in good time that points end: once for each of their ends and each threshold (R34)."""

from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.models import MemberState
from portal.kernel import clock, sql
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.steps import Steps
from portal.kernel.work import unit_of_work
from portal.loyalty import programme
from portal.loyalty.events import PointsExpiring

ENDS_AT_ONCE = 20
ENDING = Steps(
    "reminders of points that end",
    "SELECT a.id, a.member_id FROM loyalty_accounts a",
    of="a",
    by="""
    SELECT l.account_id FROM points_lots l
    JOIN loyalty_accounts a ON a.id = l.account_id
    JOIN members m ON m.id = a.member_id AND m.state = $4 AND m.banned_at IS NULL
    WHERE l.state = 'ACTIVE' AND l.expires_at > $1 AND l.expires_at <= $2 AND {others} AND NOT EXISTS (
        SELECT 1 FROM expiry_reminders r
        WHERE r.account_id = l.account_id AND r.expires_at = l.expires_at AND r.days = $3)
    ORDER BY l.expires_at LIMIT 500
    """,
)
_ENDS = """
    SELECT DISTINCT l.expires_at FROM points_lots l
    WHERE l.account_id = $1 AND l.state = 'ACTIVE' AND l.expires_at > $2 AND l.expires_at <= $3 AND NOT EXISTS (
        SELECT 1 FROM expiry_reminders r
        WHERE r.account_id = l.account_id AND r.expires_at = l.expires_at AND r.days = $4)
    ORDER BY l.expires_at LIMIT $5
"""


async def remind_due(now: datetime) -> int:
    """Remind members of whose points the end has come near; how many members that were in this step.

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
    async def of_account(row: sql.Row) -> bool:
        account_id, member_id = sql.uuid_of(row["id"]), sql.uuid_of(row["member_id"])
        ends = await sql.fetch(_ENDS, account_id, after, until, days, ENDS_AT_ONCE)
        told = [await _remind(account_id, member_id, sql.instant_of(end["expires_at"]), days, now) for end in ends]
        return any(told)

    return await ENDING.step(after, until, days, MemberState.ACTIVE.value, each=of_account)


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

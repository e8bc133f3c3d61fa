"""Points that wait, brought forward or put off by what becomes of the thing that earned them (FP14)."""

from datetime import datetime
from uuid import UUID

from portal.kernel import sql
from portal.kernel.work import unit_of_work
from portal.loyalty.ledger.opening import book

_WAITING = """
    SELECT DISTINCT a.member_id FROM points_transfers t JOIN points_lots l ON l.award_id = t.id
    JOIN loyalty_accounts a ON a.id = l.account_id
    WHERE t.source_id = $1 AND t.kind = 'EARN' AND l.state = 'PENDING' ORDER BY a.member_id
"""
_MOVE = """
    UPDATE points_lots SET available_at = $2 WHERE state = 'PENDING'
        AND account_id = (SELECT id FROM loyalty_accounts WHERE member_id = $3)
        AND award_id IN (SELECT id FROM points_transfers WHERE source_id = $1 AND kind = 'EARN')
"""


@unit_of_work
async def end_wait(source_id: UUID) -> None:
    """What was earned by the source waits no longer; who is suspended has it when that is over (FP22)."""
    for row in await sql.fetch(_WAITING, source_id):
        member_id = sql.uuid_of(row["member_id"])
        async with book(member_id) as opened:
            await sql.execute(f"{_MOVE} AND available_at > $2", source_id, opened.now, member_id)
        async with book(member_id):  # brings the account to the present, with what is due now
            pass


@unit_of_work
async def wait_until(source_id: UUID, moment: datetime) -> None:
    """What was earned by the source, and waits, waits until then at the least."""
    for row in await sql.fetch(_WAITING, source_id):
        member_id = sql.uuid_of(row["member_id"])
        async with book(member_id):
            await sql.execute(f"{_MOVE} AND available_at < $2", source_id, moment, member_id)

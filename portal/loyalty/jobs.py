"""What time alone does to points and tiers; the worker calls these every round, and any number of workers may."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from uuid import UUID

from portal.kernel import sql
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger, redemptions, tiers

BATCH = 200

_TO_RELEASE = """
    SELECT DISTINCT a.member_id FROM points_lots l JOIN loyalty_accounts a ON a.id = l.account_id
    WHERE l.state = 'PENDING' AND l.available_at <= $1 LIMIT $2
"""
_TO_EXPIRE = """
    SELECT DISTINCT a.member_id FROM points_lots l JOIN loyalty_accounts a ON a.id = l.account_id
    WHERE l.state = 'ACTIVE' AND l.expires_at <= $1 AND l.remaining > l.reserved LIMIT $2
"""
# Nobody is in a tier of an account that was merged or closed; those would fill the batch for ever.
_TO_REVIEW = """
    SELECT member_id FROM loyalty_accounts
    WHERE tier_review_at <= $1 AND merged_into_id IS NULL AND closed_at IS NULL LIMIT $2
"""


async def release_due(now: datetime) -> int:
    """Free the points whose hold is over; how many accounts that concerned."""
    return await _each(_TO_RELEASE, now, settle)


async def expire_due(now: datetime) -> int:
    """End the lots whose last day is over: the same entries however late, or however often, this runs (R33)."""
    return await _each(_TO_EXPIRE, now, settle)


async def expire_coupons(now: datetime) -> int:
    """End the coupons whose last day is over."""
    return await redemptions.expire_coupons(now)


async def review_due(now: datetime) -> int:
    """Look again at the tiers that time may have changed: windows, grace, new thresholds."""
    return await _each(_TO_REVIEW, now, _review)


@unit_of_work
async def settle(member_id: UUID, now: datetime) -> None:
    """Opening a book brings the account to the present; a redemption at the same moment waits for it (R30)."""
    async with ledger.book(member_id, now=now):
        pass


async def _review(member_id: UUID, now: datetime) -> None:
    await tiers.review(member_id)


async def _each(query: str, now: datetime, deed: Callable[[UUID, datetime], Awaitable[None]]) -> int:
    """Do it for every account that ``query`` finds, each in a unit of its own, until none is left."""
    done: set[UUID] = set()
    while True:
        found = {sql.uuid_of(row["member_id"]) for row in await sql.fetch(query, now, BATCH)} - done
        if not found:
            return len(done)
        for member_id in found:
            await deed(member_id, now)
        done |= found

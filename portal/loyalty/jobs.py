"""What time alone does to points and tiers, in bounded steps; any number of workers may take them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from portal.kernel import sql
from portal.kernel.steps import Steps, change_some
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger, programme
from portal.loyalty.tiering import reviews, tiers

LOTS_AT_ONCE = 100
"""Who has thousands of small lots that end on one day has them ended by several steps."""
INSTANTS_AT_ONCE = 20

# The lots that are due first, and of them the accounts: an account is locked before anything of it, everywhere.
# One that was merged has nothing that is due, and nobody is in a tier of it.
_ACCOUNTS = "SELECT a.id, a.member_id FROM loyalty_accounts a"
TO_RELEASE = Steps(
    "release of points",
    _ACCOUNTS,
    of="a",
    by="""
    SELECT l.account_id FROM points_lots l JOIN loyalty_accounts a ON a.id = l.account_id
    WHERE l.state = 'PENDING' AND l.available_at <= $1 AND a.merged_into_id IS NULL AND {others}
        AND NOT EXISTS (SELECT 1 FROM members m WHERE m.id = a.member_id
            AND (m.banned_at IS NOT NULL OR m.suspended_until > $1))
    ORDER BY l.available_at LIMIT 500
    """,
)
TO_EXPIRE = Steps(
    "expiry of points",
    _ACCOUNTS,
    of="a",
    by="""
    SELECT l.account_id FROM points_lots l JOIN loyalty_accounts a ON a.id = l.account_id
    WHERE l.state = 'ACTIVE' AND l.expires_at <= $1 AND l.remaining > l.reserved AND a.merged_into_id IS NULL
        AND {others} ORDER BY l.expires_at LIMIT 500
    """,
)
TO_REVIEW = Steps(
    "review of tiers",
    """
    SELECT a.id, a.member_id FROM loyalty_accounts a
    WHERE a.tier_review_at <= $1 AND a.merged_into_id IS NULL AND a.closed_at IS NULL AND {others}
    ORDER BY a.tier_review_at
    """,
    of="a",
)


async def release_due(now: datetime) -> int:
    """Free points whose hold is over; how many accounts that concerned."""
    return await TO_RELEASE.step(now, each=lambda row: _mature_some(row, now))


async def expire_due(now: datetime) -> int:
    """End lots whose last day is over: the same entries however late, or however often, this runs (R33)."""
    return await TO_EXPIRE.step(now, each=lambda row: _mature_some(row, now))


async def heed_new_terms() -> int:
    """Have some of the accounts reviewed that were judged by terms, or tiers, which have changed since; how many."""
    terms = await programme.current()
    # Nobody is in a tier of an account that was merged or closed.
    return await change_some(
        "loyalty_accounts",
        "heeds_edition = $1, tier_review_at ="
        " CASE WHEN merged_into_id IS NULL AND closed_at IS NULL THEN $2 ELSE tier_review_at END",
        "heeds_edition < $1",
        terms.edition,
        terms.edition_since,
    )


async def review_due(now: datetime) -> int:
    """Look again at tiers that time may have changed: windows, grace, new thresholds; how many were looked at."""
    marked = await heed_new_terms()
    return await TO_REVIEW.step(now, each=_review, together=_review_all) or marked


@unit_of_work
async def mature_account(member_id: UUID, now: datetime, *, most_lots: int | None = None) -> None:
    """Opening a book brings the account to the present; a redemption at the same moment waits for it (R30)."""
    async with ledger.book(member_id, now=now, most_lots=most_lots):
        pass


async def _mature_some(row: sql.Row, now: datetime) -> bool:
    await mature_account(sql.uuid_of(row["member_id"]), now, most_lots=LOTS_AT_ONCE)
    return True


async def _review(row: sql.Row) -> bool:
    await tiers.review(sql.uuid_of(row["member_id"]), most=INSTANTS_AT_ONCE)
    return True


async def _review_all(rows: Sequence[sql.Row]) -> Sequence[sql.Row]:
    left = set(await reviews.review_all([sql.uuid_of(row["id"]) for row in rows]))
    return [row for row in rows if sql.uuid_of(row["id"]) in left]

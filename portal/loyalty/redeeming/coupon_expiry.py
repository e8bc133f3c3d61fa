"""Expiring coupons in bounded steps: those that buy nothing any more, and those whose points come back (R57)."""

from collections.abc import Sequence
from datetime import datetime

from portal.kernel import sql
from portal.kernel.events import announce
from portal.kernel.steps import Steps
from portal.loyalty import ledger
from portal.loyalty.events import CouponChanged
from portal.loyalty.ledger import keys
from portal.loyalty.redeeming import shop_coupons, stock, withdrawals
from portal.loyalty.redeeming.models import Redemption, RedemptionState, WithdrawalReason
from portal.loyalty.redeeming.returning import return_cost
from portal.loyalty.redeeming.withdrawals import Withdrawal

_OF_ONE_MEMBER = 10
"""So many coupons of one member end in one transaction; the others in the next."""

_OVER = "r.state = 'ISSUED' AND NOT r.is_held AND r.withdrawing_since IS NULL AND r.expires_at <= $1"
# Points come back into an account, which is locked before anything of it, everywhere.
RETURNING = Steps(
    "expiry of coupons that return points",
    "SELECT a.id, a.member_id FROM loyalty_accounts a",
    of="a",
    by=f"""
    SELECT a.id FROM redemptions r JOIN loyalty_accounts a ON a.member_id = r.member_id
    WHERE {_OVER} AND r.returns_points AND {{others}}
    ORDER BY r.expires_at LIMIT 500
    """,  # noqa: S608 - a constant
)
OTHERS = Steps(
    "expiry of coupons",
    f"""
    SELECT r.id, r.member_id FROM redemptions r
    WHERE {_OVER} AND NOT r.returns_points AND {{others}}
    ORDER BY r.expires_at
    """,  # noqa: S608 - a constant
    of="r",
)


def state_at(redemption: Redemption, now: datetime) -> RedemptionState:
    """What a coupon is at that moment, whether the job that ends it has come by or not."""
    is_over = redemption.expires_at is not None and redemption.expires_at <= now and not redemption.is_held
    if redemption.is_being_withdrawn:
        is_over = redemption.withdrawal_reason is WithdrawalReason.EXPIRED
    return RedemptionState.EXPIRED if redemption.state is RedemptionState.ISSUED and is_over else redemption.state


async def expire_coupons(now: datetime) -> int:
    """End coupons whose last day is over; how many, or of how many members, in this step.

    Their points are not returned, for the coupon was what they bought, unless the reward said so when it
    was had; then once (R57), and where a shop made it that shop is asked first: it may have been used on its last day,
    and the word of it be late (SH92). What an open order holds does not end (RC1).
    """

    async def of_member(row: sql.Row) -> bool:
        async with ledger.book(sql.uuid_of(row["member_id"])) as book:
            over = Redemption.filter(
                member_id=book.member_id,
                state=RedemptionState.ISSUED,
                is_held=False,
                withdrawing_since__isnull=True,
                expires_at__lte=now,
                returns_points=True,
            )
            for redemption in await over.order_by("expires_at", "id").limit(_OF_ONE_MEMBER):
                if shop_coupons.store_of(redemption) is None:
                    await _expire(redemption, book)
                else:
                    await withdrawals.begin(redemption, Withdrawal(WithdrawalReason.EXPIRED), book.now)
        return True

    return await RETURNING.step(now, each=of_member) + await OTHERS.step(now, each=_end, together=_end_all)


async def _expire(redemption: Redemption, book: ledger.Book) -> None:
    """End a coupon that gives its points back, when its last day is over; they return, once (R57)."""
    ended = await sql.execute(
        """
        UPDATE redemptions SET state = 'EXPIRED'
        WHERE id = $1 AND state = 'ISSUED' AND NOT is_held AND withdrawing_since IS NULL AND expires_at <= $2
        """,
        redemption.id,
        book.now,
    )
    if ended:
        await return_cost(redemption, redemption.cost, book, key=keys.unused_coupon(redemption.id))
        await stock.return_piece(redemption, to_stock=False)
        await announce(CouponChanged(member_id=redemption.member_id, redemption_id=redemption.id))


async def _end_all(rows: Sequence[sql.Row]) -> Sequence[sql.Row]:
    values = sql.Values()
    ended = sql.among("id", [sql.uuid_of(row["id"]) for row in rows], values)
    await sql.execute(f"UPDATE redemptions SET state = 'EXPIRED' WHERE {ended}", *values)  # noqa: S608
    for row in rows:
        await announce(CouponChanged(member_id=sql.uuid_of(row["member_id"]), redemption_id=sql.uuid_of(row["id"])))
    return []


async def _end(row: sql.Row) -> bool:
    await _end_all([row])
    return True

"""Ending the account of somebody who was erased: entries keep their amounts, lots and debts are closed (R76)."""

from uuid import UUID

from portal.kernel import clock, sql
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.loyalty.earning.models import Share
from portal.loyalty.ledger.models import Account
from portal.loyalty.redeeming import cancelling, shop_coupons
from portal.loyalty.redeeming.models import Redemption, RedemptionState, WithdrawalReason
from portal.loyalty.tiering.models import TierPeriod


@unit_of_work
async def close_account(member_id: UUID) -> None:
    """Take unused coupons back, close every open lot by an entry that says so, and keep the account shut.

    What comes in later, a refund or a returned coupon, goes out again in the same transaction.
    """
    if not await Account.filter(member_id=member_id).exclude(merged_into_id=None).exists():
        for being_made in await Redemption.filter(member_id=member_id, state=RedemptionState.PENDING, is_held=True):
            await shop_coupons.confirm(being_made.id)
        async with ledger.book(member_id) as book:
            while await cancelling.revoke_newest_unused(book, reason=WithdrawalReason.ERASED):
                pass
            book.is_closed = True
    await sql.execute(
        """
        UPDATE loyalty_accounts SET closed_at = $2, tier_id = NULL, tier_since = NULL, tier_until = NULL,
            tier_is_manual = FALSE, granted_tier_id = NULL, granted_until = NULL, tier_review_at = NULL
        WHERE member_id = $1
        """,
        member_id,
        clock.now(),
    )
    await TierPeriod.filter(account__member_id=member_id).delete()
    await Share.filter(member_id=member_id).delete()

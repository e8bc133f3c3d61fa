"""Cancelling coupons: given back by the member or by staff, or revoked where their points are needed elsewhere."""

from datetime import datetime
from uuid import UUID

import structlog

from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.errors import NotFound
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.loyalty.events import CouponChanged, CouponRevoked
from portal.loyalty.ledger import keys
from portal.loyalty.redeeming import coupon_expiry, policies, shop_coupons, stock, taking_back, withdrawals
from portal.loyalty.redeeming.models import Redemption, RedemptionState, WithdrawalReason
from portal.loyalty.redeeming.returning import doer_of, return_cost
from portal.loyalty.redeeming.withdrawals import Withdrawal
from portal.shop.stores.client import StoreFailed

_log = structlog.get_logger(__name__)


async def cancel_redemption(redemption_id: UUID, *, write_off: bool = False, by: Viewer) -> Redemption:
    """Give an unused coupon back: its points return to their own lots, the piece to the stock.

    Staff may write the piece off; then it stays out of stock (R54). Of a cancellation and a use at the
    same moment exactly one wins (P4). One that a shop is still to make is not made; one that an open order
    holds is not taken back (RC1). One that a shop made is taken from it first, and is used if it was used there (RC3);
    while that shop does not answer it is ISSUED and being withdrawn, and the queue goes on with it (SH92).
    """
    if write_off:
        by.ensure_brand()
    redemption = await _find(redemption_id, by=by)
    if write_off:
        by.ensure_impartial(redemption.member_id)
    is_there = coupon_expiry.state_at(redemption, clock.now()) is RedemptionState.ISSUED and not redemption.is_held
    if is_there and (redemption.is_being_withdrawn or shop_coupons.store_of(redemption) is not None):
        return await _take_back_from_shop(redemption, write_off=write_off, by=by)
    return await _cancel(redemption, write_off=write_off, by=by)


async def _take_back_from_shop(redemption: Redemption, *, write_off: bool, by: Viewer) -> Redemption:
    """What was begun is not lost, whatever happens to whoever asks: the queue, or who asks again, goes on with it."""
    why = Withdrawal(WithdrawalReason.CANCELLED, by_id=by.member_id, writes_off=write_off)
    await _begin(redemption, why)
    try:
        await taking_back.take_back(redemption.id)
    except StoreFailed as failure:
        _log.warning("coupon_is_still_being_withdrawn", redemption=str(redemption.id), error=str(failure))
    current = await Redemption.get(id=redemption.id)
    if current.is_being_withdrawn or current.state is RedemptionState.CANCELLED:
        return current
    raise policies.why_closed(current)


@unit_of_work
async def _begin(redemption: Redemption, why: Withdrawal) -> None:
    await withdrawals.begin(redemption, why, clock.now())


@unit_of_work
async def _cancel(redemption: Redemption, *, write_off: bool, by: Viewer) -> Redemption:
    async with ledger.book(redemption.member_id) as book:
        if not await _take_back(redemption, book, by=by, to_stock=not write_off):
            raise policies.why_closed(await Redemption.get(id=redemption.id))
        if by.member_id != redemption.member_id:
            await _tell_of_loss(redemption, None)
    return await Redemption.get(id=redemption.id)


async def revoke_newest_unused(
    book: ledger.Book, *, order_id: UUID | None = None, reason: WithdrawalReason = WithdrawalReason.REVOKED
) -> bool:
    """Take back the coupon that the member got last and has not used, for an order; False when there is none (R11).

    The whole coupon: what it cost beyond a shortfall stays with the member as points. One that a shop made is only on
    its way back then, for that shop is asked first (SH92): see `withdrawals.coming_back`.
    """
    states = [RedemptionState.PENDING, RedemptionState.ISSUED]
    unused = Redemption.filter(
        member_id=book.member_id, state__in=states, is_held=False, withdrawing_since__isnull=True, cost__gt=0
    )
    why = Withdrawal(reason, order_id=order_id)
    for redemption in await unused.order_by("-created_at", "-id"):
        if redemption.state is RedemptionState.ISSUED and shop_coupons.store_of(redemption) is not None:
            if await withdrawals.begin(redemption, why, book.now):
                return True
        elif await _take_back(redemption, book, by=None):
            await _tell_of_loss(redemption, order_id)
            return True
    return False


async def _tell_of_loss(redemption: Redemption, order_id: UUID | None) -> None:
    await announce(CouponRevoked(member_id=redemption.member_id, redemption_id=redemption.id, order_id=order_id))


async def _take_back(redemption: Redemption, book: ledger.Book, *, by: Viewer | None, to_stock: bool = True) -> bool:
    """Undo a redemption that nothing has come of yet; False when something has."""
    doer = doer_of(redemption, by)
    if await shop_coupons.release(book, redemption, actor=doer.kind, actor_id=doer.member_id, to_stock=to_stock):
        return True
    if not await _withdraw(redemption, book.now):
        return False
    await return_cost(redemption, redemption.cost, book, by=doer, key=keys.cancellation(redemption.id))
    await stock.return_piece(redemption, to_stock=to_stock)
    return True


async def _withdraw(redemption: Redemption, now: datetime) -> bool:
    changed = await sql.execute(
        """
        UPDATE redemptions SET state = 'CANCELLED', cancelled_at = $2
        WHERE id = $1 AND state = 'ISSUED' AND NOT is_held AND withdrawing_since IS NULL
            AND (expires_at IS NULL OR expires_at > $2)
        """,
        redemption.id,
        now,
    )
    if changed:
        await shop_coupons.remove_later(redemption)
        await announce(CouponChanged(member_id=redemption.member_id, redemption_id=redemption.id))
    return changed == 1


async def _find(redemption_id: UUID, *, by: Viewer) -> Redemption:
    """One's own redemption, or any for the brand; every other is as unknown."""
    redemption = await Redemption.get_or_none(id=redemption_id)
    if redemption is None or not (by.is_brand or redemption.member_id == by.id):
        raise NotFound("There is no such redemption.", field="redemptionId")
    return redemption

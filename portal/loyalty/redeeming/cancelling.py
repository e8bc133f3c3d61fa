"""Cancelling coupons: given back by the member or by staff, or revoked where their points are needed elsewhere."""

from datetime import datetime
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.errors import NotFound
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.loyalty.events import CouponChanged, CouponRevoked
from portal.loyalty.ledger import keys
from portal.loyalty.redeeming import coupon_expiry, coupons_back_from_shops, policies, shop_coupons, stock
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.loyalty.redeeming.returning import actor_of, return_cost


async def cancel_redemption(redemption_id: UUID, *, write_off: bool = False, by: Viewer) -> Redemption:
    """Give an unused coupon back: its points return to their own lots, the piece to the stock.

    Staff may write the piece off; then it stays out of stock (R54). Of a cancellation and a use at the
    same moment exactly one wins (P4). One that a shop is still to make is not made; one that an open order
    holds is not taken back (RC1); one that a shop made is taken from it first, and is used if it was used there (RC3).
    """
    if write_off:
        by.ensure_brand()
    redemption = await _find(redemption_id, by=by)
    if write_off:
        by.ensure_impartial(redemption.member_id)
    if coupon_expiry.state_at(redemption, clock.now()) is RedemptionState.ISSUED and not redemption.is_held:
        await coupons_back_from_shops.take_from_shop(redemption)
    return await _cancel(redemption, write_off=write_off, by=by)


@unit_of_work
async def _cancel(redemption: Redemption, *, write_off: bool, by: Viewer) -> Redemption:
    async with ledger.book(redemption.member_id) as book:
        if not await _take_back(redemption, book, by=by, to_stock=not write_off):
            raise policies.why_closed(await Redemption.get(id=redemption.id))
        if by.member_id != redemption.member_id:
            await _tell_of_loss(redemption, None)
    return await Redemption.get(id=redemption.id)


async def revoke_newest_unused(book: ledger.Book, *, order_id: UUID | None = None) -> bool:
    """Take back the coupon that the member got last and has not used, for an order; False when there is none (R11).

    The whole coupon: what it cost beyond a shortfall stays with the member as points.
    """
    states = [RedemptionState.PENDING, RedemptionState.ISSUED]
    unused = Redemption.filter(member_id=book.member_id, state__in=states, is_held=False)
    for redemption in await unused.order_by("-created_at", "-id"):
        if await _take_back(redemption, book, by=None):
            await _tell_of_loss(redemption, order_id)
            return True
    return False


async def _tell_of_loss(redemption: Redemption, order_id: UUID | None) -> None:
    await announce(CouponRevoked(member_id=redemption.member_id, redemption_id=redemption.id, order_id=order_id))


async def _take_back(redemption: Redemption, book: ledger.Book, *, by: Viewer | None, to_stock: bool = True) -> bool:
    """Undo a redemption that nothing has come of yet; False when something has."""
    actor, actor_id = actor_of(redemption, by), by.member_id if by else None
    if await shop_coupons.release(book, redemption, actor=actor, actor_id=actor_id, to_stock=to_stock):
        return True
    if not await _withdraw(redemption, book.now):
        return False
    await return_cost(redemption, redemption.cost, book, by=by, key=keys.cancellation(redemption.id))
    await stock.return_piece(redemption, to_stock=to_stock)
    return True


async def _withdraw(redemption: Redemption, now: datetime) -> bool:
    changed = await sql.execute(
        """
        UPDATE redemptions SET state = 'CANCELLED', cancelled_at = $2
        WHERE id = $1 AND state = 'ISSUED' AND NOT is_held AND (expires_at IS NULL OR expires_at > $2)
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

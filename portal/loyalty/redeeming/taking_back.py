"""Taking a coupon back from the shop that made it: asked, disabled, asked again, removed; then points go back (SH93).

Each step can be repeated, and what ends in the row is a change under a condition: killed anywhere, or done by two at
once, it comes to the same. All that speaks to a shop is called outside a unit of work, for it may take its time.
"""

from uuid import UUID

from portal.kernel import outbox, sql
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.loyalty.events import CouponChanged, CouponRevoked
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.models import ActorKind
from portal.loyalty.redeeming import shop_coupons, stock, using
from portal.loyalty.redeeming.at_the_shop import is_used_there
from portal.loyalty.redeeming.models import Redemption, RedemptionState, WithdrawalReason
from portal.loyalty.redeeming.returning import RULE, Doer, return_cost


async def go_on(item: outbox.Item) -> None:
    """The queue's way to `take_back`.

    Raises StoreFailed where the shop did not answer for sure: then it is asked again.
    """
    await take_back(UUID(item.payload["redemption"]))


async def take_back(redemption_id: UUID) -> None:
    """Go on with a coupon that is being withdrawn, until it is used or gone; nothing where it is not, or not any more.

    One that an order at the shop has, paid or not, is used from then on. Where the shop that made it is not the one
    that is set any more there is nobody to ask. Raises StoreFailed, and then it is still being withdrawn.
    """
    redemption = await Redemption.get_or_none(id=redemption_id)
    if redemption is None or not redemption.is_being_withdrawn:
        return
    store = shop_coupons.store_of(redemption)
    if store is not None and await is_used_there(store, redemption.coupon_code):
        await using.note_use(redemption.id)
    else:
        await settle(redemption.id)


@unit_of_work
async def settle(redemption_id: UUID) -> bool:
    """Nobody can use it any more: its points return to their lots; False where it was not being withdrawn any more."""
    redemption = await Redemption.get(id=redemption_id)
    async with ledger.book(redemption.member_id) as book:
        await redemption.refresh_from_db()
        is_over = redemption.withdrawal_reason is WithdrawalReason.EXPIRED
        settled = await sql.execute(
            """
            UPDATE redemptions SET state = $2, cancelled_at = $3, withdrawing_since = NULL
            WHERE id = $1 AND state = 'ISSUED' AND NOT is_held AND withdrawing_since IS NOT NULL
            """,
            redemption.id,
            (RedemptionState.EXPIRED if is_over else RedemptionState.CANCELLED).value,
            None if is_over else book.now,
        )
        if not settled:
            return False
        key = keys.unused_coupon(redemption.id) if is_over else keys.cancellation(redemption.id)
        await return_cost(redemption, redemption.cost, book, key=key, by=_doer_of(redemption))
        await stock.return_piece(redemption, to_stock=not (is_over or redemption.withdrawal_writes_off))
    await announce(CouponChanged(member_id=redemption.member_id, redemption_id=redemption.id))
    if _is_loss(redemption):
        order_id = redemption.withdrawal_order_id
        await announce(CouponRevoked(member_id=redemption.member_id, redemption_id=redemption.id, order_id=order_id))
    return True


def _doer_of(redemption: Redemption) -> Doer:
    if redemption.withdrawal_reason is not WithdrawalReason.CANCELLED:
        return RULE
    by_id = redemption.withdrawal_by_id
    return Doer(ActorKind.MEMBER if by_id == redemption.member_id else ActorKind.STAFF, by_id)


def _is_loss(redemption: Redemption) -> bool:
    """Whether it was taken from its member, who hears of that: for an order, or by staff."""
    reason, by_id = redemption.withdrawal_reason, redemption.withdrawal_by_id
    was_taken_by_staff = reason is WithdrawalReason.CANCELLED and by_id != redemption.member_id
    return reason is WithdrawalReason.REVOKED or was_taken_by_staff

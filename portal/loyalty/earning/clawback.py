"""What a refund does to points: earned ones go back by what is left of the order, spent ones come back."""

from uuid import UUID

from tortoise.expressions import Q

from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.loyalty.earning.purchases import purchase_points, raise_purchase
from portal.loyalty.earning.terms import Lines
from portal.loyalty.events import CouponPointsReturned
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.keys import Why
from portal.loyalty.ledger.models import Account, ActorKind, Transfer, TransferKind
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.cancelling import revoke_newest_unused
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.loyalty.redeeming.returning import return_cost
from portal.shop.models import Order


@unit_of_work
async def adjust_awards(order_id: UUID, *, standing_minor: int, lines: Lines, why: Why) -> bool:
    """Let the order's awards stand as far as the order does; False when it has earned nothing so far.

    By cumulative difference, so partial refunds add up to the award (R12-R15); unused coupons go before
    debt comes (R11); an order that grew earns the rest by the same terms (R20).
    """
    first = await Transfer.read_one("idempotency_key = $1", keys.deed(EarnAction.PURCHASE, keys.order(order_id)))
    if first is None:
        return False
    account = await Account.get(id=first.account_id)
    async with ledger.book(account.member_id) as book:
        left = await purchase_points(first, standing_minor, lines)
        for award in await _awards_of(first):
            target = min(award.points, left)
            left -= target
            # Asked anew each time: what expired since it was spent comes back to nobody, and is not owed either.
            while await ledger.shortfall(book, award, target) and await revoke_newest_unused(book, order_id=order_id):
                pass
            cause = ledger.Cause(description=award.description, actor=ActorKind.RULE)
            await ledger.bring_to(book, award, target, why=why, cause=cause)
        if left > 0 and first.points > 0:
            await raise_purchase(book, first, left)
    return True


@unit_of_work
async def return_spent(
    order_external_id: str, *, source: str, total_minor: int, refunded_minor: int, is_cancelled: bool
) -> None:
    """Give back the points that were spent on a refunded order, by the same share, to their own lots (R16).

    Of an order that cost nothing, nothing goes back until it is cancelled. What came back stays back, even if
    the shop wins the money again. A coupon taken at a till that did not say for which shop counts for every one.
    """
    if refunded_minor <= 0 and not is_cancelled:
        return
    used = Redemption.filter(order_external_id=order_external_id, state=RedemptionState.USED)
    for redemption in await used.filter(Q(order_source=source) | Q(order_source=None)):
        share = redemption.cost if is_cancelled else 0
        if total_minor > 0:
            share = redemption.cost * min(refunded_minor, total_minor) // total_minor
        async with ledger.book(redemption.member_id) as book:
            due = share - await _returned(redemption)
            if due > 0:
                key = keys.share_of_refund(redemption.id, book.number + 1)
                await return_cost(redemption, due, book, key=key)
                await _tell_of_return(redemption, due, order_external_id, source)


async def _tell_of_return(redemption: Redemption, points: int, order_external_id: str, source: str) -> None:
    order = await Order.get_or_none(source=source, external_id=order_external_id).only("id")
    await announce(
        CouponPointsReturned(
            member_id=redemption.member_id,
            redemption_id=redemption.id,
            order_id=None if order is None else order.id,
            points=points,
        )
    )


async def _awards_of(first: Transfer) -> list[Transfer]:
    """The order's award, and those for what was added to the order later, into whichever account of theirs (R75)."""
    return await Transfer.filter(
        source_id=first.source_id, action=EarnAction.PURCHASE, kind=TransferKind.EARN, award_id=None
    ).order_by("created_at", "id")


async def _returned(redemption: Redemption) -> int:
    returns = await Transfer.filter(source_id=redemption.id, kind=TransferKind.RETURN)
    return sum(transfer.points for transfer in returns)

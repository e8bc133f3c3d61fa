"""Returning what coupons cost: points go back into the very lots that they were drawn from (R16)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel.events import announce
from portal.loyalty import ledger
from portal.loyalty.events import CouponPointsReturned, CouponPointsTakenAgain
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.keys import Key
from portal.loyalty.ledger.models import ActorKind, Draw, Lot, Pot, Transfer, TransferKind
from portal.loyalty.redeeming.models import Redemption


@dataclass(frozen=True, slots=True)
class Doer:
    """Who has a coupon end, as entries of the ledger name them."""

    kind: ActorKind
    member_id: UUID | None = None


RULE = Doer(ActorKind.RULE)


async def return_cost(redemption: Redemption, points: int, book: ledger.Book, *, key: Key, by: Doer = RULE) -> None:
    """Give ``points`` of what the coupon cost back, once under each key; ``by`` is who wished it, if anybody.

    One that was given cost none.
    """
    if redemption.cost == 0:
        return
    spent = await _spent(redemption)
    await ledger.return_points(book, spent, points, key=key, body={}, cause=_cause(spent, by))


async def let_share_stand(redemption: Redemption, share: int, order_id: UUID | None) -> None:
    """Let ``share`` of what the coupon cost be with its member, by how much of its order went back by now (R16).

    Money that comes again takes its points again, as debt where there are fewer; and once more it gives them back. They
    end with the last of the lots that the coupon was paid from.
    """
    async with ledger.book(redemption.member_id) as book:
        back, owed = await _back(redemption)
        due = share - (back - owed)
        if due > 0:
            await _give(redemption, due, book, taken_again=owed)
        elif due < 0:
            spent, key = await _spent(redemption), keys.share_taken_again(redemption.id, book.number + 1)
            await ledger.take(book, -due, key=key, cause=_cause(spent, RULE))
    if due:
        event = CouponPointsReturned if due > 0 else CouponPointsTakenAgain
        await announce(
            event(
                member_id=redemption.member_id,
                redemption_id=redemption.id,
                order_id=order_id,
                points=abs(due),
            )
        )


async def share_returned(redemption: Redemption) -> int:
    """What of the coupon's cost is with its member again, as its order went back."""
    back, owed = await _back(redemption)
    return back - owed


async def _back(redemption: Redemption) -> tuple[int, int]:
    """What came back to its lots, and what of that was taken again."""
    kinds = [TransferKind.RETURN, TransferKind.ADJUST]
    entries = await Transfer.filter(source_id=redemption.id, kind__in=kinds)
    back = sum(one.points for one in entries if one.kind is TransferKind.RETURN)
    again = [one for one in entries if keys.is_of_share(one.idempotency_key)]
    return back, sum(-one.points if one.from_pot is Pot.ADJUSTMENT else one.points for one in again)


async def _give(redemption: Redemption, points: int, book: ledger.Book, *, taken_again: int) -> None:
    """First what was taken again, which is in no lot any more; the rest to the lots that it came from."""
    again = min(points, taken_again)
    if again:
        spent = await _spent(redemption)
        await ledger.award(
            book,
            again,
            key=keys.share_given_again(redemption.id, book.number + 1),
            body={},
            cause=_cause(spent, RULE),
            terms=ledger.Terms(available_at=book.now, expires_at=await _last_end(spent)),
            kind=TransferKind.ADJUST,
            origin=Pot.ADJUSTMENT,
        )
    if points > again:
        key = keys.share_of_refund(redemption.id, book.number + 1)
        await return_cost(redemption, points - again, book, key=key)


async def _spent(redemption: Redemption) -> Transfer:
    return await Transfer.get(idempotency_key=keys.redemption(redemption.id))


async def _last_end(spent: Transfer) -> datetime | None:
    """When the last of the lots ends from which a coupon was paid; None where one lasts."""
    drawn = [draw.lot_id for draw in await Draw.filter(transfer_id=spent.id)]
    ends = [lot.expires_at for lot in await Lot.filter(id__in=drawn)]
    return None if None in ends else max((end for end in ends if end is not None), default=None)


def _cause(spent: Transfer, by: Doer) -> ledger.Cause:
    return ledger.Cause(
        description=spent.description, actor=by.kind, actor_id=by.member_id, source=ledger.source_of(spent)
    )


def doer_of(redemption: Redemption, by: Viewer | None) -> Doer:
    """Who has a coupon end: a rule, its member, or staff."""
    if by is None:
        return RULE
    is_own = by.member_id == redemption.member_id
    return Doer(ActorKind.MEMBER if is_own else ActorKind.STAFF, by.member_id)

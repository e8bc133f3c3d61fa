"""What a refund does to points: earned ones go back by what is left of the order, spent ones come back."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID

from tortoise.expressions import Q

from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.loyalty.earning import caps, cuts
from portal.loyalty.earning.purchases import purchase_points
from portal.loyalty.earning.terms import Lines
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.keys import Why
from portal.loyalty.ledger.models import Account, ActorKind, Transfer
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming import withdrawals
from portal.loyalty.redeeming.cancelling import revoke_newest_unused
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.loyalty.redeeming.returning import let_share_stand
from portal.shop.models import Order
from portal.shop.queries import refunded_orders


@dataclass(frozen=True, slots=True)
class Buyer:
    """Whose an order is by now: a member's, nobody's, or somebody's who was erased, whose points stay as they are."""

    member_id: UUID | None
    is_forgotten: bool = False


class Earned(Enum):
    """Who has earned by an order so far."""

    NOBODY = auto()
    OTHERS = auto()
    THEY = auto()


@unit_of_work
async def adjust_awards(order_id: UUID, buyer: Buyer, *, standing_minor: int, lines: Lines, why: Why) -> Earned:
    """Let the order's awards stand as far as the order does, in the account of whoever bought it and in no other.

    By cumulative difference, so partial refunds add up to the award (R12-R15); unused coupons go before
    debt comes (R11), and one that its shop is asked for first repays the debt once it is back (SH92); an order that
    grew earns the rest by the same terms (R20); one that is another's by now leaves nothing to those who had it
    before (SH64).
    """
    awards = await Transfer.read(
        "source_id = $1 AND kind = 'EARN' AND action = $2 AND award_id IS NULL ORDER BY created_at, id",
        order_id,
        EarnAction.PURCHASE.value,
    )
    if not awards:
        return Earned.NOBODY
    holders = await _by_holder(awards)
    for holder, theirs in sorted(holders.items()):
        if await _has_it(buyer, holder, theirs):
            await _let_stand(holder, theirs, standing_minor, lines, why)
        else:
            await _let_stand(holder, theirs, 0, lines, keys.PASSED)
    return Earned.THEY if buyer.is_forgotten or buyer.member_id in holders else Earned.OTHERS


async def _by_holder(awards: Sequence[Transfer]) -> dict[UUID, list[Transfer]]:
    """The order's awards, and those for what was added to it later, by the account that has them by now (R75)."""
    accounts = {one.id: one for one in await Account.filter(id__in={award.account_id for award in awards})}
    holders: dict[UUID, list[Transfer]] = {}
    for award in awards:
        account = accounts[award.account_id]
        holders.setdefault(account.merged_into_id or account.member_id, []).append(award)
    return holders


async def _has_it(buyer: Buyer, holder: UUID, awards: Sequence[Transfer]) -> bool:
    """Whether this account has the order; a forgotten buyer's stays in the account that had it last."""
    if not buyer.is_forgotten:
        return buyer.member_id == holder
    last = await Transfer.filter(award_id=awards[0].id).order_by("-created_at", "-number").first()
    return last is None or not last.idempotency_key.startswith(f"{keys.PASSED}:")


async def _let_stand(holder: UUID, awards: Sequence[Transfer], standing_minor: int, lines: Lines, why: Why) -> None:
    first = awards[0]
    async with ledger.book(holder) as book:
        worth, cap = await purchase_points(first, standing_minor, lines), await caps.cap_of(first)
        left = await caps.bounded(book, first, cap, worth)
        for award in awards:
            target = min(award.points, left)
            left -= target
            # Asked anew each time: what expired since it was spent comes back to nobody, and is not owed either.
            while await _is_short(book, award, target):
                if not await revoke_newest_unused(book, order_id=first.source_id):
                    break
            cause = ledger.Cause(description=award.description, actor=ActorKind.RULE)
            await ledger.bring_to(book, award, target, why=why, cause=cause)
        if left > 0:  # it grew after it had earned (R20), or its cap has room again
            await cuts.add(book, first, left, key=keys.addition(first.idempotency_key, book.number + 1))
        if cap is not None:
            await cuts.settle(book, first, cap, worth)


async def _is_short(book: ledger.Book, award: Transfer, target: int) -> bool:
    """Whether taking the award back would leave a debt that no coupon which is being withdrawn repays (SH92)."""
    missing = await ledger.shortfall(book, award, target)
    return missing > 0 and missing + book.debt > await withdrawals.coming_back(book)


@unit_of_work
async def return_spent(
    order_external_id: str, *, source: str, total_minor: int, refunded_minor: int, is_cancelled: bool
) -> None:
    """Give back the points that were spent on a refunded order, by the same share, to their own lots (R16).

    Of an order that cost nothing, nothing goes back until it is cancelled. If the shop has the money again, or the
    order after all, so much of the points is taken again. A coupon taken at a till that did not say for which shop
    counts for every one.
    """
    used = Redemption.filter(order_external_id=order_external_id, state=RedemptionState.USED)
    for redemption in await used.filter(Q(order_source=source) | Q(order_source=None)).order_by("member_id", "id"):
        shares = [_share(redemption.cost, total_minor, refunded_minor, is_cancelled=is_cancelled)]
        if redemption.order_source is None:
            shares += [
                _share(redemption.cost, one.total_minor, one.refunded_minor, is_cancelled=one.is_cancelled)
                for one in await refunded_orders(order_external_id)
                if one.source != source
            ]
        order = await Order.get_or_none(source=source, external_id=order_external_id).only("id")
        await let_share_stand(redemption, max(shares), None if order is None else order.id)


def _share(cost: int, total_minor: int, refunded_minor: int, *, is_cancelled: bool) -> int:
    if total_minor > 0:
        return cost * min(refunded_minor, total_minor) // total_minor
    return cost if is_cancelled else 0

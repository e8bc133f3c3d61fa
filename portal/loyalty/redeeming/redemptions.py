"""Turning points into a coupon, and what becomes of it: used, cancelled, given back, revoked."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import structlog

from portal.accounts.viewer import SYSTEM, Viewer
from portal.kernel import clock, sql, text
from portal.kernel.errors import AlreadyDone, Conflict, Expired, NotFound, Unauthenticated
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.loyalty.events import CouponChanged, RewardRedeemed
from portal.loyalty.ledger import activity, keys
from portal.loyalty.ledger.keys import Key
from portal.loyalty.ledger.models import ActorKind, SourceType, Transfer
from portal.loyalty.programme.models import Tier
from portal.loyalty.redeeming import coupons, policies, shop_coupons, stock
from portal.loyalty.redeeming.models import Redemption, RedemptionState, Reward

_log = structlog.get_logger(__name__)


@unit_of_work
async def redeem_reward(
    reward_id: UUID, *, idempotency_key: str, shown_cost: int | None = None, by: Viewer
) -> Redemption:
    """Turn points into a coupon; the same key always answers with the same redemption (P2).

    The account is locked first, and stock and limit move by conditional update: of any number of
    requests at once exactly as many succeed as there are points, pieces and uses (R54, R55). A reward whose
    price is no longer the one that was shown is a CONFLICT (R58). Where a shop makes the coupon, it is
    PENDING until the shop has it, and the points are set aside (R56).
    """
    policies.ensure_may_redeem(by)
    key = policies.ensure_key(idempotency_key)
    async with ledger.book(by.id) as book:
        if book.member_id != by.id:
            raise Unauthenticated  # the account became somebody else's at this moment (R75)
        if known := await _known(by.id, key, reward_id):
            return known
        reward = await Reward.read_one("id = $1", reward_id)
        if reward is None:
            raise NotFound("There is no such reward.", field="rewardId")
        policies.ensure_open(reward, book.now)
        policies.ensure_price(reward, shown_cost)
        policies.ensure_tier(await _rank_of(by.id), await _rank(reward.required_tier_id))
        await stock.take_piece(reward, by.id)
        redemption = await _redeem(reward, book, key)
    if redemption.state is RedemptionState.ISSUED:
        await announce(
            RewardRedeemed(member_id=by.id, redemption_id=redemption.id, reward_id=reward.id, cost=redemption.cost)
        )
    return redemption


@unit_of_work
async def cancel_redemption(redemption_id: UUID, *, write_off: bool = False, by: Viewer) -> Redemption:
    """Give an unused coupon back: its points return to their own lots, the piece to the stock.

    Staff may write the piece off; then it stays out of stock (R54). Of a cancellation and a use at the
    same moment exactly one wins (P4). One that a shop is still to make is not made.
    """
    if write_off:
        by.ensure_brand()
    redemption = await find(redemption_id, by=by)
    async with ledger.book(redemption.member_id) as book:
        if not await _take_back(redemption, book, by=by, to_stock=not write_off):
            raise await _why_not(redemption.id, book.now)
    return await Redemption.get(id=redemption.id)


@unit_of_work
async def mark_coupon_used(
    code: str, *, order_external_id: str | None = None, order_source: str | None = None, by: Viewer
) -> Redemption:
    """Take a coupon at the till; of two checkouts with one code the second hears that it was used (R53).

    The shop may repeat itself: the same code for the same order is the same use.
    """
    by.ensure_brand()
    order = text.optional_line(order_external_id, field="orderExternalId", most=120)
    now = clock.now()
    redemption = await Redemption.get_or_none(coupon_code=coupons.spelt(code) or "")
    if redemption is None or redemption.state is RedemptionState.PENDING:
        raise NotFound("There is no such coupon.", field="couponCode")
    used = await sql.execute(
        """
        UPDATE redemptions SET state = 'USED', used_at = $2, order_external_id = $3, order_source = $4
        WHERE id = $1 AND state = 'ISSUED' AND (expires_at IS NULL OR expires_at > $2)
        """,
        redemption.id,
        now,
        order,
        order_source,
    )
    current = await Redemption.get(id=redemption.id)
    if used:
        await _tell(current)
    if not used and not (current.state is RedemptionState.USED and order and current.order_external_id == order):
        raise await _why_not(redemption.id, now)
    return current


@unit_of_work
async def use_on_order(codes: Sequence[str], order_external_id: str, *, source: str) -> None:
    """Take the coupons that were typed into an order; codes of the shop's own, or used ones, are left alone."""
    for code in codes:
        try:
            await mark_coupon_used(code, order_external_id=order_external_id, order_source=source, by=SYSTEM)
        except (NotFound, AlreadyDone, Expired) as refusal:
            _log.info("coupon_not_taken", order=order_external_id, reason=type(refusal).__name__)


async def revoke_newest_unused(book: ledger.Book) -> bool:
    """Take back the coupon that the member got last and has not used; False when there is none (R11).

    The whole coupon: what it cost beyond a shortfall stays with the member as points.
    """
    unused = Redemption.filter(member_id=book.member_id, state__in=[RedemptionState.PENDING, RedemptionState.ISSUED])
    for redemption in await unused.order_by("-created_at"):
        if await _take_back(redemption, book, by=None):
            return True
    return False


async def find(redemption_id: UUID, *, by: Viewer) -> Redemption:
    """One's own redemption, or any for the brand; every other is as unknown."""
    redemption = await Redemption.get_or_none(id=redemption_id)
    if redemption is None or not (by.is_brand or redemption.member_id == by.id):
        raise NotFound("There is no such redemption.", field="redemptionId")
    return redemption


def state_at(redemption: Redemption, now: datetime) -> RedemptionState:
    """What a coupon is at that moment, whether the job that ends it has come by or not."""
    is_over = redemption.expires_at is not None and redemption.expires_at <= now
    return RedemptionState.EXPIRED if redemption.state is RedemptionState.ISSUED and is_over else redemption.state


async def _known(member_id: UUID, key: str, reward_id: UUID) -> Redemption | None:
    known = await Redemption.read_one("member_id = $1 AND idempotency_key = $2", member_id, key)
    if known is not None and known.reward_id != reward_id:
        raise Conflict("This key was used before for something else; use a new one.", field="idempotencyKey")
    return known


async def _redeem(reward: Reward, book: ledger.Book, key: str) -> Redemption:
    store = shop_coupons.store_for(reward)
    redemption = await Redemption.create(
        id=new_id(),
        reward_id=reward.id,
        member_id=book.member_id,
        coupon_code=coupons.new_code(),
        cost=reward.cost,
        state=RedemptionState.ISSUED if store is None else RedemptionState.PENDING,
        idempotency_key=key,
        made_at=None if store is None else store.source,
        created_at=book.now,
        expires_at=_last_instant(reward, book.now),
        returns_points=reward.returns_points,
    )
    if store is None:
        await _spend(reward, book, redemption)
    else:
        await shop_coupons.begin(book, redemption, reward)
    return redemption


async def _spend(reward: Reward, book: ledger.Book, redemption: Redemption) -> None:
    source = ledger.Source(SourceType.REDEMPTION, redemption.id)
    spent = await ledger.spend(
        book,
        redemption.cost,
        key=keys.redemption(redemption.id),
        body={"reward": reward.id},
        cause=ledger.Cause(description=reward.title, actor=ActorKind.MEMBER, actor_id=book.member_id, source=source),
    )
    await activity.redeemed(book, spent)


async def expire(redemption: Redemption, book: ledger.Book) -> None:
    """End a coupon that says so, when its last day is over; its points return, once (R57)."""
    ended = await sql.execute(
        "UPDATE redemptions SET state = 'EXPIRED' WHERE id = $1 AND state = 'ISSUED' AND expires_at <= $2",
        redemption.id,
        book.now,
    )
    if ended:
        await _return_points(redemption, book, by=None, key=keys.unused_coupon(redemption.id))
        await stock.return_piece(redemption, to_stock=False)
        await _tell(redemption)


async def _tell(redemption: Redemption) -> None:
    await announce(CouponChanged(member_id=redemption.member_id, redemption_id=redemption.id))


def _last_instant(reward: Reward, now: datetime) -> datetime | None:
    """A coupon is good to the end of a local day."""
    if reward.coupon_valid_days is None:
        return None
    return clock.end_of_day(clock.local_day(now) + timedelta(days=reward.coupon_valid_days))


async def _take_back(redemption: Redemption, book: ledger.Book, *, by: Viewer | None, to_stock: bool = True) -> bool:
    """Undo a redemption that nothing has come of yet; False when something has."""
    actor, actor_id = _actor(redemption, by), by.member_id if by else None
    if await shop_coupons.release(book, redemption, actor=actor, actor_id=actor_id, to_stock=to_stock):
        return True
    if not await _withdraw(redemption, book.now):
        return False
    await _return_points(redemption, book, by=by, key=keys.cancellation(redemption.id))
    await stock.return_piece(redemption, to_stock=to_stock)
    return True


async def _withdraw(redemption: Redemption, now: datetime) -> bool:
    changed = await sql.execute(
        """
        UPDATE redemptions SET state = 'CANCELLED', cancelled_at = $2
        WHERE id = $1 AND state = 'ISSUED' AND (expires_at IS NULL OR expires_at > $2)
        """,
        redemption.id,
        now,
    )
    if changed:
        await shop_coupons.remove_later(redemption)
        await _tell(redemption)
    return changed == 1


async def _return_points(redemption: Redemption, book: ledger.Book, *, by: Viewer | None, key: Key) -> None:
    spent = await Transfer.get(idempotency_key=keys.redemption(redemption.id))
    await ledger.return_points(
        book,
        spent,
        redemption.cost,
        key=key,
        body={},
        cause=ledger.Cause(
            description=spent.description,
            actor=_actor(redemption, by),
            actor_id=by.member_id if by else None,
            source=ledger.source_of(spent),
        ),
    )


def _actor(redemption: Redemption, by: Viewer | None) -> ActorKind:
    if by is None:
        return ActorKind.RULE
    return ActorKind.MEMBER if by.member_id == redemption.member_id else ActorKind.STAFF


async def _why_not(redemption_id: UUID, now: datetime) -> AlreadyDone | Expired:
    """Why an issued coupon could not be moved on."""
    redemption = await Redemption.get(id=redemption_id)
    match redemption.state:
        case RedemptionState.USED:
            return AlreadyDone("This coupon was already used.")
        case RedemptionState.CANCELLED:
            return AlreadyDone("This coupon was cancelled; its points went back.")
        case _:
            return Expired("This coupon is no longer valid.")


async def _rank_of(member_id: UUID) -> int | None:
    rank: int | None = await sql.fetch_value(
        "SELECT t.rank FROM loyalty_accounts a JOIN loyalty_tiers t ON t.id = a.tier_id WHERE a.member_id = $1",
        member_id,
    )
    return rank


async def _rank(tier_id: UUID | None) -> int | None:
    return None if tier_id is None else (await Tier.get(id=tier_id)).rank

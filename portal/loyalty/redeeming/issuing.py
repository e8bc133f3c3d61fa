"""Issuing coupons for points: idempotent, under the account's lock, while points, pieces and uses last."""

from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.errors import Conflict, NotFound, Unauthenticated
from portal.kernel.events import announce
from portal.kernel.idempotency import ensure_key
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.loyalty.events import RewardRedeemed
from portal.loyalty.ledger import activity, keys
from portal.loyalty.ledger.models import ActorKind, SourceType
from portal.loyalty.programme.models import Tier
from portal.loyalty.redeeming import coupons, policies, shop_coupons, stock
from portal.loyalty.redeeming.models import Redemption, RedemptionState, Reward


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
    key = ensure_key(idempotency_key)
    async with ledger.book(by.id) as book:
        if book.member_id != by.id:
            raise Unauthenticated  # the account became somebody else's at this moment (R75)
        if known := await _known(by.id, key, reward_id):
            return known
        reward = await Reward.read_one("id = $1", reward_id)
        if reward is None or reward.id in by.withheld:
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


def _last_instant(reward: Reward, now: datetime) -> datetime | None:
    """A coupon is good to the end of a local day."""
    if reward.coupon_valid_days is None:
        return None
    return clock.end_of_day(clock.local_day(now) + timedelta(days=reward.coupon_valid_days))


async def _rank_of(member_id: UUID) -> int | None:
    rank: int | None = await sql.fetch_value(
        "SELECT t.rank FROM loyalty_accounts a JOIN loyalty_tiers t ON t.id = a.tier_id WHERE a.member_id = $1",
        member_id,
    )
    return rank


async def _rank(tier_id: UUID | None) -> int | None:
    return None if tier_id is None else (await Tier.get(id=tier_id)).rank

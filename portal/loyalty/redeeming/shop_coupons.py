"""Coupons that a shop makes (R56, R59): points are set aside, the shop is asked, and only then are they spent.

A shop cannot take part in our transaction, so what it has is brought to what our row says, again and again
until it is: a coupon that is PENDING is made, one that was CANCELLED is removed. Its code was chosen before
and tells a repetition. The points stay set aside for `RESERVED_FOR` at the longest; what a shop makes of it
later is removed.
"""

from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

import structlog

from portal.accounts.models import Member
from portal.accounts.standing import is_in_good_standing
from portal.kernel import clock, outbox, sql
from portal.kernel.events import announce
from portal.kernel.money import Money
from portal.kernel.steps import Steps
from portal.kernel.work import in_unit_of_work, unit_of_work
from portal.loyalty import ledger
from portal.loyalty.events import CouponNotMade, RewardRedeemed
from portal.loyalty.ledger import activity, keys
from portal.loyalty.ledger.models import ActorKind, SourceType, Transfer
from portal.loyalty.redeeming import holding, stock, using
from portal.loyalty.redeeming.at_the_shop import is_used_there
from portal.loyalty.redeeming.models import Redemption, RedemptionState, Reward, RewardKind
from portal.settings import Settings, settings
from portal.shop.models import Product
from portal.shop.reconciling import pulls
from portal.shop.stores.client import KeyRefused, StoreRefused
from portal.shop.stores.coupons import Coupon, CouponStore, Discount
from portal.shop.stores.shopify_coupons import ShopifyCoupons
from portal.shop.stores.woocommerce_coupons import WooCommerceCoupons

TOPIC = "coupon"
RESERVED_FOR = timedelta(minutes=30)
"""How long points are set aside for a coupon: they are good for it although they expire meanwhile (R31)."""
# The account is locked before its coupon, and the reward's stock after it, which several accounts may share.
LATE = Steps(
    "coupons that no shop made",
    "SELECT a.id, a.member_id FROM loyalty_accounts a",
    of="a",
    by="""
    SELECT a.id FROM redemptions r JOIN loyalty_accounts a ON a.member_id = r.member_id
    WHERE r.state = 'PENDING' AND r.cost > 0 AND r.created_at <= $1 AND {others} LIMIT 500
    """,
    one_by_one=True,
)
DISCOUNTS = {
    RewardKind.DISCOUNT_AMOUNT: Discount.AMOUNT,
    RewardKind.DISCOUNT_PERCENT: Discount.PERCENT,
    RewardKind.FREE_PRODUCT: Discount.FREE_PRODUCT,
    RewardKind.FREE_SHIPPING: Discount.FREE_SHIPPING,
}
"""Credit and experiences are no discounts: their codes are the portal's own."""
_log = structlog.get_logger(__name__)


def store_for(reward: Reward) -> CouponStore | None:
    """The shop that makes this reward's coupons, if one does."""
    return _store(settings()) if reward.kind in DISCOUNTS else None


def store_of(redemption: Redemption) -> CouponStore | None:
    """The shop that made this coupon, if one did and it is still the one that is set."""
    store = _store(settings()) if redemption.made_at is not None else None
    return store if store is not None and store.source == redemption.made_at else None


async def begin(book: ledger.Book, redemption: Redemption, reward: Reward) -> None:
    """Set the points aside, and have the shop asked once that is committed."""
    await ledger.reserve(
        book,
        redemption.cost,
        key=keys.reservation(redemption.id),
        body={"reward": reward.id},
        cause=ledger.Cause(
            description=reward.title,
            actor=ActorKind.MEMBER,
            actor_id=book.member_id,
            source=ledger.Source(SourceType.REDEMPTION, redemption.id),
        ),
    )
    await ask_for(redemption, reward)


async def ask_for(redemption: Redemption, reward: Reward) -> None:
    """Have the shop asked to make it, once this is committed."""
    await outbox.put(TOPIC, {"redemption": str(redemption.id), "coupon": await _terms(redemption, reward)})


async def reconcile(item: outbox.Item) -> None:
    """Bring what the shop has to what the redemption says.

    Raises StoreFailed where the shop did not answer for sure: then it is asked again.
    """
    redemption = await Redemption.get(id=UUID(item.payload["redemption"]))
    if redemption.state not in {RedemptionState.PENDING, RedemptionState.CANCELLED}:
        return
    store = _store(settings())
    if store is None or store.source != redemption.made_at:
        await give_up(redemption, why="the shop is not set any more")
        raise outbox.FailedForGood(f"{redemption.made_at} is not set as PORTAL_COUPON_SHOP any more")
    try:
        if redemption.state is RedemptionState.PENDING:
            await _have_it_made(store, redemption, item)
            await redemption.refresh_from_db()
        if redemption.state is RedemptionState.CANCELLED:
            await _have_it_removed(store, redemption.coupon_code)
    except KeyRefused:
        await pulls.note_refusal(store.source, of_coupons=True)
        raise


async def give_up_late(now: datetime) -> int:
    """Let points go that were set aside for too long; how many coupons that were in this step."""

    async def of_member(row: sql.Row) -> bool:
        member_id, since = sql.uuid_of(row["member_id"]), now - RESERVED_FOR
        late = Redemption.filter(member_id=member_id, state=RedemptionState.PENDING, cost__gt=0, created_at__lte=since)
        redemption = await late.order_by("created_at").first()
        if redemption is not None and redemption.is_held:
            return await confirm(redemption.id)
        return redemption is not None and await give_up(redemption, why="the shop took too long")

    return await LATE.step(now - RESERVED_FOR, each=of_member)


@unit_of_work
async def confirm(redemption_id: UUID, *, is_used: bool = False) -> bool:
    """The shop has the coupon: spend the points, if they are still set aside and the member may still redeem (R59).

    What an order has named is spent in any case, and is that order's (RC4); so is what the shop says is used, and which
    order has it, it will tell.
    """
    redemption = await Redemption.get(id=redemption_id)
    async with ledger.book(redemption.member_id) as book:
        member = await Member.get(id=redemption.member_id)
        is_late = _is_late(redemption, book.now)
        await redemption.refresh_from_db()
        if not (is_used or redemption.is_held) and (is_late or not is_in_good_standing(member, book.now)):
            return False
        if not await _leave_pending(redemption, RedemptionState.ISSUED, book.now):
            return False
        if redemption.cost > 0:
            await _spend(redemption, book)
    await announce(
        RewardRedeemed(
            member_id=redemption.member_id,
            redemption_id=redemption.id,
            reward_id=redemption.reward_id,
            cost=redemption.cost,
        )
    )
    await holding.take_up(redemption.id)
    return True


async def _spend(redemption: Redemption, book: ledger.Book) -> None:
    reserved = await Transfer.get(idempotency_key=keys.reservation(redemption.id))
    cause = ledger.Cause(
        description=reserved.description,
        actor=ActorKind.MEMBER,
        actor_id=redemption.member_id,
        source=ledger.source_of(reserved),
    )
    spent = await ledger.confirm(book, reserved, key=keys.redemption(redemption.id), body={}, cause=cause)
    await activity.redeemed(book, spent)


def _is_late(redemption: Redemption, now: datetime) -> bool:
    """Points are not set aside for longer than that; for what is given there are none."""
    return redemption.cost > 0 and redemption.created_at + RESERVED_FOR <= now


@unit_of_work
async def give_up(redemption: Redemption, *, why: str) -> bool:
    """Its points, use and piece go back, and the member hears of it. False when it was settled otherwise."""
    async with ledger.book(redemption.member_id) as book:
        if not await release(book, redemption, actor=ActorKind.RULE):
            return False
    await announce(CouponNotMade(member_id=redemption.member_id, redemption_id=redemption.id, cost=redemption.cost))
    _log.warning("coupon_not_made", redemption=str(redemption.id), shop=redemption.made_at, why=why)
    return True


async def release(
    book: ledger.Book,
    redemption: Redemption,
    *,
    actor: ActorKind,
    actor_id: UUID | None = None,
    to_stock: bool = True,
) -> bool:
    """Give back what a coupon that is not made yet has set aside; False when it is not PENDING."""
    if redemption.state is not RedemptionState.PENDING:
        return False
    if not await _leave_pending(redemption, RedemptionState.CANCELLED, book.now):
        return False
    if redemption.cost > 0:
        reserved = await Transfer.get(idempotency_key=keys.reservation(redemption.id))
        cause = ledger.Cause(
            description=reserved.description, actor=actor, actor_id=actor_id, source=ledger.source_of(reserved)
        )
        await ledger.unreserve(book, reserved, key=keys.end_of_reservation(redemption.id), body={}, cause=cause)
    await stock.return_piece(redemption, to_stock=to_stock)
    await remove_later(redemption)
    return True


async def remove_later(redemption: Redemption) -> None:
    """Have the shop remove a coupon that was taken back, if a shop made it, or may have."""
    if not in_unit_of_work():
        raise RuntimeError("a coupon is taken back in a unit of work")
    if redemption.made_at is not None:
        await outbox.put(TOPIC, {"redemption": str(redemption.id)}, once_key=f"coupon-removed:{redemption.id}")


async def _have_it_made(store: CouponStore, redemption: Redemption, item: outbox.Item) -> None:
    if redemption.is_held:
        await confirm(redemption.id)
    elif _is_late(redemption, clock.now()):
        await give_up(redemption, why="the shop took too long")
    elif not await _is_there(store, redemption.coupon_code, item):
        await give_up(redemption, why="the shop refused")
    elif not await confirm(redemption.id):
        await _take_away(store, redemption)


async def _take_away(store: CouponStore, redemption: Redemption) -> None:
    """It is there, and its member may not have it any more: it goes there before its points are free again (SH92).

    Nothing where another worker has settled it meanwhile.
    """
    await redemption.refresh_from_db()
    if redemption.state is not RedemptionState.PENDING:
        return
    if await is_used_there(store, redemption.coupon_code):
        await confirm(redemption.id, is_used=True)
        await using.note_use(redemption.id)
    else:
        await give_up(redemption, why="the member may not redeem any more, or the shop took too long")


async def _is_there(store: CouponStore, code: str, item: outbox.Item) -> bool:
    """Whether the shop has the coupon in the end: asked before it is asked again, and after it refuses (R56)."""
    if item.attempts > 1 and await store.find(code) is not None:
        return True
    try:
        await store.make(_coupon(item.payload["coupon"]))
    except StoreRefused as refusal:
        _log.warning("coupon_refused", shop=store.source, status=refusal.status, said=refusal.said[:300])
        if isinstance(refusal, KeyRefused):
            await pulls.note_refusal(store.source, of_coupons=True)
        return await store.find(code) is not None
    await pulls.note_acceptance(store.source, of_coupons=True)
    return True


async def _have_it_removed(store: CouponStore, code: str) -> None:
    if (made := await store.find(code)) is not None:
        await store.remove(made)


async def _leave_pending(redemption: Redemption, state: RedemptionState, now: datetime) -> bool:
    changed = await sql.execute(
        """
        UPDATE redemptions SET state = $2, cancelled_at = $3
        WHERE id = $1 AND state = 'PENDING' AND (NOT is_held OR $2 = 'ISSUED')
        """,
        redemption.id,
        state.value,
        now if state is RedemptionState.CANCELLED else None,
    )
    return changed == 1


def _store(chosen: Settings) -> CouponStore | None:
    match chosen.coupon_shop:
        case "shopify":
            return ShopifyCoupons(chosen)
        case "woocommerce":
            return WooCommerceCoupons(chosen)
        case None:
            return None


async def _terms(redemption: Redemption, reward: Reward) -> dict[str, str | None]:
    """The coupon as the reward is at this moment, in words that the outbox can keep."""
    product = await Product.get(id=reward.product_id) if reward.product_id else None
    worth = None if reward.value_minor is None else Money(reward.value_minor, reward.currency or "")
    return {
        "code": redemption.coupon_code,
        "title": reward.title,
        "discount": DISCOUNTS[reward.kind].value,
        "amount": None if worth is None else format(worth.amount, "f"),
        "percent": reward.percent,
        "sku": product.sku if product else None,
        "starts_at": redemption.created_at.isoformat(),
        "ends_at": redemption.expires_at.isoformat() if redemption.expires_at else None,
    }


def _coupon(terms: dict[str, str | None]) -> Coupon:
    code, title, discount, starts_at = terms["code"], terms["title"], terms["discount"], terms["starts_at"]
    assert code is not None
    assert title is not None
    assert discount is not None
    assert starts_at is not None
    return Coupon(
        code=code,
        title=title,
        discount=Discount(discount),
        amount=_decimal(terms["amount"]),
        percent=_decimal(terms["percent"]),
        sku=terms["sku"],
        starts_at=datetime.fromisoformat(starts_at),
        ends_at=datetime.fromisoformat(terms["ends_at"]) if terms["ends_at"] else None,
    )


def _decimal(written: str | None) -> Decimal | None:
    return None if written is None else Decimal(written)

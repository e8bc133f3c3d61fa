"""Which deeds earn points, and what takes them away again."""

from datetime import timedelta
from uuid import UUID

from portal.accounts.events import EmailChanged, EmailVerified, MemberErased, MembersMerged
from portal.accounts.models import Member
from portal.feedback.events import ProfileTold, SurveyAnswered
from portal.kernel import clock, live
from portal.loyalty import earning, erasure, mergers, programme
from portal.loyalty.earning import Deed, clawback, profiles, reviews, surveys, welcomes
from portal.loyalty.events import BalanceChanged, CouponChanged, QualifyingPointsChanged
from portal.loyalty.ledger import Source, keys
from portal.loyalty.ledger.models import SourceType
from portal.loyalty.programme.models import EarnAction, TierBasis
from portal.loyalty.redeeming import holding
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.loyalty.tiering import tiers
from portal.reviews.events import PurchaseChecked, ReviewEdited, ReviewRemoved, ReviewRestored
from portal.shop.events import (
    CouponsNamed,
    CustomerLinked,
    OrderChanged,
    OrderEvent,
    OrderPassed,
    OrderRecorded,
    ProductReviewed,
)
from portal.shop.queries import PaidOrder, paid_orders_of_customer, refunded_orders


async def welcome(event: EmailVerified) -> None:
    """Signing up is complete once the address is proven; both may earn, once a mailbox and a person (P8).

    Who was imported joined long ago: what they had stands in their opening balance.
    """
    await welcomes.give(event.member_id, is_new=not event.was_imported)
    await tiers.enter(event.member_id)


async def remember_mailboxes(event: EmailChanged) -> None:
    """Who had the welcome had it with either mailbox: nobody has it once more with one of them (P8)."""
    keys = {event.former_mailbox_key, event.mailbox_key} - {None}
    await welcomes.remember_mailboxes(event.member_id, [key for key in keys if key is not None])


async def judge_welcome_of_customer(event: CustomerLinked) -> None:
    """Who had the welcome as this customer, and was erased since, has it no second time (P8)."""
    await welcomes.judge_customer(event.member_id, event.customer_id)


async def reward_purchase(event: OrderRecorded) -> None:
    """A paid order earns by what of it earns and did not go back yet (R17); imported history earns nothing.

    One that is paid once more does not earn now what it was too old to earn before (R23).
    """
    earned = clawback.Earned.NOBODY if event.is_new else await _adjust_awards(event)
    if event.member_id is None or event.is_imported:
        return
    if event.is_new or earned is clawback.Earned.OTHERS or await _may_earn_by(event, event.member_id):
        await _earn_purchase(event.member_id, _paid(event), earned, is_new=event.is_new)


async def follow_coupons(event: CouponsNamed) -> None:
    """The coupons that an order names are held by it, used once it is paid, and free again when it is gone."""
    await holding.follow(event)


async def return_spent(event: OrderRecorded) -> None:
    """What went back already, takes its share of the coupons that were used on the order, and no more (R16)."""
    if event.refunded_minor > 0 or not event.is_new:
        await _return_spent(event)


async def return_what_went_back_already(event: CouponChanged) -> None:
    """A coupon that is told after the refund of its order comes to the same as one told before (R16)."""
    coupon = await Redemption.get(id=event.redemption_id)
    if coupon.state is not RedemptionState.USED or coupon.order_external_id is None:
        return
    for order in await refunded_orders(coupon.order_external_id):
        if coupon.order_source in {None, order.source}:
            await clawback.return_spent(
                coupon.order_external_id,
                source=order.source,
                total_minor=order.total_minor,
                refunded_minor=order.refunded_minor,
                is_cancelled=order.is_cancelled,
            )


async def reward_review(event: ProductReviewed) -> None:
    """An opinion earns once for each product, though the shop and the portal both have it (R51)."""
    if event.review_id is None:
        name = keys.review(event.product_id).name(event.member_id)
        deed = Deed(action=EarnAction.REVIEW, member_id=event.member_id, name=name, done_at=event.written_at)
        await earning.earn(deed)
        return
    await reviews.reward(
        event.member_id,
        event.product_id,
        event.written_at,
        review_id=event.review_id,
        is_verified_purchase=event.is_verified_purchase,
    )


async def reward_survey(event: SurveyAnswered) -> None:
    """Whoever took part is thanked once, whatever they said (FB3)."""
    await surveys.reward_survey(event)


async def reward_profile(event: ProfileTold) -> None:
    """Whoever tells what they prefer is thanked once, whatever it is, and however often they change it (FB8)."""
    await profiles.reward_profile(event)


async def let_what_the_review_earned_wait(event: ReviewEdited) -> None:
    """Nobody has points for other words than those that somebody could look at in the time (FP14)."""
    await reviews.wait_anew(event.review_id)


async def take_back_what_the_review_earned(event: ReviewRemoved) -> None:
    """A review that goes takes its points along, however old it is (FP11)."""
    if event.author_id is not None:
        await reviews.take_back(event.author_id, event.product_id, why=keys.REMOVED)


async def give_back_what_the_review_earned(event: ReviewRestored) -> None:
    """What it had earned is given back once, to who is still a buyer (FP12)."""
    if event.author_id is not None and event.is_verified_purchase:
        await reviews.reward(
            event.author_id,
            event.product_id,
            event.written_at,
            review_id=event.review_id,
            is_verified_purchase=True,
        )


async def judge_review_by_purchase(event: PurchaseChecked) -> None:
    """Points go when all of the product went back, and come once it is known who bought it (FP20)."""
    if event.author_id is None:
        return
    if not event.is_verified_purchase:
        await reviews.take_back(event.author_id, event.product_id, why=keys.REVERSED)
    elif event.is_visible:
        await reviews.reward(
            event.author_id,
            event.product_id,
            event.written_at,
            review_id=event.review_id,
            is_verified_purchase=True,
        )


async def apply_order_change(event: OrderChanged) -> None:
    """Points go back with the money they were earned by, and come with what was added (R11-R22).

    An order that has earned nothing yet may do so now, but none from before the claim window (R23).
    """
    await _return_spent(event)
    await _award_what_stands(event)


async def pass_purchase(event: OrderPassed) -> None:
    """What an order earned goes from the one who turned out not to have bought it to the one who did (SH64).

    What was nobody's is claimed, as far back as such orders are (R23).
    """
    if event.from_member_id is None:
        await _award_what_stands(event)
        return
    earned = await _adjust_awards(event)
    if event.member_id is not None and not event.is_imported:
        await _earn_purchase(event.member_id, _paid(event), earned)


async def reward_claimed_orders(event: CustomerLinked) -> None:
    """A guest who turns out to be a member earns for recent orders, each once (R23)."""
    terms = await programme.current()
    since = clock.now() - timedelta(days=terms.claim_window_days)
    for order in await paid_orders_of_customer(event.customer_id, since):
        earned = await _adjust(order, clawback.Buyer(event.member_id))
        await _earn_purchase(event.member_id, order, earned)


async def review_tier(event: QualifyingPointsChanged) -> None:
    """Points that count may lift a tier, and a reversal may lower it."""
    await tiers.review(event.member_id)


async def review_spending(event: OrderRecorded | OrderChanged | OrderPassed | CustomerLinked) -> None:
    """Where spending counts, orders and refunds move the tier, once the order itself has earned (R38)."""
    spent = [event.member_id, *([event.from_member_id] if isinstance(event, OrderPassed) else [])]
    if any(spent) and (await programme.current()).tier_basis is TierBasis.SPEND:
        for member_id in sorted(one for one in spent if one is not None):
            await tiers.enter(member_id)


async def tell_open_pages(event: BalanceChanged) -> None:
    """Who has their account open sees it move."""
    live.publish(points_topic(event.member_id), {})


def points_topic(member_id: UUID) -> str:
    """Under which topic it is told that a member's points moved."""
    return f"points:{member_id}"


async def merge(event: MembersMerged) -> None:
    """Two accounts become one (R75)."""
    await mergers.merge_accounts(event.source_id, event.target_id)
    await welcomes.pass_on(event.source_id, event.target_id)


async def close_accounts(event: MemberErased) -> None:
    """Nothing is left to somebody who was erased (R76), but that they had their welcome."""
    await welcomes.remember(event.member_ids)
    for member_id in event.member_ids:
        await erasure.close_account(member_id)


async def _award_what_stands(event: OrderEvent) -> None:
    earned = await _adjust_awards(event)
    if event.member_id is not None and not event.is_imported and await _may_earn_by(event, event.member_id):
        await _earn_purchase(event.member_id, _paid(event), earned)


async def _earn_purchase(member_id: UUID, order: PaidOrder, earned: clawback.Earned, *, is_new: bool = False) -> None:
    """Let them earn by what they bought, unless they have: each who turns out to be the buyer once."""
    if earned is clawback.Earned.THEY:
        return
    is_first = earned is clawback.Earned.NOBODY
    await earning.earn(
        Deed(
            action=EarnAction.PURCHASE,
            member_id=member_id,
            name=keys.order(order.id) if is_first else keys.order_of(order.id, member_id),
            done_at=order.placed_at,
            source=Source(SourceType.ORDER, order.id),
            base_minor=order.base_minor,
            standing_minor=order.standing_minor,
            lines=order.lines,
            is_new=is_new,
        )
    )


async def _adjust_awards(event: OrderEvent) -> clawback.Earned:
    return await _adjust(_paid(event), clawback.Buyer(event.member_id, event.is_forgotten))


async def _adjust(order: PaidOrder, buyer: clawback.Buyer) -> clawback.Earned:
    return await clawback.adjust_awards(
        order.id,
        buyer,
        standing_minor=order.standing_minor,
        lines=order.lines,
        why=keys.order_stands_at(order.standing_minor),
    )


async def _return_spent(event: OrderEvent) -> None:
    await clawback.return_spent(
        event.external_id,
        source=event.source,
        total_minor=event.total_minor,
        refunded_minor=event.refunded_minor,
        is_cancelled=event.is_cancelled,
    )


async def _may_earn_by(event: OrderEvent, member_id: UUID) -> bool:
    """Whether an order that has earned nothing yet may: what was told before the member had proved their address is
    claimed, as far back as the claim window goes; what was told later is theirs, however old it is (R23).
    """
    member = await Member.get(id=member_id)
    proved_at = member.email_verified_at or member.joined_at
    if event.recorded_at >= proved_at:
        return True
    return event.placed_at >= proved_at - timedelta(days=(await programme.current()).claim_window_days)


def _paid(event: OrderEvent) -> PaidOrder:
    return PaidOrder(
        id=event.order_id,
        placed_at=event.placed_at,
        base_minor=event.base_minor,
        standing_minor=event.standing_minor,
        lines=event.lines,
    )

"""Which events other systems may hear of, under which names, and what they are told: ids and amounts, no texts.

Nothing that somebody wrote leaves the house this way, so no gated category leaks; whoever may read it asks
the API by the id.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from uuid import UUID

from portal.community import events as community
from portal.feedback.events import SurveyAnswered
from portal.kernel.events import Event
from portal.kernel.ids import public_id
from portal.kernel.money import Money
from portal.loyalty import events as loyalty
from portal.loyalty.ledger.models import Account
from portal.loyalty.redeeming.models import Redemption, Reward
from portal.referrals import events as referrals
from portal.reviews import events as reviews
from portal.shop.events import ProductReviewed
from portal.shop.models import Product

Data = dict[str, Any]
Telling = Callable[[Any], Awaitable[Data]]

TEST = "webhook.test"


def _id(type_name: str, key: UUID | None) -> str | None:
    return None if key is None else public_id(type_name, key)


async def _balance(event: loyalty.BalanceChanged) -> Data:
    account = await Account.get(member_id=event.member_id)
    return {
        "memberId": _id("Member", event.member_id),
        "available": account.available,
        "pending": account.pending,
        "debt": account.debt,
    }


async def _awarded(event: loyalty.PointsAwarded) -> Data:
    return {
        "memberId": _id("Member", event.member_id),
        "transactionId": _id("PointsTransaction", event.transfer_id),
        "points": event.points,
        "action": event.action.value,
        "availableAt": event.available_at.isoformat(),
    }


async def _tier(event: loyalty.TierChanged) -> Data:
    return {
        "memberId": _id("Member", event.member_id),
        "before": event.before,
        "after": event.after,
        "isPromotion": event.is_promotion,
    }


async def _coupon(redemption_id: UUID) -> Data:
    """What a till has to know to take the coupon."""
    redemption = await Redemption.get(id=redemption_id)
    reward = await Reward.get(id=redemption.reward_id)
    product = await Product.get_or_none(id=reward.product_id) if reward.product_id else None
    value = None if reward.value_minor is None else Money(reward.value_minor, reward.currency or "")
    return {
        "redemptionId": _id("Redemption", redemption.id),
        "memberId": _id("Member", redemption.member_id),
        "rewardId": _id("Reward", reward.id),
        "couponCode": redemption.coupon_code,
        "state": redemption.state.value,
        "cost": redemption.cost,
        "kind": reward.kind.value,
        "value": None if value is None else {"amount": format(value.amount, "f"), "currency": value.currency},
        "percent": reward.percent,
        "productSku": product.sku if product else None,
        "expiresAt": redemption.expires_at.isoformat() if redemption.expires_at else None,
        "orderExternalId": redemption.order_external_id,
    }


async def _redeemed(event: loyalty.RewardRedeemed) -> Data:
    return await _coupon(event.redemption_id)


async def _coupon_changed(event: loyalty.CouponChanged) -> Data:
    return await _coupon(event.redemption_id)


async def _referral(
    event: referrals.ReferralQualified | referrals.ReferralRewarded | referrals.ReferralReversed,
) -> Data:
    told: Data = {
        "referralId": _id("Referral", event.referral_id),
        "referrerId": _id("Member", event.referrer_id),
        "refereeId": _id("Member", event.referee_id),
    }
    if isinstance(event, referrals.ReferralRewarded):
        told |= {"referrerPoints": event.referrer_points, "refereePoints": event.referee_points}
    return told


async def _thread(event: community.ThreadStarted) -> Data:
    return {
        "threadId": _id("Thread", event.thread_id),
        "kind": event.kind.value,
        "authorId": _id("Member", event.author_id),
        "productId": _id("Product", event.product_id),
    }


async def _merged(event: community.ThreadsMerged) -> Data:
    return {"sourceId": _id("Thread", event.source_id), "threadId": _id("Thread", event.target_id)}


async def _split(event: community.ThreadSplit) -> Data:
    return {"sourceId": _id("Thread", event.source_id), "threadId": _id("Thread", event.thread_id)}


async def _post(event: community.PostAdded | community.PostRemoved | community.PostRestored) -> Data:
    return {
        "postId": _id("Post", event.post_id),
        "threadId": _id("Thread", event.thread_id),
        "number": event.number,
        "authorId": _id("Member", event.author_id),
    }


async def _reviewed(event: ProductReviewed) -> Data:
    return {
        "reviewId": _id("Review", event.review_id),
        "productId": _id("Product", event.product_id),
        "authorId": _id("Member", event.member_id),
    }


async def _review(event: reviews.ReviewEvent) -> Data:
    return {
        "reviewId": _id("Review", event.review_id),
        "productId": _id("Product", event.product_id),
        "authorId": _id("Member", event.author_id),
    }


async def _surveyed(event: SurveyAnswered) -> Data:
    return {
        "surveyId": _id("Survey", event.survey_id),
        "memberId": _id("Member", event.member_id),
        "orderId": _id("Order", event.order_id),
    }


async def _accepted(event: community.AnswerAccepted) -> Data:
    return {
        "postId": _id("Post", event.post_id),
        "threadId": _id("Thread", event.thread_id),
        "authorId": _id("Member", event.author_id),
        "askerId": _id("Member", event.asker_id),
    }


TOPICS: Mapping[type[Event], tuple[str, Telling]] = {
    loyalty.PointsAwarded: ("points.awarded", _awarded),
    loyalty.BalanceChanged: ("points.changed", _balance),
    loyalty.TierChanged: ("tier.changed", _tier),
    loyalty.RewardRedeemed: ("reward.redeemed", _redeemed),
    loyalty.CouponChanged: ("coupon.changed", _coupon_changed),
    referrals.ReferralQualified: ("referral.qualified", _referral),
    referrals.ReferralRewarded: ("referral.rewarded", _referral),
    referrals.ReferralReversed: ("referral.reversed", _referral),
    community.ThreadStarted: ("thread.started", _thread),
    community.ThreadsMerged: ("thread.merged", _merged),
    community.ThreadSplit: ("thread.split", _split),
    community.PostAdded: ("post.added", _post),
    community.PostRemoved: ("post.removed", _post),
    community.PostRestored: ("post.restored", _post),
    ProductReviewed: ("review.added", _reviewed),
    reviews.ReviewEdited: ("review.edited", _review),
    reviews.ReviewRemoved: ("review.removed", _review),
    reviews.ReviewRestored: ("review.restored", _review),
    reviews.ReviewAnswered: ("review.answered", _review),
    SurveyAnswered: ("survey.answered", _surveyed),
    community.AnswerAccepted: ("answer.accepted", _accepted),
}
"""What is told of each event; other events are the house's own affair."""

NAMES = tuple(sorted(name for name, _ in TOPICS.values()))

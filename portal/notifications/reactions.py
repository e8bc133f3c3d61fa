"""Which happenings reach whose inbox."""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from portal.alarms.events import AlarmOver, AlarmRaised
from portal.community.events import (
    AcceptanceWithdrawn,
    AnswerAccepted,
    FoundUnfair,
    IdeaMoved,
    PostAdded,
    PostEdited,
    PostRemoved,
    PostRestored,
    ThreadStarted,
    VoteCast,
)
from portal.community.mentions import mentioned_in
from portal.community.models import Vote
from portal.exclusives.events import EventNear, PlaceGiven, ReleaseOpened
from portal.holdouts.models import HoldoutMessage
from portal.holdouts.withholding import who_gets
from portal.kernel import clock
from portal.kernel.ids import new_id
from portal.loyalty.events import (
    CouponCaseDecided,
    CouponCaseOpened,
    CouponChanged,
    CouponFreed,
    CouponHeld,
    CouponNotMade,
    CouponPointsReturned,
    CouponPointsTakenAgain,
    CouponRevoked,
    DebtRepaid,
    PointsAwarded,
    PointsExpiring,
    PointsTaken,
    RewardRedeemed,
    TierChanged,
)
from portal.loyalty.programme.models import EarnAction, Tier
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.moderation.events import AppealDecided, CaseDecided
from portal.moderation.mails_of_appeals import appellant_of
from portal.moderation.models import Appeal, Case, CaseAction, Decision
from portal.notifications import mails
from portal.notifications.fan_out import tell_later
from portal.notifications.inbox import News, take_back_about, take_back_from_who_heard, tell
from portal.notifications.models import NotificationKind
from portal.notifications.of_alarms import forget_alarm
from portal.notifications.of_mentions import forget_mentions, once_for
from portal.referrals.events import ReferralHeld, ReferralJudged, ReferralRewarded
from portal.shop.events import OrdersMoved

TOLD_OTHERWISE = frozenset({EarnAction.VOTE_RECEIVED, EarnAction.REFERRER, EarnAction.REFEREE})
"""Awards with a notice of their own: a vote once for each post, a referral with the friend's name."""


async def tell_of_reply(event: PostAdded) -> None:
    """Whom it answers, whose thread it is, who follows it: however many they are, the author does not wait for them."""
    await tell_later("reply", {"post": str(event.post_id)})


async def tell_of_mentions_in_thread(event: ThreadStarted) -> None:
    """Whoever the first post names; those whom a reply names hear of it with the reply."""
    if event.mentions_members:
        await tell_later("mention", {"post": str(event.post_id)})


async def tell_of_mentions_by_edit(event: PostEdited) -> None:
    """Who is named now hears of it once, and who is not any more has no notice of it."""
    await take_back_from_who_heard(event.no_longer_mentioned, once=once_for(event.post_id))
    if event.mentions_others:
        await tell_later("mention", {"post": str(event.post_id)})


async def tell_of_mentions_again(event: PostRestored) -> None:
    """Who was named while the post was out of sight."""
    if await mentioned_in(event.post_id):
        await tell_later("mention", {"post": str(event.post_id)})


async def take_mentions_back(event: PostRemoved) -> None:
    """With a post that its author took back go the notices of it; of a hidden one they are out of sight."""
    if not event.by_moderator:
        await forget_mentions(event.post_id)


async def tell_author_of_acceptance(event: AnswerAccepted) -> None:
    """Tell the author, unless they are the one who chose it."""
    if event.author_id is not None and event.author_id != event.accepted_by_id:
        news = News(
            kind=NotificationKind.ANSWER_ACCEPTED, subject=("Post", event.post_id), actor_id=event.accepted_by_id
        )
        await tell(event.author_id, news, once=f"accepted:{event.post_id}")


async def tell_author_of_first_vote(event: VoteCast) -> None:
    """The first up-vote of a post is news, the others are a number beside it; who voted is not told."""
    if event.value == 1 and event.author_id is not None and event.author_id != event.voter_id:
        news = News(kind=NotificationKind.VOTE, subject=("Post", event.post_id))
        await tell(event.author_id, news, once=f"vote:{event.post_id}")


async def tell_of_idea(event: IdeaMoved) -> None:
    """Who follows an idea hears what becomes of it; where staff wrote why, the reply tells it."""
    if not event.is_told_by_post:
        about = {"thread": str(event.thread_id), "status": event.status.value, "by": str(event.by_id)}
        await tell_later("idea", {**about, "once": str(new_id())})


async def take_acceptance_back(event: AcceptanceWithdrawn) -> None:
    """What was told is so no more."""
    await take_back_about(NotificationKind.ANSWER_ACCEPTED, ("Post", event.post_id), event.author_id)


async def take_vote_back(event: VoteCast) -> None:
    """With its last up-vote goes what was told of the first."""
    if event.previous == 1 and event.value != 1 and not await Vote.exists(post_id=event.post_id, value=1):
        await take_back_about(NotificationKind.VOTE, ("Post", event.post_id), event.author_id)


async def tell_of_points(event: PointsAwarded) -> None:
    """An award is told with what it was for, and from when the points can be spent if not at once."""
    if event.points <= 0 or event.action in TOLD_OTHERWISE:
        return
    about: dict[str, object] = {"points": event.points, "action": event.action.value}
    if event.available_at > clock.now():
        about["available_on"] = clock.local_day(event.available_at).isoformat()
    news = News(kind=NotificationKind.POINTS_EARNED, about=about)
    await tell(event.member_id, news, once=f"points:{event.transfer_id}")


async def tell_of_points_taken(event: PointsTaken) -> None:
    """What goes again is told with the order that it was for, and with what is owed now; a vote taken back is not."""
    if event.action is not EarnAction.VOTE_RECEIVED:
        about = {
            "transfer": str(event.transfer_id),
            "points": event.points,
            "owed": event.owed,
            "action": event.action.value if event.action else None,
        }
        await tell_later("points taken", {**about, "once": f"taken:{event.transfer_id}"})


async def tell_of_moved_orders(event: OrdersMoved) -> None:
    """Both hear that staff said who bought; which order it was only the one whose it is now."""
    deed = new_id()
    for way, member_id in (("FROM", event.from_member_id), ("TO", event.to_member_id)):
        if member_id is not None:
            order = str(event.order_ids[0]) if way == "TO" and len(event.order_ids) == 1 else None
            about = {"moved": way, "count": len(event.order_ids), "member": str(member_id), "order": order}
            await tell_later("orders moved", {**about, "once": f"moved:{deed}:{way}"})


async def tell_of_repaid_debt(event: DebtRepaid) -> None:
    """Who owes hears how much of it is repaid, and what is left."""
    about = {"transfer": str(event.transfer_id), "points": event.points, "left": event.left}
    await tell_later("debt repaid", {**about, "once": f"repaid:{event.transfer_id}"})


async def tell_of_points_that_end(event: PointsExpiring) -> None:
    """How many points end, and on which day they can be spent for the last time (R34)."""
    about = {"points": event.points, "last_day": _last_day(event).isoformat()}
    news = News(kind=NotificationKind.POINTS_EXPIRING, about=about)
    if await who_gets([event.member_id], HoldoutMessage.POINTS_EXPIRING):
        await tell(event.member_id, news, once=f"expiring:{event.expires_at.isoformat()}:{event.days}")


async def write_of_points_that_end(event: PointsExpiring) -> None:
    """The same by mail, to whoever has proved the address and wants reminders (R34)."""
    if await who_gets([event.member_id], HoldoutMessage.POINTS_EXPIRING):
        await mails.write_of_points_that_end(event.member_id, event.points, _last_day(event))


async def tell_of_tier(event: TierChanged) -> None:
    """Congratulate, or say plainly that a tier was lost; there and back on one day is told once."""
    tier = None if event.after is None else await Tier.get_or_none(slug=event.after)
    news = News(
        kind=NotificationKind.TIER_CHANGED,
        about={
            "tier": tier.name if tier else None,
            "tier_slug": tier.slug if tier else None,
            "is_promotion": event.is_promotion,
        },
    )
    day = clock.local_day(clock.now())
    await tell(event.member_id, news, once=f"tier:{event.after}:{day}")


async def tell_of_referral(event: ReferralRewarded) -> None:
    """Both sides hear what they get and whom they owe it to."""
    sides = {
        "REFERRER": (event.referrer_id, event.referee_id, event.referrer_points),
        "REFEREE": (event.referee_id, event.referrer_id, event.referee_points),
    }
    for side, (member_id, other_id, points) in sides.items():
        news = News(kind=NotificationKind.REFERRAL_REWARDED, actor_id=other_id, about={"side": side, "points": points})
        await tell(member_id, news, once=f"referral:{event.referral_id}:{side}")


async def tell_of_held_referral(event: ReferralHeld) -> None:
    """Both sides hear that a person looks at it first; by what it was noticed, and from where on, is told to nobody."""
    for member_id in (event.referrer_id, event.referee_id):
        news = News(kind=NotificationKind.REFERRAL_REWARDED, about={"held": True})
        await tell(member_id, news, once=f"referral:{event.referral_id}:held")


async def tell_of_judged_referral(event: ReferralJudged) -> None:
    """Both sides hear what a person decided, and what they can do about it."""
    about = {"approved": event.is_approved, "was_rewarded": event.was_rewarded}
    for member_id in (event.referrer_id, event.referee_id):
        news = News(kind=NotificationKind.REFERRAL_REWARDED, about=about)
        await tell(member_id, news, once=f"referral:{event.referral_id}:judged:{new_id()}")


async def tell_of_release(event: ReleaseOpened) -> None:
    """Everyone who holds the key of the tier whose window opened hears of it, each of a release once (L30).

    That it is open to everyone is no news for anyone in particular.
    """
    if event.tier_slug is None:
        return
    await tell_later("release", {"release": str(event.release_id), "tier": event.tier_slug})


async def tell_of_place(event: PlaceGiven) -> None:
    """Who had waited hears that a place is theirs now, and for how long a piece is kept."""
    about = {"release": str(event.release_id), "member": str(event.member_id), "booking": str(event.booking_id)}
    await tell_later("place", {**about, "hours": event.hold_hours})


async def remind_of_event(event: EventNear) -> None:
    """Who has a seat is reminded, if that is so still when the notice is made (EX7)."""
    await tell_later("event", {"booking": str(event.booking_id), "starts": event.starts_at.isoformat()})


async def tell_of_coupon(event: RewardRedeemed) -> None:
    """The coupon itself is not in the notice: it is read where only the member can."""
    news = News(kind=NotificationKind.REWARD, about={"cost": event.cost})
    await tell(event.member_id, news, once=f"redemption:{event.redemption_id}")


async def tell_of_refused_coupon(event: CouponNotMade) -> None:
    """Who waited for a coupon hears that it will not come, and that the points are back."""
    news = News(kind=NotificationKind.REWARD, about={"cost": event.cost, "came_to_nothing": True})
    await tell(event.member_id, news, once=f"redemption:{event.redemption_id}")


async def tell_of_revoked_coupon(event: CouponRevoked) -> None:
    """Who finds out at the till is told too late."""
    await _tell_of_coupon("REVOKED", event.redemption_id, order_id=event.order_id)


async def tell_of_ended_coupon(event: CouponChanged) -> None:
    """That a coupon was not used in time; what else became of it was its member's own doing, or is told otherwise."""
    coupon = await Redemption.get(id=event.redemption_id)
    if coupon.state is RedemptionState.EXPIRED:
        await _tell_of_coupon("ENDED", event.redemption_id)


async def tell_of_held_coupon(event: CouponHeld) -> None:
    """An order has it, and until it is paid nobody can use it elsewhere."""
    await _tell_of_coupon("HELD", event.redemption_id, order_id=event.order_id)


async def tell_of_freed_coupon(event: CouponFreed) -> None:
    """It can be used again."""
    await _tell_of_coupon("FREED", event.redemption_id, order_id=event.order_id)


async def tell_of_returned_points(event: CouponPointsReturned) -> None:
    """What a used coupon had cost comes back with the money."""
    await _tell_of_coupon("RETURNED", event.redemption_id, order_id=event.order_id, points=event.points)


async def tell_of_points_taken_again(event: CouponPointsTakenAgain) -> None:
    """And goes again where the money did not go after all."""
    await _tell_of_coupon("TAKEN_AGAIN", event.redemption_id, order_id=event.order_id, points=event.points)


async def tell_of_coupon_case(event: CouponCaseOpened) -> None:
    """Its member hears what was taken, before staff have looked."""
    about = {"coupon": "CASE", "case": str(event.case_id), "once": f"coupon case:{event.case_id}"}
    await tell_later("coupon case", about)


async def tell_of_decided_coupon_case(event: CouponCaseDecided) -> None:
    """And whether it stays so; why is staff's own note."""
    about = {"coupon": "CASE_OVER", "case": str(event.case_id), "once": f"coupon case over:{event.case_id}"}
    await tell_later("coupon case", about)


async def _tell_of_coupon(what: str, redemption_id: UUID, *, order_id: UUID | None = None, **more: int) -> None:
    """Each time anew: an order may have it, lose it, and have it again."""
    about = {
        "coupon": what,
        "redemption": str(redemption_id),
        "order": None if order_id is None else str(order_id),
        "once": f"coupon:{new_id()}",
    }
    await tell_later("coupon", {**about, **more})


async def tell_of_alarm(event: AlarmRaised) -> None:
    """Who may do something about it hears of it once, however much of it there gets to be; the notice says how much."""
    await tell_later("alarm", {"alarm": str(event.alarm_id)})


async def take_alarm_back(event: AlarmOver) -> None:
    """What is over needs nobody any more."""
    await forget_alarm(event.alarm_id)


async def tell_of_decision(event: CaseDecided) -> None:
    """The affected person gets the statement of reasons, members who reported get the outcome (DSA Art. 16, 17)."""
    decision = await Decision.get(id=event.decision_id)
    if event.subject_id is not None and event.action is not CaseAction.NO_ACTION:
        news = News(kind=NotificationKind.MODERATION, about=_statement(decision))
        await tell(event.subject_id, news, once=f"decision:{event.decision_id}")
    await tell_later("outcome", {"decision": str(event.decision_id)})


async def tell_of_appeal(event: AppealDecided) -> None:
    """Who complained hears how it ended; what is given back is told as a decision besides."""
    appeal, case = await Appeal.get(id=event.appeal_id), await Case.get(id=event.case_id)
    member = await appellant_of(appeal, case)
    if member is not None:
        about = {
            "to": "COMPLAINANT",
            "upheld": event.upheld,
            "is_affected": appeal.report_id is None,
            "statement": appeal.statement or "",
        }
        await tell(member.id, News(kind=NotificationKind.MODERATION, about=about), once=f"appeal:{appeal.id}")


async def tell_of_unfairness(event: FoundUnfair) -> None:
    """All whom it concerns hear that votes count no longer, or do again, and not how it was found (FP24)."""
    news = News(kind=NotificationKind.MODERATION, about={"to": "VOTERS", "counts_again": event.is_undone})
    for member_id in sorted(event.member_ids):
        await tell(member_id, news, once=f"unfair:{event.finding_id}:{event.is_undone}")


def _last_day(event: PointsExpiring) -> date:
    """The end is the first instant that does not belong to it (R28)."""
    return clock.local_day(event.expires_at - timedelta(microseconds=1))


def _statement(decision: Decision) -> Mapping[str, object]:
    """What the law wants told; who decided is not in it."""
    return {
        "to": "AFFECTED",
        "action": decision.action.value,
        "is_release": decision.action is CaseAction.RESTORE and decision.turn == 1,
        "ground": decision.ground,
        "statement": decision.statement,
        "until": None if decision.until is None else decision.until.isoformat(),
        "appealable_until": decision.appealable_until.isoformat() if decision.takes_complaints else None,
    }

"""Which happenings reach whose inbox, each told once."""

from datetime import timedelta

import pytest

from portal.access.keys import grant_key, replace_keys, revoke_key
from portal.community.editing import set_idea_status
from portal.community.models import IdeaStatus, ThreadKind
from portal.community.reading import follow_thread
from portal.exclusives.events import ReleaseOpened
from portal.kernel import clock
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work
from portal.loyalty.events import TierChanged
from portal.loyalty.programme.models import EarnAction
from portal.moderation.decisions import decide_case
from portal.moderation.models import Case, CaseAction, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.notifications.inbox import News, tell, tell_all
from portal.notifications.models import Notification, NotificationKind
from portal.referrals.events import ReferralRewarded
from tests.queue import notices_told

TITLES = "{ viewer { notifications { nodes { title } } } }"
REPLY = NotificationKind.REPLY


async def told(member, kind=None):
    """What is in a member's inbox as (kind, about)."""
    rows = Notification.filter(member_id=member.id, **({"kind": kind} if kind else {}))
    return [(row.kind, row.about) for row in await rows.order_by("created_at", "id")]


@unit_of_work
async def happens(event):
    await announce(event)


async def test_a_reply_reaches_asker_answered_and_followers_once_each_and_never_its_author(make):
    asker, answerer, follower, writer = [await make.member() for _ in range(4)]
    thread = await make.question(by=asker)
    answered = await make.answer(to=thread, by=answerer)
    await follow_thread(thread.id, follow=True, by=await make.viewer(follower))
    await notices_told()
    await Notification.all().delete()

    await make.post(to=thread, by=writer, reply_to=answered)
    await notices_told()

    assert await told(asker) == [(REPLY, {"relation": "thread"})]
    assert await told(answerer) == [(REPLY, {"relation": "post"})]
    assert await told(follower) == [(REPLY, {"relation": "followed"})]
    assert await told(writer) == []


async def test_who_replies_to_themself_hears_nothing(make):
    asker = await make.member()
    thread = await make.question(by=asker)

    await make.post(to=thread, by=asker, reply_to=await make.first_post(thread))
    await notices_told()

    assert await told(asker) == []


async def test_who_lost_the_key_is_not_told(make):
    """L25: checked when it is created …"""
    author, guest = await make.member(), await make.member()
    for member in (author, guest):
        await grant_key(member.id, "tier:gold")
    vault = await make.category(required_tier_slug="gold")
    thread = await make.thread(by=guest, within=vault)
    await revoke_key(guest.id, "tier:gold")

    await make.post(to=thread, by=author)
    await notices_told()

    assert await told(guest) == []


async def test_an_accepted_answer_is_told_to_its_author_once(make):
    asker, author = await make.member(), await make.member()
    thread = await make.question(by=asker)

    await make.accepted_answer(to=thread, by=author)

    assert await told(author, NotificationKind.ANSWER_ACCEPTED) == [(NotificationKind.ANSWER_ACCEPTED, {})]


async def test_points_are_told_with_what_they_were_for_and_from_when(make):
    await make.programme()
    await make.earn_rule(EarnAction.ANSWER_ACCEPTED, 15, hold_days=14)
    author = await make.member()

    await make.accepted_answer(to=await make.question(), by=author)

    ((_, about),) = await told(author, NotificationKind.POINTS_EARNED)
    assert (about["points"], about["action"]) == (15, "ANSWER_ACCEPTED")
    assert about["available_on"] > clock.local_day(clock.now()).isoformat()


async def test_the_first_vote_is_news_and_the_others_are_not(make):
    author = await make.member()
    post = await make.answer(to=await make.question(), by=author)

    for _ in range(3):
        await make.vote(post)
    await make.vote(post, value=-1)

    assert await told(author, NotificationKind.VOTE) == [(NotificationKind.VOTE, {})]


async def test_votes_earn_points_without_a_notice_for_each(make):
    await make.programme(voter_age_days=0)
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 2)
    author = await make.member()
    post = await make.answer(to=await make.question(), by=author)

    await make.vote(post)
    await make.vote(post)

    assert (await make.account(author)).available == 4
    assert await told(author, NotificationKind.POINTS_EARNED) == []


async def test_a_tier_is_told_by_its_name(make):
    member = await make.member()
    await make.tier("gold", 3, 5000, name="Goldbohne")
    up = TierChanged(member_id=member.id, before=None, after="gold", is_promotion=True)
    down = TierChanged(member_id=member.id, before="gold", after=None, is_promotion=False)

    await happens(up)
    await happens(up)
    await happens(down)

    assert await told(member, NotificationKind.TIER_CHANGED) == [
        (NotificationKind.TIER_CHANGED, {"tier": "Goldbohne", "tier_slug": "gold", "is_promotion": True}),
        (NotificationKind.TIER_CHANGED, {"tier": None, "tier_slug": None, "is_promotion": False}),
    ]


async def test_both_sides_of_a_referral_hear_what_they_get(make):
    await make.programme()
    anna, ben = await make.member(), await make.member()

    await happens(
        ReferralRewarded(
            referral_id=new_id(), referrer_id=anna.id, referee_id=ben.id, referrer_points=500, referee_points=250
        )
    )

    kind = NotificationKind.REFERRAL_REWARDED
    assert await told(anna) == [(kind, {"side": "REFERRER", "points": 500})]
    assert await told(ben) == [(kind, {"side": "REFEREE", "points": 250})]
    assert (await Notification.get(member_id=anna.id)).actor_id == ben.id


async def test_a_decision_is_told_to_the_affected_with_reasons_and_to_the_notifier_without(make):
    author, notifier, moderator = await make.member(), await make.member(), await make.moderator()
    post = await make.answer(to=await make.question(), by=author)
    reference = await report(TargetType.POST, post.id, ReportReason.ABUSE, by=await make.viewer(notifier))

    await decide_case(
        (await Case.get()).id,
        action=CaseAction.HIDE,
        reason=ReportReason.ABUSE,
        ground="House rule 3",
        statement="You called somebody a fool.",
        by=await make.viewer(moderator),
    )
    await notices_told()

    ((_, statement),) = await told(author, NotificationKind.MODERATION)
    assert (statement["to"], statement["action"], statement["ground"]) == ("AFFECTED", "HIDE", "House rule 3")
    assert statement["statement"] == "You called somebody a fool."
    assert str(moderator.id) not in str(statement)
    assert await told(notifier, NotificationKind.MODERATION) == [
        (NotificationKind.MODERATION, {"to": "NOTIFIER", "action": "HIDE", "reference": reference})
    ]


async def test_a_case_closed_without_a_measure_is_told_to_the_notifier_alone(make):
    author, notifier = await make.member(), await make.member()
    post = await make.answer(to=await make.question(), by=author)
    await report(TargetType.POST, post.id, ReportReason.ABUSE, by=await make.viewer(notifier))

    await decide_case(
        (await Case.get()).id,
        action=CaseAction.NO_ACTION,
        reason=ReportReason.ABUSE,
        ground="House rule 3",
        statement="This is criticism.",
        by=await make.viewer(await make.moderator()),
    )
    await notices_told()

    assert await told(author, NotificationKind.MODERATION) == []
    assert len(await told(notifier, NotificationKind.MODERATION)) == 1


async def test_the_same_is_told_once(make):
    member, other = await make.member(), await make.member()
    news = News(kind=NotificationKind.REWARD, about={"cost": 5})

    assert await tell(member.id, news, once="redemption:1") is True
    assert await tell(member.id, news, once="redemption:1") is False
    assert await tell_all([member.id, other.id], news, once="redemption:1") == 1

    assert await Notification.all().count() == 2


async def test_many_are_told_at_once(make):
    members = [await make.member() for _ in range(205)]

    reached = await tell_all(
        [one.id for one in members], News(kind=NotificationKind.REWARD, about={"cost": 1}), once="x"
    )

    assert reached == 205
    assert await Notification.all().count() == 205


@pytest.mark.parametrize(("tier", "reached"), [("gold", ["gina"]), ("silver", ["gina", "sven"]), (None, [])])
async def test_a_release_is_told_to_all_who_hold_the_key_of_the_tier_that_it_opened_for(make, tier, reached):
    """L30: also to those in higher tiers, whose window opened no earlier."""
    for handle, keys in (("sven", ["tier:silver"]), ("gina", ["tier:silver", "tier:gold"]), ("nora", [])):
        await replace_keys((await make.member(handle)).id, "tier:", keys)
    long_ago = clock.now() - timedelta(days=1)
    release = await make.release({"silver": long_ago, "gold": long_ago}, public_at=clock.now())

    await happens(ReleaseOpened(release_id=release.id, tier_slug=tier))
    await notices_told()

    rows = await Notification.all().select_related("member")
    assert sorted(row.member.handle for row in rows) == reached


@pytest.mark.parametrize(
    ("locale", "title"),
    [
        ("en", "You said it, we did it: an idea that you follow is done"),
        ("de", "Gewünscht und gemacht: Eine Idee, der du folgst, ist umgesetzt"),
    ],
)
async def test_who_said_it_hears_in_their_language_that_it_was_done_co12(make, graphql, locale, title):
    anna = await make.member("anna", locale=locale)
    idea = await make.thread(kind=ThreadKind.IDEA, by=anna)

    await set_idea_status(idea.id, IdeaStatus.DONE, by=await make.viewer(await make.brand()))
    await notices_told()

    (notice,) = (await graphql(TITLES, viewer=anna, locale=locale))["notifications"]["nodes"]
    assert notice["title"] == title

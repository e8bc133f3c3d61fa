"""What deeds earn: rules, windows, caps, holds, multipliers, and each deed once."""

import asyncio
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
import time_machine

from portal.community.events import (
    AcceptanceWithdrawn,
    AnswerAccepted,
    PostAdded,
    PostRemoved,
    PostRestored,
    VoteCast,
)
from portal.community.models import Category, Post, Thread, ThreadKind, Vote
from portal.kernel import clock
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.loyalty import earning, ledger
from portal.loyalty.earning import Deed
from portal.loyalty.ledger.models import Lot, Transfer, TransferKind
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.tiering import tiers
from portal.shop.events import ProductReviewed

pytestmark = pytest.mark.anyio
# A Monday in summer: Berlin is two hours ahead, so its day begins at 22:00 UTC.
MONDAY = datetime(2026, 6, 1, 12, tzinfo=UTC)


def deed(member, name="one", action=EarnAction.POST, at=None, **more):
    return Deed(action=action, member_id=member.id, name=name, done_at=at or clock.now(), **more)


@unit_of_work
async def happen(*events):
    for event in events:
        await announce(event)


async def post_of(author, number=2):
    """A post in the tables, of which nobody has been told yet."""
    now = clock.now()
    category = await Category.create(slug=f"c{uuid4().hex[:8]}", name="Room", created_at=now)
    thread = await Thread.create(
        slug="t", title="T", kind=ThreadKind.QUESTION, category=category, created_at=now, last_activity_at=now
    )
    return await Post.create(
        thread=thread, number=number, author=author, body_markdown="x", body_html="x", render_version=1, created_at=now
    )


def added(post):
    return PostAdded(
        post_id=post.id,
        thread_id=post.thread_id,
        number=post.number,
        author_id=post.author_id,
        thread_author_id=None,
        reply_to_author_id=None,
        earns_points=True,
    )


def removed(post):
    return PostRemoved(
        post_id=post.id, thread_id=post.thread_id, number=post.number, author_id=post.author_id, by_moderator=True
    )


def restored(post, is_accepted=False):
    return PostRestored(
        post_id=post.id,
        thread_id=post.thread_id,
        number=post.number,
        author_id=post.author_id,
        is_accepted=is_accepted,
    )


def accepted(post, asker, by=None):
    return AnswerAccepted(
        post_id=post.id,
        thread_id=post.thread_id,
        asker_id=asker.id,
        author_id=post.author_id,
        accepted_by_id=(by or asker).id,
        earns_points=True,
    )


def voted(post, voter, value, previous=0):
    return VoteCast(
        post_id=post.id,
        thread_id=post.thread_id,
        author_id=post.author_id,
        voter_id=voter.id,
        value=value,
        previous=previous,
        earns_points=True,
    )


async def available(make, member):
    return (await make.account(member)).available


async def test_without_a_rule_a_deed_earns_nothing_and_leaves_no_trace(make):
    member = await make.member()

    assert await earning.earn(deed(member)) is None

    assert not await Transfer.exists()


async def test_a_cap_grants_what_is_left_and_records_the_attempt_that_got_nothing_r46(make):
    """FP1."""
    member = await make.member()
    await make.earn_rule(EarnAction.POST, 30, daily_cap=50)

    with time_machine.travel(MONDAY, tick=False):
        given = [await earning.earn(deed(member, name)) for name in ("one", "two", "three")]

    assert [(one.points, one.before_cap) for one in given] == [(30, None), (20, 30), (0, 30)]
    assert await available(make, member) == 50


async def test_the_cap_begins_anew_with_the_local_day_not_with_utc_s_r46(make):
    member = await make.member()
    await make.earn_rule(EarnAction.POST, 30, daily_cap=30)
    last_minute = datetime(2026, 6, 1, 21, 59, tzinfo=UTC)

    with time_machine.travel(MONDAY + timedelta(days=2), tick=False):
        monday = await earning.earn(deed(member, "monday", at=last_minute))
        tuesday = await earning.earn(deed(member, "tuesday", at=last_minute + timedelta(minutes=1)))

    assert (monday.points, tuesday.points) == (30, 30)


async def test_capped_deeds_at_the_same_moment_never_pass_the_cap_r47(make):
    member = await make.member()
    await make.earn_rule(EarnAction.POST, 30, daily_cap=50)

    await asyncio.gather(*(earning.earn(deed(member, str(number))) for number in range(10)))

    assert await available(make, member) == 50
    assert await Transfer.filter(kind=TransferKind.EARN).count() == 10
    assert await ledger.verify() == []


async def test_of_overlapping_rules_the_best_one_counts_alone_r45(make):
    member = await make.member()
    await make.tier("silver", 1, 0, earn_multiplier=Decimal("1.5"))
    await make.points(member, 1)  # reviewed: silver from here on
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1), multiplier_by_tier=True)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(2), title="Double points")

    order = await make.order(member, "100.00", placed_at=clock.now())

    award = await Transfer.get(source_id=order.id)
    assert (award.points, award.description, award.rate, award.base_minor) == (200, "Double points", "2", 10_000)


async def test_a_rule_counts_only_inside_its_window(make):
    member = await make.member()
    await make.earn_rule(EarnAction.POST, 5, starts_at=MONDAY, ends_at=MONDAY + timedelta(days=1))

    with time_machine.travel(MONDAY + timedelta(days=30), tick=False):
        given = [
            await earning.earn(deed(member, str(at), at=at))
            for at in (MONDAY - timedelta(seconds=1), MONDAY, MONDAY + timedelta(days=1))
        ]

    assert [one.points if one else None for one in given] == [None, 5, None]


async def test_a_deed_told_late_earns_by_the_version_of_its_time_r37(make):
    """FP24."""
    member = await make.member()
    with time_machine.travel(MONDAY, tick=False):
        rule = await make.earn_rule(EarnAction.POST, 5)
    with time_machine.travel(MONDAY + timedelta(days=5), tick=False):
        await make.earn_rule(EarnAction.POST, 50, id=rule.rule.id)

        early = await earning.earn(deed(member, "early", at=MONDAY + timedelta(days=1)))
        now = await earning.earn(deed(member, "now"))

    assert (early.points, now.points) == (5, 50)


async def test_points_live_to_the_end_of_a_local_day_after_the_hold_r28(make):
    member = await make.member()
    await make.programme(points_expire_after_days=10)
    await make.earn_rule(EarnAction.POST, 5, hold_days=14)

    with time_machine.travel(MONDAY, tick=False):
        award = await earning.earn(deed(member))

    lot = await Lot.get(award_id=award.id)
    assert lot.available_at == MONDAY + timedelta(days=14)
    # 15 June and ten days: all of 25 June in Berlin.
    assert lot.expires_at == datetime(2026, 6, 25, 22, tzinfo=UTC)


async def test_a_post_removed_and_restored_keeps_one_award_r48(make):
    member = await make.member()
    await make.earn_rule(EarnAction.POST, 5)
    post = await post_of(member)

    await happen(added(post))
    balances = []
    for event in (removed(post), restored(post), removed(post), restored(post), added(post)):
        await happen(event)
        balances.append(await available(make, member))

    assert balances == [0, 5, 0, 5, 5]
    assert await ledger.verify() == []


async def test_removing_a_post_takes_all_it_earned_and_restoring_gives_back_only_what_still_holds_r48(make):
    author, asker, fan, fickle = [await make.member() for _ in range(4)]
    await make.programme(voter_age_days=0)
    for action, points in ((EarnAction.POST, 1), (EarnAction.ANSWER_ACCEPTED, 15), (EarnAction.VOTE_RECEIVED, 2)):
        await make.earn_rule(action, points)
    post = await post_of(author)
    await happen(added(post), accepted(post, asker), voted(post, fan, 1), voted(post, fickle, 1))
    assert await available(make, author) == 20

    await happen(removed(post))
    assert await available(make, author) == 0
    await Vote.create(post=post, member=fan, value=1, cast_at=clock.now())
    await happen(restored(post, is_accepted=False))

    assert await available(make, author) == 3
    assert await ledger.verify() == []


async def test_an_up_vote_earns_once_for_each_voter_and_goes_when_it_is_taken_back_r49(make):
    await make.programme(voter_age_days=0)
    author, voter = await make.member(), await make.member()
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 2)
    post = await post_of(author)

    balances = []
    for event in (
        voted(post, voter, 1),
        voted(post, voter, -1, previous=1),
        voted(post, voter, 1, previous=-1),
        voted(post, voter, 0, previous=1),
    ):
        await happen(event)
        balances.append(await available(make, author))
    await happen(voted(post, author, 1))

    assert balances == [2, 0, 2, 0]
    assert await available(make, author) == 0


@pytest.mark.parametrize(("age", "points"), [(timedelta(days=3, minutes=-1), 0), (timedelta(days=3), 2)])
async def test_a_vote_of_an_account_that_is_too_young_earns_nothing_r49(make, age, points):
    await make.programme(voter_age_days=3)
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 2)
    with time_machine.travel(MONDAY, tick=False):
        author, voter = await make.member(), await make.member(joined_at=MONDAY - age)
        await tiers.enter(author.id)
        await happen(voted(await post_of(author), voter, 1))

    assert await available(make, author) == points


@pytest.mark.parametrize(("later", "points"), [(timedelta(days=30), 0), (timedelta(days=30, minutes=1), 2)])
async def test_of_two_who_vote_for_each_other_the_first_vote_earns_alone_r49(make, later, points):
    await make.programme(voter_age_days=0)
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 2)
    with time_machine.travel(MONDAY, tick=False) as clocks:
        anna, ben = await make.member(), await make.member()
        hers, his = await post_of(anna), await post_of(ben)
        for member in (anna, ben):
            await tiers.enter(member.id)
        await Vote.create(post=his, member=anna, value=1, cast_at=clock.now())
        await happen(voted(his, anna, 1))
        clocks.shift(later)
        await happen(voted(hers, ben, 1))

    assert await available(make, ben) == 2
    assert await available(make, anna) == points


async def test_accepting_one_s_own_answer_earns_nothing_r50(make):
    asker, moderator = await make.member(), await make.moderator()
    await make.earn_rule(EarnAction.ANSWER_ACCEPTED, 15)

    await happen(accepted(await post_of(asker), asker))
    await happen(accepted(await post_of(moderator), asker, by=moderator))

    assert not await Transfer.exists()


async def test_when_the_acceptance_moves_the_points_move_with_it_r50(make):
    """FP26."""
    asker, first, second = [await make.member() for _ in range(3)]
    await make.earn_rule(EarnAction.ANSWER_ACCEPTED, 15)
    one, other = await post_of(first), await post_of(second)

    def withdrawn(post):
        return AcceptanceWithdrawn(
            post_id=post.id, thread_id=post.thread_id, author_id=post.author_id, withdrawn_by_id=asker.id
        )

    await happen(accepted(one, asker))
    await happen(withdrawn(one), accepted(other, asker))
    assert (await available(make, first), await available(make, second)) == (0, 15)
    await happen(withdrawn(other), accepted(one, asker))

    assert (await available(make, first), await available(make, second)) == (15, 0)
    assert not await Transfer.filter(account__member_id=asker.id).exists(), "who accepts earns nothing by it"
    assert await ledger.verify() == []


async def test_content_that_earns_no_points_earns_none(make):
    """FP19."""
    author = await make.member()
    await make.earn_rule(EarnAction.POST, 5)
    post = await post_of(author)

    silent = added(post)
    await happen(type(silent)(**{**{name: getattr(silent, name) for name in silent.__slots__}, "earns_points": False}))

    assert not await Transfer.exists()


async def test_the_same_review_told_by_the_shop_and_written_here_earns_once_r51(make):
    member = await make.member()
    await make.earn_rule(EarnAction.REVIEW, 20)
    beans, mill = uuid4(), uuid4()

    for product_id, written_at in ((beans, MONDAY), (beans, MONDAY + timedelta(days=1)), (mill, MONDAY)):
        await happen(ProductReviewed(member_id=member.id, product_id=product_id, written_at=written_at))

    assert await available(make, member) == 40
    assert await Transfer.filter(action=EarnAction.REVIEW).count() == 2

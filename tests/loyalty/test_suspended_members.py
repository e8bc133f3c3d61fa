"""While somebody is suspended nothing is earned, boards leave them out, and what waits is frozen, not gone (FP22)."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.accounts import standing
from portal.accounts.erasure import erase_member
from portal.community.answers import accept_answer
from portal.kernel import clock
from portal.loyalty import jobs
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.queries.leaderboards import LeaderboardMetric, Period, leaderboard
from tests.makers.points import account

SOON = datetime(2100, 1, 1, tzinfo=UTC)


async def suspend(member, until=SOON):
    await standing.suspend(member.id, until=until)


async def test_what_others_make_of_their_posts_earns_nothing_meanwhile(make):
    await make.programme()
    await make.earn_rule(EarnAction.ANSWER_ACCEPTED, 15)
    author = await make.member()
    await make.points(author, 1)
    asker = await make.member()
    one, two = [await make.answer(to=await make.question(by=asker), by=author) for _ in range(2)]
    await suspend(author)

    await accept_answer(one.id, by=await make.viewer(asker))
    assert await account(make, author) == (1, 0, 0)

    await standing.settle(author.id, suspended_until=None, is_banned=False)
    await accept_answer(two.id, by=await make.viewer(asker))
    assert await account(make, author) == (16, 0, 0)


async def test_what_they_buy_earns_as_ever(make):
    await make.programme()
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    member = await make.member()
    await suspend(member)

    await make.order(member, "50.00")

    assert await account(make, member) == (50, 0, 0)


@pytest.mark.parametrize("deed", ["suspend", "ban"])
async def test_what_waits_is_frozen_and_is_free_once_that_is_over(make, deed):
    await make.programme()
    member, now = await make.member(), clock.now()
    await make.points(member, 40, available_at=now + timedelta(days=1))
    await (suspend(member) if deed == "suspend" else standing.ban(member.id))
    due = now + timedelta(days=2)

    assert await jobs.release_due(due) == 0
    await jobs.mature_account(member.id, due)
    assert await account(make, member) == (0, 40, 0)

    await standing.settle(member.id, suspended_until=None, is_banned=False)
    assert await jobs.release_due(due) == 1
    assert await jobs.release_due(due) == 0
    assert await account(make, member) == (40, 0, 0)


async def test_a_suspension_that_ends_by_time_lets_go_by_time(make):
    await make.programme()
    member, now = await make.member(), clock.now()
    await make.points(member, 40, available_at=now + timedelta(days=1))
    await suspend(member, until=now + timedelta(days=3))

    assert await jobs.release_due(now + timedelta(days=2)) == 0
    assert await jobs.release_due(now + timedelta(days=4)) == 1
    assert await account(make, member) == (40, 0, 0)


async def test_who_goes_while_suspended_leaves_nothing_waiting(make):
    await make.programme()
    member = await make.member()
    await make.points(member, 40, available_at=SOON)
    await suspend(member)

    await erase_member(member.id, deletes_posts=False)

    assert await account(make, member) == (0, 0, 0)


@pytest.mark.parametrize("period", [Period.WEEK, Period.ALL_TIME])
async def test_boards_leave_them_out(make, period):
    await make.programme()
    one, two = await make.member(), await make.member()
    await make.points(one, 10)
    await make.points(two, 20)
    await suspend(two)

    assert [place.member_id for place in await leaderboard(LeaderboardMetric.POINTS_EARNED, period, 10)] == [one.id]

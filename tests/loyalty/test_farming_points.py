"""Who writes, votes, deletes and restores for the points gets no more than one contribution is worth (P8, R46-R50)."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.community import posts
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Transfer, TransferKind
from portal.loyalty.programme.models import EarnAction

pytestmark = pytest.mark.anyio
LONG_AGO = datetime(2025, 1, 1, tzinfo=UTC)
MIDNIGHT = datetime(2026, 6, 2, 22, tzinfo=UTC)
"""In Berlin."""


async def available(make, member):
    return (await make.account(member)).available


async def test_fifty_posts_at_once_earn_what_the_day_has_left_p8_r46_r47(make):
    await make.earn_rule(EarnAction.POST, 3, daily_cap=50)
    author, thread = await make.member(joined_at=LONG_AGO), await make.thread()

    await asyncio.gather(*(make.post(to=thread, by=author, body=f"Post {number}.") for number in range(50)))

    assert await available(make, author) == 50
    given = await Transfer.filter(kind=TransferKind.EARN, action=EarnAction.POST).order_by("number")
    assert [one.points for one in given] == [3] * 16 + [2] + [0] * 33
    assert {one.before_cap for one in given[16:]} == {3}
    assert await ledger.verify() == []


async def test_the_cap_is_the_local_day_s_to_the_second_p8_r46(make):
    await make.earn_rule(EarnAction.POST, 30, daily_cap=30)
    with time_machine.travel(MIDNIGHT - timedelta(seconds=1), tick=False) as clocks:
        author, thread = await make.member(joined_at=LONG_AGO), await make.thread()
        balances = []
        for pause in (0, 0, 1, 0, 86399, 1):
            clocks.shift(pause)
            await make.post(to=thread, by=author, body=f"Post {len(balances)}.")
            balances.append(await available(make, author))

    assert balances == [30, 30, 60, 60, 60, 90]


async def test_editing_hiding_and_restoring_in_a_loop_earns_one_post_p8_r48(make):
    await make.earn_rule(EarnAction.POST, 10)
    author, thread, moderator = await make.member(joined_at=LONG_AGO), await make.thread(), await make.moderator()
    post = await make.post(to=thread, by=author)
    writing, restoring = await make.viewer(author), await make.viewer(moderator)

    balances = []
    for turn in range(5):
        await posts.edit_post(post.id, f"Edited {turn}.", by=writing)
        await posts.hide_post(post.id, by=restoring)
        balances.append(await available(make, author))
        await posts.restore_post(post.id, by=restoring)
        balances.append(await available(make, author))
    await posts.delete_post(post.id, by=writing)

    assert balances == [0, 10] * 5
    assert await available(make, author) == 0
    assert await ledger.verify() == []


async def test_a_second_account_for_one_s_own_votes_earns_nothing_p8_r49(make):
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 5)
    author, thread = await make.member(joined_at=LONG_AGO), await make.thread()
    fresh = [await make.member() for _ in range(5)]
    post = await make.post(to=thread, by=author)

    for voter in fresh:
        await make.vote(post, by=voter)

    await post.refresh_from_db()
    assert post.score == 5
    assert not await Transfer.filter(action=EarnAction.VOTE_RECEIVED).exists()


async def test_giving_a_vote_earns_its_giver_nothing_fp5(make):
    """Whatever is rewarded besides."""
    for action in (EarnAction.VOTE_RECEIVED, EarnAction.POST, EarnAction.THREAD, EarnAction.ANSWER_ACCEPTED):
        await make.earn_rule(action, 5)
    author, giver = await make.member(joined_at=LONG_AGO), await make.member(joined_at=LONG_AGO)
    post = await make.post(to=await make.thread(), by=author)

    await make.vote(post, by=giver)
    await make.vote(post, value=-1, by=giver)
    await make.vote(post, by=giver)

    assert await available(make, author) == 10
    assert not await Transfer.filter(account__member_id=giver.id).exists()


async def test_votes_that_two_trade_again_and_again_earn_one_of_them_once_p8_r49(make):
    """However many posts they trade votes for."""
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 5)
    anna, ben = await make.member(joined_at=LONG_AGO), await make.member(joined_at=LONG_AGO)
    thread = await make.thread()

    for turn in range(4):
        of_ben = await make.post(to=thread, by=ben, body=f"Ben {turn}.")
        of_anna = await make.post(to=thread, by=anna, body=f"Anna {turn}.")
        await make.vote(of_ben, by=anna)
        await make.vote(of_anna, by=ben)

    given = await Transfer.filter(action=EarnAction.VOTE_RECEIVED, kind=TransferKind.EARN)
    assert [one.points for one in given] == [5]
    assert await available(make, ben) == 5

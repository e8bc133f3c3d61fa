"""Votes: one for each member and post, never on one's own, counted once."""

import asyncio

import pytest

from portal.community import posts, votes
from portal.community.models import BadgeAward, Post, Profile, Thread, Vote
from portal.kernel.errors import Forbidden, Invalid, NotFound


async def test_up_down_and_back(make):
    post = await make.post(to=await make.thread())
    viewer = await make.viewer()

    seen = [
        (voted.score, voted.viewer_vote)
        for value in (1, 1, -1, 0, 0)
        if (voted := await votes.vote(post.id, value, by=viewer))
    ]

    assert seen == [(1, 1), (1, 1), (-1, -1), (0, 0), (0, 0)]
    assert await Vote.all().count() == 0
    assert (await Profile.get(member_id=post.author_id)).helpful_count == 0


async def test_a_vote_on_the_opening_post_is_the_threads(make):
    thread = await make.thread()

    await make.vote(await make.first_post(thread))

    assert (await Thread.get(id=thread.id)).score == 1
    assert (await Profile.get(member_id=thread.author_id)).helpful_count == 1


async def test_nobody_votes_on_their_own(make):
    """FP4."""
    author = await make.member()
    post = await make.post(to=await make.thread(), by=author)

    with pytest.raises(Forbidden):
        await make.vote(post, by=author)

    assert (await Post.get(id=post.id)).score == 0


@pytest.mark.parametrize("value", [2, -2, 100, -(2**31)])
async def test_numbers_other_than_one_up_or_down_are_no_votes(make, value):
    post = await make.post(to=await make.thread())

    with pytest.raises(Invalid):
        await make.vote(post, value=value)

    assert await Vote.all().count() == 0


async def test_many_at_once_count_each_once(make):
    post = await make.post(to=await make.thread())
    viewers = [await make.viewer() for _ in range(8)]

    await asyncio.gather(*(votes.vote(post.id, 1, by=viewer) for viewer in viewers for _ in range(3)))

    assert (await Post.get(id=post.id)).score == 8
    assert (await Profile.get(member_id=post.author_id)).helpful_count == 8


async def test_what_is_hidden_takes_no_votes(make):
    """L5: refused as an unknown id, and no counter moves."""
    post = await make.post(to=await make.thread())
    await posts.hide_post(post.id, by=await make.viewer(await make.moderator()))

    with pytest.raises(NotFound):
        await make.vote(post)

    assert (await Post.get(id=post.id)).score == 0


async def test_twenty_five_votes_make_a_helpful_member(make):
    author = await make.member()
    thread = await make.thread()
    voters = [await make.member() for _ in range(5)]
    for _ in range(5):
        post = await make.post(to=thread, by=author)
        assert await BadgeAward.filter(member_id=author.id).count() == 0
        for voter in voters:
            await make.vote(post, by=voter)

    assert await BadgeAward.filter(member_id=author.id).values_list("slug", flat=True) == ["helpful"]

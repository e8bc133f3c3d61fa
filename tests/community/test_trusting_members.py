"""Who reads, takes part and is found helpful comes to be trusted, and may more (FP18)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.accounts.trust import LEVELS, abilities
from portal.community import reading, trust
from portal.community.models import Profile
from portal.kernel import rate_limits
from portal.kernel.errors import LimitReached

NOON = datetime(2026, 6, 1, 10, tzinfo=UTC)
TRUST = """{ viewer { trust { level opens has { days threadsRead posts helpfulVotes }
    next { days threadsRead posts helpfulVotes } } } }"""


async def reader(make, *, days, threads, posts, helpful):
    """Somebody with so much of everything, short of a last post that has it looked at."""
    member = await make.member(joined_at=NOON - timedelta(days=days))
    viewer = await make.viewer(member)
    for _ in range(threads):
        await reading.mark_thread_read((await make.thread()).id, 1, by=viewer)
    await Profile.create(member_id=member.id, post_count=posts - 1, helpful_count=helpful)
    return member


async def level_of(member):
    await member.refresh_from_db()
    return member.trust_level


@pytest.mark.parametrize(
    ("has", "level"),
    [
        ({"days": 1, "threads": 5, "posts": 1, "helpful": 0}, 1),
        ({"days": 0, "threads": 5, "posts": 1, "helpful": 0}, 0),
        ({"days": 1, "threads": 3, "posts": 1, "helpful": 0}, 0),
        ({"days": 15, "threads": 20, "posts": 5, "helpful": 5}, 2),
        ({"days": 15, "threads": 20, "posts": 5, "helpful": 4}, 1),
        ({"days": 60, "threads": 60, "posts": 20, "helpful": 25}, 3),
        ({"days": 60, "threads": 4, "posts": 200, "helpful": 250}, 1),
    ],
)
async def test_a_level_asks_for_every_kind_of_activity_fp18(make, has, level):
    with time_machine.travel(NOON, tick=False):
        member = await reader(make, **has)
        await make.post(to=await make.thread(), by=member)

    assert await level_of(member) == level


async def test_being_found_helpful_raises_and_losing_a_vote_lowers_nobody_fp18(make):
    with time_machine.travel(NOON, tick=False):
        member = await reader(make, days=15, threads=20, posts=5, helpful=4)
        post = await make.post(to=await make.thread(), by=member)
        before, voter = await level_of(member), await make.member()
        await make.vote(post, by=voter)
        found_helpful = await level_of(member)
        await make.vote(post, by=voter, value=0)

    assert (before, found_helpful, await level_of(member)) == (1, 2, 2)


async def test_who_is_trusted_mentions_more_members_fp18(make):
    for number in range(16):
        await make.member(f"friend{number}")
    names = " ".join(f"@friend{number}" for number in range(11))
    thread, trusted, other = await make.thread(), await make.member(trust_level=2), await make.member(trust_level=1)

    await make.post(to=thread, by=trusted, body=names)
    with pytest.raises(LimitReached):
        await make.post(to=thread, by=other, body=names)

    assert [one.most_mentions for one in LEVELS] == [10, 10, 15, 20]


async def test_a_newcomer_who_is_trusted_is_one_no_longer_fp18(make):
    for number in range(3):
        await make.member(f"friend{number}")
    names = " ".join(f"@friend{number}" for number in range(3))
    thread, fresh, trusted = await make.thread(), await make.member(), await make.member(trust_level=1)

    with pytest.raises(LimitReached):
        await make.post(to=thread, by=fresh, body=names)
    await make.post(to=thread, by=trusted, body=names)


async def test_who_is_trusted_may_post_faster_fp18():
    assert [one.rate_factor for one in LEVELS] == [1, 1, 2, 3]
    assert rate_limits.times("10 per minute; 100 per hour", 2) == "20 per minute; 200 per hour"
    assert rate_limits.times("10 per minute", 1) == "10 per minute"
    assert abilities(9) == LEVELS[3]


async def test_a_member_sees_their_level_and_what_the_next_one_asks_for_fp18(make, graphql):
    with time_machine.travel(NOON, tick=False):
        member = await reader(make, days=2, threads=5, posts=1, helpful=0)
        await make.post(to=await make.thread(), by=member)
        await level_of(member)
        seen = (await graphql(TRUST, viewer=member))["trust"]

    assert (await trust.standing_of(await make.viewer(member))).level == 1
    assert seen == {
        "level": 1,
        "opens": "Links and mentions of yours are no longer those of a newcomer.",
        "has": {"days": 2, "threadsRead": 6, "posts": 1, "helpfulVotes": 0},
        "next": {"days": 15, "threadsRead": 20, "posts": 5, "helpfulVotes": 5},
    }

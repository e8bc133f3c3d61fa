"""How often one votes in a day, for how long a vote can be changed, and what a vote that is taken back leaves."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.community import posts, votes
from portal.community.fair_play import queries, terms
from portal.community.fair_play.models import VoteChange
from portal.community.fair_play.substance import is_changed_in_substance
from portal.community.models import Post, Vote
from portal.kernel.errors import Conflict, Forbidden, Invalid, RateLimited

EVENING = datetime(2026, 6, 1, 21, tzinfo=UTC)
"""An hour before midnight in Berlin."""
SAVE = """mutation ($input: SaveFairPlayInput!) { saveFairPlay(input: $input) {
    fairPlay { votesADay votesADayForOne voteStandsAfterMinutes } errors { code message field } } }"""
GRIND = "Grind it coarser and use fewer beans, then wait four minutes before you press it down."
WITHDRAWN = "{ withdrawnVotes { voter { handle } author { handle } count } }"


@pytest.fixture
async def thread(make):
    return await make.thread()


async def of_one(make, thread, count):
    author = await make.member()
    return [await make.post(to=thread, by=author, body=f"Post {number}.") for number in range(count)]


async def scores(found):
    return [(await Post.get(id=post.id)).score for post in found]


async def test_the_seventh_vote_a_day_for_one_person_is_refused_fp6(make, thread):
    voter, found = await make.member(), await of_one(make, thread, 7)
    with time_machine.travel(EVENING, tick=False) as clocks:
        for post in found[:6]:
            await make.vote(post, by=voter)
        with pytest.raises(RateLimited) as refused:
            await make.vote(found[6], by=voter)
        today = await scores(found)
        clocks.shift(timedelta(hours=1))
        await make.vote(found[6], by=voter)

    assert refused.value.message("de") == (
        "Du hast heute schon oft über Beiträge dieser Person abgestimmt; bitte mach morgen weiter. Es sind 6 am Tag."
    )
    assert refused.value.retry_after == 3600
    assert today == [1] * 6 + [0]
    assert await scores(found) == [1] * 7


async def test_the_twenty_first_vote_a_day_is_refused_fp6(make, thread):
    voter = await make.member()
    found = [await make.post(to=thread) for _ in range(21)]
    for post in found[:20]:
        await make.vote(post, by=voter)

    with pytest.raises(RateLimited) as refused:
        await make.vote(found[20], by=voter)

    assert "20 votes a day" in refused.value.message("en")
    assert await scores(found) == [1] * 20 + [0]


async def test_up_and_down_are_limited_each_by_itself_fp6(make, thread):
    voter, found = await make.member(), await of_one(make, thread, 13)
    for post in found[:6]:
        await make.vote(post, by=voter)
    for post in found[6:12]:
        await make.vote(post, by=voter, value=-1)

    with pytest.raises(RateLimited):
        await make.vote(found[12], by=voter, value=-1)

    assert await scores(found) == [1] * 6 + [-1] * 6 + [0]


async def test_what_was_taken_back_counts_and_voting_again_for_it_does_not_fp6(make, thread):
    voter, found = await make.member(), await of_one(make, thread, 7)
    for post in found[:6]:
        await make.vote(post, by=voter)
        await make.vote(post, by=voter, value=0)

    with pytest.raises(RateLimited):
        await make.vote(found[6], by=voter)
    await make.vote(found[5], by=voter)

    assert await scores(found) == [0] * 5 + [1, 0]


async def test_votes_at_once_pass_the_limit_no_more_than_one_after_another_fp6(make, thread):
    viewer, found = await make.viewer(), await of_one(make, thread, 9)

    done = await asyncio.gather(*(votes.vote(post.id, 1, by=viewer) for post in found), return_exceptions=True)

    assert sum(isinstance(one, RateLimited) for one in done) == 3
    assert sum(await scores(found)) == 6


async def test_staff_say_how_many_votes_a_day_there_are_fp6(make, graphql):
    saved = await graphql(SAVE, viewer=await make.brand(), input={"votesADayForOne": 1, "voteStandsAfterMinutes": 0})
    refused = await graphql(SAVE, viewer=await make.brand(), input={"votesADay": 0})
    voter, found = await make.member(locale="de"), await of_one(make, await make.thread(), 2)
    await make.vote(found[0], by=voter)
    with pytest.raises(RateLimited):
        await make.vote(found[1], by=voter)
    with pytest.raises(Forbidden):
        await terms.save_terms(votes_a_day=100, by=await make.viewer(voter))

    assert saved["fairPlay"] == {"votesADay": 20, "votesADayForOne": 1, "voteStandsAfterMinutes": 0}
    assert refused["errors"][0]["field"] == ["votesADay"]
    assert (await terms.in_force()).votes_a_day == 20


async def test_a_vote_stands_after_ten_minutes_fp7(make, thread):
    voter, post = await make.member(), await make.post(to=thread)
    with time_machine.travel(EVENING, tick=False) as clocks:
        await make.vote(post, by=voter)
        clocks.shift(timedelta(minutes=10))
        await make.vote(post, by=voter, value=-1)
        clocks.shift(timedelta(minutes=10, seconds=1))
        await make.vote(post, by=voter, value=-1)
        for value in (0, 1):
            with pytest.raises(Conflict) as refused:
                await make.vote(post, by=voter, value=value)

    assert refused.value.message("en").startswith("Your vote stands by now")
    assert (await Vote.get()).value == -1
    assert await scores([post]) == [-1]


@pytest.mark.parametrize(
    ("edited", "opens"),
    [
        ("Grind it finer and use more beans, then wait four minutes before you press it down.", True),
        ("grind it coarser,  and use *fewer* grams, then wait four minutes before you press it down", False),
        ("Grind it coarser and use fewer beans.\n\nThen wait four minutes before you press down!", False),
    ],
)
async def test_an_edit_in_substance_opens_a_vote_again_fp7(make, thread, edited, opens):
    author, voter = await make.member(), await make.member()
    post = await make.post(to=thread, by=author, body=GRIND)
    with time_machine.travel(EVENING, tick=False) as clocks:
        await make.vote(post, by=voter)
        clocks.shift(timedelta(hours=1))
        await posts.edit_post(post.id, edited, by=await make.viewer(author))
        clocks.shift(timedelta(hours=1))
        if opens:
            await make.vote(post, by=voter, value=0)
        else:
            with pytest.raises(Conflict):
                await make.vote(post, by=voter, value=0)

    assert await scores([post]) == [0 if opens else 1]


@pytest.mark.parametrize(
    ("before", "now", "is_changed"),
    [
        ("", "", False),
        ("Yes.", "YES!!", False),
        ("Yes.", "No.", True),
        ("a b c d e f g h i j k l", "l k j i h g f e d c b a", False),
        ("a b c d e f g h i j k l", "a b c d e f g h i j k l m n", False),
        ("a b c d e f g h i j k l", "a b c d e f g h i j k l m n o", True),
        ("Größe", "GRÖSSE", False),
    ],
)
async def test_substance_is_words_and_nothing_else_fp7(before, now, is_changed):
    assert is_changed_in_substance(before, now) is is_changed


async def test_taking_votes_of_one_person_back_can_be_seen_fp8(make, thread, graphql):
    voter, author = await make.member("vera"), await make.member("anna")
    for number in range(3):
        post = await make.post(to=thread, by=author, body=f"Post {number}.")
        await make.vote(post, by=voter)
        await make.vote(post, by=voter, value=-1 if number else 0)
    other = await make.post(to=thread)
    await make.vote(other, by=voter)
    await make.vote(other, by=voter, value=0)

    seen = await graphql(WITHDRAWN, viewer=await make.moderator())

    assert seen == [{"voter": {"handle": "vera"}, "author": {"handle": "anna"}, "count": 3}]
    with pytest.raises(Forbidden):
        await queries.withdrawn_votes(viewer=await make.viewer(voter), most=50)


async def test_a_trace_is_kept_for_half_a_year_fp8(make, thread):
    with time_machine.travel(EVENING, tick=False):
        await make.vote(await make.post(to=thread))

    assert await votes.forget_old_changes(EVENING + timedelta(days=182)) == 0
    assert await votes.forget_old_changes(EVENING + timedelta(days=183)) == 1
    assert await Vote.all().count() == 1


async def test_traces_go_with_who_is_erased_and_pass_to_whom_they_turn_out_to_be_r75_r76(make, thread):
    anna, anne, author = await make.member(), await make.member(), await make.member()
    post = await make.post(to=thread, by=author)
    await make.vote(post, by=anna)
    await merge_members(anna.id, anne.id, reason="The same", by=SYSTEM)
    passed = await VoteChange.all().values_list("member_id", flat=True)
    await erase_member(author.id, deletes_posts=False)
    without = await VoteChange.all().values_list("author_id", flat=True)
    await erase_member(anne.id, deletes_posts=False)

    assert (passed, without) == ([anne.id], [None])
    assert not await VoteChange.exists()


async def test_terms_beyond_reason_are_refused(make):
    with pytest.raises(Invalid):
        await terms.save_terms(vote_stands_after_minutes=1441, by=await make.viewer(await make.brand()))

    assert (await terms.in_force()).vote_stands_after_minutes == 10

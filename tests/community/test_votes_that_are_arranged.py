"""Votes that look arranged are found the day after, count no longer, and count again where a moderator says so (FP9)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.community import answers, proof, votes
from portal.community.fair_play import looking, voiding
from portal.community.fair_play.models import Finding, FindingKind, LookAt, Suspect, VoidVote
from portal.community.models import Post, Profile, Vote
from portal.kernel.errors import AlreadyDone, Conflict, Forbidden
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import EarnAction
from portal.notifications.models import Notification
from tests.statements import counted

pytestmark = pytest.mark.anyio
LONG_AGO = datetime(2025, 1, 1, tzinfo=UTC)
NOON = datetime(2026, 6, 1, 10, tzinfo=UTC)
NEXT_DAY = datetime(2026, 6, 1, 22, tzinfo=UTC)
"""Midnight in Berlin."""


@pytest.fixture
def clocks():
    with time_machine.travel(NOON, tick=False) as moved:
        yield moved


async def people(make, count):
    return [await make.member(joined_at=LONG_AGO) for _ in range(count)]


async def posts_of(make, author, count):
    thread = await make.thread()
    return [await make.post(to=thread, by=author, body=f"About roast {number} of many.") for number in range(count)]


async def votes_for(make, voter, author, count, *, apart=timedelta(0), clocks=None):
    found = await posts_of(make, author, count)
    for post in found:
        await make.vote(post, by=voter)
        if clocks is not None:
            clocks.shift(apart)
    return found


async def look(at=NEXT_DAY):
    done = 0
    while came := await looking.look(at):
        done += came
    return done


async def available(member):
    account = await Account.get_or_none(member_id=member.id)
    return 0 if account is None else account.available


async def helpful(member):
    return (await Profile.get(member_id=member.id)).helpful_count


async def is_true():
    assert await proof.verify() == []
    assert await ledger.verify() == []


async def test_a_burst_between_two_counts_no_longer_and_its_points_go_fp9(make, clocks):
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 5)
    [voter, author] = await people(make, 2)
    found = await votes_for(make, voter, author, 5)
    before = await available(author), await helpful(author)

    assert await look(NEXT_DAY - timedelta(seconds=1)) == 0
    assert await look() == 1

    assert before == (25, 5)
    assert (await available(author), await helpful(author)) == (0, 0)
    assert [(await Post.get(id=post.id)).score for post in found] == [0] * 5
    assert (await Finding.get()).kind is FindingKind.BURST
    assert await VoidVote.all().count() == 5
    await is_true()


async def test_both_hear_of_it_and_nothing_of_how_it_was_found_fp9_fp24(make, clocks):
    [voter, author] = await people(make, 2)
    await votes_for(make, voter, author, 5)
    await look()

    told = await Notification.filter(kind="MODERATION").order_by("member_id")
    assert {one.member_id for one in told} == {voter.id, author.id}
    assert [one.about for one in told] == [{"to": "VOTERS", "counts_again": False}] * 2


@pytest.mark.parametrize(("count", "others", "apart"), [(4, 0, 0), (5, 4, 0), (6, 0, 20)])
async def test_votes_that_are_fewer_spread_or_among_others_are_fair_fp9(make, clocks, count, others, apart):
    [voter, author] = await people(make, 2)
    for _ in range(others):
        await make.vote(await make.post(to=await make.thread()), by=voter)
    await votes_for(make, voter, author, count, apart=timedelta(minutes=apart), clocks=clocks)

    await look()

    assert not await Finding.exists()
    assert await helpful(author) == count


@pytest.mark.parametrize("size", [2, 3, 4, 5])
async def test_a_ring_counts_no_longer_fp9(make, clocks, size):
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 5)
    ring = await people(make, size)
    for _ in range(3):
        for giver, taker in zip(ring, [*ring[1:], ring[0]], strict=True):
            await votes_for(make, giver, taker, 1)
        clocks.shift(timedelta(days=1))

    await look(NOON + timedelta(days=4))

    finding = await Finding.get()
    assert finding.kind is FindingKind.RING
    assert set(await Suspect.all().values_list("member_id", flat=True)) == {one.id for one in ring}
    assert [await helpful(one) for one in ring] == [0] * size
    assert [await available(one) for one in ring] == [0] * size
    assert not await Vote.exists()
    await is_true()


async def test_who_helps_each_other_among_many_others_is_no_ring_fp9(make, clocks):
    pair, others = await people(make, 2), await people(make, 6)
    for day in range(3):
        for giver, taker in (pair, reversed(pair)):
            await votes_for(make, giver, taker, 1)
            for other in others[:3]:
                await votes_for(make, giver, other, 1)
        clocks.shift(timedelta(days=1))
        assert day < 3

    await look(NOON + timedelta(days=4))

    assert not await Finding.exists()


async def test_answers_that_two_accept_of_each_other_bring_no_points_fp9(make, clocks):
    await make.earn_rule(EarnAction.ANSWER_ACCEPTED, 50)
    pair = await people(make, 2)
    for _ in range(2):
        for asker, helper in (pair, reversed(pair)):
            answer = await make.post(to=await make.question(by=asker), by=helper, body=".")
            await answers.accept_answer(answer.id, by=await make.viewer(asker))
    before = [await available(one) for one in pair]

    await look()
    answered = [await available(one) for one in pair]
    await voiding.undo((await Finding.get()).id, by=await make.viewer(await make.moderator()))

    assert (before, answered) == ([100, 100], [0, 0])
    assert [await available(one) for one in pair] == [100, 100]
    await is_true()


async def test_looking_again_finds_nothing_more_fp9(make, clocks):
    [voter, author] = await people(make, 2)
    await votes_for(make, voter, author, 5)

    assert await look() == 1
    assert await look() == 0
    assert await Finding.all().count() == 1
    assert not await LookAt.exists()


async def test_a_moderator_puts_it_right_once_and_both_hear_fp9(make, clocks):
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 5)
    [voter, author] = await people(make, 2)
    await votes_for(make, voter, author, 5)
    await look()
    finding, moderator = await Finding.get(), await make.viewer(await make.moderator())
    with pytest.raises(Forbidden):
        await voiding.undo(finding.id, by=await make.viewer(voter))

    await voiding.undo(finding.id, by=moderator)
    with pytest.raises(AlreadyDone):
        await voiding.undo(finding.id, by=moderator)

    assert (await available(author), await helpful(author)) == (25, 5)
    assert await Notification.filter(member_id=voter.id, kind="MODERATION").count() == 2
    await is_true()


async def test_what_was_put_right_is_not_found_again_fp9(make, clocks):
    [voter, author] = await people(make, 2)
    await votes_for(make, voter, author, 5)
    await look()
    await voiding.undo((await Finding.get()).id, by=await make.viewer(await make.moderator()))
    clocks.shift(timedelta(minutes=5))
    await votes_for(make, voter, author, 1)

    await look()

    assert await Finding.all().count() == 1
    assert await helpful(author) == 6


async def test_a_post_whose_vote_was_taken_out_takes_no_other_of_that_voter_fp9(make, clocks):
    [voter, author] = await people(make, 2)
    found = await votes_for(make, voter, author, 5)
    await look()
    clocks.shift(timedelta(days=1))

    with pytest.raises(Conflict):
        await make.vote(found[0], by=voter)

    assert await helpful(author) == 0
    assert not await Vote.exists()
    assert votes.TRACE_KEPT > looking.WINDOW


FOUND = """{ fairPlayFindings(first: 5) { totalCount nodes { id kind heldCount undoneAt members { handle } } } }"""
UNDO = """mutation ($input: UndoFairPlayFindingInput!) { undoFairPlayFinding(input: $input) {
    finding { heldCount undoneAt } errors { code message } } }"""


async def test_moderators_see_what_was_found_and_undo_it_and_nobody_else_fp9(make, clocks, graphql):
    voter, author = await make.member("vera", joined_at=LONG_AGO), await make.member("anna", joined_at=LONG_AGO)
    await votes_for(make, voter, author, 5)
    await look()
    moderator = await make.moderator()

    [found] = (await graphql(FOUND, viewer=moderator))["nodes"]
    refused = await graphql(UNDO, viewer=author, input={"findingId": found["id"]})
    undone = await graphql(UNDO, viewer=moderator, input={"findingId": found["id"]})

    assert {one["handle"] for one in found.pop("members")} == {"vera", "anna"}
    assert (found["kind"], found["heldCount"], found["undoneAt"]) == ("BURST", 5, None)
    assert [one["code"] for one in refused["errors"]] == ["FORBIDDEN"]
    assert undone["finding"]["heldCount"] == 0
    assert undone["finding"]["undoneAt"] is not None
    assert await helpful(author) == 5


async def test_a_moderator_does_not_undo_what_is_about_themself_fp9(make, clocks):
    voter, author = await make.moderator(), (await people(make, 1))[0]
    await votes_for(make, voter, author, 5)
    await look()

    with pytest.raises(Forbidden):
        await voiding.undo((await Finding.get()).id, by=await make.viewer(voter))

    assert await helpful(author) == 0


@pytest.mark.parametrize("is_void_of_target", [True, False])
async def test_where_one_person_s_vote_is_void_and_counts_one_is_left_and_it_can_be_undone_r75(
    make, clocks, is_void_of_target
):
    [void, live, author] = await people(make, 3)
    found = await votes_for(make, void, author, 5)
    await look()
    await make.vote(found[0], by=live)
    source, target = (live, void) if is_void_of_target else (void, live)

    await merge_members(source.id, target.id, reason="The same", by=SYSTEM)
    await voiding.undo((await Finding.get()).id, by=await make.viewer(await make.moderator()))

    assert await Vote.filter(member_id=target.id).count() == await Vote.all().count() == 5
    assert not await VoidVote.exists()
    assert [(await Post.get(id=post.id)).score for post in found] == [1] * 5
    await is_true()


async def test_a_look_locks_posts_before_its_own_row_as_votes_do(make, clocks):
    [voter, author] = await people(make, 2)
    await votes_for(make, voter, author, 5)

    with counted() as sent:
        await look()

    ends = next(place for place, one in enumerate(sent) if one.startswith('DELETE FROM "fair_play_looks"'))
    assert max(place for place, one in enumerate(sent) if one.startswith("UPDATE posts SET score")) < ends
    assert not await LookAt.exists()


async def test_a_look_asks_fifty_members_at_most_fp9(make, clocks):
    crowd = await people(make, 62)
    edges = [(crowd[place], taker) for place in range(10) for taker in crowd[6 * place + 1 : 6 * place + 7]] * 3
    thread = await make.thread()
    given = [(giver, await make.post(to=thread, by=taker)) for giver, taker in edges]
    await Vote.bulk_create([Vote(post_id=one.id, member_id=by.id, value=1, cast_at=NOON) for by, one in given])
    await looking.look_later(crowd[0].id)

    with counted() as sent:
        await look()

    asked = [one for one in sent if one.startswith("SELECT v.post_id, v.value")]
    assert len(asked) == 51

"""Votes of who was banned for cheating count no longer, many only once staff have looked, and all are given back (FP10)."""

from datetime import UTC, datetime

import pytest
import time_machine

from portal.accounts.erasure import erase_member
from portal.alarms.causes import all_causes
from portal.alarms.models import AlarmKind
from portal.alarms.pages import page_of
from portal.community import proof
from portal.community.fair_play import banned, voiding
from portal.community.fair_play.models import Finding, FindingKind, VoidVote
from portal.community.models import Post, Profile, Vote
from portal.community.votes import vote
from portal.kernel import clock
from portal.kernel.errors import AlreadyDone, Forbidden, Unauthenticated
from portal.kernel.models import OutboxItem
from portal.kernel.steps import finish
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account, Transfer
from portal.loyalty.programme.models import EarnAction
from portal.moderation.in_force import SanctionKind
from portal.moderation.models import AuditEntry, ReportReason
from portal.moderation.sanctions import lift_sanction, sanction_member
from portal.notifications.models import Notification

pytestmark = pytest.mark.anyio
LONG_AGO = datetime(2025, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clocks():
    with time_machine.travel(datetime(2026, 6, 1, 10, tzinfo=UTC), tick=False) as moved:
        yield moved


@pytest.fixture
async def moderator(make):
    return await make.viewer(await make.moderator())


async def voted_for(make, voter, author, count):
    thread = await make.thread()
    posts = [await make.post(to=thread, by=author, body=f"About roast {number} of many.") for number in range(count)]
    now = clock.now()
    await Vote.bulk_create([Vote(post_id=post.id, member_id=voter.id, value=1, cast_at=now) for post in posts])
    await Post.filter(id__in=[post.id for post in posts]).update(score=1)
    await count_helpful(author)
    return posts


async def count_helpful(author):
    await Profile.filter(member_id=author.id).update(
        helpful_count=await Vote.filter(value=1, post__author_id=author.id).count()
    )


async def ban(member, by, reason=ReportReason.FRAUD):
    await sanction_member(member.id, SanctionKind.BAN, statement="Three accounts of one person.", reason=reason, by=by)


async def available(member):
    account = await Account.get_or_none(member_id=member.id)
    return 0 if account is None else account.available


async def helpful(member):
    return (await Profile.get(member_id=member.id)).helpful_count


async def work():
    return await finish(banned.work_on, clock.now())


async def is_true():
    assert await proof.verify() == []
    assert await ledger.verify() == []


@pytest.fixture
async def voter(make):
    return await make.member("vera", joined_at=LONG_AGO)


@pytest.fixture
async def author(make):
    return await make.member("anna", joined_at=LONG_AGO)


async def test_a_vote_of_who_is_banned_for_cheating_counts_no_more_and_its_points_go_fp10(
    make, voter, author, moderator
):
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 5)
    post = await make.post(to=await make.thread(), by=author)
    await make.vote(post, by=voter)
    before = await available(author), await helpful(author)

    await ban(voter, moderator)

    assert before == (5, 1)
    assert (await available(author), await helpful(author)) == (0, 0)
    assert (await Post.get(id=post.id)).score == 0
    assert (await Finding.get()).kind is FindingKind.VOTER_BANNED
    await is_true()


async def test_points_that_the_vote_set_free_are_taken_back_once_and_given_back_with_the_ban_fp10(
    make, voter, author, moderator
):
    await make.programme(signal_votes=1)
    await make.earn_rule(EarnAction.POST, 7, by_signal=True)
    post = await make.post(to=await make.thread(), by=author)
    await make.vote(post, by=voter)
    had = await available(author)

    await ban(voter, moderator)
    await ban(voter, moderator)
    taken = await available(author), await Transfer.all().count()
    await lift_sanction(voter.id, "It was somebody else.", by=moderator)

    assert had == 7
    assert taken == (0, 2)
    assert await available(author) == 7
    assert await Vote.filter(member_id=voter.id).count() == 1
    await is_true()


async def test_a_vote_that_was_on_its_way_when_the_ban_came_is_not_taken_fp10(make, voter, author, moderator):
    """Who they are was asked before the ban, and the vote is cast after it."""
    thread = await make.thread()
    posts = [await make.post(to=thread, by=author, body=f"About roast {number} of many.") for number in range(2)]
    await make.vote(posts[0], by=voter)
    known_before = await make.viewer(voter)

    await ban(voter, moderator)
    with pytest.raises(Unauthenticated):
        await vote(posts[1].id, 1, by=known_before)

    assert not await Vote.exists()
    assert await helpful(author) == 0
    await is_true()


@pytest.mark.parametrize("reason", [ReportReason.ABUSE, ReportReason.SPAM, ReportReason.OTHER])
async def test_few_votes_of_who_is_banned_for_something_else_stay_fp10(make, voter, author, moderator, reason):
    await voted_for(make, voter, author, 20)

    await ban(voter, moderator, reason)

    assert await helpful(author) == 20
    assert not await Finding.exists()


@pytest.mark.parametrize("reason", [ReportReason.FRAUD, ReportReason.ABUSE])
async def test_many_votes_stay_until_a_moderator_has_looked_fp10(make, voter, author, moderator, reason):
    await voted_for(make, voter, author, 21)

    await ban(voter, moderator, reason)
    assert await work() == 0
    waiting = await helpful(author)
    alarm = [(one.kind, one.count) for one in await all_causes(clock.now())]
    await banned.confirm((await Finding.get()).id, by=moderator)
    await work()

    assert waiting == 21
    assert alarm == [(AlarmKind.VOTES_WAIT, 1)]
    assert page_of(AlarmKind.VOTES_WAIT) == "/moderation/fair-play"
    assert await helpful(author) == 0
    assert await VoidVote.all().count() == 21
    assert await all_causes(clock.now()) == []
    await is_true()


async def test_a_moderator_may_let_many_votes_stay_and_then_nothing_waits_fp10(make, voter, author, moderator):
    await voted_for(make, voter, author, 21)
    await ban(voter, moderator)
    finding = await Finding.get()

    await voiding.undo(finding.id, by=moderator)
    await work()

    assert await helpful(author) == 21
    assert await all_causes(clock.now()) == []
    assert not await Notification.filter(kind="MODERATION", member_id=author.id).exists()
    with pytest.raises(AlreadyDone):
        await banned.confirm(finding.id, by=moderator)


async def test_lifting_the_ban_gives_many_votes_back_bit_by_bit_also_from_halfway_fp10(
    make, voter, author, moderator, monkeypatch
):
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 5)
    await voted_for(make, voter, author, 25)
    await ban(voter, moderator)
    await banned.confirm((await Finding.get()).id, by=moderator)
    monkeypatch.setattr("portal.kernel.steps.STEP", 0.0)
    assert await banned.work_on(clock.now()) == 1
    halfway = await helpful(author)

    await lift_sanction(voter.id, "It was somebody else.", by=moderator)
    await work()

    assert halfway == 15
    assert await helpful(author) == 25
    assert not await VoidVote.exists()
    await is_true()


async def test_who_is_banned_again_while_votes_come_back_loses_them_all_fp10(make, voter, author, moderator):
    await voted_for(make, voter, author, 25)
    await ban(voter, moderator)
    await banned.confirm((await Finding.get()).id, by=moderator)
    await work()
    await lift_sanction(voter.id, "It was somebody else.", by=moderator)
    await ban(voter, moderator)
    await work()

    assert await helpful(author) == 0
    assert await Finding.all().count() == 1
    await is_true()


async def test_who_loses_many_votes_hears_so_and_who_loses_few_does_not_fp10(make, voter, author, moderator):
    other = await make.member(joined_at=LONG_AGO)
    await voted_for(make, voter, author, 5)
    await voted_for(make, voter, other, 4)

    await ban(voter, moderator)
    await lift_sanction(voter.id, "It was somebody else.", by=moderator)

    told = await Notification.filter(kind="MODERATION", member_id__in=[author.id, other.id]).order_by("id")
    assert [(one.member_id, one.about["counts_again"]) for one in told] == [(author.id, False), (author.id, True)]


async def test_erasing_the_account_takes_no_vote_along_and_ends_no_look_fp10(make, voter, author, moderator):
    await voted_for(make, voter, author, 21)
    await ban(voter, moderator)

    await erase_member(voter.id, deletes_posts=False)
    stayed = await helpful(author)
    await banned.confirm((await Finding.get()).id, by=moderator)
    await work()

    assert stayed == 21
    assert await helpful(author) == 0
    assert await proof.verify() == []


@pytest.mark.parametrize(("reason", "says_so"), [(ReportReason.FRAUD, True), (ReportReason.ABUSE, False)])
async def test_the_reasons_of_the_ban_say_what_becomes_of_the_votes_fp10(make, voter, moderator, reason, says_so):
    await ban(voter, moderator, reason)

    [mail] = await OutboxItem.filter(once_key__startswith="statement:")
    assert ("Your votes count no longer" in mail.payload["values"]["consequences"]) is says_so


CONFIRM = """mutation ($input: ConfirmFairPlayFindingInput!) { confirmFairPlayFinding(input: $input) {
    finding { waitsForStaff heldCount } errors { code } } }"""
FOUND = """{ fairPlayFindings(first: 5) { nodes { id kind waitsForStaff heldCount members { handle } } } }"""


async def test_moderators_see_what_waits_and_confirm_it_and_nobody_else_fp10(make, voter, author, moderator, graphql):
    await voted_for(make, voter, author, 21)
    await ban(voter, moderator)
    by = await make.moderator()

    [found] = (await graphql(FOUND, viewer=by))["nodes"]
    refused = await graphql(CONFIRM, viewer=author, input={"findingId": found["id"]})
    confirmed = await graphql(CONFIRM, viewer=by, input={"findingId": found["id"]})

    assert found | {"id": ""} == {
        "id": "",
        "kind": "VOTER_BANNED",
        "waitsForStaff": True,
        "heldCount": 21,
        "members": [{"handle": "vera"}],
    }
    assert [one["code"] for one in refused["errors"]] == ["FORBIDDEN"]
    assert confirmed == {"finding": {"waitsForStaff": False, "heldCount": 0}, "errors": []}
    assert await AuditEntry.filter(action="fair_play.confirm", actor_id=by.id).count() == 1


async def test_nobody_confirms_what_is_about_themself_fp10(make, author, moderator):
    own = await make.moderator()
    await voted_for(make, own, author, 21)
    await banned.judge_votes_of(own.id, for_cheating=True)

    with pytest.raises(Forbidden):
        await banned.confirm((await Finding.get()).id, by=await make.viewer(own))

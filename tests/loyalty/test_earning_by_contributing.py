"""Posts earn by what others make of them, wait until the community has spoken, and are not paid for their number."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.accounts.models import Member
from portal.accounts.origin import Origin
from portal.community import answers, posts
from portal.kernel import clock
from portal.loyalty import jobs, ledger
from portal.loyalty.ledger.models import Account, Lot, LotState, Transfer
from portal.loyalty.programme.models import EarnAction
from portal.moderation import reports
from portal.moderation.models import ReportReason
from portal.moderation.targets import TargetType
from portal.referrals.models import SignUpTrace

pytestmark = pytest.mark.anyio
LONG_AGO = datetime(2025, 1, 1, tzinfo=UTC)
NOON = datetime(2026, 6, 1, 10, tzinfo=UTC)
SAVE = """mutation ($input: SaveEarnRuleInput!) { saveEarnRule(input: $input) {
    earnRule { action bySignal } errors { code field } } }"""


async def old(make, **values):
    return await make.member(joined_at=LONG_AGO, **values)


async def balances(make, member):
    account = await Account.get_or_none(member_id=member.id)
    return (0, 0) if account is None else (account.available, account.pending)


async def written(make, author, count, *, body="Post {number} is about roast {number}."):
    thread = await make.thread()
    return [await make.post(to=thread, by=author, body=body.format(number=number)) for number in range(count)]


async def test_a_rule_by_signal_pays_when_strangers_vote_and_not_for_posting_fp17(make):
    await make.earn_rule(EarnAction.POST, 10, by_signal=True)
    author = await old(make)
    [post] = await written(make, author, 1)
    seen = [await balances(make, author)]

    for voter in (await old(make), await old(make)):
        await make.vote(post, by=voter)
        seen.append(await balances(make, author))
    await make.vote(post, by=voter, value=0)
    seen.append(await balances(make, author))
    await make.vote(post, by=voter)
    seen.append(await balances(make, author))

    assert seen == [(0, 0), (0, 0), (10, 0), (0, 0), (10, 0)]
    assert await Transfer.filter(action=EarnAction.POST, kind="EARN", award_id=None).count() == 1
    assert await ledger.verify() == []


async def test_a_rule_by_signal_pays_for_an_accepted_answer_and_no_longer_when_that_is_withdrawn_fp17(make):
    await make.earn_rule(EarnAction.POST, 10, by_signal=True)
    asker, author = await old(make), await old(make)
    question = await make.question(by=asker)
    answer = await make.post(to=question, by=author)
    by = await make.viewer(asker)

    seen = []
    for verb in (answers.accept_answer, answers.unaccept_answer, answers.accept_answer):
        await verb(answer.id, by=by)
        seen.append(await balances(make, author))

    assert seen == [(10, 0), (0, 0), (10, 0)]
    assert await ledger.verify() == []


async def test_the_brand_s_own_posts_are_a_signal_by_themselves_fp17(make):
    await make.earn_rule(EarnAction.POST, 10, by_signal=True)
    staff = await make.brand()
    await written(make, staff, 1)

    assert await balances(make, staff) == (10, 0)


async def test_an_answer_that_one_accepts_oneself_is_no_signal_fp17(make):
    await make.earn_rule(EarnAction.POST, 10, by_signal=True)
    author = await old(make)
    answer = await make.post(to=await make.question(by=author), by=author)

    await answers.accept_answer(answer.id, by=await make.viewer(author))

    assert await balances(make, author) == (0, 0)


async def test_a_new_rule_for_posts_pays_by_signal_unless_it_is_told_otherwise_fp17(make, graphql):
    staff = await make.brand()
    made = [
        (await graphql(SAVE, viewer=staff, input={"action": action, "title": "T", "points": 5, **more}))["earnRule"]
        for action, more in (("POST", {}), ("THREAD", {"bySignal": False}), ("VOTE_RECEIVED", {}))
    ]

    assert [one["bySignal"] for one in made] == [True, False, False]


async def test_points_wait_for_days_or_until_the_answer_is_accepted_fp14(make):
    await make.earn_rule(EarnAction.POST, 10, hold_days=7)
    asker, author = await old(make), await old(make)
    question = await make.question(by=asker)
    first = await make.post(to=question, by=author, body="Grind it coarser.")
    await make.post(to=question, by=author, body="Or use hotter water for a shorter time.")
    waiting = await balances(make, author)

    await answers.accept_answer(first.id, by=await make.viewer(asker))
    accepted = await balances(make, author)
    await answers.unaccept_answer(first.id, by=await make.viewer(asker))

    assert (waiting, accepted) == ((0, 20), (10, 10))
    assert await balances(make, author) == (10, 10)
    assert await ledger.verify() == []


async def test_points_wait_until_two_strangers_have_voted_fp14_fp25(make):
    await make.earn_rule(EarnAction.POST, 10, hold_days=7)
    author = await old(make)
    await make.campaign()
    friend = (await make.friend(author, joined_at=LONG_AGO)).referee
    [post] = await written(make, author, 1)

    seen = []
    for voter in (await old(make), friend, await make.member(), await old(make)):
        await make.vote(post, by=voter)
        seen.append(await balances(make, author))

    assert seen == [(0, 10)] * 3 + [(10, 0)]


async def test_a_report_begins_the_wait_anew_fp14(make):
    with time_machine.travel(NOON, tick=False) as clocks:
        await make.earn_rule(EarnAction.POST, 10, hold_days=7)
        author = await old(make)
        [post] = await written(make, author, 1)
        clocks.shift(timedelta(days=5))
        await reports.report(TargetType.POST, post.id, ReportReason.SPAM, by=await make.viewer(await old(make)))
        clocks.shift(timedelta(days=3))
        await jobs.release_due(NOON + timedelta(days=8))
        eighth = await balances(make, author)
        clocks.shift(timedelta(days=4))
        await jobs.release_due(NOON + timedelta(days=12))

    assert (eighth, await balances(make, author)) == ((0, 10), (10, 0))
    assert await ledger.verify() == []


async def test_what_waits_goes_with_the_post_and_comes_back_once_fp11_fp12(make):
    await make.earn_rule(EarnAction.POST, 10, hold_days=7)
    author, moderator = await old(make), await make.viewer(await make.moderator())
    [post] = await written(make, author, 1)

    seen = []
    for verb in (posts.hide_post, posts.restore_post, posts.restore_post, posts.hide_post):
        await verb(post.id, by=moderator)
        seen.append(await balances(make, author))

    assert seen == [(0, 0), (0, 10), (0, 10), (0, 0)]
    assert await ledger.verify() == []


@pytest.mark.parametrize(("level", "days"), [(0, 8), (1, 8), (2, 4), (3, 2)])
async def test_who_is_trusted_waits_for_a_shorter_time_fp14(make, level, days):
    await make.earn_rule(EarnAction.POST, 10, hold_days=8)
    author = await old(make, trust_level=level)
    [post] = await written(make, author, 1)

    lot = await Lot.get(state=LotState.PENDING)
    assert lot.available_at - post.created_at == timedelta(days=days)


async def test_an_account_has_to_be_old_enough_to_earn_by_contributing_fp15(make):
    await make.programme(earner_age_days=30, voter_age_days=0)
    for action in (EarnAction.POST, EarnAction.VOTE_RECEIVED):
        await make.earn_rule(action, 10)
    with time_machine.travel(NOON, tick=False):
        young = await make.member(joined_at=NOON - timedelta(days=29))
        of_age = await make.member(joined_at=NOON - timedelta(days=30))
        for author in (young, of_age):
            [post] = await written(make, author, 1)
            await make.vote(post)

    assert [await balances(make, one) for one in (young, of_age)] == [(0, 0), (20, 0)]


async def test_an_account_has_to_be_found_helpful_before_it_earns_fp15(make):
    await make.programme(earner_helpful_votes=1, voter_age_days=0)
    await make.earn_rule(EarnAction.POST, 10)
    author = await old(make)
    [first] = await written(make, author, 1)
    await make.vote(first)
    before = await balances(make, author)

    await written(make, author, 1, body="Another thing altogether, and a useful one.")

    assert before == (10, 0)
    assert await balances(make, author) == (20, 0)


async def test_further_posts_of_a_day_earn_half_of_the_one_before_fp16(make):
    await make.programme(full_posts_a_day=2)
    await make.earn_rule(EarnAction.POST, 10)
    author = await old(make)
    with time_machine.travel(NOON, tick=False) as clocks:
        await written(make, author, 6)
        today = await Transfer.filter(action=EarnAction.POST).order_by("number").values_list("points", flat=True)
        clocks.shift(timedelta(days=1))
        await written(make, author, 1, body="A new day and a new roast.")

    assert today == [10, 10, 5, 2, 1]
    assert (await balances(make, author))[0] == 28 + 10


@pytest.mark.parametrize(
    ("second", "minutes", "earns"),
    [
        ("Coarser, and use less water than you think you need.", 1, False),
        ("coarser and use LESS water than you think you need!", 5, False),
        ("Coarser, and use less water than you think you need, friend.", 1, False),
        ("Coarser, and use less water than you think you need.", 6, True),
        ("Finer, and take more water for a cup of the Ethiopian.", 1, True),
    ],
)
async def test_the_same_text_again_within_minutes_earns_nothing_fp28(make, second, minutes, earns):
    await make.earn_rule(EarnAction.POST, 10)
    author = await old(make)
    with time_machine.travel(NOON, tick=False) as clocks:
        await written(make, author, 1, body="Coarser, and use less water than you think you need.")
        clocks.shift(timedelta(minutes=minutes))
        await written(make, author, 1, body=second)

    assert await balances(make, author) == (20 if earns else 10, 0)


async def test_what_another_wrote_in_the_thread_just_now_earns_nothing_again_fp28(make):
    await make.earn_rule(EarnAction.POST, 10)
    first, second, thread = await old(make), await old(make), await make.thread()
    for author in (first, second):
        await make.post(to=thread, by=author, body="Coarser, and use less water than you think you need.")

    assert [await balances(make, one) for one in (first, second)] == [(10, 0), (0, 0)]


@pytest.mark.parametrize("turned", [False, True])
async def test_a_vote_between_who_invited_and_who_came_ranks_and_brings_no_points_fp25(make, turned):
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 5)
    anna = await old(make)
    await make.campaign()
    friend = (await make.friend(anna, joined_at=LONG_AGO)).referee
    author, voter = (friend, anna) if turned else (anna, friend)
    [post] = await written(make, author, 1)

    await make.vote(post, by=voter)

    await post.refresh_from_db()
    assert post.score == 1
    assert not await Transfer.filter(action=EarnAction.VOTE_RECEIVED).exists()


@pytest.mark.parametrize("shared", ["payment_hash", "address_hash", "buyer_number", "ip_hash", None])
async def test_who_orders_as_one_household_or_from_one_network_brings_no_points_fp25(make, shared):
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 5)
    author, voter = await old(make), await old(make)
    for member in (author, voter):
        await make.bare_order(member, **({shared: "0" * 64} if shared else {}))
    [post] = await written(make, author, 1)

    await make.vote(post, by=voter)

    assert await balances(make, author) == (0 if shared else 5, 0)


@pytest.mark.parametrize(
    ("shared", "points"), [(("network_hash", "device_hash"), 0), (("network_hash",), 5), (("device_hash",), 5), ((), 5)]
)
async def test_who_signed_up_by_one_device_in_one_network_brings_no_points_fp25(make, shared, points):
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 5)
    author, voter = await old(make), await old(make)
    for letter, member in (("a", author), ("b", voter)):
        hashes = {"network_hash": f"n{letter}", "device_hash": f"d{letter}"} | dict.fromkeys(shared, "0")
        await SignUpTrace.create(member=member, created_at=clock.now(), **hashes)
    [post] = await written(make, author, 1)

    await make.vote(post, by=voter)

    assert await balances(make, author) == (points, 0)


async def test_who_signed_up_through_one_proxy_that_hides_them_is_no_household_fp25(make):
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 5)
    author, voter = await old(make), await old(make)
    for member in (author, voter):
        await SignUpTrace.create(
            member=member, created_at=clock.now(), network_hash="n", device_hash="d", is_public=False
        )
    [post] = await written(make, author, 1)

    await make.vote(post, by=voter)

    assert await balances(make, author) == (5, 0)


@pytest.mark.parametrize(
    ("address", "is_public"),
    [
        ("192.0.2.7", True), ("2001:db8::1", True), ("11.0.0.1", True), ("172.32.0.1", True), ("10.1.2.3", False),
        ("127.0.0.1", False), ("::ffff:10.1.2.3", False), ("fd00::1", False), ("100.64.0.1", False), ("a socket", False),
    ],
)  # fmt: skip
def test_only_an_address_of_the_internet_may_tell_a_household_fp25(address, is_public):
    assert Origin(address, "A browser").is_public is is_public


async def test_another_spelling_of_one_mailbox_brings_no_points_fp25(make):
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 5)
    author, voter = await old(make), await old(make)
    await Member.filter(id__in=[author.id, voter.id]).update(mailbox_key="one@example.org")
    [post] = await written(make, author, 1)

    await make.vote(post, by=voter)

    assert await balances(make, author) == (0, 0)


async def test_an_answer_accepted_by_a_second_account_of_one_mailbox_brings_no_points_fp25(make):
    await make.earn_rule(EarnAction.ANSWER_ACCEPTED, 15)
    author, asker = await old(make), await old(make)
    await Member.filter(id__in=[author.id, asker.id]).update(mailbox_key="one@example.org")
    answer = await make.post(to=await make.question(by=asker), by=author)

    await answers.accept_answer(answer.id, by=await make.viewer(asker))

    assert await balances(make, author) == (0, 0)


async def test_who_was_brought_along_may_accept_an_answer_of_who_brought_them_fp25(make):
    await make.earn_rule(EarnAction.ANSWER_ACCEPTED, 15)
    author = await old(make)
    await make.campaign()
    friend = (await make.friend(author, joined_at=LONG_AGO)).referee
    answer = await make.post(to=await make.question(by=friend), by=author)

    await answers.accept_answer(answer.id, by=await make.viewer(friend))

    assert await balances(make, author) == (15, 0)

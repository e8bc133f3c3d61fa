"""One person with two accounts: everything of the one becomes the other's, and what counts once counts once (R75)."""

import asyncio
from datetime import timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts import queries
from portal.accounts.models import Credential, Member, MemberState, Role, Session
from portal.accounts.origin import NOWHERE
from portal.accounts.password_changes import request_password_reset
from portal.accounts.sessions import open_session
from portal.accounts.signing_in import login
from portal.community import posts
from portal.community.models import BadgeAward, Post, Profile, Thread, Vote
from portal.community.posts import PostDraft
from portal.community.votes import vote
from portal.kernel import clock
from portal.kernel.errors import WrongCredentials
from portal.kernel.steps import finish
from portal.loyalty import ledger
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.models import Redemption
from portal.moderation.models import AuditEntry
from portal.notifications.models import Notification
from portal.referrals.models import Referral, ReferralCode, ReferralState, RiskSignal
from portal.referrals.rewards import reward_due
from portal.shop.models import Customer

pytestmark = pytest.mark.anyio
MERGE = """
mutation ($source: ID!, $target: ID!, $reason: String!) {
  mergeMembers(input: {sourceId: $source, targetId: $target, reason: $reason}) {
    member { id handle } errors { code field message }
  }
}
"""


@pytest.fixture
def merge(make, graphql):
    async def run(source, target, *, by=None, reason="The same person, says the customer"):
        ids = {"source": global_id("Member", source.id), "target": global_id("Member", target.id)}
        return await graphql(MERGE, viewer=by or await make.brand(), **ids, reason=reason)

    return run


async def available(make, member):
    return (await make.account(member)).available


async def test_what_one_wrote_bought_and_was_told_is_the_others_r75(make, merge):
    anna, anne = await make.member("anna"), await make.member("anne")
    thread = await make.thread(by=anna)
    post = await make.post(to=await make.thread(), by=anna)
    order = await make.order(anna, "20.00")
    await make.points(anna, 40)
    coupon = await make.redemption(anna, await make.reward(40))
    await make.post(to=thread)

    answer = await merge(anna, anne)

    assert answer == {"member": {"id": global_id("Member", anne.id), "handle": "anne"}, "errors": []}
    assert (await Thread.get(id=thread.id)).author_id == (await Post.get(id=post.id)).author_id == anne.id
    assert (await Customer.get(id=order.customer_id)).member_id == anne.id
    assert (await Redemption.get(id=coupon.id)).member_id == anne.id
    assert await Notification.filter(member_id=anna.id).count() == 0
    assert await Notification.filter(member_id=anne.id).count() > 0
    assert (await Profile.get(member_id=anne.id)).post_count == 2
    assert not await Profile.exists(member_id=anna.id)


async def test_later_orders_under_the_old_address_earn_for_the_one_account_r75(make, merge):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    anna, anne = await make.member("anna"), await make.member("anne")
    await make.order(anna, "10.00")
    await merge(anna, anne)

    await make.order("anna@example.org", "5.00")

    assert await available(make, anne) == 15
    assert await ledger.verify() == []


async def test_the_old_account_is_gone_and_its_sessions_and_password_open_nothing_r75_a13(make, merge, graphql):
    anna, anne = await make.member_with_password("grey seven hills", "anna"), await make.member("anne")
    await open_session(anna.id, user_agent=None)

    await merge(anna, anne)

    assert await Session.filter(member_id=anna.id, ended_at=None).count() == 0
    with pytest.raises(WrongCredentials):
        await login(email="anna@example.org", password="grey seven hills", origin=NOWHERE)
    assert await graphql('{ member(handle: "anna") { id } }') is None


async def test_the_old_address_still_leads_to_the_person_r75(make, merge, mailbox):
    anna, anne = await make.member_with_password("grey seven hills", "anna"), await make.member("anne")
    await merge(anna, anne)

    await request_password_reset("anna@example.org")
    (letter,) = await mailbox.fetch()

    assert letter["to"] == "anne@example.org"
    assert (await queries.owner_of("anna@example.org")).id == anne.id


async def test_the_password_of_the_old_account_opens_no_account_with_another_address_a18(make, merge):
    anna = await make.member_with_password("grey seven hills", "anna")
    imported = await make.member("shop-17", email="shop17@example.org", state=MemberState.IMPORTED)

    await merge(anna, imported)

    assert not await Credential.exists(member_id__in=[anna.id, imported.id])
    with pytest.raises(WrongCredentials):
        await login(email="shop17@example.org", password="grey seven hills", origin=NOWHERE)


async def test_an_account_without_an_address_takes_over_the_address_and_its_password_r75(make, merge):
    imported = await make.member("shop-17", email=None, email_key=None, mailbox_key=None, state=MemberState.IMPORTED)
    anna = await make.member_with_password("grey seven hills", "anna")

    await merge(anna, imported)
    signed_in = await login(email="anna@example.org", password="grey seven hills", origin=NOWHERE)

    assert signed_in.member_id == imported.id
    assert (await Member.get(id=imported.id)).state is MemberState.ACTIVE


async def test_votes_for_oneself_go_with_what_they_earned_and_two_votes_on_one_post_are_one_r75_r49(make, merge):
    await make.programme(voter_age_days=0)
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 3)
    anna, anne, bert = await make.member("anna"), await make.member("anne"), await make.member("bert")
    hers = await make.post(to=await make.thread(), by=anne)
    his = await make.post(to=await make.thread(), by=bert)
    await make.vote(hers, by=anna)
    await make.vote(his, by=anna)
    await make.vote(his, by=anne)
    assert (await available(make, anne), await available(make, bert)) == (3, 6)

    await merge(anna, anne)

    assert (await available(make, anne), await available(make, bert)) == (0, 3)
    assert [(one.post_id, one.member_id) for one in await Vote.all()] == [(his.id, anne.id)]
    assert [(await Post.get(id=post.id)).score for post in (hers, his)] == [0, 1]
    assert await ledger.verify() == []


async def test_a_vote_that_came_along_can_be_taken_back_with_what_it_earned_r75_r49(make, merge):
    await make.programme(voter_age_days=0)
    await make.earn_rule(EarnAction.VOTE_RECEIVED, 3)
    anna, anne, bert = await make.member("anna"), await make.member("anne"), await make.member("bert")
    his = await make.post(to=await make.thread(), by=bert)
    await make.vote(his, by=anna)
    await merge(anna, anne)

    await vote(his.id, 0, by=await make.viewer(anne))

    assert await available(make, bert) == 0


async def test_an_answer_to_ones_own_question_never_earned_anything_r75_r50(make, merge):
    await make.earn_rule(EarnAction.ANSWER_ACCEPTED, 15)
    anna, anne = await make.member("anna"), await make.member("anne")
    await make.accepted_answer(to=await make.question(by=anna), by=anne)
    assert await available(make, anne) == 15

    await merge(anna, anne)

    assert await available(make, anne) == 0


async def test_a_referral_between_the_two_becomes_a_self_referral_and_is_reversed_r75(make, merge):
    await make.campaign()
    anna = await make.member("anna")
    referral = await make.friend(anna)
    anne = await Member.get(id=referral.referee_id)
    await make.order(anne, "50.00", placed_at=clock.now())
    await finish(reward_due, clock.now() + timedelta(days=15))
    assert (await available(make, anna), await available(make, anne)) == (500, 200)

    await merge(anna, anne)

    edge = await Referral.get(id=referral.id)
    assert (edge.state, edge.referrer_id, edge.referee_id) == (ReferralState.REVERSED, anne.id, anne.id)
    assert edge.risk_signals == [RiskSignal.SAME_PERSON]
    assert (await available(make, anna), await available(make, anne)) == (0, 0)
    assert await ledger.verify() == []


async def test_friends_and_codes_are_the_one_persons_and_still_bring_their_reward_r75(make, merge):
    await make.campaign()
    anna, anne = await make.member("anna"), await make.member("anne")
    referral = await make.friend(anna)
    await merge(anna, anne)

    await make.order(await Member.get(id=referral.referee_id), "50.00", placed_at=clock.now())
    await finish(reward_due, clock.now() + timedelta(days=15))

    assert await ReferralCode.filter(owner_id=anna.id).count() == 0
    assert (await Referral.get(id=referral.id)).referrer_id == anne.id
    assert await available(make, anne) == 500


async def test_a_member_who_was_brought_as_both_was_brought_once_r75(make, merge):
    await make.campaign()
    first, second = await make.friend(await make.member()), await make.friend(await make.member())
    anna, anne = [await Member.get(id=one.referee_id) for one in (first, second)]
    await make.order(anna, "50.00", placed_at=clock.now())
    await finish(reward_due, clock.now() + timedelta(days=15))

    await merge(anna, anne)

    states = [(await Referral.get(id=one.id)).state for one in (first, second)]
    assert states == [ReferralState.REVERSED, ReferralState.SIGNED_UP]
    assert await available(make, anne) == 0


async def test_badges_are_not_counted_twice_and_a_ban_is_not_escaped_r75(make, merge):
    anna, anne = await make.member("anna", banned_at=clock.now()), await make.member("anne")
    for member in (anna, anne):
        await BadgeAward.create(member=member, slug="first-question", awarded_at=clock.now())

    await merge(anna, anne)

    assert await BadgeAward.filter(member_id=anne.id).count() == 1
    assert (await Member.get(id=anne.id)).banned_at is not None


async def test_a_merger_stands_in_the_audit_trail_with_its_reason_r75(make, merge):
    anna, anne, staff = await make.member("anna"), await make.member("anne"), await make.brand()

    await merge(anna, anne, by=staff, reason="She wrote to us")

    entry = await AuditEntry.get(action="members.merge")
    assert (entry.actor_id, entry.target_id, entry.detail) == (staff.id, anne.id, f"{anna.id}: She wrote to us")


async def test_merged_again_nothing_moves_but_what_came_late_r75(make, merge):
    anna, anne = await make.member("anna"), await make.member("anne")
    await make.points(anna, 30)
    await merge(anna, anne)
    await Post.filter(id=(await make.post(to=await make.thread(), by=anne)).id).update(author_id=anna.id)

    answer = await merge(anna, anne)

    assert answer["errors"] == []
    assert await Post.filter(author_id=anna.id).count() == 0
    assert await available(make, anne) == 30
    assert await ledger.verify() == []


@pytest.mark.parametrize(
    ("who", "code"),
    [("customer", "FORBIDDEN"), ("oneself", "INVALID"), ("rights", "CONFLICT"), ("another", "CONFLICT")],
)
async def test_what_cannot_be_merged_is_refused_and_nothing_moves_r75(make, merge, who, code):
    anna, anne = (
        await make.member("anna", roles=(Role.MODERATOR,) if who == "rights" else ()),
        await make.member("anne"),
    )
    await make.points(anna, 5)
    if who == "another":
        third = await make.member("third")
        await merge(anna, third)
        anna_points = third
    else:
        anna_points = anna

    answer = await merge(
        anna, anna if who == "oneself" else anne, by=await make.member() if who == "customer" else None
    )

    assert [error["code"] for error in answer["errors"]] == [code]
    assert await available(make, anna_points) == 5
    assert (await Member.get(id=anne.id)).state is MemberState.ACTIVE


async def test_two_staff_who_merge_in_opposite_directions_leave_one_account_r75(make, merge):
    anna, anne = await make.member("anna"), await make.member("anne")
    await make.points(anna, 10)
    await make.points(anne, 20)
    first, second = await make.brand(), await make.brand()

    await asyncio.gather(
        merge(anna, anne, by=first), merge(anne, anna, by=second), make.points(anna, 1), make.points(anne, 2)
    )

    left = await Member.filter(id__in=[anna.id, anne.id], state=MemberState.ACTIVE)
    assert len(left) == 1
    assert await available(make, left[0]) == 33
    assert await ledger.verify() == []


async def test_two_mergers_crosswise_at_once_are_one_merger_f9(make, merge):
    """Whoever comes first decides which account stays; the other is told so, and nothing is lost."""
    anna, anne = await make.member("anna"), await make.member("anne")
    await make.points(anna, 40)
    await make.points(anne, 2)
    staff = await make.brand()

    answers = await asyncio.gather(merge(anna, anne, by=staff), merge(anne, anna, by=staff))

    assert sorted(error["code"] for answer in answers for error in answer["errors"]) == ["NOT_FOUND"]
    kept = next(answer["member"]["handle"] for answer in answers if answer["member"])
    stays, gone = (anna, anne) if kept == "anna" else (anne, anna)
    assert (await available(make, stays), await available(make, gone)) == (42, 0)
    assert (await Member.get(id=gone.id)).merged_into_id == stays.id
    assert await ledger.verify() == []


async def test_what_the_old_account_asked_for_is_not_made_again_by_the_other_r6(make, merge):
    anna, anne, thread = await make.member("anna"), await make.member("anne"), await make.thread()
    draft = PostDraft(thread.id, "Once", idempotency_key="k1")
    written = await posts.reply(draft, by=await make.viewer(anna))
    own = await posts.reply(PostDraft(thread.id, "Mine", idempotency_key="k2"), by=await make.viewer(anne))
    await posts.reply(PostDraft(thread.id, "Theirs", idempotency_key="k2"), by=await make.viewer(anna))

    await merge(anna, anne)

    merged = await make.viewer(anne)
    assert (await posts.reply(draft, by=merged)).id == written.id
    assert (await posts.reply(PostDraft(thread.id, "Mine", idempotency_key="k2"), by=merged)).id == own.id

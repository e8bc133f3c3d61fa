"""The whole way from a link to both rewards, by the verbs of accounts, shop and referrals, with every reaction wired."""

import asyncio
from datetime import timedelta

import pytest

from portal.accounts import registration
from portal.accounts.addresses import email_address
from portal.accounts.models import Member, MemberState
from portal.kernel import clock
from portal.kernel.steps import finish
from portal.loyalty.ledger.models import Account
from portal.referrals.jobs import expire_due, reward_due
from portal.referrals.models import Campaign, Referral, ReferralCode, ReferralState, ReferrerTally
from portal.referrals.visits import record_visit

PASSWORD = "wolken ziehen vorbei"
REGISTER = """mutation ($email: String!, $handle: String!, $code: String, $token: String) {
  register(input: {email: $email, password: "wolken ziehen vorbei", handle: $handle, referralCode: $code,
                   referralToken: $token}) { mailSent errors { code message field } }
}"""


@pytest.mark.parametrize(
    ("owner", "typed"),
    [
        ("anna@googlemail.com", "A.nna+x@Gmail.com"),
        ("anna@company.example", "anna+x@company.example"),
    ],
)
async def test_r60_self_referral_answers_like_any_sign_up_and_is_rejected_in_silence(
    make, graphql, mailbox, owner, typed
):
    await make.campaign()
    address = email_address(owner)
    anna = await make.member(email=owner, email_key=address.key, mailbox_key=address.mailbox_key)
    code = await make.referral_code(anna)

    own = await graphql(REGISTER, email=typed, handle="another.anna", code=code.code)
    strangers = await graphql(REGISTER, email="ben@kiel.example", handle="ben", code=code.code)

    assert own == strangers == {"mailSent": True, "errors": []}
    rejected = await Referral.get(referee__handle="another.anna")
    assert (rejected.state, rejected.risk_signals) == (ReferralState.REJECTED, ["SAME_MAILBOX"])
    assert (await Referral.get(referee__handle="ben")).state is ReferralState.SIGNED_UP
    assert (await Member.get(handle="another.anna")).state is MemberState.UNVERIFIED


@pytest.mark.parametrize(
    ("kind", "code"),
    [("unknown", "NOT_FOUND"), ("over", "NOT_ELIGIBLE"), ("full", "NOT_ELIGIBLE"), ("gone", "NOT_FOUND")],
)
async def test_a_code_that_brings_nothing_is_said_before_anything_is_sent(make, graphql, mailbox, kind, code):
    campaign = await make.campaign(max_rewards_per_referrer=1)
    ada = await make.member("ada")
    typed = (await make.referral_code(ada)).code
    if kind == "unknown":
        typed = "NEVERGIVEN"
    elif kind == "over":
        await Campaign.filter(id=campaign.id).update(ends_at=clock.now())
    elif kind == "full":
        await ReferrerTally.create(campaign=campaign, referrer=ada, rewarded=1)
    else:
        await ReferralCode.filter(code=typed).update(is_active=False)

    refused = await graphql(REGISTER, email="cleo@kiel.example", handle="cleo", code=typed)

    assert (refused["mailSent"], refused["errors"][0]["code"]) == (False, code)
    assert refused["errors"][0]["field"] == ["referralCode"]
    assert not await Member.filter(handle="cleo").exists()


async def test_a_token_that_is_over_keeps_nobody_from_signing_up(make, graphql, mailbox):
    answer = await graphql(REGISTER, email="cleo@kiel.example", handle="cleo", token="forged", code="NEVERGIVEN")

    assert answer == {"mailSent": True, "errors": []}


async def test_a_friend_comes_by_a_link_proves_the_address_and_counts(make, graphql, mailbox):
    await make.campaign()
    code = await make.referral_code(await make.member("ada"))
    visit = await record_visit(code.code)

    await graphql(REGISTER, email="ben@kiel.example", handle="ben", token=visit.token)
    before = (await ReferralCode.get(id=code.id)).sign_ups
    await registration.verify_email(await mailbox.token(), PASSWORD)

    assert (before, (await ReferralCode.get(id=code.id)).sign_ups) == (0, 1)


async def test_what_was_bought_as_a_guest_after_the_click_qualifies_once_the_address_is_proved(make, graphql, mailbox):
    await make.campaign()
    code = await make.referral_code(await make.member("ada"))
    visit = await record_visit(code.code)
    await graphql(REGISTER, email="ben@kiel.example", handle="ben", token=visit.token)
    token = await mailbox.token()
    await make.order("ben@kiel.example", placed_at=clock.now())

    await registration.verify_email(token, PASSWORD)

    referral = await Referral.get(referee__handle="ben")
    assert referral.state is ReferralState.QUALIFIED
    assert (await ReferralCode.get(id=code.id)).sign_ups == 1


async def test_both_have_their_points_after_the_hold_and_lose_them_with_the_order(make, graphql, mailbox):
    await make.programme()
    await make.campaign(hold_days=14)
    ada = await make.member("ada")
    referral = await make.friend(ada, email="ben@kiel.example")
    order = await make.order("ben@kiel.example", placed_at=clock.now())

    assert await finish(reward_due, clock.now() + timedelta(days=15)) == 1
    rewarded = await _points(ada.id, referral.referee_id)
    await make.refund(order, "50.00")

    assert rewarded == [500, 200]
    assert await _points(ada.id, referral.referee_id) == [0, 0]
    assert (await Referral.get(id=referral.id)).state is ReferralState.REVERSED


async def test_three_first_orders_at_once_thank_both_once_r67(make):
    await make.programme()
    await make.campaign(hold_days=14)
    ada = await make.member("ada")
    referral = await make.friend(ada, email="ben@kiel.example")

    await asyncio.gather(*(make.order("ben@kiel.example", placed_at=clock.now()) for _ in range(3)))
    assert await finish(reward_due, clock.now() + timedelta(days=15)) == 1

    assert await _points(ada.id, referral.referee_id) == [500, 200]


async def test_the_job_closes_what_nobody_bought_and_forgets_its_tokens(make):
    await make.campaign(attribution_days=1)
    await make.friend(await make.member())

    assert await finish(expire_due, clock.now() + timedelta(days=3)) == 1
    assert (await Referral.get()).state is ReferralState.EXPIRED


async def _points(*members):
    """Points of each, whether they can be spent already or not; a refund may leave none."""
    accounts = {account.member_id: account for account in await Account.filter(member_id__in=members)}
    return [accounts[one].available + accounts[one].pending - accounts[one].debt for one in members]

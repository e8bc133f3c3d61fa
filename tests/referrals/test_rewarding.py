"""Thanking both sides after the hold: both or neither, once, and not beyond the cap."""

import asyncio
from datetime import timedelta

import pytest

from portal.accounts.models import Member
from portal.kernel import clock, events
from portal.kernel.steps import finish
from portal.referrals import qualification
from portal.referrals.events import ReferralRejected, ReferralReversed, ReferralRewarded
from portal.referrals.models import Referral, ReferralCode, ReferralState, ReferrerTally
from portal.referrals.rewards import reward, reward_due


@pytest.fixture
def heard(portal_db):
    told = []

    async def listen(event):
        told.append(event)

    events.wire(dict.fromkeys((ReferralRejected, ReferralReversed, ReferralRewarded), (listen,)))
    return told


def after_hold():
    return clock.now() + timedelta(days=15)


async def test_nothing_is_given_before_the_hold_is_over(make, heard):
    referral = await qualified(make, await make.member())
    due = (await Referral.get(id=referral.id)).rewards_due_at

    early = await finish(reward_due, due - timedelta(microseconds=1))
    on_time = await finish(reward_due, due)

    assert (early, on_time) == (0, 1)
    assert (await Referral.get(id=referral.id)).state is ReferralState.REWARDED


async def test_both_sides_are_announced_with_what_the_campaign_promises(make, heard):
    referral = await qualified(make, await make.member())

    await finish(reward_due, after_hold())

    assert heard == [
        ReferralRewarded(
            referral_id=referral.id,
            referrer_id=referral.referrer_id,
            referee_id=referral.referee_id,
            referrer_points=500,
            referee_points=200,
        )
    ]
    assert (await ReferralCode.get(id=referral.code_id)).rewarded == 1


async def test_r67_many_workers_reward_once(make, heard):
    await qualified(make, await make.member())

    counts = await asyncio.gather(*(finish(reward_due, after_hold()) for _ in range(6)))

    assert sum(counts) == 1
    assert len(heard) == 1


async def test_r68_the_one_beyond_the_cap_is_turned_down_for_good(make, heard):
    await make.campaign(max_rewards_per_referrer=2)
    referrer = await make.member()
    referrals = [await qualified(make, referrer, campaign=False) for _ in range(3)]

    assert await finish(reward_due, after_hold()) == 2
    assert await finish(reward_due, after_hold() + timedelta(days=60)) == 0

    last = await Referral.get(id=referrals[2].id)
    assert (last.state, last.risk_signals, last.rewarded_at) == (ReferralState.REJECTED, ["CAPPED"], None)
    assert [type(event) for event in heard] == [ReferralRewarded, ReferralRewarded, ReferralRejected]


async def test_r68_eleven_at_once_with_a_cap_of_ten_are_exactly_ten(make, heard):
    """E7."""
    await make.campaign(max_rewards_per_referrer=10)
    referrer = await make.member()
    referrals = [await qualified(make, referrer, campaign=False) for _ in range(11)]
    now = after_hold()

    await asyncio.gather(*(reward(one.id, now) for one in referrals))

    assert await Referral.filter(state=ReferralState.REWARDED).count() == 10
    assert (await ReferrerTally.get(referrer=referrer)).rewarded == 10
    assert [type(event) for event in heard].count(ReferralRewarded) == 10


async def test_r69_when_one_side_fails_neither_is_rewarded_and_the_others_are(make):
    cursed, lucky = await qualified(make, await make.member()), await qualified(make, await make.member())

    async def fail_for_one(event):
        if event.referral_id == cursed.id:
            raise RuntimeError("the second side could not be booked")

    events.wire({ReferralRewarded: (fail_for_one,)})

    assert await finish(reward_due, after_hold()) == 1
    assert (await Referral.get(id=cursed.id)).state is ReferralState.QUALIFIED
    assert (await Referral.get(id=lucky.id)).state is ReferralState.REWARDED
    assert (await ReferralCode.get(id=cursed.code_id)).rewarded == 0


async def test_r70_a_suspended_referrer_gets_nothing_and_the_friend_theirs(make, heard):
    referrer = await make.member()
    referral = await qualified(make, referrer)
    referrer.suspended_until = clock.now() + timedelta(days=90)
    await referrer.save()

    await finish(reward_due, after_hold())

    assert [(event.referrer_points, event.referee_points) for event in heard] == [(0, 200)]
    kept = await Referral.get(id=referral.id)
    assert (kept.state, kept.risk_signals) == (ReferralState.REWARDED, ["REFERRER_GONE"])
    assert not await ReferrerTally.exists()


async def test_a_banned_friend_brings_nothing_to_either(make, heard):
    referral = await qualified(make, await make.member())
    await Member.filter(id=referral.referee_id).update(banned_at=clock.now())

    await finish(reward_due, after_hold())

    assert [type(event) for event in heard] == [ReferralRejected]
    assert (await Referral.get(id=referral.id)).state is ReferralState.REJECTED


async def qualified(make, referrer, *, campaign=True):
    if campaign:
        await make.campaign()
    referral = await make.friend(referrer)
    await make.bare_order(referral.referee)
    await qualification.consider(referral.referee_id)
    return referral

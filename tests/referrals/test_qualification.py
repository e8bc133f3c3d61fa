"""The friend's first order: what counts, and what a refund does to it."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.kernel import clock, events
from portal.kernel.money import Money
from portal.kernel.steps import finish
from portal.referrals import qualification
from portal.referrals.events import ReferralQualified, ReferralRejected, ReferralReversed, ReferralRewarded
from portal.referrals.models import Referral, ReferralCode, ReferralReason, ReferralState, ReferrerTally
from portal.referrals.rewards import reward_due

CLICKED = datetime(2026, 6, 1, 10, 0, tzinfo=UTC)


@pytest.fixture
def heard(portal_db):
    told = []

    async def listen(event):
        told.append(type(event))

    events.wire(dict.fromkeys((ReferralQualified, ReferralRejected, ReferralReversed, ReferralRewarded), (listen,)))
    return told


async def test_the_first_order_that_reaches_the_minimum_qualifies_and_waits_for_the_hold(make, heard):
    await make.campaign(minimum_order=Money(2500, "EUR"), hold_days=14)
    referral = await make.friend(await make.member())
    order = await make.bare_order(referral.referee, 2500)

    await qualification.consider(referral.referee_id)

    kept = await Referral.get(id=referral.id)
    assert (kept.state, kept.order_id) == (ReferralState.QUALIFIED, order.id)
    assert kept.rewards_due_at - order.placed_at == timedelta(days=14)
    assert heard == [ReferralQualified]


async def test_r65_a_first_order_below_the_minimum_settles_it_and_a_second_changes_nothing(make, heard):
    await make.campaign(minimum_order=Money(2500, "EUR"))
    referral = await make.friend(await make.member())
    await make.bare_order(referral.referee, 2499)
    await qualification.consider(referral.referee_id)
    await make.bare_order(referral.referee, 9900)

    await qualification.consider(referral.referee_id)

    kept = await Referral.get(id=referral.id)
    assert (kept.state, kept.risk_signals) == (ReferralState.REJECTED, ["BELOW_MINIMUM"])
    assert heard == [ReferralRejected]


async def test_an_order_of_nothing_never_qualifies(make):
    await make.campaign()
    referral = await make.friend(await make.member())
    await make.bare_order(referral.referee, 0)

    await qualification.consider(referral.referee_id)

    assert (await Referral.get(id=referral.id)).state is ReferralState.REJECTED


async def test_a_customer_from_before_the_invitation_is_no_new_one(make):
    await make.campaign()
    referral = await make.friend(await make.member())
    await make.bare_order(referral.referee, placed_at=clock.now() - timedelta(days=400))

    await qualification.consider(referral.referee_id)

    assert (await Referral.get(id=referral.id)).risk_signals == ["CUSTOMER_BEFORE"]


async def test_an_imported_order_qualifies_nobody(make):
    await make.campaign()
    referral = await make.friend(await make.member())
    await make.bare_order(referral.referee, source="import:orders.csv")

    await qualification.consider(referral.referee_id)

    assert (await Referral.get(id=referral.id)).state is ReferralState.SIGNED_UP


@pytest.mark.parametrize(
    ("placed_at", "state"),
    [
        # Berlin is two hours ahead of UTC on 30 August, the 90th day.
        (datetime(2026, 8, 30, 21, 59, 59, tzinfo=UTC), ReferralState.QUALIFIED),
        (datetime(2026, 8, 30, 22, 0, 0, tzinfo=UTC), ReferralState.SIGNED_UP),
    ],
)
async def test_r63_the_ninetieth_local_day_still_counts_and_the_next_does_not(make, placed_at, state):
    with time_machine.travel(CLICKED):
        await make.campaign(attribution_days=90)
        referral = await make.friend(await make.member())
    await make.bare_order(referral.referee, placed_at=placed_at)

    await qualification.consider(referral.referee_id)

    assert (await Referral.get(id=referral.id)).state is state


async def test_r63_an_order_heard_of_late_counts_by_when_it_was_placed(make):
    with time_machine.travel(CLICKED):
        await make.campaign(attribution_days=90)
        referral = await make.friend(await make.member())
    assert await finish(qualification.expire_due, CLICKED + timedelta(days=92)) == 1
    expired = (await Referral.get(id=referral.id)).state
    await make.bare_order(referral.referee, placed_at=CLICKED + timedelta(days=10))

    await qualification.consider(referral.referee_id)

    assert (expired, (await Referral.get(id=referral.id)).state) == (ReferralState.EXPIRED, ReferralState.QUALIFIED)


async def test_r67_two_first_orders_at_the_same_moment_qualify_once(make, heard):
    await make.campaign()
    referral = await make.friend(await make.member())
    moment = clock.now()
    await make.bare_order(referral.referee, placed_at=moment)
    await make.bare_order(referral.referee, placed_at=moment)

    await asyncio.gather(*(qualification.consider(referral.referee_id) for _ in range(6)))

    assert heard == [ReferralQualified]


async def test_e5_a_code_named_in_the_first_order_attributes_a_member_whom_nobody_brought(make, heard):
    await make.campaign()
    owner, buyer = await make.member(), await make.member()
    code = await make.referral_code(owner)
    await make.bare_order(buyer, referral_code=code.code)

    await qualification.consider(buyer.id)

    referral = await Referral.get(referee=buyer)
    assert (referral.referrer_id, referral.state, referral.reason) == (
        owner.id,
        ReferralState.QUALIFIED,
        ReferralReason.ORDER,
    )


async def test_e5_a_code_named_in_an_order_never_takes_a_friend_from_another(make):
    await make.campaign()
    referral = await make.friend(await make.member())
    thief = await make.referral_code(await make.member())
    await make.bare_order(referral.referee, referral_code=thief.code)

    await qualification.consider(referral.referee_id)

    kept = await Referral.get(referee=referral.referee)
    assert (kept.id, kept.referrer_id) == (referral.id, referral.referrer_id)


async def test_r66_refunded_below_the_minimum_within_the_hold_earns_nothing(make, heard):
    await make.campaign(minimum_order=Money(2500, "EUR"))
    referral, order = await _qualified(make, 5000)

    await qualification.reconsider(order.id, 2499)
    await finish(reward_due, clock.now() + timedelta(days=30))

    kept = await Referral.get(id=referral.id)
    assert (kept.state, kept.risk_signals) == (ReferralState.REJECTED, ["GIVEN_BACK"])
    assert heard == [ReferralQualified, ReferralRejected]


async def test_r66_refunded_but_still_above_the_minimum_changes_nothing(make, heard):
    await make.campaign(minimum_order=Money(2500, "EUR"))
    referral, order = await _qualified(make, 5000)

    await qualification.reconsider(order.id, 2500)

    assert (await Referral.get(id=referral.id)).state is ReferralState.QUALIFIED
    assert heard == [ReferralQualified]


async def test_r66_refunded_after_the_reward_takes_it_back_once_and_frees_the_cap(make, heard):
    await make.campaign(minimum_order=Money(2500, "EUR"), max_rewards_per_referrer=1)
    referral, order = await _qualified(make, 5000)
    await finish(reward_due, clock.now() + timedelta(days=15))

    await qualification.reconsider(order.id, 0)
    await qualification.reconsider(order.id, 0)

    assert (await Referral.get(id=referral.id)).state is ReferralState.REVERSED
    assert heard == [ReferralQualified, ReferralRewarded, ReferralReversed]
    assert (await ReferralCode.get(id=referral.code_id)).rewarded == 0
    assert (await ReferrerTally.get(referrer_id=referral.referrer_id)).rewarded == 0


async def test_a_refund_and_the_reward_at_the_same_moment_never_leave_a_reward_standing(make, heard):
    await make.campaign(hold_days=0)
    referral, order = await _qualified(make, 5000)

    await asyncio.gather(qualification.reconsider(order.id, 0), finish(reward_due, clock.now() + timedelta(seconds=1)))

    state = (await Referral.get(id=referral.id)).state
    assert state in {ReferralState.REJECTED, ReferralState.REVERSED}
    assert heard.count(ReferralRewarded) == heard.count(ReferralReversed)


async def test_terms_are_in_the_currency_of_the_programme_and_orders_by_their_stored_rate(make):
    await make.campaign(minimum_order=Money(2500, "EUR"))
    referral = await make.friend(await make.member())
    await make.bare_order(referral.referee, 4000, currency="JPY", rate="0.00625")  # ¥4000 = €25.00

    await qualification.consider(referral.referee_id)

    assert (await Referral.get(id=referral.id)).state is ReferralState.QUALIFIED


async def _qualified(make, total):
    referral = await make.friend(await make.member())
    order = await make.bare_order(referral.referee, total)
    await qualification.consider(referral.referee_id)
    return referral, order

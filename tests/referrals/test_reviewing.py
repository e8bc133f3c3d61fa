"""What staff decide about a referral."""

from datetime import timedelta

import pytest

from portal.kernel import clock, events
from portal.kernel.errors import AlreadyDone, Conflict, Forbidden, NotFound
from portal.kernel.ids import new_id
from portal.kernel.steps import finish
from portal.moderation.models import AuditEntry
from portal.referrals import qualification
from portal.referrals.events import ReferralReversed, ReferralRewarded
from portal.referrals.models import Referral, ReferralState
from portal.referrals.reviews import review_referral
from portal.referrals.rewards import reward_due


@pytest.fixture
def heard(portal_db):
    told = []

    async def listen(event):
        told.append(type(event))

    events.wire(dict.fromkeys((ReferralReversed, ReferralRewarded), (listen,)))
    return told


@pytest.mark.parametrize(("approve", "action"), [(True, "referral.approve"), (False, "referral.turn_down")])
async def test_r71_what_staff_decide_stands_in_the_audit_trail_with_its_reason(make, approve, action):
    referral, staff = await held(make), await make.viewer(await make.brand())

    await review_referral(referral.id, approve=approve, reason="We asked them.", by=staff)

    entry = await AuditEntry.get(target_id=referral.id)
    assert (entry.action, entry.actor_id, entry.detail) == (action, staff.id, "We asked them.")


async def test_r71_what_is_held_stays_held_when_nobody_acts(make, heard):
    referral = await held(make)

    await finish(reward_due, clock.now() + timedelta(days=400))

    assert (await Referral.get(id=referral.id)).state is ReferralState.IN_REVIEW
    assert heard == []


async def test_r71_approving_twice_is_one_reward(make, heard):
    referral, staff = await held(make), await make.viewer(await make.brand())

    await review_referral(referral.id, approve=True, reason="Two people, one household.", by=staff)
    with pytest.raises(AlreadyDone):
        await review_referral(referral.id, approve=True, reason="Again.", by=staff)
    await finish(reward_due, clock.now() + timedelta(days=15))

    kept = await Referral.get(id=referral.id)
    assert (kept.state, kept.reviewed_by_id) == (ReferralState.REWARDED, staff.id)
    assert kept.reason == "Two people, one household."
    assert heard == [ReferralRewarded]


async def test_r71_rejecting_after_the_reward_takes_it_back(make, heard):
    referral, staff = await held(make), await make.viewer(await make.moderator())
    await review_referral(referral.id, approve=True, reason="Fine.", by=staff)
    await finish(reward_due, clock.now() + timedelta(days=15))

    await review_referral(referral.id, approve=False, reason="A farm after all.", by=staff)

    assert (await Referral.get(id=referral.id)).state is ReferralState.REVERSED
    assert heard == [ReferralRewarded, ReferralReversed]
    with pytest.raises(Conflict):
        await review_referral(referral.id, approve=True, reason="No, fine.", by=staff)


async def test_what_was_turned_down_at_sign_up_goes_on_when_staff_say_so(make, heard):
    await make.campaign()
    anna = await make.member(mailbox_key="office@company.example")
    code = await make.referral_code(anna)
    friend = await make.newcomer(f"code:{code.code}", mailbox_key="office@company.example")
    referral = await Referral.get(referee=friend)

    await review_referral(
        referral.id, approve=True, reason="A shared mailbox.", by=await make.viewer(await make.brand())
    )
    await make.verified(friend)
    await make.bare_order(friend)
    await qualification.consider(friend.id)

    assert (await Referral.get(id=referral.id)).state is ReferralState.QUALIFIED


async def test_customers_are_refused_and_nobody_judges_their_own(make, heard):
    referral = await held(make)
    customer = await make.viewer()
    judge = await make.viewer(await make.brand())
    own = await held(make, referrer_id=judge.id)

    with pytest.raises(Forbidden):
        await review_referral(referral.id, approve=True, reason="Please.", by=customer)
    with pytest.raises(Forbidden):
        await review_referral(own.id, approve=True, reason="Mine.", by=judge)
    with pytest.raises(NotFound):
        await review_referral(new_id(), approve=True, reason="Whose?", by=judge)

    assert await Referral.filter(state=ReferralState.IN_REVIEW).count() == 2


async def held(make, **values):
    await make.campaign()
    referral = await make.friend(await make.member())
    await make.bare_order(referral.referee)
    await qualification.consider(referral.referee_id)
    await Referral.filter(id=referral.id).update(state=ReferralState.IN_REVIEW, **values)
    return referral

"""A friend's first order: called off it uses up no chance, unpaid it counts by when it was placed (R82, R83, R84)."""

from datetime import timedelta

import pytest

from portal.accounts.models import Member
from portal.kernel import clock
from portal.kernel.money import Money
from portal.kernel.steps import finish
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account
from portal.referrals.models import Campaign, Referral, ReferralState
from portal.referrals.reviews import review_referral
from portal.referrals.rewards import reward_due
from portal.shop.facts import CustomerFacts, OrderFacts, RefundFacts, RefundKind
from portal.shop.recording import intake

pytestmark = pytest.mark.anyio
SHOP = "shopify:beans.example"


def at(minute):
    return clock.now() + timedelta(minutes=minute - 100)


def order(friend, number="1001", *, told=1, paid=1, total=5000, **changed):
    """An order as the shop has it at minute ``told``: placed at minute 0."""
    facts = {
        "source": SHOP,
        "external_id": number,
        "told_at": at(told),
        "placed_at": at(0),
        "paid_at": None if paid is None else at(paid),
        "total": Money(total, "EUR"),
        "eligible": Money(total, "EUR"),
        "customer": CustomerFacts(external_id=friend.email, email=friend.email),
    }
    return OrderFacts(**{**facts, **changed})


def charged_back(kind=RefundKind.CHARGEBACK, minute=30):
    return RefundFacts(
        source=SHOP,
        external_id="d-1",
        order_external_id="1001",
        refunded_at=at(minute),
        amount=Money(5000, "EUR"),
        kind=kind,
    )


@pytest.fixture
async def invited(make):
    """A friend who was invited two hours ago."""
    await make.campaign(minimum_order=Money(2500, "EUR"))
    referral = await make.friend(await make.member())
    await Referral.filter(id=referral.id).update(invited_at=at(-20))
    return await Referral.get(id=referral.id).select_related("referee")


async def state_of(referral):
    kept = await Referral.get(id=referral.id).select_related("order")
    return kept.state, kept.order and kept.order.external_id


async def points(referral):
    found = []
    for member_id in (referral.referrer_id, referral.referee_id):
        held = await Account.get_or_none(member_id=member_id) or Account()
        found.append((held.available, held.debt))
    return found


async def rewarded():
    await finish(reward_due, clock.now() + timedelta(days=15))


async def test_an_order_that_the_shop_cancels_unsent_uses_up_no_chance_r82(invited):
    """R1: out of stock a minute after it was paid, and ordered again at once."""
    friend = invited.referee
    await intake.keep_order(order(friend))
    assert await state_of(invited) == (ReferralState.QUALIFIED, "1001")

    await intake.keep_order(order(friend, told=2, cancelled_at=at(2)))
    assert await state_of(invited) == (ReferralState.SIGNED_UP, None)

    await intake.keep_order(order(friend, "1002", told=3, placed_at=at(3), paid=3))
    assert await state_of(invited) == (ReferralState.QUALIFIED, "1002")

    await rewarded()
    assert await state_of(invited) == (ReferralState.REWARDED, "1002")
    assert await points(invited) == [(500, 0), (200, 0)]


async def test_an_order_that_is_there_already_is_judged_when_the_first_is_called_off_r82(invited):
    friend = invited.referee
    await intake.keep_order(order(friend))
    await intake.keep_order(order(friend, "1002", told=3, placed_at=at(3), paid=3))

    await intake.keep_order(order(friend, told=4, cancelled_at=at(4)))

    assert await state_of(invited) == (ReferralState.QUALIFIED, "1002")


async def test_an_order_that_was_never_paid_uses_up_no_chance_r82(invited):
    friend = invited.referee
    await intake.keep_order(order(friend, paid=None))
    await intake.keep_order(order(friend, told=2, paid=None, cancelled_at=at(2)))

    await intake.keep_order(order(friend, "1002", told=3, placed_at=at(3), paid=3))

    assert await state_of(invited) == (ReferralState.QUALIFIED, "1002")


async def test_an_order_that_was_sent_and_came_back_settles_it_r82_r66(invited):
    friend = invited.referee
    await intake.keep_order(order(friend))
    await intake.keep_order(order(friend, told=2, was_sent=True, cancelled_at=at(2)))

    await intake.keep_order(order(friend, "1002", told=3, placed_at=at(3), paid=3))

    assert await state_of(invited) == (ReferralState.REJECTED, "1001")


@pytest.mark.parametrize("placed", [0, -30])
async def test_what_spoke_against_an_order_goes_with_it_when_it_is_called_off_r82(invited, placed):
    """Too little, or from before the invitation: no purchase came of it."""
    friend = invited.referee
    total = 2499 if placed == 0 else 5000
    await intake.keep_order(order(friend, placed_at=at(placed), paid=placed, total=total))
    assert await state_of(invited) == (ReferralState.REJECTED, "1001")

    await intake.keep_order(order(friend, told=2, placed_at=at(placed), paid=placed, cancelled_at=at(2)))
    await intake.keep_order(order(friend, "1002", told=3, placed_at=at(3), paid=3))

    assert await state_of(invited) == (ReferralState.QUALIFIED, "1002")


async def test_an_order_that_is_cancelled_by_mistake_qualifies_again_r82(invited):
    friend = invited.referee
    await intake.keep_order(order(friend))
    await intake.keep_order(order(friend, told=2, cancelled_at=at(2)))
    await intake.keep_order(order(friend, told=3))

    assert await state_of(invited) == (ReferralState.QUALIFIED, "1001")


async def test_what_staff_turned_down_stays_turned_down_r82_r84(make, invited):
    friend = invited.referee
    await intake.keep_order(order(friend))
    staff = await make.viewer(await make.brand())
    await review_referral(invited.id, approve=False, reason="Known to us", by=staff)

    await intake.keep_order(order(friend, told=2, cancelled_at=at(2)))
    await intake.keep_order(order(friend, "1002", told=3, placed_at=at(3), paid=3))

    assert await state_of(invited) == (ReferralState.REJECTED, "1001")


async def test_a_payment_that_failed_takes_the_thanks_and_one_that_came_gives_them_once_r84(invited):
    friend = invited.referee
    await intake.keep_order(order(friend))
    await rewarded()
    assert await points(invited) == [(500, 0), (200, 0)]

    await intake.keep_order(order(friend, told=2, paid=None, has_failed=True))
    assert await state_of(invited) == (ReferralState.SIGNED_UP, None)
    assert await points(invited) == [(0, 0), (0, 0)]

    await intake.keep_order(order(friend, told=3, paid=3))
    assert await state_of(invited) == (ReferralState.QUALIFIED, "1001")
    await rewarded()
    await rewarded()

    assert await state_of(invited) == (ReferralState.REWARDED, "1001")
    assert await points(invited) == [(500, 0), (200, 0)]
    assert await ledger.verify() == []


async def test_a_payment_that_failed_before_the_thanks_leaves_the_referral_waiting_r84(invited):
    friend = invited.referee
    await intake.keep_order(order(friend))
    await intake.keep_order(order(friend, told=2, paid=None, has_failed=True))
    await rewarded()

    assert await state_of(invited) == (ReferralState.SIGNED_UP, None)
    assert await points(invited) == [(0, 0), (0, 0)]


@pytest.mark.parametrize("is_thanked", [False, True])
async def test_a_chargeback_that_the_shop_wins_brings_the_thanks_back_r84(invited, is_thanked):
    await intake.keep_order(order(invited.referee))
    if is_thanked:
        await rewarded()

    await intake.keep_refund(charged_back())
    taken = ReferralState.REVERSED if is_thanked else ReferralState.REJECTED
    assert await state_of(invited) == (taken, "1001")
    assert await points(invited) == [(0, 0), (0, 0)]

    await intake.keep_refund(charged_back(RefundKind.CHARGEBACK_WON, 40))
    await rewarded()

    assert await state_of(invited) == (ReferralState.REWARDED, "1001")
    assert await points(invited) == [(500, 0), (200, 0)]
    assert await ledger.verify() == []


@pytest.mark.parametrize(("placed", "state"), [(-1, ReferralState.QUALIFIED), (0, None)])
async def test_a_code_in_an_unpaid_order_counts_though_the_campaign_ends_before_it_is_paid_r83(make, placed, state):
    """F1's cousin: bank transfer, the campaign over between the order and the money."""
    campaign = await make.campaign()
    code = await make.referral_code(await make.member())
    buyer: Member = await make.member()
    await Campaign.filter(id=campaign.id).update(starts_at=at(-60), ends_at=at(0))

    named = {"placed_at": at(placed), "referral_code": code.code}
    await intake.keep_order(order(buyer, told=1, paid=None, **named))
    await intake.keep_order(order(buyer, told=50, paid=50, **named))

    referral = await Referral.get_or_none(referee=buyer)
    assert (referral and referral.state) is state


@pytest.mark.parametrize(("window", "state"), [(1, ReferralState.QUALIFIED), (0, ReferralState.SIGNED_UP)])
async def test_the_window_asks_when_the_order_was_placed_not_when_it_was_paid_r83(invited, window, state):
    await Referral.filter(id=invited.id).update(expires_at=at(window))

    await intake.keep_order(order(invited.referee, told=50, paid=50))

    assert (await state_of(invited))[0] is state


async def test_who_was_first_is_asked_of_the_moment_of_ordering_r83(invited):
    """The order that was placed second is paid first, and settles nothing before the other is paid."""
    friend = invited.referee
    await intake.keep_order(order(friend, told=1, paid=None))
    await intake.keep_order(order(friend, "1002", told=3, placed_at=at(3), paid=3, total=2499))
    assert await state_of(invited) == (ReferralState.REJECTED, "1002")

    await intake.keep_order(order(friend, told=50, paid=50))

    assert await state_of(invited) == (ReferralState.REJECTED, "1002"), "what is decided by a first order stands (R65)"

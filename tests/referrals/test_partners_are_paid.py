"""Lists by which partners are paid: closed once, and changed by the next alone (R92)."""

import asyncio
from datetime import timedelta

import pytest
import time_machine

from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import AlreadyDone, Invalid, NotEligible
from portal.kernel.pagination import Page
from portal.loyalty.ledger.models import Account
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.moderation.models import AuditEntry
from portal.referrals.models import Referral, ReferralState
from portal.referrals.partners import keeping, payouts, queries
from portal.referrals.partners.commissions import judge_those_of
from portal.referrals.partners.judging import review_commission
from portal.referrals.partners.models import (
    CommissionState,
    PartnerPayment,
    PartnerPayout,
    PartnerPayoutLine,
)
from portal.referrals.partners.payouts import close_payout
from portal.shop.models import Customer
from tests.referrals.partner_orders import NOON, TODAY, YESTERDAY, at_noon, bought, commission_of, programme
from tests.statements import counted

__all__ = ["at_noon", "programme"]

pytestmark = pytest.mark.anyio
PENDING, IN_REVIEW = CommissionState.PENDING, CommissionState.IN_REVIEW
LISTED, REJECTED = CommissionState.LISTED, CommissionState.REJECTED


async def lines():
    rows = await PartnerPayoutLine.all().select_related("payout").order_by("payout__number", "amount_minor")
    return [(row.payout.number, row.amount_minor) for row in rows]


async def test_r71_decided_twice_is_decided_once_and_turned_down_after_a_list_is_taken_back_by_the_next(
    make, programme
):
    """R92."""
    await make.partner()
    staff = await make.viewer(await make.brand())
    orders = [await bought(make, 1, days_ago=6), await bought(make, 2, "80.00", days_ago=1)]
    await close_payout(TODAY - timedelta(days=5), by=staff)
    first = await commission_of(orders[0])

    await review_commission(first.id, approve=False, reason="Bought for the code alone", by=staff)
    with pytest.raises(AlreadyDone):
        await review_commission(first.id, approve=False, reason="Again", by=staff)
    second = await close_payout(TODAY - timedelta(days=1), by=staff)

    assert await lines() == [(1, 500), (2, -500), (2, 800)]
    assert (second.total_minor, second.since) == (300, TODAY - timedelta(days=4))
    assert await AuditEntry.filter(action="partner.turn_down", detail="Bought for the code alone").count() == 1


async def test_r92_a_commission_stands_in_one_list_and_a_refund_is_a_negative_line_of_the_next(make, programme):
    await make.partner()
    order, later = await bought(make, 1, days_ago=6), await bought(make, 2, days_ago=1)
    await close_payout(TODAY - timedelta(days=5), by=SYSTEM)

    await make.refund(order, "20.00")
    await close_payout(TODAY - timedelta(days=1), by=SYSTEM)

    assert await lines() == [(1, 500), (2, -200), (2, 500)]
    assert [(await commission_of(one)).settled_minor for one in (order, later)] == [300, 500]
    assert (await PartnerPayout.get(number=2)).total_minor == 300


async def test_r92_nobodys_lines_come_to_less_than_nothing_they_wait_for_the_next_list(make, programme):
    await make.partner("HARBOUR")
    await make.partner("LIGHTHOUSE")
    order = await bought(make, 1, days_ago=6)
    await close_payout(TODAY - timedelta(days=5), by=SYSTEM)
    await make.refund(order, "50.00")
    await bought(make, 2, "10.00", days_ago=3)
    await bought(make, 3, "70.00", days_ago=3, code="lighthouse")

    await close_payout(TODAY - timedelta(days=2), by=SYSTEM)
    await bought(make, 4, "90.00", days_ago=1)
    await close_payout(TODAY - timedelta(days=1), by=SYSTEM)

    assert await lines() == [(1, 500), (2, 700), (3, -500), (3, 100), (3, 900)]


async def test_r92_what_is_not_due_yet_stands_in_no_list(make, programme):
    await make.partner(hold_days=14)
    order = await bought(make, 1, days_ago=14)
    due = clock.local_day((await commission_of(order)).due_at)

    with pytest.raises(NotEligible):
        await close_payout(due - timedelta(days=1), by=SYSTEM)
    with pytest.raises(Invalid):
        await close_payout(TODAY, by=SYSTEM)
    assert not await PartnerPayout.exists()
    with time_machine.travel(NOON + timedelta(days=1), tick=False):
        assert (await close_payout(due, by=SYSTEM)).total_minor == 500


async def test_r92_of_two_who_close_at_once_one_does_and_days_are_in_one_list(make, programme):
    await make.partner()
    await bought(make, 1)
    until = TODAY - timedelta(days=1)

    answers = await asyncio.gather(*(close_payout(until, by=SYSTEM) for _ in range(4)), return_exceptions=True)

    assert sorted(type(one).__name__ for one in answers) == ["AlreadyDone"] * 3 + ["PartnerPayout"]
    assert await lines() == [(1, 500)]
    with pytest.raises(AlreadyDone):
        await close_payout(until - timedelta(days=1), by=SYSTEM)


async def test_r62_an_order_for_which_a_member_is_thanked_is_not_paid_for_twice(make, programme):
    """R91: found out when the order comes, and again when the list is closed."""
    await make.campaign()
    await make.partner()
    referral = await make.friend(await make.member("ada"), email="friend@kiel.example")
    at_once = await make.order("friend@kiel.example", placed_at=clock.now(), referral_code="harbour")
    later = await bought(make, 2)
    other = await make.friend(await make.member("bea"), email="other@kiel.example")
    await Referral.filter(id=other.id).update(state=ReferralState.QUALIFIED, order_id=later.id)
    await bought(make, 3, "70.00")

    await close_payout(TODAY - timedelta(days=1), by=SYSTEM)

    assert (await Referral.get(id=referral.id)).state is ReferralState.QUALIFIED
    assert [(await commission_of(at_once)).state, (await commission_of(at_once)).signals] == [
        REJECTED,
        ["BROUGHT_BY_MEMBER"],
    ]
    turned_down = await commission_of(later)
    assert (turned_down.state, turned_down.signals) == (REJECTED, ["BROUGHT_BY_MEMBER"])
    assert (turned_down.amount_minor, turned_down.settled_minor) == (0, 0)
    assert await lines() == [(1, 700)]


async def test_r92_store_credit_is_one_coupon_of_the_sum_and_never_points(make, programme):
    ada = await make.member("ada")
    await make.partner(paid_by=PartnerPayment.STORE_CREDIT, member_handle="ada")
    await bought(make, 1, "50.00")
    await bought(make, 2, "30.00")

    await close_payout(TODAY - timedelta(days=1), by=SYSTEM)

    coupon = await Redemption.get(member_id=ada.id).select_related("reward")
    assert (coupon.state, coupon.cost, coupon.reward.kind.value, coupon.reward.value_minor) == (
        RedemptionState.ISSUED,
        0,
        "STORE_CREDIT",
        800,
    )
    assert coupon.reward.title == "Commission as a partner"
    assert not await Account.filter(member_id=ada.id, lifetime_earned__gt=0).exists()


async def test_r60_an_order_that_is_the_partners_own_by_now_stands_in_no_list(make, programme):
    """R92."""
    ada = await make.member("ada", email="ada@kiel.example", mailbox_key="ada@kiel.example")
    await make.partner(member_handle="ada")
    own, other = await bought(make, 1), await bought(make, 2, "70.00")
    await Customer.filter(id=own.customer_id).update(member_id=ada.id)

    await close_payout(YESTERDAY, by=SYSTEM)

    found = await commission_of(own)
    assert (found.state, found.signals, found.amount_minor) == (REJECTED, ["SAME_PERSON"], 0)
    assert await lines() == [(1, 700)]
    assert (await commission_of(other)).state is LISTED


async def test_r60_a_listed_order_that_turns_out_to_be_the_partners_own_is_taken_back_by_the_next(make, programme):
    """R92."""
    ada = await make.member("ada", email="ada@kiel.example", mailbox_key="ada@kiel.example")
    await make.partner(member_handle="ada")
    own = await bought(make, 1, days_ago=6)
    await close_payout(TODAY - timedelta(days=5), by=SYSTEM)
    await bought(make, 2, "70.00", days_ago=2)

    await Customer.filter(id=own.customer_id).update(member_id=ada.id)
    await judge_those_of(own.customer_id)
    await close_payout(YESTERDAY, by=SYSTEM)

    assert await lines() == [(1, 500), (2, -500), (2, 700)]


async def test_r91_r83_of_two_first_orders_heard_in_the_wrong_order_the_one_placed_first_is_paid(make, programme):
    await make.partner(new_customers_only=True)
    later = await bought(make, 1, "30.00", days_ago=4)
    earlier = await bought(make, 1, "50.00", days_ago=6)

    payout = await close_payout(YESTERDAY, by=SYSTEM)

    assert payout.total_minor == 500
    assert (await commission_of(earlier)).state is CommissionState.LISTED
    turned_down = await commission_of(later)
    assert (turned_down.state, turned_down.signals) == (CommissionState.REJECTED, ["CUSTOMER_BEFORE"])


async def test_r91_what_a_list_has_as_the_first_order_stays_the_first(make, programme):
    await make.partner(new_customers_only=True)
    later = await bought(make, 1, "30.00", days_ago=4)
    await close_payout(YESTERDAY - timedelta(days=1), by=SYSTEM)

    earlier = await bought(make, 1, "50.00", days_ago=6)

    assert (await commission_of(later)).amount_minor == 300
    turned_down = await commission_of(earlier)
    assert (turned_down.state, turned_down.signals) == (CommissionState.REJECTED, ["CUSTOMER_BEFORE"])


async def test_r91_new_terms_make_no_first_orders_of_those_heard_before(make, programme):
    await make.partner()
    await bought(make, 1, "50.00", days_ago=6)
    await bought(make, 1, "30.00", days_ago=4)
    await make.partner(new_customers_only=True)

    assert (await close_payout(YESTERDAY, by=SYSTEM)).total_minor == 800


async def test_r92_an_interrupted_list_is_gone_on_with_by_the_next_and_has_nobody_twice(make, programme):
    harbour, _ = await make.partner("HARBOUR"), await make.partner("LIGHTHOUSE")
    order = await bought(make, 1, days_ago=6)
    await bought(make, 2, "70.00", days_ago=6, code="lighthouse")
    until = YESTERDAY - timedelta(days=2)
    interrupted = await payouts.begin_list(until, SYSTEM)
    await payouts.write_partner(interrupted, harbour.id, clock.end_of_day(until))
    shown = (await queries.payouts(Page(), by=SYSTEM)).rows
    await make.refund(order, "20.00")
    await bought(make, 3, "90.00", days_ago=1)

    await close_payout(YESTERDAY, by=SYSTEM)

    assert not shown
    assert await lines() == [(1, 500), (1, 700), (2, -200), (2, 900)]
    assert [one.total_minor for one in await PartnerPayout.filter(is_closed=True).order_by("number")] == [1200, 700]


async def test_r92_a_list_has_the_name_and_payment_of_its_day_until_the_partner_is_erased(make, programme):
    partner = await make.partner(email="radio@example.org")
    await bought(make, 1, days_ago=6)
    await close_payout(YESTERDAY, by=SYSTEM)
    await make.member("ada")
    await make.partner(name="Kiel FM", paid_by=PartnerPayment.STORE_CREDIT, member_handle="ada")

    kept = await PartnerPayoutLine.get()
    await keeping.erase_partner(partner.id, reason="They asked for it", by=SYSTEM)
    erased = await PartnerPayoutLine.get()

    assert (kept.name, kept.email, kept.paid_by) == ("Harbour Radio", "radio@example.org", PartnerPayment.INVOICE)
    assert (erased.name, erased.email, erased.amount_minor) == ("—", None, 500)


async def test_r92_while_a_list_is_written_no_other_partner_is_locked(make, programme):
    await make.partner("HARBOUR")
    await make.partner("LIGHTHOUSE")
    await bought(make, 1)

    with counted() as sent:
        await close_payout(YESTERDAY, by=SYSTEM)

    assert not [one for one in sent if "FROM partners ORDER BY" in one]


async def test_r92_a_list_has_the_oldest_lines_of_a_partner_and_the_next_one_the_rest(make, programme, monkeypatch):
    monkeypatch.setattr(payouts, "MOST_OF_ONE", 2)
    await make.partner()
    for number, amount in enumerate(("50.00", "60.00", "70.00"), start=1):
        await bought(make, number, amount, days_ago=9 - number)

    await close_payout(YESTERDAY - timedelta(days=1), by=SYSTEM)
    await close_payout(YESTERDAY, by=SYSTEM)

    assert await lines() == [(1, 500), (1, 600), (2, 700)]


async def test_r92_many_lines_that_are_taken_back_keep_the_others_of_a_partner_not_waiting(
    make, programme, monkeypatch
):
    await make.partner()
    orders = [await bought(make, number, "50.00", days_ago=9) for number in (1, 2)]
    await close_payout(YESTERDAY - timedelta(days=4), by=SYSTEM)
    monkeypatch.setattr(payouts, "MOST_OF_ONE", 1)
    for order in orders:
        await make.refund(order, "50.00")
    await bought(make, 3, "300.00", days_ago=1)

    await close_payout(YESTERDAY, by=SYSTEM)

    assert await lines() == [(1, 500), (1, 500), (2, -500), (2, -500), (2, 3000)]

"""Partners bring customers by a code and are paid by lists: what an order brings, and what a list says (R90 to R93)."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM, Viewer
from portal.kernel import clock
from portal.kernel.errors import AlreadyDone, Conflict, Forbidden, Invalid, NotEligible, NotFound
from portal.kernel.money import Money
from portal.loyalty.ledger.models import Account
from portal.loyalty.redeeming.models import Redemption, RedemptionState
from portal.moderation.models import AuditEntry
from portal.referrals.models import Referral, ReferralState
from portal.referrals.partners import keeping
from portal.referrals.partners.judging import review_commission
from portal.referrals.partners.models import (
    CommissionState,
    Partner,
    PartnerCommission,
    PartnerPayment,
    PartnerPayout,
    PartnerPayoutLine,
)
from portal.referrals.partners.payouts import close_payout

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
TODAY = date(2026, 3, 10)
PENDING, IN_REVIEW = CommissionState.PENDING, CommissionState.IN_REVIEW
LISTED, REJECTED = CommissionState.LISTED, CommissionState.REJECTED


@pytest.fixture(autouse=True)
def at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
async def programme(make):
    await make.programme()


async def bought(make, number, total="50.00", *, days_ago=5, code="harbour", **values):
    return await make.order(
        f"buyer{number}@kiel.example",
        total,
        placed_at=clock.now() - timedelta(days=days_ago),
        referral_code=code,
        **values,
    )


async def commission_of(order):
    return await PartnerCommission.get(order_id=order.id)


async def lines():
    rows = await PartnerPayoutLine.all().select_related("payout").order_by("payout__number", "amount_minor")
    return [(row.payout.number, row.amount_minor) for row in rows]


async def test_r90_an_order_that_names_the_code_brings_a_share_of_what_earns_rounded_down(make, programme):
    await make.partner(percent=Decimal("7.5"))

    order = await bought(make, 1, "49.99", code="HARB0UR")

    found = await commission_of(order)
    assert (found.state, found.base_minor, found.amount_minor, found.settled_minor) == (PENDING, 4999, 374, 0)
    assert not await Account.filter(lifetime_earned__gt=0).exists()


async def test_r90_a_fixed_sum_is_the_same_for_every_order(make, programme):
    await make.partner(fixed=Money(300, "EUR"))

    first, second = await bought(make, 1, "9.00"), await bought(make, 2, "900.00")

    assert [(await commission_of(one)).amount_minor for one in (first, second)] == [300, 300]


async def test_r90_r66_what_it_brings_follows_the_order_down_and_below_the_minimum_to_nothing(make, programme):
    await make.partner(minimum_order=Money(2000, "EUR"))
    order = await bought(make, 1)

    await make.refund(order, "20.00")
    partly = (await commission_of(order)).amount_minor
    await make.refund(order, "15.00")

    assert (partly, (await commission_of(order)).amount_minor) == (300, 0)


async def test_r90_told_twice_an_order_has_one_commission_by_the_terms_of_its_day(make, programme):
    await make.partner()
    order = await bought(make, 1, external_id="A-1")
    await make.partner(percent=Decimal(50))

    await make.refund(order, "10.00")

    assert await PartnerCommission.all().count() == 1
    assert (await commission_of(order)).amount_minor == 400


@pytest.mark.parametrize(
    "terms",
    [
        {"is_active": False},
        {"ends_at": NOON - timedelta(days=5)},
        {"starts_at": NOON - timedelta(days=4)},
    ],
)
async def test_r90_outside_of_the_terms_an_order_brings_nothing(make, programme, terms):
    await make.partner(**terms)

    await bought(make, 1)

    assert not await PartnerCommission.exists()


async def test_r91_r60_what_the_partner_buys_brings_nothing_by_member_or_by_mailbox(make, programme):
    ada = await make.member("ada", email="ada@kiel.example", mailbox_key="ada@kiel.example")
    await make.partner("HARBOUR", member_handle="ada")
    await make.partner("LIGHTHOUSE", email="R.adio+shop@Gmail.com")

    own = await make.order(ada, "50.00", placed_at=NOON - timedelta(days=2), referral_code="harbour")
    tagged = await make.order(
        "radio@googlemail.com", "50.00", placed_at=NOON - timedelta(days=2), referral_code="lighthouse"
    )

    found = [await commission_of(one) for one in (own, tagged)]
    assert [(one.state, one.signals, one.amount_minor) for one in found] == [
        (REJECTED, ["SAME_PERSON"], 0),
        (REJECTED, ["SAME_MAILBOX"], 0),
    ]


async def test_r91_of_who_bought_before_only_the_first_order_counts_where_that_is_set(make, programme):
    await make.partner(new_customers_only=True)

    first, second = await bought(make, 1, days_ago=6), await bought(make, 1, days_ago=5)

    assert (await commission_of(first)).state is PENDING
    assert ((await commission_of(second)).state, (await commission_of(second)).signals) == (
        REJECTED,
        ["CUSTOMER_BEFORE"],
    )


async def test_r91_r68_beyond_the_cap_of_a_local_month_nothing_is_paid_and_the_next_has_its_own(make, programme):
    """Europe/Berlin: the last of February ends at 23:00."""
    await make.partner(max_commissions_per_month=1)
    edge = datetime(2026, 2, 28, 23, tzinfo=UTC)

    orders = [
        await make.order(f"buyer{number}@kiel.example", placed_at=placed_at, referral_code="harbour")
        for number, placed_at in enumerate((edge - timedelta(hours=2), edge - timedelta(hours=1), edge))
    ]

    found = [await commission_of(one) for one in orders]
    assert [one.state for one in found] == [PENDING, REJECTED, PENDING]
    assert found[1].signals == ["CAPPED"]


async def test_e1_a_card_of_another_customer_of_theirs_holds_it_until_staff_decide(make, programme):
    """R91."""
    await make.partner()
    staff = await make.viewer(await make.brand())
    await bought(make, 1, payment_fingerprint="card-1")
    second = await bought(make, 2, payment_fingerprint="card-1")

    held = await commission_of(second)
    payout = await close_payout(TODAY - timedelta(days=1), by=staff)
    approved = await review_commission(held.id, approve=True, reason="A family", by=staff)

    assert (held.state, held.signals, payout.total_minor) == (IN_REVIEW, ["SAME_PAYMENT"], 500)
    assert (approved.state, approved.amount_minor, approved.reason) == (PENDING, 500, "A family")


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

    with pytest.raises(NotEligible):
        await close_payout(TODAY - timedelta(days=1), by=SYSTEM)

    assert (await Referral.get(id=referral.id)).state is ReferralState.QUALIFIED
    assert [(await commission_of(at_once)).state, (await commission_of(at_once)).signals] == [
        REJECTED,
        ["BROUGHT_BY_MEMBER"],
    ]
    assert (await commission_of(later)).settled_minor == 0


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
    assert not await Account.filter(member_id=ada.id, lifetime_earned__gt=0).exists()


async def test_r93_r76_an_erased_partner_is_nobody_and_closed_lists_keep_their_sums(make, programme):
    partner = await make.partner(email="radio@example.org")
    await bought(make, 1, days_ago=6)
    await close_payout(TODAY - timedelta(days=5), by=SYSTEM)
    waiting = await bought(make, 2, days_ago=1)

    await keeping.erase_partner(partner.id, reason="They asked for it", by=SYSTEM)
    await bought(make, 3, days_ago=1)

    gone = await Partner.get(id=partner.id)
    assert (gone.name, gone.email, gone.mailbox_key, gone.member_id, gone.is_active) == ("—", None, None, None, False)
    assert ((await commission_of(waiting)).state, (await commission_of(waiting)).amount_minor) == (REJECTED, 0)
    assert await PartnerCommission.all().count() == 2
    assert await lines() == [(1, 500)]
    with pytest.raises(Conflict):
        await review_commission((await commission_of(waiting)).id, approve=True, reason="Pay", by=SYSTEM)
    with pytest.raises(AlreadyDone):
        await keeping.erase_partner(partner.id, reason="Again", by=SYSTEM)


async def test_r93_a_member_who_is_erased_is_forgotten_as_a_partner_and_a_merged_one_goes_on(make, programme):
    ada, bea = await make.member("ada"), await make.member("bea")
    partner = await make.partner(member_handle="ada")

    await merge_members(ada.id, bea.id, reason="One person", by=SYSTEM)
    merged = (await Partner.get(id=partner.id)).member_id
    await erase_member(bea.id, deletes_posts=False)

    assert merged == bea.id
    assert (await Partner.get(id=partner.id)).name == "—"


async def test_only_the_brands_staff_keep_judge_and_pay_partners_and_none_of_them_themselves(make, programme):
    partner = await make.partner()
    order = await bought(make, 1)
    commission = await commission_of(order)
    member, moderator = await make.viewer(await make.member()), await make.viewer(await make.moderator())
    for viewer in (member, moderator):
        for deed in (
            close_payout(TODAY - timedelta(days=1), by=viewer),
            keeping.erase_partner(partner.id, reason="No", by=viewer),
            review_commission(commission.id, approve=False, reason="No", by=viewer),
        ):
            with pytest.raises(Forbidden):
                await deed
    brand = await make.brand()
    await Partner.filter(id=partner.id).update(member_id=brand.id)
    with pytest.raises(Forbidden):
        await review_commission(commission.id, approve=False, reason="Mine", by=await make.viewer(brand))
    with pytest.raises(NotFound):
        await review_commission(partner.id, approve=False, reason="Whose?", by=Viewer(roles=SYSTEM.roles))

    assert (await commission_of(order)).state is PENDING
    assert not await PartnerPayout.exists()

"""What an order brings the partner whose code it names, and what speaks against it (R90, R91)."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from portal.accounts.addresses import mailbox_key
from portal.accounts.viewer import SYSTEM
from portal.kernel.errors import Conflict
from portal.kernel.money import Money
from portal.loyalty.ledger.models import Account
from portal.referrals.partners import against
from portal.referrals.partners.commissions import bring_up_to_date, judge_those_of
from portal.referrals.partners.judging import review_commission
from portal.referrals.partners.models import (
    CommissionSignal,
    CommissionState,
    Partner,
    PartnerCommission,
)
from portal.referrals.partners.payouts import close_payout
from portal.shop.models import Customer, Order
from tests.referrals.partner_orders import NOON, TODAY, at_noon, bought, commission_of, programme
from tests.statements import counted

__all__ = ["at_noon", "programme"]

pytestmark = pytest.mark.anyio
PENDING, IN_REVIEW = CommissionState.PENDING, CommissionState.IN_REVIEW
LISTED, REJECTED = CommissionState.LISTED, CommissionState.REJECTED


async def test_r90_an_order_that_names_the_code_brings_a_share_of_what_earns_rounded_down(make, programme):
    await make.partner(percent=Decimal("7.5"))

    order = await bought(make, 1, "49.99", code="HARB0UR")

    found = await commission_of(order)
    assert (found.state, found.base_minor, found.amount_minor, found.settled_minor) == (PENDING, 4999, 374, 0)
    assert not await Account.filter(lifetime_earned__gt=0).exists()


async def test_r90_a_fixed_sum_is_at_most_what_the_order_is_worth_by_now(make, programme):
    await make.partner(fixed=Money(300, "EUR"))

    small, whole = await bought(make, 1, "2.50"), await bought(make, 2, "20.00")
    await make.refund(whole, "19.00", external_id="most of it")

    assert [(await commission_of(one)).amount_minor for one in (small, whole)] == [250, 100]


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


async def test_r91_r60_a_partner_who_is_a_member_is_known_by_their_accounts_mailbox_as_a_guest(make, programme):
    await make.member("ada", email="ada@gmail.com", mailbox_key=mailbox_key("ada@gmail.com"))
    await make.partner(member_handle="ada")

    order = await make.order(
        "a.da+shop@gmail.com", "50.00", placed_at=NOON - timedelta(days=2), referral_code="harbour"
    )

    found = await commission_of(order)
    assert (found.state, found.signals, found.amount_minor) == (REJECTED, ["SAME_MAILBOX"], 0)


async def test_r91_r60_an_order_that_the_partners_account_claims_later_brings_them_nothing_any_more(make, programme):
    ada = await make.member("ada", email="ada@kiel.example", mailbox_key="ada@kiel.example")
    await make.partner(member_handle="ada")
    order = await bought(make, 1)
    before = await commission_of(order)

    await Customer.filter(id=order.customer_id).update(member_id=ada.id)
    await judge_those_of(order.customer_id)

    with pytest.raises(Conflict):
        await review_commission((await commission_of(order)).id, approve=True, reason="Pay", by=SYSTEM)

    after = await commission_of(order)
    assert (before.state, before.amount_minor) == (PENDING, 500)
    assert (after.state, after.signals, after.amount_minor) == (REJECTED, ["SAME_PERSON"], 0)


async def test_r91_who_bought_before_at_another_shop_is_no_new_customer(make, programme):
    await make.partner(new_customers_only=True)
    ada = await make.member("ada", email="ada@kiel.example", mailbox_key="ada@kiel.example")
    await make.order(ada, "20.00", placed_at=NOON - timedelta(days=9), source="till")

    order = await make.order(ada, "50.00", placed_at=NOON - timedelta(days=2), referral_code="harbour")

    assert ((await commission_of(order)).state, (await commission_of(order)).signals) == (REJECTED, ["CUSTOMER_BEFORE"])


async def test_r90_an_order_that_comes_below_the_minimum_brings_nothing_and_then_its_share(make, programme):
    await make.partner(minimum_order=Money(2000, "EUR"))
    order = await bought(make, 1, "15.00", external_id="A-90")
    before = await commission_of(order)

    await bring_up_to_date(await commission_of(order), 3000)

    after = await commission_of(order)
    assert (before.state, before.amount_minor, before.signals) == (PENDING, 0, [])
    assert (after.state, after.base_minor, after.amount_minor) == (PENDING, 3000, 300)


async def test_r68_what_rises_above_the_minimum_when_its_month_is_full_brings_nothing(make, programme):
    """R90."""
    await make.partner(minimum_order=Money(2000, "EUR"), max_commissions_per_month=1)
    small, large = await bought(make, 1, "15.00"), await bought(make, 2, "50.00", days_ago=4)

    await bring_up_to_date(await commission_of(small), 3000)

    found = [await commission_of(one) for one in (small, large)]
    assert [(one.state, one.amount_minor, one.signals) for one in found] == [
        (REJECTED, 0, ["CAPPED"]),
        (PENDING, 500, []),
    ]


async def test_e1_a_network_of_the_partners_own_orders_holds_nothing_alone_and_a_customer_number_does(make, programme):
    ada = await make.member("ada", email="ada@kiel.example", mailbox_key="ada@kiel.example")
    await make.partner(member_handle="ada")
    own = await make.order(ada, "20.00", placed_at=NOON - timedelta(days=9))
    await Order.filter(id=own.id).update(ip_hash="a" * 64, buyer_number="77")
    near, same = await bought(make, 1), await bought(make, 2)
    await Order.filter(id=near.id).update(ip_hash="a" * 64)
    await Order.filter(id=same.id).update(source=own.source, buyer_number="77")
    partner = await Partner.get()

    found = [await against.suspicions(partner, await Order.get(id=one.id)) for one in (near, same)]

    assert found == [[CommissionSignal.SAME_NETWORK], [CommissionSignal.SAME_CUSTOMER]]
    assert [against.are_held_for(one) for one in found] == [False, True]


async def test_r90_an_order_without_a_code_asks_nothing_about_partners(make, programme):
    await make.partner()

    with counted() as sent:
        await bought(make, 1, code=None)

    assert sent
    assert not [one for one in sent if "partner" in one.lower()]

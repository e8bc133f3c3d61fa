"""Orders as shops tell them: late, twice, in any order, edited, cancelled, charged back (R11-R27, W7)."""

import asyncio
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest
import time_machine

from portal.kernel.errors import Conflict, Invalid, Required
from portal.kernel.money import Money
from portal.kernel.pagination import Page
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.tiering import tiers
from portal.shop.facts import CustomerFacts, RefundKind
from portal.shop.models import Order, OrderLine, OrderState, Refund
from portal.shop.queries import orders_of_member
from portal.shop.recording import intake
from tests.arrivals import arrivals
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import SHOP, at, buyer, enrolled, euros, refund, snapshot

__all__ = ["buyer"]
pytestmark = pytest.mark.anyio

WORDS = {
    "created": lambda order, buyer: intake.keep_order(snapshot(buyer, told=0, paid=None, external_id=order)),
    "paid": lambda order, buyer: intake.keep_order(snapshot(buyer, told=1, external_id=order)),
    "edited": lambda order, buyer: intake.keep_order(snapshot(buyer, told=2, total="120.00", external_id=order)),
    "refund": lambda order, _: intake.keep_refund(refund(f"{order}-1", "20.50", order_external_id=order)),
    "another": lambda order, _: intake.keep_refund(refund(f"{order}-2", "30.00", order_external_id=order)),
    "cancelled": lambda order, buyer: intake.keep_order(
        snapshot(buyer, told=9, total="120.00", cancelled_at=at(9), external_id=order)
    ),
}


@pytest.mark.parametrize(
    ("words", "end"),
    [
        # 120.00 less 50.50 leaves 69.50, which is 69 points; a cancelled order leaves none.
        ([word for word in WORDS if word != "cancelled"], (OrderState.PARTIALLY_REFUNDED, 5050, (69, 0, 0))),
        (list(WORDS), (OrderState.CANCELLED, 5050, (0, 0, 0))),
    ],
    ids=["five words", "six words"],
)
async def test_words_about_an_order_come_to_the_same_in_whatever_order_w7(make, backend, words, end):
    """Each of the 120 orders of five on SQLite; else those orders that show any four words in each of theirs."""
    await one_point_per_euro(make)
    orders = permutations(words) if backend == "sqlite" and len(words) == 5 else arrivals(words)
    ends = []
    for number, told in enumerate(orders):
        buyer = await enrolled(make)
        for word in told:
            await WORDS[word](str(number), buyer)
        kept = await Order.get(source=SHOP, external_id=str(number))
        ends.append((kept.state, kept.refunded_minor, await account(make, buyer)))

    assert set(ends) == {end}
    assert await ledger.verify() == []


async def test_an_order_earns_nothing_before_it_is_paid_and_is_not_shown_r21(make, buyer):
    order = await intake.keep_order(snapshot(buyer, paid=None))

    assert order.state is OrderState.OPEN
    assert await account(make, buyer) == (0, 0, 0)
    assert (await orders_of_member(buyer.id, Page())).rows == []


async def test_a_paid_order_earns_as_of_the_moment_when_it_was_paid_r37(make, buyer):
    await intake.keep_order(snapshot(buyer, told=0, paid=None))
    await intake.keep_order(snapshot(buyer, told=5, paid=4))

    award = await Transfer.get(action=EarnAction.PURCHASE)
    assert (award.points, award.occurred_at) == (100, at(4))


async def test_the_same_word_any_number_of_times_is_one_award_r18(make, buyer):
    for _ in range(3):
        await intake.keep_order(snapshot(buyer))

    assert await account(make, buyer) == (100, 0, 0)
    assert await Transfer.filter(action=EarnAction.PURCHASE).count() == 1


async def test_an_older_word_after_a_newer_one_changes_nothing_r19(make, buyer):
    await intake.keep_order(snapshot(buyer, told=5, total="80.00"))
    order = await intake.keep_order(snapshot(buyer, told=2, total="100.00"))

    assert order.total_minor == 8000
    assert await account(make, buyer) == (80, 0, 0)


async def test_a_line_that_is_removed_takes_its_points_and_one_that_is_added_brings_some_r20(make, buyer):
    await intake.keep_order(snapshot(buyer, told=1, total="100.00"))
    await intake.keep_order(snapshot(buyer, told=2, total="60.50"))
    assert await account(make, buyer) == (60, 0, 0)

    await intake.keep_order(snapshot(buyer, told=3, total="130.00"))
    assert await account(make, buyer) == (130, 0, 0)
    await intake.keep_order(snapshot(buyer, told=4, total="40.00"))
    assert await account(make, buyer) == (40, 0, 0)
    assert await ledger.verify() == []


async def test_three_refunds_of_a_third_take_all_that_was_given_r12(make):
    """The computed example: 3 lines of 9.99, a tier of ×1.5, 44 points; taken back are 15, 15 and 14."""
    await one_point_per_euro(make, multiplier_by_tier=True)
    member = await make.member()
    with time_machine.travel(at(-60), tick=False):
        await make.tier("silver", 1, 0, earn_multiplier=Decimal("1.5"))
        await tiers.enter(member.id)
    await intake.keep_order(snapshot(member, total="29.97"))
    balances = [(await account(make, member))[0]]
    for number in range(3):
        await intake.keep_refund(refund(f"R{number}", "9.99"))
        balances.append((await account(make, member))[0])

    assert balances == [44, 29, 14, 0]


async def test_refunded_shipping_takes_no_points_r13(make, buyer):
    await intake.keep_order(snapshot(buyer, total="104.90", eligible=euros("100.00")))
    assert await account(make, buyer) == (100, 0, 0)

    await intake.keep_refund(refund("R1", "4.90", eligible=euros("0.00")))

    assert await account(make, buyer) == (100, 0, 0)


async def test_refunds_beyond_the_order_take_no_more_than_it_gave_r14(make, buyer):
    await make.points(buyer, 50)
    await intake.keep_order(snapshot(buyer))
    for number in ("R1", "R2"):
        order = await intake.keep_refund(refund(number, "90.00"))

    assert (order.state, order.refunded_minor) == (OrderState.REFUNDED, 10000)
    assert await account(make, buyer) == (50, 0, 0)


async def test_a_refund_that_comes_first_is_taken_off_before_anything_is_given_r17(make, buyer):
    assert await intake.keep_refund(refund("R1", "25.00")) is None

    await intake.keep_order(snapshot(buyer))

    assert await account(make, buyer) == (75, 0, 0)
    assert await Transfer.filter(action=EarnAction.PURCHASE).count() == 1


@pytest.mark.parametrize(
    "values",
    [
        {"paid": None, "cancelled_at": at(2)},
        {"is_test": True},
        {"total": "0.00"},
        {"eligible": Money(0, "EUR")},
    ],
    ids=["cancelled before payment", "a test order", "nothing to pay", "a gift card"],
)
async def test_what_is_no_purchase_earns_nothing_r21(make, buyer, values):
    await intake.keep_order(snapshot(buyer, **values))

    assert await account(make, buyer) == (0, 0, 0)
    assert await Transfer.filter(action=EarnAction.PURCHASE, points__gt=0).count() == 0


@pytest.mark.parametrize("won_first", [False, True])
async def test_a_chargeback_takes_the_points_and_one_that_is_won_leaves_them_r22(make, buyer, won_first):
    await intake.keep_order(snapshot(buyer))
    charged = refund("CB1", "100.00", kind=RefundKind.CHARGEBACK)
    won = replace(charged, kind=RefundKind.CHARGEBACK_WON)
    if not won_first:
        await intake.keep_refund(charged)
        assert await account(make, buyer) == (0, 0, 0)

    for word in (won, charged) if won_first else (won,):
        order = await intake.keep_refund(word)

    assert (order.state, order.refunded_minor) == (OrderState.PAID, 0)
    assert await account(make, buyer) == (100, 0, 0)
    assert await ledger.verify() == []


async def test_another_currency_counts_by_the_rate_that_was_stored_first_r24(make, buyer):
    dollars = {"total": Money(10000, "USD"), "eligible": Money(10000, "USD"), "lines": ()}
    told = replace(snapshot(buyer), **dollars, rate=Decimal("0.9"))
    with pytest.raises(Required):
        await intake.keep_order(replace(told, rate=None))
    assert await Order.all().count() == 0

    await intake.keep_order(told)
    await intake.keep_order(replace(told, rate=Decimal("0.5"), told_at=at(8)))
    assert await account(make, buyer) == (90, 0, 0)
    await intake.keep_refund(replace(refund("R1", "1"), amount=Money(5000, "USD")))

    assert await account(make, buyer) == (45, 0, 0)


@pytest.mark.parametrize(
    ("currency", "minor", "rate", "points"), [("JPY", 16050, "0.0062", 99), ("KWD", 30005, "3.0", 90)]
)
async def test_currencies_without_and_with_three_decimals_count_in_minor_units_r25(
    make, buyer, currency, minor, rate, points
):
    """16,050 yen at 0.0062 are 99.51 euros; 30.005 dinars at 3 are 90.01."""
    amount = Money(minor, currency)

    await intake.keep_order(replace(snapshot(buyer), total=amount, eligible=amount, lines=(), rate=Decimal(rate)))

    assert await account(make, buyer) == (points, 0, 0)


async def test_an_exchange_comes_to_the_same_as_its_refund_and_its_new_order_r27(make, buyer):
    await intake.keep_order(snapshot(buyer, refunds=[refund("R1", "100.00")]))
    await intake.keep_order(snapshot(buyer, external_id="1002", total="70.00"))

    assert await account(make, buyer) == (70, 0, 0)
    assert await Refund.get(external_id="R1", order__external_id="1001")


async def test_a_refund_in_another_currency_is_refused_and_nothing_is_kept(make, buyer):
    await intake.keep_order(snapshot(buyer))

    with pytest.raises(Invalid, match="currency of its order"):
        await intake.keep_refund(replace(refund("R1", "1"), amount=Money(100, "USD")))

    assert await Refund.all().count() == 0
    assert await account(make, buyer) == (100, 0, 0)


@pytest.mark.parametrize("told", [1, 9])
async def test_an_order_that_is_only_deleted_stays_so_and_is_filled_in_by_older_words_r19(make, buyer, told):
    await intake.cancel_order(SHOP, "1001", at(9))

    order = await intake.keep_order(snapshot(buyer, told=told))

    assert (order.state, order.told_at, order.total_minor) == (OrderState.CANCELLED, at(9), 10000)
    assert await account(make, buyer) == (0, 0, 0)


@pytest.mark.parametrize("refund_first", [True, False])
async def test_a_refund_of_a_deleted_order_counts_once_the_order_is_restored_r17(make, buyer, refund_first):
    if refund_first:
        await intake.keep_refund(refund("R1", "25.00"))
    await intake.cancel_order(SHOP, "1001", at(5))
    if not refund_first:
        await intake.keep_refund(refund("R1", "25.00"))

    await intake.keep_order(snapshot(buyer, told=6))

    assert await account(make, buyer) == (75, 0, 0)


async def test_a_cancellation_taken_back_gives_again_what_was_added_to_the_order_r20(make, buyer):
    await intake.keep_order(snapshot(buyer, told=1))
    await intake.keep_order(snapshot(buyer, told=2, total="130.00"))
    await intake.cancel_order(SHOP, "1001", at(5))

    await intake.keep_order(snapshot(buyer, told=6, total="130.00"))

    assert await account(make, buyer) == (130, 0, 0)
    assert await ledger.verify() == []


async def test_an_order_cancelled_before_payment_is_not_shown_to_its_buyer_r21(make, buyer):
    await intake.keep_order(snapshot(buyer, paid=None, cancelled_at=at(2)))

    assert (await orders_of_member(buyer.id, Page())).rows == []


async def test_a_refund_number_stands_for_one_order_r18(make, buyer):
    await intake.keep_order(snapshot(buyer))
    await intake.keep_order(snapshot(buyer, external_id="1002"))
    await intake.keep_refund(refund("R1", "20.00"))

    with pytest.raises(Conflict):
        await intake.keep_refund(refund("R1", "90.00", order_external_id="1002"))

    assert await account(make, buyer) == (180, 0, 0)


async def test_a_refund_of_less_than_nothing_is_refused_r14(make, buyer):
    await intake.keep_order(snapshot(buyer))

    with pytest.raises(Invalid):
        await intake.keep_refund(refund("R1", "-20.00"))

    assert await Refund.all().count() == 0


async def test_a_snapshot_and_refunds_told_at_once_come_to_the_same_r17(make, buyer):
    for number in range(5):
        name = str(number)
        await asyncio.gather(
            *(WORDS[word](name, buyer) for word in ("refund", "paid", "another", "edited")),
            intake.keep_refund(refund(f"{name}-2", "30.00", order_external_id=name)),
        )

    # 120.00 less 50.50, five times.
    assert await account(make, buyer) == (5 * 69, 0, 0)
    assert await ledger.verify() == []


async def test_a_cancellation_that_is_taken_back_gives_the_points_again(make, buyer):
    await intake.keep_order(snapshot(buyer, told=1))
    await intake.cancel_order(SHOP, "1001", at(5))
    assert await account(make, buyer) == (0, 0, 0)

    await intake.keep_order(snapshot(buyer, told=6))

    assert await account(make, buyer) == (100, 0, 0)
    assert await ledger.verify() == []


async def test_a_guest_without_an_address_buys_and_nobody_earns(make, buyer):
    order = await intake.keep_order(snapshot(customer=CustomerFacts(email="not an address")))

    assert (order.customer_id, order.state) == (None, OrderState.PAID)
    assert await OrderLine.filter(order_id=order.id).count() == 1


async def test_what_staff_tell_of_the_same_number_is_an_order_of_its_own(make, buyer):
    await make.order(buyer, "100.00", external_id="1001")
    await intake.keep_order(snapshot(buyer))

    assert await account(make, buyer) == (200, 0, 0)

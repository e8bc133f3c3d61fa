"""Rules for some goods pay their lines, more or less than others; refunds take exactly what a line brought (SH72)."""

from decimal import Decimal

import pytest

from portal.loyalty import ledger
from portal.loyalty.programme.campaigns import Condition
from portal.loyalty.programme.models import EarnAction, Overlap
from portal.shop.facts import RefundKind
from portal.shop.recording import intake
from tests.loyalty.campaigns import double, silver
from tests.loyalty.goods import given_back, leave_out, line
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import at, enrolled, euros, refund, snapshot

pytestmark = pytest.mark.anyio

LINES = [
    line("beans", "20.00", "1"),
    line("book", "30.00", "2", product_type="Book"),
    line("machine", "50.00", "3", categories=["Machines"]),
]


async def pay(make, rate, *conditions, **terms):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(rate), conditions=conditions, **terms)


async def three_rates(make, **terms):
    """One point for each euro, half of one for books, three for machines."""
    await one_point_per_euro(make, **terms)
    await pay(make, "0.5", Condition("productType", ["Book"]))
    await pay(make, "3", Condition("category", ["Machines"]))


async def test_each_line_earns_by_the_rule_for_its_goods_and_all_others_by_the_one_for_all_sh72(make):
    await three_rates(make)
    member = await enrolled(make)

    await intake.keep_order(snapshot(member, lines=LINES))

    assert await account(make, member) == (20 + 15 + 150, 0, 0)


@pytest.mark.parametrize(
    ("back", "left"),
    [({"line_1": "20.00"}, 165), ({"line_2": "30.00"}, 170), ({"line_3": "50.00"}, 35), ({"line_3": "10.00"}, 155)],
)
async def test_a_refund_of_a_line_takes_what_that_line_brought_sh72(make, back, left):
    await three_rates(make)
    member = await enrolled(make)
    await intake.keep_order(snapshot(member, lines=LINES))

    await intake.keep_refund(given_back("a", **back))

    assert await account(make, member) == (left, 0, 0)
    assert await ledger.verify() == []


async def test_refunds_of_all_lines_in_any_order_take_all_of_it_sh72(make):
    await three_rates(make)
    member = await enrolled(make)
    await intake.keep_order(snapshot(member, lines=LINES))

    left = []
    for number, back in (("a", {"line_3": "50.00"}), ("b", {"line_1": "20.00"}), ("c", {"line_2": "30.00"})):
        await intake.keep_refund(given_back(number, **back))
        left.append((await account(make, member))[0])

    assert left == [35, 15, 0]


async def test_where_goods_alone_are_paid_all_else_earns_nothing_sh72(make):
    await pay(make, "3", Condition("category", ["Machines"]))
    member = await enrolled(make)

    await intake.keep_order(snapshot(member, lines=LINES))
    assert await account(make, member) == (150, 0, 0)

    await intake.keep_refund(given_back("a", line_1="20.00", line_2="30.00"))
    assert await account(make, member) == (150, 0, 0)


async def test_of_two_rules_for_one_line_the_better_counts_and_what_is_left_out_before_both_sh72(make):
    await three_rates(make)
    await pay(make, "4", Condition("product", ["machine", "book"]))
    await leave_out(make, Condition("product", ["book"]))
    member = await enrolled(make)

    await intake.keep_order(snapshot(member, lines=LINES))

    assert await account(make, member) == (20 + 0 + 200, 0, 0)


@pytest.mark.parametrize(
    ("mode", "points"),
    # The tier counts by the rule for all alone, here: 20 × 1.5 × … for beans, 15 and 150 by the campaign.
    [(Overlap.BEST_ONLY, 40 + 30 + 300), (Overlap.ADDITIVE, 50 + 30 + 300), (Overlap.MULTIPLICATIVE, 60 + 30 + 300)],
)
async def test_the_tier_multiplies_the_lines_of_rules_that_say_so_sh72(make, mode, points):
    await make.programme(overlap=mode)
    await three_rates(make, multiplier_by_tier=True)
    await double(make)
    member = await make.member()
    await silver(make, member)

    await intake.keep_order(snapshot(member, lines=LINES))

    assert await account(make, member) == (points, 0, 0)


async def test_a_campaign_for_a_category_lifts_its_lines_alone_sh72(make):
    await one_point_per_euro(make)
    await double(make, Condition("category", ["Machines"]))
    member = await enrolled(make)
    await intake.keep_order(snapshot(member, lines=LINES))
    assert await account(make, member) == (150, 0, 0)

    await intake.keep_refund(given_back("a", line_3="25.00"))
    assert await account(make, member) == (100, 0, 0)


async def test_points_wait_as_long_as_any_rule_says_that_paid_a_line_sh72(make):
    await one_point_per_euro(make)
    await pay(make, "3", Condition("category", ["Machines"]), hold_days=365)
    one, other = await enrolled(make), await enrolled(make)

    await intake.keep_order(snapshot(one, lines=LINES[:2], total="50.00"))
    await intake.keep_order(snapshot(other, lines=LINES, external_id="1002"))

    assert await account(make, one) == (50, 0, 0)
    assert await account(make, other) == (0, 200, 0)


async def test_fixed_points_for_goods_stand_as_long_as_those_goods_do_sh72(make):
    await make.earn_rule(EarnAction.PURCHASE, 500, conditions=[Condition("category", ["Machines"])])
    one, other = await enrolled(make), await enrolled(make)
    await intake.keep_order(snapshot(one, lines=LINES))
    await intake.keep_order(snapshot(other, lines=LINES[:2], total="50.00", external_id="1002"))
    assert (await account(make, one), await account(make, other)) == ((500, 0, 0), (0, 0, 0))

    await intake.keep_refund(given_back("a", line_1="20.00", line_3="49.00"))
    assert await account(make, one) == (500, 0, 0)

    await intake.keep_refund(given_back("b", line_3="1.00"))
    assert await account(make, one) == (0, 0, 0)


async def test_a_fee_that_was_kept_of_a_refund_stays_with_the_line_that_it_was_kept_of_sh73(make):
    """Of a machine for 50.00 that came back 30.00 was paid out: 20.00 of it stand, at three points."""
    await three_rates(make)
    member = await enrolled(make)
    await intake.keep_order(snapshot(member, lines=LINES))

    await intake.keep_refund(refund("a", "30.00", eligible=euros("30.00"), lines={"3": euros("50.00")}))

    assert await account(make, member) == (20 + 15 + 60, 0, 0)


@pytest.mark.parametrize(("asks_again", "left"), [(True, 50), (False, 100)])
async def test_whether_a_least_amount_is_asked_again_after_a_refund_is_a_term_of_the_campaign_sh74(
    make, asks_again, left
):
    """K1: double points from 200.00 on; 250.00 bought, 200.00 given back."""
    await one_point_per_euro(make)
    await double(make, Condition("minimumOrder", ["200.00"]), asks_minimum_again=asks_again)
    member = await enrolled(make)
    await intake.keep_order(snapshot(member, total="250.00"))
    assert await account(make, member) == (500, 0, 0)

    await intake.keep_refund(refund("a", "50.00"))
    assert await account(make, member) == (400, 0, 0)

    await intake.keep_refund(refund("b", "150.00"))
    assert await account(make, member) == (left, 0, 0)
    assert await ledger.verify() == []


async def test_what_a_refund_ended_comes_back_with_the_money_sh74(make):
    await one_point_per_euro(make)
    await double(make, Condition("minimumOrder", ["200.00"]))
    member = await enrolled(make)
    await intake.keep_order(snapshot(member, total="250.00"))
    await intake.keep_refund(refund("a", "200.00", kind=RefundKind.CHARGEBACK))
    assert await account(make, member) == (50, 0, 0)

    await intake.keep_refund(refund("a", "200.00", kind=RefundKind.CHARGEBACK_WON, refunded_at=at(40)))

    assert await account(make, member) == (500, 0, 0)
    assert await ledger.verify() == []


async def test_giving_back_what_is_left_out_ends_no_campaign_sh74(make):
    await one_point_per_euro(make)
    await leave_out(make, Condition("product", ["book"]))
    await double(make, Condition("minimumOrder", ["70.00"]))
    member = await enrolled(make)
    await intake.keep_order(snapshot(member, lines=LINES))
    assert await account(make, member) == (140, 0, 0)

    await intake.keep_refund(given_back("a", line_2="30.00"))
    assert await account(make, member) == (140, 0, 0)

    await intake.keep_refund(given_back("b", line_1="1.00"))
    assert await account(make, member) == (69, 0, 0)

"""Deposits, gift cards, books, insurances: what a rule leaves out earns nothing, however it meets others (SH70, SH71)."""

from dataclasses import replace
from decimal import Decimal

import pytest

from portal.accounts.viewer import SYSTEM
from portal.kernel.errors import Invalid, Required, TooLong
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Transfer
from portal.loyalty.programme.campaigns import Condition
from portal.loyalty.programme.earn_rules import EarnRuleTerms, save_earn_rule
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion, Overlap
from portal.shop.recording import intake
from tests.loyalty.campaigns import double, silver
from tests.loyalty.goods import DEPOSIT, given_back, leave_out, line
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import enrolled, euros, refund, snapshot

pytestmark = pytest.mark.anyio


def beans_and_deposit(member, **changed):
    lines = [line("beans", "100.00", "1"), line("deposit", "10.00", "2")]
    return snapshot(member, **{"total": "110.00", "lines": lines, **changed})


@pytest.mark.parametrize(
    ("mode", "alone", "with_campaign"),
    [(Overlap.BEST_ONLY, 150, 200), (Overlap.ADDITIVE, 150, 250), (Overlap.MULTIPLICATIVE, 150, 300)],
)
async def test_what_is_left_out_earns_nothing_however_multipliers_meet_sh70(make, mode, alone, with_campaign):
    """K2b: 100.00 of beans and a deposit of 10.00 for a member whose tier gives one and a half."""
    await make.programme(overlap=mode)
    await one_point_per_euro(make, multiplier_by_tier=True)
    await leave_out(make)
    member, other = await make.member(), await make.member()
    await silver(make, member, other)

    await intake.keep_order(beans_and_deposit(member))
    await double(make)
    await intake.keep_order(beans_and_deposit(other, external_id="1002"))

    assert (await account(make, member), await account(make, other)) == ((alone, 0, 0), (with_campaign, 0, 0))
    assert await ledger.verify() == []


@pytest.mark.parametrize(
    ("condition", "known"),
    [
        (Condition("product", ["DEPOSIT"]), {}),
        (Condition("productType", ["Deposit"]), {"product_type": "deposit"}),
        (Condition("category", ["Books", "Pfand"]), {"categories": ["Drinks", "pfand"]}),
        (Condition("property", ["_deposit"]), {"properties": {"_deposit": "yes"}}),
        (Condition("property", ["kind = deposit"]), {"properties": {"Kind": "Deposit"}}),
    ],
)
async def test_goods_are_named_by_number_type_category_or_property_sh70(make, condition, known):
    await one_point_per_euro(make)
    await leave_out(make, condition)
    member = await enrolled(make)

    lines = [line("beans", "100.00", "1"), line("deposit", "10.00", "2", **known)]
    await intake.keep_order(beans_and_deposit(member, lines=lines))

    assert await account(make, member) == (100, 0, 0)


@pytest.mark.parametrize(
    "known",
    [
        {"properties": {"_deposit": "no"}},
        {"properties": {"_deposit": ""}},
        {"properties": {"_deposit_paid": "yes"}},
        {"product_type": "_deposit"},
    ],
)
async def test_a_property_that_says_no_leaves_nothing_out_sh70(make, known):
    await one_point_per_euro(make)
    await leave_out(make, Condition("property", ["_deposit"]))
    member = await enrolled(make)

    await intake.keep_order(beans_and_deposit(member, lines=[line("beans", "110.00", **known)]))

    assert await account(make, member) == (110, 0, 0)


async def test_several_conditions_of_one_rule_must_hold_for_the_same_line_sh70(make):
    await one_point_per_euro(make)
    await leave_out(make, Condition("category", ["Sale"]), Condition("productType", ["Book"]))
    member = await enrolled(make)

    lines = [
        line("book", "30.00", "1", product_type="Book", categories=["Sale"]),
        line("new book", "30.00", "2", product_type="Book"),
        line("cup", "40.00", "3", categories=["Sale"]),
    ]
    await intake.keep_order(snapshot(member, lines=lines))

    assert await account(make, member) == (70, 0, 0)


async def test_giving_back_what_is_left_out_takes_nothing_and_what_earned_takes_all_of_it_sh71(make):
    await one_point_per_euro(make)
    await leave_out(make)
    member = await enrolled(make)
    await intake.keep_order(beans_and_deposit(member))

    await intake.keep_refund(given_back("a", line_2="10.00"))
    assert await account(make, member) == (100, 0, 0)

    await intake.keep_refund(given_back("b", line_1="40.00"))
    assert await account(make, member) == (60, 0, 0)

    await intake.keep_refund(given_back("c", line_1="60.00"))
    assert await account(make, member) == (0, 0, 0)
    assert await ledger.verify() == []


async def test_what_is_given_back_for_nothing_in_particular_takes_its_share_sh71(make):
    await one_point_per_euro(make)
    await leave_out(make)
    member = await enrolled(make)
    await intake.keep_order(beans_and_deposit(member))

    await intake.keep_refund(refund("a", "55.00"))

    assert await account(make, member) == (50, 0, 0)


async def test_an_order_of_nothing_that_earns_earns_nothing_and_more_may_come_to_it_sh70(make):
    await make.programme(claim_window_days=3650)
    await one_point_per_euro(make)
    await leave_out(make)
    member = await enrolled(make)

    await intake.keep_order(snapshot(member, total="10.00", lines=[line("deposit", "10.00", "2")]))
    assert await account(make, member) == (0, 0, 0)
    assert not await Transfer.exists()

    await intake.keep_order(beans_and_deposit(member, told=2))
    assert await account(make, member) == (100, 0, 0)


async def test_a_deposit_that_is_added_to_an_order_later_earns_nothing_either_sh71(make):
    await one_point_per_euro(make)
    await leave_out(make)
    member = await enrolled(make)
    await intake.keep_order(snapshot(member))

    await intake.keep_order(beans_and_deposit(member, told=2))
    assert await account(make, member) == (100, 0, 0)

    lines = [line("beans", "100.00", "1"), line("deposit", "10.00", "2"), line("cup", "20.00", "3")]
    await intake.keep_order(snapshot(member, told=3, total="130.00", lines=lines))
    assert await account(make, member) == (120, 0, 0)
    assert await ledger.verify() == []


async def test_fixed_points_are_for_orders_of_something_that_earns_sh70(make):
    await make.earn_rule(EarnAction.PURCHASE, 50)
    await leave_out(make)
    one, other = await enrolled(make), await enrolled(make)

    await intake.keep_order(snapshot(one, total="10.00", lines=[line("deposit", "10.00", "2")]))
    assert await account(make, one) == (0, 0, 0)

    await intake.keep_order(beans_and_deposit(other, external_id="1002"))
    assert await account(make, other) == (50, 0, 0)
    await intake.keep_refund(replace(given_back("a", line_1="100.00"), order_external_id="1002"))
    assert await account(make, other) == (0, 0, 0)


@pytest.mark.parametrize(("beans", "points"), [("99.99", 99), ("100.00", 200)])
async def test_what_is_left_out_reaches_no_least_amount_sh70(make, beans, points):
    await one_point_per_euro(make)
    await leave_out(make)
    await double(make, Condition("minimumOrder", ["100.00"]))
    member = await enrolled(make)

    lines = [line("beans", beans, "1"), line("deposit", "50.00", "2")]
    total = str(Decimal(beans) + 50)
    await intake.keep_order(snapshot(member, total=total, lines=lines))

    assert await account(make, member) == (points, 0, 0)


async def test_what_is_left_out_later_changes_no_award_that_was_made_sh71(make):
    await one_point_per_euro(make)
    member = await enrolled(make)
    await intake.keep_order(beans_and_deposit(member))

    await leave_out(make)
    await intake.keep_refund(given_back("a", line_1="100.00"))

    assert await account(make, member) == (10, 0, 0)


async def test_a_fee_that_was_kept_of_a_refund_leaves_that_share_of_its_lines_sh73(make):
    """Of a deposit of 10.00 that came back 6.00 was paid out: the beans earn what they did."""
    await one_point_per_euro(make)
    await leave_out(make)
    member = await enrolled(make)
    await intake.keep_order(beans_and_deposit(member))

    await intake.keep_refund(refund("a", "6.00", eligible=euros("6.00"), lines={"2": euros("10.00")}))

    assert await account(make, member) == (100, 0, 0)


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [
        ({"earns_nothing": True}, Invalid),
        ({"earns_nothing": True, "points": 5, "conditions": [DEPOSIT]}, Required),
        ({"earns_nothing": True, "conditions": [DEPOSIT, Condition("tier", ["gold"])]}, Invalid),
        ({"earns_nothing": True, "conditions": [DEPOSIT], "action": EarnAction.POST}, Invalid),
        ({"per_currency_unit": Decimal(1), "daily_cap": 9, "conditions": [DEPOSIT]}, Invalid),
        ({"earns_nothing": True, "conditions": [Condition("category", ["x" * 201])]}, TooLong),
    ],
)
async def test_a_rule_that_leaves_out_nothing_or_too_much_is_refused_and_not_kept_sh70(make, terms, refusal):
    with pytest.raises(refusal):
        await save_earn_rule(EarnRuleTerms(**{"action": EarnAction.PURCHASE, "title": "T", **terms}), by=SYSTEM)

    assert not await EarnRuleVersion.exists()

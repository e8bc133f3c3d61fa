"""Campaigns multiply what rules give: overlap, products, tiers, sizes of order, and refunds of them (R45, R52)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import combinations

import pytest

from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import Invalid, NotEligible, Required
from portal.loyalty import earning, ledger
from portal.loyalty.earning import Deed
from portal.loyalty.ledger.models import Transfer, TransferKind
from portal.loyalty.programme.campaigns import Condition, combined
from portal.loyalty.programme.earn_rules import EarnRuleTerms, save_earn_rule
from portal.loyalty.programme.models import EarnAction, EarnRuleVersion, Overlap
from portal.shop.facts import LineFacts
from portal.shop.recording import intake
from tests.loyalty.campaigns import double, silver
from tests.makers.points import account
from tests.makers.shop_facts import at, enrolled, euros, refund, snapshot

pytestmark = pytest.mark.anyio


def line(sku, amount, number="1"):
    return LineFacts(external_id=number, sku=sku, title=sku, quantity=1, total=euros(amount))


@pytest.mark.parametrize(
    ("mode", "points"), [(Overlap.BEST_ONLY, 200), (Overlap.ADDITIVE, 250), (Overlap.MULTIPLICATIVE, 300)]
)
async def test_a_doubling_and_a_tier_of_one_and_a_half_on_a_base_of_a_hundred_r45(make, mode, points):
    await make.programme(overlap=mode)
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1), multiplier_by_tier=True)
    await double(make)
    member = await make.member()
    await silver(make, member)

    await intake.keep_order(snapshot(member))

    assert await account(make, member) == (points, 0, 0)


def test_no_multiplier_changes_nothing_and_a_product_of_many_stays_storable_r45():
    assert [combined(mode, []) for mode in Overlap] == [1, 1, 1]
    assert combined(Overlap.MULTIPLICATIVE, [Decimal("1.25"), Decimal("1.0001"), Decimal("1.75")]) == Decimal("2.1877")
    assert combined(Overlap.MULTIPLICATIVE, [Decimal(100)] * 5) == 10_000


async def test_a_campaign_counts_in_its_window_by_the_time_of_payment_r37(make):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    await double(make, starts_at=at(0), ends_at=at(10))
    member = await enrolled(make)

    await intake.keep_order(snapshot(member, external_id="in", paid=9, told=50))
    await intake.keep_order(snapshot(member, external_id="late", paid=10, told=50))

    awards = await Transfer.filter(kind=TransferKind.EARN).order_by("number").values_list("points", flat=True)
    assert awards == [200, 100]


async def test_a_campaign_for_a_product_lifts_its_lines_alone_and_refunds_are_exact_r45_r12(make):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    await double(make, Condition("product", ["beans"]))
    lines = [line("beans", "60.00", "1"), line("cup", "40.00", "2")]

    async def points_after(*refunds):
        member = await enrolled(make)
        name = member.handle
        await intake.keep_order(snapshot(member, external_id=name, lines=lines))
        for one in refunds:
            await intake.keep_refund(replace(one, external_id=f"{name}-{one.external_id}", order_external_id=name))
        return (await account(make, member))[0]

    beans = refund("a", "60.00", lines={"1": euros("60.00")})
    cup = refund("b", "40.00", lines={"2": euros("40.00")})
    unnamed = refund("c", "50.00")
    assert await points_after() == 160
    assert await points_after(beans) == 40
    assert await points_after(cup) == 120
    assert await points_after(beans, cup) == 0
    assert await points_after(unnamed) == 80, "what is given back for nothing in particular lowers all lines alike"
    assert await ledger.verify() == []


async def test_a_discount_on_the_whole_order_lowers_every_line_alike(make):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    await double(make, Condition("product", ["beans"]))
    member = await enrolled(make)

    lines = [line("beans", "60.00", "1"), line("cup", "40.00", "2")]
    await intake.keep_order(snapshot(member, total="50.00", lines=lines))

    assert await account(make, member) == (80, 0, 0)


@pytest.mark.parametrize(("total", "points"), [("24.99", 24), ("25.00", 50)])
async def test_a_campaign_may_ask_for_a_least_amount(make, total, points):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    await double(make, Condition("minimumOrder", ["25.00"]))
    member = await enrolled(make)

    await intake.keep_order(snapshot(member, total=total))

    assert await account(make, member) == (points, 0, 0)


async def test_a_rule_may_be_for_a_tier(make):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    await double(make, Condition("tier", ["silver", "gold"]))
    inside, outside = await make.member(), await enrolled(make)
    await silver(make, inside)

    for member in (inside, outside):
        await intake.keep_order(snapshot(member, external_id=member.handle))

    assert (await account(make, inside))[0] == 200
    assert (await account(make, outside))[0] == 100


async def test_a_weekend_of_double_points_holds_for_deeds_without_an_amount_too(make):
    now = clock.now()
    await make.earn_rule(EarnAction.POST, 5)
    await make.earn_rule(EarnAction.POST, multiplier=Decimal("2.5"), starts_at=now, ends_at=now + timedelta(days=2))
    member = await make.member()

    await earning.earn(Deed(action=EarnAction.POST, member_id=member.id, name="one", done_at=now))

    assert await account(make, member) == (12, 0, 0)


async def test_a_multiplier_alone_gives_nothing(make):
    await double(make)
    member = await enrolled(make)

    await intake.keep_order(snapshot(member))

    assert await account(make, member) == (0, 0, 0)


@pytest.mark.parametrize("opinion", ["rating", "Stars", "sentiment", "review_text", "score"])
async def test_a_rule_about_what_a_review_says_is_refused_and_not_kept_r52(make, opinion):
    terms = EarnRuleTerms(action=EarnAction.REVIEW, title="Praise", points=10, conditions=[Condition(opinion, ["5"])])

    with pytest.raises(NotEligible) as refused:
        await save_earn_rule(terms, by=SYSTEM)

    assert opinion in refused.value.message("en")
    assert not await EarnRuleVersion.exists()


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [
        ({"points": 1, "multiplier": Decimal(2)}, Required),
        ({}, Required),
        ({"multiplier": Decimal(0)}, Invalid),
        ({"multiplier": Decimal("100.01")}, Invalid),
        ({"points": 5, "earns_nothing": True, "conditions": [Condition("product", ["beans"])]}, Required),
        ({"multiplier": Decimal(2), "conditions": [Condition("weather", ["rain"])]}, Invalid),
        ({"multiplier": Decimal(2), "conditions": [Condition("tier", [])]}, Required),
        ({"multiplier": Decimal(2), "conditions": [Condition("minimumOrder", ["-1"])]}, Invalid),
        ({"multiplier": Decimal(2), "conditions": [Condition("minimumOrder", ["NaN"])]}, Invalid),
    ],
)
async def test_a_rule_that_makes_no_sense_is_refused_and_not_kept(make, terms, refusal):
    with pytest.raises(refusal):
        await save_earn_rule(EarnRuleTerms(action=EarnAction.PURCHASE, title="T", **terms), by=SYSTEM)

    assert not await EarnRuleVersion.exists()


def test_factors_put_together_never_fall_below_the_best_of_them():
    factors = [Decimal("1.5"), Decimal(2), Decimal("1.1")]
    for size in (1, 2, 3):
        for some in combinations(factors, size):
            best, added, multiplied = (combined(mode, some) for mode in Overlap)
            assert best <= added <= multiplied

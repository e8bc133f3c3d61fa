"""At its end a holdout says what the thing brought, in a sentence; before, and of too few, it says why not (IN2, HO6, HO7)."""

import json
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.holdouts.models import Holdout, HoldoutKind, HoldoutOutcome
from portal.insights.holdouts import judging, kept, results, sizing
from portal.insights.holdouts.judging import Rules, Verdict, judge
from portal.insights.holdouts.keeping import stop_holdout
from portal.insights.holdouts.measuring import Lived, lives
from portal.kernel import clock, steps
from portal.loyalty.programme.models import EarnAction
from portal.shop.models import Order

NOW = datetime(2026, 7, 1, 9, tzinfo=UTC)
RESULT = """{ holdouts { state verdict verdictText result {
    treated heldOut treatedBuyers heldOutBuyers
    outcomes { outcome treated heldOut difference low high isExploratory rho } } } }"""
MONEY = Rules(HoldoutOutcome.REVENUE, None, None)


def people(count: int, buyers: int, spent: int = 5_000) -> list[Lived]:
    return [Lived(orders=1, revenue=spent) if place < buyers else Lived() for place in range(count)]


def test_under_a_hundred_buyers_in_an_arm_nothing_is_said_of_money_in8() -> None:
    few, enough = (judge(people(900, 300), people(400, buyers), MONEY) for buyers in (99, 100))

    assert (few.verdict, few.outcomes[0].difference) == (Verdict.TOO_FEW, None)
    assert enough.verdict is Verdict.MORE


def test_the_share_of_buyers_is_judged_instead_in8() -> None:
    found = judge(people(900, 300), people(400, 60), MONEY)

    buyers = next(one for one in found.outcomes if one.outcome is HoldoutOutcome.BUYERS)
    assert (buyers.treated, buyers.held_out) == (pytest.approx(1 / 3), 0.15)
    assert buyers.difference is not None
    assert buyers.difference.value == pytest.approx(1 / 3 - 0.15)
    assert judge(people(900, 300), people(400, 9), MONEY).outcomes[1].difference is None


def test_who_bought_nothing_is_a_zero_and_among_them_in2() -> None:
    found = judge(people(400, 200), people(400, 100), MONEY).outcomes[0]

    assert (found.treated, found.held_out) == (25.0, 12.5)


def test_the_outcome_that_was_named_before_is_the_verdict_in10() -> None:
    by_margin = Rules(HoldoutOutcome.NET_MARGIN, 0.4, None)
    treated = [Lived(orders=1, revenue=5_000, points=3_000.0) for _ in range(200)]
    held_out = [Lived(orders=1, revenue=4_000) for _ in range(200)]

    found = judge(treated, held_out, by_margin)

    assert found.outcomes[0].outcome is HoldoutOutcome.NET_MARGIN
    assert (found.outcomes[0].treated, found.outcomes[0].held_out) == (-10.0, 16.0)
    assert found.verdict is Verdict.LESS
    assert {one.outcome: one.treated for one in found.outcomes}[HoldoutOutcome.REVENUE] == 50.0


def test_what_was_not_named_is_told_for_who_looks_at_all_in10() -> None:
    chance = Random(4)
    arms = [
        [
            Lived(orders=1, revenue=chance.randrange(1_000, 9_000)) if chance.random() < 0.5 else Lived()
            for _ in range(400)
        ]
        for _ in range(2)
    ]
    found = judge(*arms, MONEY)
    others = found.outcomes[1:]

    assert found.outcomes[0].adjusted_p is None
    assert all(
        one.adjusted_p is not None
        and one.difference is not None
        and one.difference.p is not None
        and one.adjusted_p >= one.difference.p
        for one in others
    )


def test_a_look_is_wider_than_the_end_and_of_one_outcome_in10() -> None:
    arms = people(600, 300), people(600, 260)
    end = judge(*arms, MONEY).outcomes[0].difference
    looks = [judge(*arms, MONEY, gone=gone) for gone in (0.2, 1.0)]
    widths = [one.outcomes[0].difference for one in looks]

    assert end is not None
    assert [len(one.outcomes) for one in looks] == [1, 1]
    assert [one.p for one in widths if one] == [None, None]
    half = (end.high - end.low) / 2
    assert [(one.high - one.low) / 2 / half for one in widths if one] == pytest.approx([1.7163, 1.5486], rel=2e-3)


def test_a_cap_is_of_revenue_before_and_since_in6() -> None:
    one = Lived(orders_before=1, revenue_before=30_000, orders=1, revenue=20_000)

    assert one.seen(HoldoutOutcome.REVENUE, margin=None, cap=15_000) == (150.0, 150.0)
    assert one.seen(HoldoutOutcome.MARGIN, margin=0.5, cap=15_000) == (75.0, 75.0)


@pytest.mark.anyio
async def test_of_a_member_is_told_what_they_bought_before_and_since_net_ho6(make):
    with clock.living_at(NOW):
        await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
        anna, bert = await make.member("anna"), await make.member("bert")
        before = await make.order(anna, "30.00", placed_at=NOW - timedelta(days=9))
        await make.order(anna, "99.00", placed_at=NOW - timedelta(days=400))
    with clock.living_at(NOW + timedelta(days=5)):
        since = await make.order(anna, "50.00", placed_at=NOW + timedelta(days=4))
        await make.refund(since, "20.00", refunded_at=NOW + timedelta(days=5))
        await make.refund(before, "10.00", refunded_at=NOW + timedelta(days=5))

        found = await lives([anna.id, bert.id], NOW, NOW + timedelta(days=30))

    assert found[anna.id] == Lived(orders_before=1, revenue_before=3_000, orders=1, revenue=3_000, points=20.0)
    assert found[bert.id] == Lived()


async def trial(make, monkeypatch, **terms):
    """Four have a reward and four have it not; they buy for 50 to 53 euros, and the others for 10 to 13."""
    monkeypatch.setattr(judging, "LEAST_BUYERS", 3)
    with clock.living_at(NOW):
        reward = await make.reward(20)
        members = [await make.member() for _ in range(8)]
        wanted = {"outcome": HoldoutOutcome.REVENUE, "ends_on": date(2026, 7, 10)} | terms
        holdout = await make.holdout(
            HoldoutKind.REWARD, reward.id, keeps_out=members[:4], and_not=members[4:], **wanted
        )
    with clock.living_at(NOW + timedelta(days=2)):
        for place, member in enumerate(members):
            await make.order(member, f"{10 + place if place < 4 else 46 + place}.00")
    return holdout, members


@pytest.mark.anyio
async def test_at_its_end_it_says_what_the_thing_brought_ho7(make, graphql, monkeypatch):
    brand = await make.brand()
    await trial(make, monkeypatch)
    with clock.living_at(NOW + timedelta(days=5)):
        [during] = await graphql(RESULT, viewer=brand)
    with clock.living_at(NOW + timedelta(days=10)):
        [after] = await graphql(RESULT, viewer=brand)

    assert (during["state"], during["verdict"], during["result"]) == ("RUNNING", "NOT_YET", None)
    assert during["verdictText"] == "There is a verdict when it is over; who looks before finds what is not there."
    assert (after["state"], after["verdict"]) == ("OVER", "MORE")
    result = after["result"]
    assert [result[key] for key in ("treated", "heldOut", "treatedBuyers", "heldOutBuyers")] == [4, 4, 4, 4]
    revenue, *others = result["outcomes"]
    assert (revenue["outcome"], revenue["treated"], revenue["heldOut"], revenue["difference"]) == (
        "REVENUE",
        51.5,
        11.5,
        40,
    )
    assert [(one["outcome"], one["isExploratory"]) for one in others] == [("BUYERS", True), ("ORDERS", True)]


@pytest.mark.anyio
@pytest.mark.parametrize(("is_watched", "verdict", "outcomes"), [(False, "STOPPED", []), (True, "MORE", ["REVENUE"])])
async def test_one_that_was_stopped_has_no_verdict_unless_it_was_watched_ho7(
    make, graphql, monkeypatch, is_watched, verdict, outcomes
):
    brand = await make.brand()
    holdout, _ = await trial(make, monkeypatch, is_watched=is_watched)
    with clock.living_at(NOW + timedelta(days=5)):
        await stop_holdout(holdout.id, by=SYSTEM)
    with clock.living_at(NOW + timedelta(days=6)):
        [found] = await graphql(RESULT, viewer=brand)

    assert (found["state"], found["verdict"]) == ("STOPPED", verdict)
    assert [one["outcome"] for one in (found["result"] or {"outcomes": []})["outcomes"]] == outcomes


@pytest.mark.anyio
@pytest.mark.parametrize(("days", "is_kept", "treated"), [(39, False, 38.25), (41, True, 51.5)])
async def test_thirty_days_after_the_end_it_is_final_ho7(make, graphql, monkeypatch, days, is_kept, treated):
    brand = await make.brand()
    holdout, _ = await trial(make, monkeypatch)
    with clock.living_at(NOW + timedelta(days=days)):
        await steps.finish(results.keep_due, clock.now())
        await make.refund(await Order.get(total_minor=5_300), "53.00")
        [found] = await graphql(RESULT, viewer=brand)

    assert ((await Holdout.get(id=holdout.id)).result is not None) == is_kept
    assert found["result"]["outcomes"][0]["treated"] == treated


def test_what_is_kept_reads_as_it_was_worked_out_ho7() -> None:
    found = judge(people(900, 300), people(400, 100), MONEY)

    assert kept.read(json.loads(json.dumps(kept.written(found)))) == found


@pytest.mark.anyio
async def test_arms_that_the_lot_did_not_make_have_no_verdict_in7(make, graphql, monkeypatch):
    brand = await make.brand()
    holdout, _ = await trial(make, monkeypatch)
    await Holdout.filter(id=holdout.id).update(members=10_000, held_out=4_000)
    with clock.living_at(NOW + timedelta(days=20)):
        [found] = await graphql(RESULT, viewer=brand)

    assert (found["verdict"], found["result"]) == ("MISMATCH", None)


@pytest.mark.anyio
async def test_too_few_purchases_are_said_with_their_number_in8(make, graphql, monkeypatch):
    brand = await make.brand()
    await trial(make, monkeypatch)
    monkeypatch.setattr(judging, "LEAST_BUYERS", 100)
    with clock.living_at(NOW + timedelta(days=20)):
        [found] = await graphql(RESULT, viewer=brand)

    assert found["verdict"] == "TOO_FEW"
    assert found["verdictText"] == "Too few bought for a verdict: 4 members of one group, and it takes 100 of each."


@pytest.mark.anyio
async def test_too_few_who_bought_nothing_are_said_with_their_number_in8(make, graphql, monkeypatch):
    brand = await make.brand()
    await trial(make, monkeypatch, outcome=HoldoutOutcome.BUYERS)
    monkeypatch.setattr(results, "LEAST_OF_A_SHARE", 3)
    with clock.living_at(NOW + timedelta(days=20)):
        [found] = await graphql(RESULT, viewer=brand)

    assert found["verdict"] == "TOO_FEW"
    assert found["verdictText"] == (
        "Nearly everybody bought: 0 members of one group did not, and for a verdict it takes 3 of each."
    )


@pytest.mark.anyio
async def test_whose_data_is_restricted_is_in_neither_arm_lw30(make, graphql, monkeypatch):
    brand = await make.brand()
    _, members = await trial(make, monkeypatch)
    await Member.filter(id=members[4].id).update(restricted_at=NOW)
    with clock.living_at(NOW + timedelta(days=20)):
        [found] = await graphql(RESULT, viewer=brand)

    assert (found["result"]["treated"], found["result"]["heldOut"]) == (3, 4)


@pytest.mark.anyio
async def test_staff_are_told_before_what_so_many_could_show_in9_ho5(make, graphql):
    brand = await make.brand()
    for place in range(4):
        member = await make.member()
        if place % 2:
            await make.order(member, "40.00")
    fields = "members mean deviation needed rho smallestEffect"
    question = f"query ($input: HoldoutSizingInput!) {{ holdoutSizing(input: $input) {{ {fields} }} }}"
    found = await graphql(
        question, viewer=brand, input={"outcome": "REVENUE", "share": 0.5, "days": 30, "effect": 10.0}
    )

    assert (found["members"], found["mean"], found["rho"]) == (4, 20.0, 0.0)
    assert found["deviation"] == pytest.approx(23.094011)
    assert found["needed"] == 168
    assert found["smallestEffect"] == pytest.approx(64.7, abs=0.01)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ({"outcome": "MARGIN"}, ["REQUIRED"]),
        ({"outcome": "NET_MARGIN", "margin": 1.5}, ["INVALID"]),
        ({"outcome": "REVENUE", "effect": 0.0}, ["INVALID"]),
    ],
)
async def test_what_cannot_be_reckoned_with_is_refused_in9(make, graphql, asked, codes):
    question = "query ($input: HoldoutSizingInput!) { holdoutSizing(input: $input) { mean } }"
    answer = await graphql.raw(question, viewer=await make.brand(), input={"share": 0.5, "days": 30} | asked)

    assert [one["extensions"]["code"] for one in answer["errors"]] == codes


def test_of_more_members_than_there_are_no_number_is_told_in9() -> None:
    assert [sizing.in_all(effect, 100.0, 0.1) for effect in (0.1, 1e-2, 1e-200)] == [87209775, None, None]


@pytest.mark.anyio
async def test_the_sentence_is_in_the_reader_s_language_ho7(make, graphql, monkeypatch):
    await trial(make, monkeypatch)
    brand = await make.brand()
    with clock.living_at(NOW + timedelta(days=20)):
        [found] = await graphql(RESULT, viewer=brand, locale="de")

    assert found["verdictText"].startswith("Es bringt mehr: 40 EUR Umsatz je Mitglied.")

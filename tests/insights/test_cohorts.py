"""Cohorts: each customer in one, a refund in its own month, and they add up to the totals (CV8)."""

from datetime import UTC, date, datetime

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.insights.cohorts import classic, cohorts, rolling
from portal.insights.recorded import Bought
from portal.kernel.money import Money

pytestmark = pytest.mark.anyio

COHORTS = """query ($from: Date!, $to: Date!) { insights(from: $from, to: $to) {
  cohorts { month customers clv { amount } revenue { amount } retention } } }"""
SPAN = {"from": "2026-01-01", "to": "2026-04-30"}
EIGHT = [{0, 1, 2}, {0}, {0, 2}, {0, 1}, {0, 3}, {0}, {0, 1, 2, 3}, {0, 2}]


def at(month: int, day: int = 10) -> datetime:
    return datetime(2026, month, day, 12, tzinfo=UTC)


async def test_retention_classic_and_rolling_in15() -> None:
    assert classic(EIGHT, 3) == [3 / 8, 4 / 8, 2 / 8]
    assert rolling(EIGHT, 3) == [6 / 8, 5 / 8, 2 / 8]


async def test_a_month_is_shown_once_it_is_over_in15() -> None:
    orders = [Bought("anna", date(2026, 1, 10).toordinal(), 1000), Bought("anna", date(2026, 3, 30).toordinal(), 500)]

    def shown(*day: int) -> tuple[float, ...]:
        (one,) = cohorts(orders, start=0, end=date(*day).toordinal())
        return one.retention

    assert shown(2026, 1, 31) == ()
    assert shown(2026, 2, 27) == ()
    assert shown(2026, 2, 28) == (0.0,)
    assert shown(2026, 3, 30) == (0.0,)
    assert shown(2026, 3, 31) == (0.0, 1.0)


async def test_a_refund_changes_its_own_month_cv8(make, graphql) -> None:
    brand, anna = await make.brand(), await make.member()
    order = await make.order(anna, "50.00", placed_at=at(1))
    await make.order(anna, "20.00", placed_at=at(2))
    await make.order(await make.member(), "30.00", placed_at=at(1))
    before = (await graphql(COHORTS, viewer=brand, **SPAN))["cohorts"]

    await make.refund(order, "50.00", refunded_at=at(4))

    after = (await graphql(COHORTS, viewer=brand, **SPAN))["cohorts"]
    until_march = (await graphql(COHORTS, viewer=brand, **{**SPAN, "to": "2026-03-31"}))["cohorts"]
    assert [one["amount"] for one in before[0]["revenue"]] == ["80.00", "20.00", "0.00", "0.00"]
    assert [one["amount"] for one in after[0]["revenue"]] == ["80.00", "20.00", "0.00", "-50.00"]
    assert (before[0]["clv"], after[0]["clv"]) == ({"amount": "50.00"}, {"amount": "25.00"})
    assert until_march[0]["clv"] == {"amount": "50.00"}
    assert (after[0]["customers"], after[0]["retention"]) == (2, [0.5, 0.0, 0.0])


async def test_cohorts_are_of_who_first_bought_in_the_span_cv8(make, graphql) -> None:
    brand, anna = await make.brand(), await make.member()
    await make.order(anna, "50.00", placed_at=datetime(2025, 12, 31, 22, 59, tzinfo=UTC))
    await make.order(anna, "50.00", placed_at=at(1))
    await make.order(await make.member(), "7.00", placed_at=datetime(2025, 12, 31, 23, 0, tzinfo=UTC))

    found = (await graphql(COHORTS, viewer=brand, **SPAN))["cohorts"]

    assert [(one["month"], one["customers"], one["clv"]["amount"]) for one in found] == [("2026-01-01", 1, "7.00")]


async def test_who_is_merged_is_in_the_earlier_cohort_cv8(make, graphql) -> None:
    brand, anna, anne = await make.brand(), await make.member("anna"), await make.member("anne")
    await make.order(anna, "50.00", placed_at=at(2))
    await make.order(anne, "30.00", placed_at=at(1))

    await merge_members(anne.id, anna.id, reason="The same", by=SYSTEM)

    found = (await graphql(COHORTS, viewer=brand, **SPAN))["cohorts"]
    assert [(one["month"], one["customers"], one["clv"]["amount"]) for one in found] == [("2026-01-01", 1, "80.00")]


async def test_of_who_was_erased_the_sums_stay_r76(make, graphql) -> None:
    brand, anna = await make.brand(), await make.member("anna")
    await make.order(anna, "50.00", placed_at=at(2))
    before = await graphql(COHORTS, viewer=brand, **SPAN)

    await erase_member(anna.id, deletes_posts=False)

    assert await graphql(COHORTS, viewer=brand, **SPAN) == before
    assert before["cohorts"][0]["customers"] == 1


async def test_cohorts_add_up_to_the_totals_in_any_currency_cv8(make, graphql) -> None:
    brand = await make.brand()
    for number in range(12):
        order = await make.order(
            f"b{number % 5}@example.org", f"{10 + number}.99", placed_at=at(1 + number % 4, 5 + number)
        )
        if number % 3 == 0:
            await make.refund(order, "3.33", refunded_at=at(4, 28))
    span = {"from": "2026-01-01", "to": "2026-04-30"}

    found = (await graphql(COHORTS, viewer=brand, **span))["cohorts"]

    brought = sum(round(float(amount["amount"]) * 100) for one in found for amount in one["revenue"])
    assert sum(one["customers"] for one in found) == 5
    assert Money(brought, "EUR") == Money(sum(1099 + 100 * n for n in range(12)) - 4 * 333, "EUR")

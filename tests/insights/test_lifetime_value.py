"""Customer lifetime value: average order value × purchases a year × lifetime, from orders net of refunds."""

from datetime import UTC, datetime

import pytest

from portal.accounts.viewer import SYSTEM
from portal.insights.clv import DAYS_A_YEAR, Purchases, lifetime_value, ratio
from portal.insights.queries import purchases
from portal.kernel.money import Money
from portal.privacy.restriction import restrict
from portal.shop.models import Order

CLV = """query ($from: Date!, $to: Date!) { insights(from: $from, to: $to) { clv {
  averageOrderValue { amount currency } purchasesPerYear lifetimeYears clv { amount } margin horizonMonths
  profit { amount } acquisitionCost { amount } ltvToCac
} } }"""
COST = """mutation ($input: SaveAcquisitionCostInput!) {
  saveAcquisitionCost(input: $input) { acquisitionCost { amount currency } errors { code field } }
}"""
MARGIN = "mutation ($input: SaveMarginInput!) { saveMargin(input: $input) { margin errors { code field } } }"


TEXTBOOK = Purchases(
    revenue=Money(6000 * 200, "EUR"),
    orders=200,
    orders_of_customers=200,
    customers=100,
    observed_days=DAYS_A_YEAR,
    mean_span_days=2.5 * DAYS_A_YEAR,
)


def test_the_textbook_example_cv1() -> None:
    """60 × 2 × 3 = 360."""
    value = lifetime_value(TEXTBOOK)

    assert value.average_order_value == Money(6000, "EUR")
    assert value.purchases_per_year == pytest.approx(2)
    assert value.lifetime_years == pytest.approx(3)
    assert value.value == Money(36000, "EUR")


def test_profit_is_what_the_margin_leaves_and_is_set_against_the_cost_cv2() -> None:
    """360 × 0.6 = 216, to 60 it is 3.6 : 1, once the horizon is as long as the lifetime of three years."""
    value = lifetime_value(TEXTBOOK)

    profit = value.profit(0.6, months=36)

    assert profit == Money(21600, "EUR")
    assert ratio(profit, Money(6000, "EUR")) == pytest.approx(3.6)


def test_profit_beyond_the_horizon_does_not_count_cv2() -> None:
    """60 × 2 within a year × 0.6 = 72, to 60 it is 1.2 : 1; and no horizon makes a lifetime longer."""
    value = lifetime_value(TEXTBOOK)

    assert value.profit(0.6, months=12) == Money(7200, "EUR")
    assert value.profit(0.6, months=18) == Money(10800, "EUR")
    assert value.profit(0.6, months=120) == Money(21600, "EUR")


def test_without_a_margin_or_a_cost_there_is_no_ratio_cv2() -> None:
    value = lifetime_value(TEXTBOOK)

    assert value.profit(None, months=12) is None
    assert ratio(None, Money(6000, "EUR")) is None
    assert ratio(Money(7200, "EUR"), None) is None
    assert ratio(Money(7200, "EUR"), Money(0, "EUR")) is None


def test_somebody_who_bought_once_is_worth_one_order() -> None:
    once = Purchases(Money(4000, "EUR"), 1, 1, 1, observed_days=0, mean_span_days=0)

    assert lifetime_value(once).value == Money(4000, "EUR")


def test_a_period_without_orders_has_a_lifetime_value_of_nothing() -> None:
    none = Purchases(Money(0, "EUR"), 0, 0, 0, observed_days=0, mean_span_days=0)

    value = lifetime_value(none)

    assert (value.value, value.purchases_per_year) == (Money(0, "EUR"), 0.0)
    assert value.profit(0.6, months=12) == Money(0, "EUR")


@pytest.mark.anyio
async def test_staff_see_the_value_with_its_parts(make, graphql) -> None:
    brand = await make.brand()
    customer = await make.member()
    await make.order(customer, "50.00", placed_at=datetime(2026, 1, 10, 12, tzinfo=UTC))
    partly = await make.order(customer, "30.00", placed_at=datetime(2026, 3, 10, 12, tzinfo=UTC))
    wholly = await make.order(customer, "99.00", placed_at=datetime(2026, 3, 11, 12, tzinfo=UTC))
    await make.refund(partly, "10.00")
    await make.refund(wholly, "99.00")
    span = {"from": "2026-01-01", "to": "2026-12-31"}

    report = (await graphql(CLV, viewer=brand, **span))["clv"]

    assert report["averageOrderValue"] == {"amount": "35.00", "currency": "EUR"}
    assert report["purchasesPerYear"] == pytest.approx(2 / (59 / DAYS_A_YEAR))
    assert report["clv"] == {"amount": "105.00"}
    assert (report["acquisitionCost"], report["margin"], report["profit"], report["ltvToCac"]) == (None,) * 4


@pytest.mark.anyio
async def test_the_cost_of_a_customer_is_set_against_it(make, graphql) -> None:
    brand = await make.brand()
    await make.order(await make.member(), "50.00", placed_at=datetime(2026, 1, 10, 12, tzinfo=UTC))
    cost = {"amount": {"amount": "10.00", "currency": "EUR"}, "since": "2026-01-01"}

    saved = await graphql(COST, viewer=brand, input=cost)
    await graphql(MARGIN, viewer=brand, input={"share": 0.6, "since": "2026-01-01"})
    report = (await graphql(CLV, viewer=brand, **{"from": "2026-01-01", "to": "2026-12-31"}))["clv"]

    assert saved == {"acquisitionCost": {"amount": "10.00", "currency": "EUR"}, "errors": []}
    assert (report["margin"], report["horizonMonths"]) == (0.6, 12)
    assert (report["profit"], report["acquisitionCost"]) == ({"amount": "30.00"}, {"amount": "10.00"})
    assert report["ltvToCac"] == pytest.approx(3.0)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("amount", "currency", "field"),
    [("0", "EUR", ["amount"]), ("10.00", "USD", ["amount"]), ("10.001", "EUR", ["amount"]), ("10", "XXX", ["amount"])],
)
async def test_a_cost_that_is_none_is_refused(make, graphql, amount: str, currency: str, field: list[str]) -> None:
    brand = await make.brand()

    refused = await graphql(
        COST, viewer=brand, input={"amount": {"amount": amount, "currency": currency}, "since": "2026-01-01"}
    )

    assert refused == {"acquisitionCost": None, "errors": [{"code": "INVALID", "field": field}]}


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("start", "end"), [("2026-02-01", "2026-01-01"), ("0001-01-01", "9999-12-31"), ("2020-01-01", "2026-01-01")]
)
async def test_a_span_that_makes_no_report_is_refused(make, graphql, start: str, end: str) -> None:
    """G28."""
    answer = await graphql.raw(CLV, viewer=await make.brand(), **{"from": start, "to": end})

    assert not (answer.get("data") or {}).get("insights")
    assert answer["errors"][0]["extensions"]["code"] == "INVALID"


@pytest.mark.anyio
async def test_customers_see_no_figures(make, graphql) -> None:
    answer = await graphql.raw(CLV, viewer=await make.member(), **{"from": "2026-01-01", "to": "2026-12-31"})

    assert answer["data"] == {"insights": None}
    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"


@pytest.mark.anyio
async def test_beside_whoever_is_restricted_orders_of_nobody_count_cv1(make) -> None:
    anna = await make.member("anna")
    await make.order(anna, "100.00")
    await make.order("bert@example.org", "30.00")
    guest = await make.order("guest@example.org", "50.00")
    await Order.filter(id=guest.id).update(customer_id=None)
    await restrict(anna.id, reason="Disputed", by=SYSTEM)

    found = await purchases(datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))

    assert found.revenue == Money(8000, "EUR")
    assert (found.orders, found.orders_of_customers, found.customers) == (2, 1, 1)

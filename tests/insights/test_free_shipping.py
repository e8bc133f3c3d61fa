"""What free shipping from an order value on would bring and cost, by the orders just below it (IN42)."""

from datetime import UTC, datetime

import pytest

from portal.accounts.viewer import SYSTEM
from portal.insights import thresholds
from portal.insights.costs import save_margin
from portal.insights.thresholds import Band, Basis, Paid, Terms, bands, existing_threshold, filled_up, worked_out
from portal.shop.models import Order

ASKED = """query ($threshold: MoneyInput!, $within: Float, $share: Float, $fee: MoneyInput) {
  insights(from: "2026-05-01", to: "2026-05-31") {
    freeShipping(threshold: $threshold, within: $within, fillShare: $share, shippingFee: $fee) {
      threshold { amount } within orders ordersJustBelow missing { amount } existingThreshold { amount } observedShare
      bands { low { amount } high { amount } orders } fillShare basis extraRevenue { amount } extraProfit { amount }
      shippingWaived { amount } net { amount } paysFrom } } }"""


def orders(goods: int, count: int, shipping: int | None = 490, *, buyers: str = "b") -> list[Paid]:
    """So many, each of somebody else."""
    return [Paid(goods, shipping, f"{buyers}{goods}-{number}") for number in range(count)]


BELOW_AND_ABOVE = [*orders(4500, 20), *orders(4000, 20), *orders(6000, 10), *orders(2000, 50)]
"""Just below 50.00: 40 orders that lack 300.00 together; ten of 60.00 reach it. Shipping was 4.90 for each."""


def test_what_would_be_bought_more_and_what_shipping_would_cost_in42() -> None:
    """A quarter fills up: 300.00 × 0.25 = 75.00, × 0.6 = 45.00; 49.00 of shipping above and 196.00 × 0.25 below are gone."""
    found = worked_out(BELOW_AND_ABOVE, Terms(5000, 0.2, share=0.25), margin=0.6)

    assert (found.just_below, found.missing) == (40, 30_000)
    assert (found.share, found.basis) == (0.25, Basis.SAID)
    assert (found.revenue, found.profit) == (7_500, 4_500)
    assert found.shipping == 4_900 + 4_900
    assert found.net == 4_500 - 9_800


def test_without_a_share_it_is_told_from_which_on_it_pays_in42() -> None:
    """Shipping above is 49.00; with all filled up 300.00 × 0.9 less 196.00 of shipping are 74.00 more: from 66.2 % on."""
    found = worked_out(BELOW_AND_ABOVE, Terms(5000, 0.2), margin=0.9)

    assert (found.share, found.basis, found.revenue, found.net) == (None, None, None, None)
    assert found.pays_from == pytest.approx(4_900 / (27_000 - 19_600))


def test_what_never_pays_has_no_such_share_in42() -> None:
    """At a margin of 0.6 even all of them bring 180.00, and their shipping costs 196.00."""
    assert worked_out(BELOW_AND_ABOVE, Terms(5000, 0.2), margin=0.6).pays_from is None


def test_without_a_margin_or_any_word_of_shipping_no_profit_is_told_in42() -> None:
    unknown = [one._replace(shipping=None) for one in BELOW_AND_ABOVE]

    without_margin = worked_out(BELOW_AND_ABOVE, Terms(5000, 0.2, share=0.25), None)
    without_shipping = worked_out(unknown, Terms(5000, 0.2, share=0.25), 0.6)
    with_a_fee = worked_out(unknown, Terms(5000, 0.2, share=0.25, fee=490), 0.6)

    assert (without_margin.revenue, without_margin.profit, without_margin.net) == (7_500, None, None)
    assert (without_shipping.profit, without_shipping.shipping, without_shipping.net) == (4_500, None, None)
    assert (with_a_fee.shipping, with_a_fee.net) == (9_800, -5_300)


def test_of_fewer_than_ten_customers_nothing_is_told_in42() -> None:
    few = [*orders(4500, 9), *orders(6000, 40)]

    found = worked_out(few, Terms(5000, 0.2, share=0.25), 0.6)

    assert (found.just_below, found.missing, found.revenue, found.net, found.pays_from) == (None,) * 5


def test_what_fewer_than_ten_customers_paid_for_shipping_is_not_told_in42() -> None:
    """With next to no share, what is waived would be what they paid: here 7.77, by one who reaches it."""
    below = orders(4500, 20)

    of_one = worked_out([*below, Paid(6000, 777, "anna")], Terms(5000, 0.2, share=1e-9), 0.99)
    of_one_often = worked_out([*below, *[Paid(6000, 777, "anna")] * 30], Terms(5000, 0.2, share=1e-9), 0.99)
    of_ten = worked_out([*below, *orders(6000, 10)], Terms(5000, 0.2, share=1e-9), 0.99)
    of_nobody = worked_out(below, Terms(5000, 0.2, share=1e-9), 0.99)

    for few in (of_one, of_one_often):
        assert (few.just_below, few.missing) == (20, 10_000)
        assert (few.shipping, few.net, few.pays_from) == (None, None, None)
    assert (of_ten.shipping, of_nobody.shipping) == (4_900, 0)


def test_bands_about_a_threshold_in42() -> None:
    """At 50.00 and 20 % they are 5.00 wide, and those of few customers are one with the next."""
    bought = [
        *orders(3100, 12),
        *orders(3600, 4),
        *orders(4100, 9),
        *orders(4600, 11),
        *orders(5000, 10),
        *orders(6600, 3),
    ]

    assert bands(bought, 5000, 0.2) == [
        Band(3000, 4000, 16),
        Band(4000, 5000, 20),
        Band(5000, 7000, 13),
    ]


def test_one_customer_is_no_ten_however_often_they_buy_in42() -> None:
    regular = [Paid(4500, 490, "anna") for _ in range(50)]

    assert [one.orders for one in bands(regular, 5000, 0.2) if one.low < 5000] == [0, 0, None]


def test_a_threshold_that_is_there_is_seen_in_what_was_paid_for_shipping_in42() -> None:
    """Below 50.00 it cost something, from 50.10 on nothing; one of a hundred had it otherwise."""
    bought = [*orders(3000, 30), *orders(4890, 20), *orders(5010, 20, 0), *orders(9000, 29, 0), *orders(7000, 1)]

    assert existing_threshold(bought) == 5000


def test_no_threshold_is_seen_where_all_pay_or_many_have_it_otherwise_in42() -> None:
    assert existing_threshold(BELOW_AND_ABOVE) is None
    assert existing_threshold([*orders(3000, 50), *orders(6000, 40, 0), *orders(6000, 10)]) is None
    assert existing_threshold([*orders(3000, 50), *orders(6000, 29, 0)]) is None
    assert existing_threshold([]) is None


def test_who_fills_up_is_missing_below_and_too_many_above_in42() -> None:
    """Evenly there would be 100, 90, 80, 70: below are 60 of 90, above 110 of 80. So 30 of 90 filled up."""
    bought = [*orders(3500, 100), *orders(4500, 60), *orders(5500, 110, 0), *orders(6500, 70, 0)]

    assert filled_up(bought, 5000, 0.2) == pytest.approx(1 / 3)
    assert filled_up([*orders(3500, 100), *orders(4500, 60), *orders(5500, 80), *orders(6500, 70)], 5000, 0.2) == 0
    assert filled_up([*orders(3500, 100), *orders(4500, 9), *orders(5500, 110), *orders(6500, 70)], 5000, 0.2) is None


def test_what_was_observed_is_taken_unless_somebody_says_otherwise_in42() -> None:
    bought = [*orders(3500, 100), *orders(4500, 60), *orders(5500, 110, 0), *orders(6500, 70, 0)]

    observed = worked_out(bought, Terms(6000, 0.2), 0.6)
    said = worked_out(bought, Terms(6000, 0.2, share=0.1), 0.6)

    assert (observed.existing, observed.basis, observed.share) == (5000, Basis.OBSERVED, pytest.approx(1 / 3))
    assert observed.revenue == round(110 * 500 / 3)
    assert (said.basis, said.share, said.observed_share) == (Basis.SAID, 0.1, pytest.approx(1 / 3))


@pytest.mark.anyio
async def test_staff_read_what_a_threshold_would_bring_in42(make, graphql) -> None:
    """Twelve orders of 45.00 and of 4.90 shipping in May, ten of 60.00; one in June and one that went back are out."""
    brand = await make.brand()
    may = datetime(2026, 5, 10, 12, tzinfo=UTC)
    for number in range(12):
        await make.order(f"a{number}@kiel.example", "49.90", placed_at=may)
    for number in range(10):
        await make.order(f"b{number}@kiel.example", "64.90", placed_at=may)
    await make.order("c@kiel.example", "49.90", placed_at=datetime(2026, 6, 2, tzinfo=UTC))
    gone = await make.order("d@kiel.example", "49.90", placed_at=may)
    await make.refund(gone, "49.90")
    await Order.all().update(shipping_minor=490)
    await save_margin(0.99, since=may.date(), by=SYSTEM)

    found = (
        await graphql(ASKED, viewer=brand, threshold={"amount": "50.00", "currency": "EUR"}, within=0.2, share=0.5)
    )["freeShipping"]

    assert (found["orders"], found["ordersJustBelow"], found["missing"]) == (22, 12, {"amount": "60.00"})
    assert (found["fillShare"], found["basis"], found["existingThreshold"]) == (0.5, "SAID", None)
    assert (found["extraRevenue"], found["extraProfit"]) == ({"amount": "30.00"}, {"amount": "29.70"})
    assert (found["shippingWaived"], found["net"]) == ({"amount": "78.40"}, {"amount": "-48.70"})
    assert {"low": {"amount": "45.00"}, "high": {"amount": "50.00"}, "orders": 12} in found["bands"]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("terms", "field"),
    [
        ({"threshold": {"amount": "0", "currency": "EUR"}}, "threshold"),
        ({"threshold": {"amount": "50", "currency": "USD"}}, "threshold"),
        ({"threshold": {"amount": "50", "currency": "EUR"}, "within": 0.6}, "within"),
        ({"threshold": {"amount": "50", "currency": "EUR"}, "share": 1.5}, "fillShare"),
        ({"threshold": {"amount": "50", "currency": "EUR"}, "fee": {"amount": "5", "currency": "USD"}}, "shippingFee"),
    ],
)
async def test_what_is_no_threshold_is_refused_in42(make, graphql, terms, field: str) -> None:
    asked = {"within": 0.2, "share": None, "fee": None, **terms}

    answer = await graphql.raw(ASKED, viewer=await make.brand(), **asked)

    assert answer["errors"][0]["extensions"]["code"] == "INVALID"
    assert answer["errors"][0]["extensions"]["field"] == [field]


def test_the_roundest_number_between_two_is_taken_in42() -> None:
    assert thresholds.roundest(4890, 5010) == 5000
    assert thresholds.roundest(4890, 4990) == 4900
    assert thresholds.roundest(4999, 5003) == 5000
    assert thresholds.roundest(5001, 5003) == 5003

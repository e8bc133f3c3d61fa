"""What of a refund was for goods, in each form that Shopify's versions tell it in, and nothing twice (SH20-SH27)."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from itertools import permutations

import pytest

from portal.kernel.money import Money
from portal.settings import Settings, use
from portal.shop.facts import RefundFacts
from portal.shop.formats import parse
from tests.makers.points import account, one_point_per_euro
from tests.shop.shopify_bodies import (
    VERSIONS,
    adjustment,
    money,
    paid,
    refund,
    refunded,
    shipping_line,
    without_shipping_lines,
)
from tests.shop.shops import SHOPIFY, Shops, chosen_settings, order_of_shopify, shops, written

__all__ = ["chosen_settings", "shops"]
NOW = datetime(2026, 11, 24, tzinfo=UTC)
SHIPPING = adjustment("-4.90", "shipping_refund")


@pytest.fixture(autouse=True)
def in_euros(request):
    if "shops" not in request.fixturenames:
        use(Settings(currency="EUR"))


def euros(amount: str) -> Money:
    return Money(int(Decimal(amount) * 100), "EUR")


def told(body) -> tuple[Money, Money | None] | None:
    """Amount and part for goods of a delivery of its own."""
    found = parse(SHOPIFY, "refunds/create", written(body), received_at=NOW).facts
    assert found is None or isinstance(found, RefundFacts)
    return None if found is None else (found.amount, found.eligible)


def nested(*bodies, **order) -> list[tuple[Money, Money | None]]:
    """The same of refunds within their order."""
    body = order_of_shopify(refunds=list(bodies), **order)
    facts = parse(SHOPIFY, "orders/updated", written(body), received_at=NOW).facts
    return [(one.amount, one.eligible) for one in facts.refunds]


FORMS = {
    "both lists": {"refund_shipping_lines": [shipping_line("4.90")], "order_adjustments": [SHIPPING]},
    "shipping lines alone": {"refund_shipping_lines": [shipping_line("4.90")]},
    "an adjustment alone": {"order_adjustments": [SHIPPING]},
    "both, the adjustment without its kind": {
        "refund_shipping_lines": [shipping_line("4.90")],
        "order_adjustments": [adjustment("-4.90")],
    },
    "an adjustment without its kind, in words": {"order_adjustments": [adjustment("-4.90", reason="Shipping refund")]},
    "an adjustment without its kind, in GraphQL's word": {
        "order_adjustments": [adjustment("-4.90", reason="SHIPPING_REFUND")]
    },
}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("form", FORMS)
def test_shipping_alone_takes_nothing_from_goods(form: str, version: str) -> None:
    """R13, SH20."""
    body = refund(version, transactions=[paid("4.90")], **FORMS[form])

    assert told(body) == (euros("4.90"), euros("0.00"))
    assert nested(body) == [(euros("4.90"), euros("0.00"))]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("form", FORMS)
def test_goods_and_shipping_take_the_goods(form: str, version: str) -> None:
    """SH20."""
    body = refund(version, refund_line_items=[refunded("20.00")], transactions=[paid("24.90")], **FORMS[form])

    assert told(body) == (euros("24.90"), euros("20.00"))
    assert nested(body) == [(euros("24.90"), euros("20.00"))]


def test_within_an_order_shipping_is_known_by_what_the_order_keeps_of_it() -> None:
    """SH21: neither list names it, and the order's shipping fell to nothing."""
    body = without_shipping_lines(refund(transactions=[paid("4.90")]))
    order = {
        "shipping_lines": [{"id": 5, "price": "6.90", "discounted_price": "4.90", "is_removed": False}],
        "current_shipping_price_set": money("0.00"),
    }

    assert nested(body, **order) == [(euros("4.90"), euros("0.00"))]


def test_shipping_that_one_refund_names_is_no_other_refunds() -> None:
    order = {
        "shipping_lines": [{"id": 5, "price": "4.90", "discounted_price": "4.90"}],
        "current_shipping_price_set": money("0.00"),
    }
    named = refund(transactions=[paid("4.90")], order_adjustments=[SHIPPING])
    by_amount = refund(id=502, transactions=[paid("4.90")])

    assert nested(named, by_amount, **order) == [(euros("4.90"), euros("0.00")), (euros("4.90"), None)]


def test_an_order_that_kept_its_shipping_tells_nothing_of_a_refund_by_amount() -> None:
    """SH25: it counts as far as the base reaches."""
    order = {
        "shipping_lines": [{"id": 5, "price": "4.90", "discounted_price": "4.90"}],
        "current_shipping_price_set": money("4.90"),
    }

    assert nested(refund(transactions=[paid("4.90")]), **order) == [(euros("4.90"), None)]


def test_shipping_that_went_back_and_forth_counts_with_its_signs() -> None:
    """SH20: -3.95, +3.95, -3.95."""
    moves = [adjustment(amount, "shipping_refund") for amount in ("-3.95", "3.95", "-3.95")]

    assert told(refund(transactions=[paid("3.95")], order_adjustments=moves)) == (euros("3.95"), euros("0.00"))


def test_the_tax_of_shipping_is_no_goods_either() -> None:
    """4.90 and 0.93 of tax on it."""
    line = shipping_line("4.90", tax_amount_set=money("0.93"))

    assert told(refund(transactions=[paid("5.83")], refund_shipping_lines=[line])) == (euros("5.83"), euros("0.00"))


def test_a_sum_beside_shipping_is_for_goods() -> None:
    body = refund(transactions=[paid("24.90")], refund_shipping_lines=[shipping_line("4.90")])

    assert told(body) == (euros("24.90"), euros("20.00"))


@pytest.mark.parametrize(
    "parts",
    [
        {"duties": [{"duty_id": 1, "amount_set": money("7.00")}], "total_duties_set": money("7.00")},
        {"duties": [{"duty_id": 1, "amount_set": money("7.00")}], "total_duties_set": None},
        {"additional_fees": [{"id": 1}], "total_additional_fees_set": money("7.00")},
    ],
)
def test_duties_and_fees_are_no_goods(parts) -> None:
    """SH16."""
    assert told(refund(transactions=[paid("7.00")], **parts)) == (euros("7.00"), euros("0.00"))
    with_goods = refund(transactions=[paid("27.00")], refund_line_items=[refunded("20.00")], **parts)
    assert told(with_goods) == (euros("27.00"), euros("20.00"))


@pytest.mark.parametrize("adjustments", [[adjustment("5.00", "refund_discrepancy")], [adjustment("5.00")], []])
def test_a_fee_that_was_kept_stays_earned_whether_an_adjustment_says_so_or_not(adjustments) -> None:
    """SH23, SH24: 45.00 paid back for a line of 50.00."""
    body = refund(refund_line_items=[refunded("50.00")], order_adjustments=adjustments, transactions=[paid("45.00")])

    assert told(body) == (euros("45.00"), euros("45.00"))


def test_less_paid_than_net_lines_are_worth_takes_their_share() -> None:
    """SH24: 29.75 of 59.50, of which 50.00 are goods and 9.50 tax on top."""
    line = refunded(
        "50.00", total_tax=9.5, total_tax_set=money("9.50"), line_item={"id": 1, "tax_lines": [{"rate": 0.19}]}
    )

    assert told(refund(refund_line_items=[line], transactions=[paid("29.75")])) == (euros("29.75"), euros("25.00"))
    assert told(refund(refund_line_items=[line], transactions=[paid("59.50")])) == (euros("59.50"), euros("50.00"))


def test_tax_within_a_line_is_not_taken_twice() -> None:
    line = refunded(
        "24.95", total_tax=2.06, total_tax_set=money("2.06"), line_item={"id": 1, "tax_lines": [{"rate": 0.09}]}
    )

    assert told(refund(refund_line_items=[line], transactions=[paid("24.95")])) == (euros("24.95"), euros("24.95"))


def test_more_paid_than_lines_are_worth_says_so_by_a_discrepancy() -> None:
    more = adjustment("-10.00", "refund_discrepancy")

    assert told(refund(transactions=[paid("10.00")], order_adjustments=[more])) == (euros("10.00"), euros("10.00"))


@pytest.mark.parametrize(("given", "rounding"), [("19.95", "-0.03"), ("20.00", "0.02")])
def test_the_rounding_of_cash_is_no_goods(given: str, rounding: str) -> None:
    """SH16: a line of 19.98, paid back in coins."""
    body = refund(refund_line_items=[refunded("19.98")], transactions=[paid(given, amount_rounding=rounding)])

    assert told(body)[1] == euros("19.98")


def test_the_money_of_a_buyer_in_another_currency_is_turned_into_the_shops() -> None:
    """R24, SH26: shipping, and a line that was paid in part, at the rate of what is told in both."""
    shipping = shipping_line("4.90", subtotal_amount_set=money("4.90", shown="5.39", buyers="USD"))
    line = refunded("20.00", subtotal=22.0, subtotal_set=money("20.00", shown="22.00", buyers="USD"))

    alone = refund(refund_shipping_lines=[shipping], transactions=[paid("5.39", currency="USD")])
    part = refund(refund_line_items=[line], transactions=[paid("11.00", currency="USD")])

    assert told(alone) == (euros("4.90"), euros("0.00"))
    assert told(part) == (euros("10.00"), euros("10.00"))


def test_a_sum_in_the_buyers_currency_is_turned_by_the_order_and_without_it_not_guessed() -> None:
    unsettled = {"shop_money": {"amount": "0.0", "currency": "EUR"}}
    body = refund(transactions=[paid("22.00", currency="USD", total_unsettled_set=unsettled)])

    assert told(body) is None
    assert nested(body, total_price_set=money("104.90", shown="115.39", buyers="USD")) == [(euros("20.00"), None)]


@pytest.mark.anyio
@pytest.mark.parametrize("first", [0, 1, 2])
async def test_the_forms_of_one_refund_come_to_the_same_in_any_order(shops: Shops, make, first: int) -> None:
    """SH21: alone with both lists, within its order with the adjustment, and within it with neither."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    whole = refund(
        transactions=[paid("4.90")], refund_shipping_lines=[shipping_line("4.90")], order_adjustments=[SHIPPING]
    )
    kept = {
        "shipping_lines": [{"id": 5, "price": "4.90", "discounted_price": "4.90"}],
        "current_shipping_price_set": money("0.00"),
    }
    half = order_of_shopify(refunds=[without_shipping_lines(whole)])
    neither = order_of_shopify(refunds=[without_shipping_lines(refund(transactions=[paid("4.90")]))], **kept)
    words = [("refunds/create", whole), ("orders/updated", half), ("orders/updated", neither)]
    order = list(permutations(range(3)))[first * 2 + first % 2]

    for place in order:
        topic, body = words[place]
        await shops.shopify(topic, body, id=f"w-{place}")
        await shops.applied()

    assert await account(make, member) == (100, 0, 0)


def test_the_recorded_refunds_are_understood(shared) -> None:
    """SH20: shipping of 5.00 stands in both lists of the first; 209.00 were paid back for lines of 391.33 (SH24)."""
    folder = shared / "data" / "webhooks" / "shopify"
    alone = json.loads((folder / "rest_refund_shipping_only_2026_07.json").read_text())["refund"]
    several = json.loads((folder / "rest_refunds_2026_07.json").read_text())["refunds"]
    sample = json.loads((folder / "refunds_create_2026_04.json").read_text())

    assert told(alone) == (Money(500, "USD"), Money(0, "USD"))
    assert [told(one) for one in several] == [(Money(20900, "USD"), Money(20900, "USD"))]
    assert told(sample) == (Money(8500, "USD"), Money(8500, "USD"))

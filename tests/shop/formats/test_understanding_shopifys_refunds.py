"""What Shopify's deliveries say of refunds, with all their traps: shipping, discrepancies, money that did not go back (R79)."""

import pytest

from tests.shop.formats.understood_from_shopify import euros, in_euros, note_of, order, refund, set_of
from tests.shop.shops import refund_of_shopify

__all__ = ["in_euros"]


@pytest.mark.parametrize("subtotal", [20.0, 20, "20.00"])
def test_a_refund_is_exact_whether_its_subtotal_is_a_number_or_a_text(subtotal) -> None:
    """SH10: the trap of Shopify's refunds."""
    found = refund(subtotal=subtotal)

    assert (found.amount, found.eligible, found.order_external_id) == (euros("20.00"), euros("20.00"), "1001")


def test_a_refund_of_shipping_alone_takes_nothing_from_the_base() -> None:
    """R13."""
    shipping = {"id": 1, "kind": "shipping_refund", "amount": "-4.90", "tax_amount": "0.00"}

    found = refund(refund_line_items=[], order_adjustments=[shipping], subtotal=4.9)

    assert (found.amount, found.eligible) == (euros("4.90"), euros("0.00"))


def test_a_discrepancy_is_spread_over_the_goods_and_shipping_is_not() -> None:
    """SH23: 20.00 of goods, of which 5.00 were kept, and 4.90 for shipping."""
    kept = {"id": 1, "kind": "refund_discrepancy", "amount": "5.00", "tax_amount": "0.00"}
    shipping = {"id": 2, "kind": "shipping_refund", "amount": "-4.90", "tax_amount": "0.00"}
    paid = [{"id": 1, "kind": "refund", "status": "success", "amount": "19.90", "currency": "EUR"}]

    found = refund(order_adjustments=[kept, shipping], transactions=paid)

    assert (found.amount, found.eligible) == (euros("19.90"), euros("15.00"))


def test_a_refund_of_an_amount_alone_does_not_say_what_it_was_for() -> None:
    """SH25: it counts as far as the order's base reaches."""
    found = refund(refund_line_items=[])

    assert (found.amount, found.eligible) == (euros("20.00"), None)


@pytest.mark.parametrize("status", ["failure", "pending", "error"])
def test_money_that_did_not_go_back_is_no_refund(status: str) -> None:
    """SH22."""
    transactions = [{"id": 1, "kind": "refund", "status": status, "amount": "20.00", "currency": "EUR"}]

    assert refund(transactions=transactions) is None
    assert order(refunds=[refund_of_shopify(transactions=transactions)]).refunds == []


def test_of_several_transactions_only_successful_refunds_count() -> None:
    """SH22."""
    transactions = [
        {"id": 1, "kind": "refund", "status": "failure", "amount": "20.00", "currency": "EUR"},
        {"id": 2, "kind": "sale", "status": "success", "amount": "104.90", "currency": "EUR"},
        {"id": 3, "kind": "refund", "status": "success", "amount": "12.00", "currency": "EUR", "gateway": "gift_card"},
        {"id": 4, "kind": "refund", "status": "success", "amount": "8.00", "currency": "EUR"},
    ]

    assert refund(transactions=transactions).amount == euros("20.00")


def test_a_refunded_gift_card_takes_nothing_from_the_base() -> None:
    line = {"id": 1, "line_item_id": 2, "quantity": 1, "subtotal": 20.0, "line_item": {"id": 2, "gift_card": True}}

    found = refund(refund_line_items=[line])

    assert (found.amount, found.eligible) == (euros("20.00"), euros("0.00"))


def test_a_refund_in_the_buyers_currency_is_taken_in_the_shops() -> None:
    """R24, SH26."""
    line = {"id": 1, "line_item_id": 1, "quantity": 1, "subtotal": 22.0, "subtotal_set": set_of("20.00", "22.00")}
    paid = [{"id": 1, "kind": "refund", "status": "success", "amount": "22.00", "currency": "USD"}]

    found = refund(refund_line_items=[line], transactions=paid)

    assert (found.amount, found.eligible) == (euros("20.00"), euros("20.00"))


def test_a_refund_of_which_no_money_went_back_yet_says_so() -> None:
    """SH22."""
    assert note_of("refunds/create", refund_of_shopify(transactions=[])) == "No money has gone back yet."

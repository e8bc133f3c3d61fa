"""What real WooCommerce shops send beside the plain order: credits, halves, odd members, drafts, errors."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.kernel.money import Money
from portal.settings import Settings, use
from portal.shop.facts import OrderFacts
from portal.shop.formats import Parsed, parse, woocommerce
from portal.shop.formats.reading import JsonObject, NotUnderstood
from tests.shop.shops import WOO, order_of_woocommerce, written

NOW = datetime(2026, 11, 24, tzinfo=UTC)
PAID_AT = datetime(2026, 11, 1, 9, 1, tzinfo=UTC)
BEANS = {"id": 315, "name": "Beans", "sku": "beans", "quantity": 5, "total": "100.00", "total_tax": "19.00"}


@pytest.fixture(autouse=True, scope="module")
def in_euros():
    use(Settings(currency="EUR"))


def euros(amount: str) -> Money:
    return Money(int(Decimal(amount) * 100), "EUR")


def told(body: Any, topic: str = "order.updated") -> Parsed:
    return parse(WOO, topic, written(body), received_at=NOW)


def order(**changed: Any) -> OrderFacts:
    facts = told(order_of_woocommerce(**changed)).facts
    assert isinstance(facts, OrderFacts)
    return facts


@pytest.mark.parametrize("status", ["failed", "on-hold", "pending"])
def test_money_that_went_again_is_no_payment_although_its_date_stays(status: str) -> None:
    """SH35: a direct debit that came back leaves `date_paid` as it was."""
    facts = order(status=status)

    assert (facts.paid_at, facts.has_failed) == (None, True)


@pytest.mark.parametrize("status", ["on-hold", "pending"])
def test_an_order_that_waits_for_its_first_payment_has_not_failed(status: str) -> None:
    """SH35."""
    facts = order(status=status, date_paid_gmt=None)

    assert (facts.paid_at, facts.has_failed) == (None, False)


def test_an_order_that_is_refunded_without_a_refund_is_given_back_whole() -> None:
    """The facts say so; what becomes of its points is the order's to know."""
    facts = order(status="refunded")

    assert (facts.paid_at, facts.is_given_back, facts.refunds) == (PAID_AT, True, [])


@pytest.mark.parametrize("status", ["ready-for-pickup", "shipped-by-a-plugin"])
def test_an_unknown_status_counts_as_paid_where_the_payment_has_a_date(status: str) -> None:
    """SH35."""
    assert order(status=status).paid_at == PAID_AT
    assert order(status=status, date_paid_gmt=None).paid_at is None


@pytest.mark.parametrize("status", ["checkout-draft", "draft", "auto-draft", "new"])
def test_a_draft_is_no_order(status: str) -> None:
    """SH36."""
    assert told(order_of_woocommerce(status=status)) == Parsed("order.updated", None, "A draft is no order yet.")


def test_the_refunds_in_an_order_are_all_there_are() -> None:
    """SH43: a body that does not tell of refunds says nothing of them."""
    assert order(refunds=[]).lists_refunds
    assert not order(refunds=None).lists_refunds


@pytest.mark.parametrize(
    ("fee", "total", "earning"),
    [
        ({"total": "-40.00"}, "64.90", "60.00"),
        ({"total": "-104.90"}, "0.00", "0.00"),
        ({"total": "5.00"}, "109.90", "100.00"),
    ],
)
def test_a_negative_fee_takes_off_what_earns(fee: dict[str, str], total: str, earning: str) -> None:
    """SH38."""
    facts = order(fee_lines=[{"id": 9, "name": "Store credit", **fee}], total=total)

    assert (facts.total, facts.eligible) == (euros(total), euros(earning))


def test_the_tax_of_a_negative_fee_is_negative_too() -> None:
    """SH37, SH38: 119.00 with tax, less 47.60 with tax."""
    fee = {"id": 9, "name": "Voucher", "total": "-40.00", "total_tax": "-7.60"}

    assert order(prices_include_tax=True, fee_lines=[fee]).eligible == euros("71.40")


@pytest.mark.parametrize(("with_tax", "goods"), [(False, "60.00"), (True, "71.40")])
def test_a_refund_gives_back_goods_less_the_credit_that_paid_them(with_tax: bool, goods: str) -> None:
    """SH38, SH43: order and refund are both with tax, or both without; shipping is no goods."""
    own = {
        "id": 726,
        "amount": "77.23",
        "date_created_gmt": "2026-11-03T09:00:00",
        "line_items": [{"id": 1, "quantity": 0, "total": "-100.00", "total_tax": "-19.00"}],
        "fee_lines": [{"id": 2, "total": "40.00", "total_tax": "7.60"}],
        "shipping_lines": [{"id": 3, "total": "-4.90", "total_tax": "-0.93"}],
    }
    whole = order_of_woocommerce(prices_include_tax=with_tax)

    (refund,) = woocommerce.order_of(WOO, JsonObject(whole), [JsonObject(own)]).refunds

    assert (refund.amount, refund.eligible) == (euros("77.23"), euros(goods))


def test_half_a_piece_is_shown_as_one_and_its_amount_counts() -> None:
    """SH41."""
    facts = order(line_items=[{**BEANS, "quantity": 0.5}])

    assert (facts.eligible, [line.quantity for line in facts.lines]) == (euros("100.00"), [1])


def test_a_line_below_nothing_counts_and_is_not_shown() -> None:
    """SH55: goods taken in payment."""
    facts = order(line_items=[BEANS, {"id": 316, "name": "Trade-in", "quantity": 1, "total": "-20.00"}])

    assert (facts.eligible, [line.sku for line in facts.lines]) == (euros("80.00"), ["beans"])
    assert facts.left_out == ("`line_items[1].total` is less than nothing: it counts and is not shown.",)


def test_meta_data_that_became_an_object_is_its_values() -> None:
    """SH40."""
    entries = {"1": {"id": 1, "key": "other", "value": []}, "3": {"id": 3, "key": "referral_code", "value": "ANNA"}}

    assert order(meta_data=entries).referral_code == "ANNA"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"meta_data": [[], []]}, "`meta_data` is no list of objects."),
        ({"coupon_lines": "none"}, "`coupon_lines` is no list of objects."),
        ({"customer_ip_address": 7}, "`customer_ip_address` is no text."),
        ({"date_created_gmt": "yesterday"}, "`date_created_gmt` is no instant."),
        ({"line_items": [{**BEANS, "quantity": -1}]}, "`line_items[0].quantity` is no count."),
    ],
)
def test_what_decides_no_money_is_left_out_with_a_sentence(changed: dict[str, Any], sentence: str) -> None:
    """SH40, SH55."""
    facts = order(**changed)

    assert (facts.eligible, facts.left_out) == (euros("100.00"), (sentence,))


def test_an_order_without_the_time_of_its_making_was_made_when_it_was_paid() -> None:
    """SH55."""
    assert order(date_created_gmt=None).placed_at == PAID_AT


def test_an_order_that_never_changed_was_told_when_it_was_completed_paid_or_made() -> None:
    """SH55: every time of it may be null, and a word without any would be refused."""
    completed = order(date_modified_gmt=None, date_completed_gmt="2026-11-02T09:00:00")

    assert completed.told_at == datetime(2026, 11, 2, 9, tzinfo=UTC)
    assert order(date_modified_gmt=None).told_at == PAID_AT


@pytest.mark.parametrize(
    ("changed", "eligible"),
    [
        ({"total": "123.90", "total_tax": "19.00"}, "100.00"),
        ({"prices_include_tax": True, "total": "123.90", "total_tax": "19.78", "shipping_tax": "0.78"}, "118.22"),
        ({"total": "69.90", "fee_lines": [{"id": 1, "total": "-40.00"}, {"id": 2, "total": "5.00"}]}, "60.00"),
    ],
)
def test_an_order_without_its_lines_earns_what_is_neither_shipping_nor_tax_nor_a_fee(changed, eligible) -> None:
    """SH11: a webhook's body may be cut down; no lines were told, so none are wiped and none are missed."""
    cut = order_of_woocommerce(**changed)
    del cut["line_items"]
    facts = told(cut).facts

    assert isinstance(facts, OrderFacts)
    assert (facts.eligible, facts.lines, facts.lists_lines) == (euros(eligible), [], False)


def test_of_many_lines_all_count_and_the_first_are_shown() -> None:
    """SH55."""
    facts = order(line_items=[{"id": 1 + n, "name": "Bean", "quantity": 1, "total": "1.00"} for n in range(601)])

    assert (facts.eligible, len(facts.lines)) == (euros("601.00"), 500)
    assert facts.left_out == ("Of 601 lines the first 500 are shown; all of them count.",)


def test_names_are_what_people_read() -> None:
    """SH55."""
    (line,) = order(line_items=[{**BEANS, "name": "Caf&eacute; &#8211; 1&nbsp;kg"}]).lines

    assert line.title == "Café – 1 kg"


def test_another_currency_has_no_rate_whatever_a_plugin_writes() -> None:
    """W11: plugins keep rates under keys of their own, and some the other way round."""
    facts = order(currency="CHF", meta_data=[{"id": 1, "key": "_currency_rate", "value": "1.05"}])

    assert (facts.total, facts.rate) == (Money(10490, "CHF"), None)


@pytest.mark.parametrize("topic", ["order.updated", "order.deleted"])
def test_an_error_of_the_shops_own_says_nothing_of_an_order(topic: str) -> None:
    """SH47."""
    body = {"code": "woocommerce_rest_shop_order_invalid_id", "message": "Invalid ID.", "data": {"status": 404}}

    assert told(body, topic) == Parsed(
        topic, None, "The shop could not read the order any more and sent its own error."
    )


def test_the_legacy_format_is_refused_in_a_sentence() -> None:
    with pytest.raises(NotUnderstood, match="This is the legacy format; the webhook's API version"):
        told({"order": {"id": 727, "total": "104.90"}})


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["-1.00", "1e999", "9" * 50]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@given(name=st.sampled_from(sorted({*order_of_woocommerce(), "fee_lines"})), value=ANYTHING)
def test_a_mangled_member_gives_facts_or_a_sentence(name: str, value: Any) -> None:
    """SH55: nothing else is ever raised."""
    sentence, facts = None, None
    try:
        parsed = told(order_of_woocommerce(**{name: value}))
        sentence, facts = parsed.note, parsed.facts
    except NotUnderstood as why:
        sentence = str(why)

    assert isinstance(facts, OrderFacts) != bool(sentence)

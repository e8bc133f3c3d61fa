"""What decides money is read strictly, everything else as far as it goes: the order earns what its amounts say (SH55)."""

import json
from copy import deepcopy
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.kernel.money import Money
from portal.settings import Settings, use
from portal.shop.facts import CustomerFacts, OrderFacts
from portal.shop.formats import parse
from portal.shop.formats.reading import NotUnderstood
from tests.makers.points import account, one_point_per_euro
from tests.shop.shopify_bodies import adjustment, money, paid, refund, refunded, shipping_line
from tests.shop.shops import SHOPIFY, Shops, chosen_settings, order_of_shopify, shops, written

__all__ = ["chosen_settings", "shops"]
NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_euros(request):
    if "shops" not in request.fixturenames:
        use(Settings(currency="EUR"))


def euros(amount: str) -> Money:
    return Money(int(Decimal(amount) * 100), "EUR")


def told(topic: str, body: Any):
    return parse(SHOPIFY, topic, written(body), received_at=NOW).facts


def order(**changed: Any) -> OrderFacts:
    return told("orders/paid", order_of_shopify(**changed))


def first_line(**changed: Any) -> list[dict[str, Any]]:
    lines = order_of_shopify()["line_items"]
    lines[0] |= changed
    return lines


def test_a_line_of_no_pieces_is_left_out_and_the_order_earns() -> None:
    """SH55."""
    nothing = {"id": 3, "title": "Sample", "quantity": 0, "price": "5.00"}

    facts = order(line_items=[*order_of_shopify()["line_items"], nothing])

    assert (facts.eligible, [line.external_id for line in facts.lines]) == (euros("100.00"), ["1", "2"])
    assert facts.left_out == ("`line_items[2]` has no pieces and is not shown.",)


@pytest.mark.anyio
async def test_an_order_with_a_line_of_no_pieces_earns_what_its_amounts_say(shops: Shops, make) -> None:
    """SH55, over HTTP."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")

    await shops.shopify("orders/paid", order_of_shopify(line_items=first_line(quantity=0), subtotal_price="20.00"))
    await shops.applied()

    assert await account(make, member) == (20, 0, 0)


def test_half_a_piece_is_worth_half_and_shown_as_one() -> None:
    """Coffee by weight."""
    facts = order(line_items=first_line(quantity=0.5, price="160.00"))

    assert (facts.eligible, facts.lines[0].quantity, facts.lines[0].total) == (euros("100.00"), 1, euros("80.00"))
    assert facts.left_out == ()


def test_a_list_that_became_an_object_is_still_a_list() -> None:
    """As PHP and some tools make of lists with gaps."""
    lines = order_of_shopify()["line_items"]

    facts = order(
        line_items={"0": lines[0], "3": lines[1]},
        refunds={"1": refund(refund_line_items={"0": refunded("20.00")}, transactions={"5": paid("20.00")})},
    )

    assert (facts.eligible, len(facts.lines)) == (euros("100.00"), 2)
    assert [(one.amount, one.eligible) for one in facts.refunds] == [(euros("20.00"), euros("20.00"))]


def test_an_order_without_its_lines_earns_its_subtotal() -> None:
    """A subscription may cut the body down to some members."""
    body = order_of_shopify()
    del body["line_items"], body["refunds"]

    facts = told("orders/updated", body)

    assert (facts.eligible, facts.lines, facts.lists_refunds) == (euros("100.00"), [], False)


def test_all_lines_of_a_long_order_count_and_the_first_are_shown() -> None:
    """A dealer's order."""
    many = [{"id": one, "title": "Beans", "quantity": 1, "price": "1.00"} for one in range(1, 602)]

    facts = order(line_items=many, subtotal_price="601.00", total_price="601.00")

    assert (facts.eligible, len(facts.lines)) == (euros("601.00"), 500)
    assert facts.left_out == ("Of 601 lines the first 500 are shown; all of them count.",)


@pytest.mark.anyio
async def test_a_dealers_order_of_some_megabytes_earns(shops: Shops, make) -> None:
    """SH55: 300 lines with long properties."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    note = [{"name": "note", "value": "x" * 8000}]
    many = [{"id": one, "title": "Beans", "quantity": 1, "price": "1.00", "properties": note} for one in range(1, 301)]
    body = order_of_shopify(line_items=many, subtotal_price="300.00", total_price="300.00")
    assert len(written(body)) > 2 << 20

    answer = await shops.shopify("orders/paid", body)
    await shops.applied()

    assert answer.status_code == 202
    assert await account(make, member) == (300, 0, 0)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"browser_ip": 7}, "`browser_ip` is no text."),
        ({"note_attributes": "gift"}, "`note_attributes` is no list of objects."),
        ({"note_attributes": [[], []]}, "`note_attributes` is no list of objects."),
        ({"discount_codes": [1]}, "`discount_codes` is no list of objects."),
        ({"discount_codes": [{"code": {}}]}, "`discount_codes[0].code` is no text."),
        ({"shipping_address": "Berlin"}, "`shipping_address` is no object."),
        ({"customer": [77]}, "`customer` is no object."),
        ({"processed_at": "soon"}, "`processed_at` is no instant."),
        ({"line_items": first_line(sku=["a"])}, "`line_items[0].sku` is no text."),
        ({"line_items": first_line(title=5)}, "`line_items[0].title` is no text."),
        (
            {"line_items": first_line(sku=None, variant_id=-4)},
            "`line_items[0].variant_id` is no number that names something.",
        ),
        ({"line_items": first_line(properties="engraved")}, "`line_items[0].properties` is no list of objects."),
    ],
)
def test_what_decides_no_money_is_left_out_with_a_sentence(changed: dict[str, Any], sentence: str) -> None:
    facts = order(**changed)

    assert (facts.total, facts.eligible, facts.paid_at is not None) == (euros("104.90"), euros("100.00"), True)
    assert facts.customer is not None
    assert facts.customer.email == "anna@example.org"
    assert facts.left_out == (sentence,)


@pytest.mark.parametrize(
    "number", [b"1e999999999999", b"-1e999999999999", b"1e-999999999999", b"1e9999999999999999999999", b"9" * 5000]
)
def test_a_number_beyond_reason_spoils_only_what_it_stands_in(number: bytes) -> None:
    body = written(order_of_shopify())

    elsewhere = told("orders/paid", body[:-1] + b', "total_weight": ' + number + b"}")
    assert elsewhere.eligible == euros("100.00")
    for name in (b'"quantity": 4', b'"price": "20.00"', b'"total_price": "104.90"', b'"id": 1001'):
        member = name.split(b":")[0] + b": "
        with pytest.raises(NotUnderstood):
            told("orders/paid", body.replace(name, member + number, 1))


def test_titles_are_told_as_people_read_them() -> None:
    """Some shops write HTML into them."""
    facts = order(line_items=first_line(title="Caf&eacute; &#8211; 1&nbsp;kg", sku="a&amp;b"))

    assert (facts.lines[0].title, facts.lines[0].sku) == ("Café – 1 kg", "a&b")


def test_a_line_says_what_kind_of_goods_it_is_and_what_the_cart_said_of_it() -> None:
    """For what the programme leaves out or favours: deposits, gift cards, insurance."""
    properties = [{"name": "_deposit", "value": "0.25"}, {"name": "count", "value": 2}, {"name": "x", "value": {}}]

    line = order(line_items=first_line(product_type="Deposit", properties=properties, gift_card=True)).lines[0]

    assert (line.product_type, line.earns, line.sku) == ("Deposit", False, "beans")
    assert dict(line.properties) == {"_deposit": "0.25", "count": "2"}


def test_a_buyer_whose_number_cannot_be_read_is_known_by_the_address() -> None:
    facts = order(customer={"id": 1.5, "email": "anna@example.org"})

    assert facts.customer == CustomerFacts(email="anna@example.org")


@pytest.mark.parametrize("status", ["voided", "expired", "failed"])
def test_money_that_never_came_or_went_again_has_failed(status: str) -> None:
    facts = order(financial_status=status)

    assert (facts.has_failed, facts.is_given_back, facts.paid_at) == (True, False, None)


def test_an_order_that_was_refunded_without_a_transaction_is_given_back() -> None:
    """SH12."""
    facts = order(financial_status="refunded", refunds=[refund(refund_line_items=[refunded("20.00")])])

    assert (facts.is_given_back, facts.has_failed, facts.refunds) == (True, False, [])
    assert facts.lists_refunds


@pytest.mark.parametrize("status", ["pending", "authorized", "partially_paid", "paid", "partially_refunded", None])
def test_an_order_that_waits_or_is_paid_has_not_failed(status: str | None) -> None:
    """SH12."""
    facts = order(financial_status=status)

    assert (facts.has_failed, facts.is_given_back) == (False, False)


BODIES: dict[str, dict[str, Any]] = {
    "orders/paid": order_of_shopify(
        refunds=[
            refund(
                refund_line_items=[refunded("20.00", line_item={"id": 1, "tax_lines": [{"rate": 0.19}]})],
                order_adjustments=[adjustment("-4.90", "shipping_refund")],
                refund_shipping_lines=[shipping_line("4.90")],
                transactions=[paid("24.90", currency="USD")],
            )
        ],
        line_items=first_line(properties=[{"name": "a", "value": "b"}], discount_allocations=[{"amount": "1.00"}]),
        note_attributes=[{"name": "ref", "value": "ANNA"}],
        discount_codes=[{"code": "TEN"}],
        shipping_lines=[{"id": 5, "price": "4.90"}],
        current_shipping_price_set=money("0.00"),
        total_price_set=money("104.90", shown="115.39", buyers="USD"),
    ),
    "refunds/create": refund(refund_line_items=[refunded("20.00")], transactions=[paid("20.00")]),
    "orders/delete": {"id": 1001},
    "customers/redact": {"shop_domain": "my-shop.myshopify.com", "customer": {"id": 1}, "orders_to_redact": [1]},
    "customers/merge": {
        "admin_graphql_api_customer_kept_id": "gid://shopify/Customer/1",
        "admin_graphql_api_customer_deleted_id": "gid://shopify/Customer/2",
        "status": "completed",
    },
}
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(min_value=10**30),
    st.text(max_size=8),
    st.sampled_from(
        ["", "1e999999999999", "-1", "NaN", "\ud800", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"]
    ),
    st.floats(),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)
RAW = st.sampled_from(["1e999999999999", "1e-999999999999", "-1e99999999999999999999", "9" * 200, "0.5", "-0"])


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where something stands in a body."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, one in inner for found in [(*path, key), *places(one, (*path, key))]]


@st.composite
def mangled(draw) -> tuple[str, bytes]:
    """A body of which up to four members, anywhere, were replaced or taken away."""
    topic = draw(st.sampled_from(sorted(BODIES)))
    body, raw = deepcopy(BODIES[topic]), {}
    for turn in range(draw(st.integers(1, 4))):
        *way, last = draw(st.sampled_from(places(body) or [("id",)]))
        holder: Any = body
        for key in way:
            holder = holder[key]
        if draw(st.integers(0, 3)) == 0:
            raw[f"RAW-{turn}"] = draw(RAW)
            holder[last] = f"RAW-{turn}"
        elif isinstance(holder, dict) and draw(st.booleans()):
            holder.pop(last, None)
        else:
            holder[last] = draw(ODD)
    text = json.dumps(body)
    for name, number in raw.items():
        text = text.replace(json.dumps(name), number)
    return topic, text.encode("utf-8", "surrogatepass")


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mangled())
def test_whatever_is_told_is_facts_or_not_understood(sent: tuple[str, bytes]) -> None:
    """No traceback, and no money that is less than nothing."""
    use(Settings(currency="EUR"))
    topic, body = sent
    try:
        facts = told(topic, body)
    except NotUnderstood:
        return
    if isinstance(facts, OrderFacts):
        assert facts.eligible.minor >= 0
        assert all(one.amount.minor > 0 for one in facts.refunds)
        assert all(sentence.endswith(".") for sentence in facts.left_out)

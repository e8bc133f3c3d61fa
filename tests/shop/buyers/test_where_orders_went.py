"""E1: where an order went is one door however it is spelt, and is kept as a keyed digest alone."""

from datetime import UTC, datetime

import pytest

from portal.settings import Settings, use
from portal.shop.facts import OrderFacts, of_nobody
from portal.shop.formats import parse
from tests.shop.shops import SHOPIFY, WOO, order_of_shopify, order_of_woocommerce, written

NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_euros():
    use(Settings(currency="EUR"))


def of_shopify(**changed) -> OrderFacts:
    return parse(SHOPIFY, "orders/paid", written(order_of_shopify(**changed)), received_at=NOW).facts


def of_woocommerce(**changed) -> OrderFacts:
    return parse(WOO, "order.updated", written(order_of_woocommerce(**changed)), received_at=NOW).facts


@pytest.mark.parametrize("street", ["Hauptstraße 1", "HAUPTSTRASSE 1", "Hauptstr. 1", " hauptstr.1 "])
def test_e1_spellings_of_a_street_are_one_door(street):
    address = {"address1": street, "zip": "50667", "country_code": "DE"}

    assert of_shopify(shipping_address=address).delivered_to == "hauptstr1 50667 de"


def test_e1_without_goods_to_send_it_is_the_address_of_the_bill():
    bill = {"address_1": "Am Hof 3", "postcode": "1010", "country": "AT"}

    told = of_woocommerce(billing=bill, shipping={"address_1": "", "postcode": "", "country": ""})

    assert told.delivered_to == "amhof3 1010 at"


@pytest.mark.parametrize("address", [None, {}, {"address1": "Am Hof 3"}, {"zip": "1010"}, "Am Hof 3, 1010", {"zip": 7}])
def test_e1_half_an_address_is_none_and_keeps_no_order_away(address):
    assert of_shopify(shipping_address=address, billing_address=None).delivered_to is None


def test_e1_an_order_of_nobody_any_more_went_nowhere():
    told = of_shopify(shipping_address={"address1": "Am Hof 3", "zip": "1010", "country_code": "AT"})

    assert of_nobody(told).delivered_to is None

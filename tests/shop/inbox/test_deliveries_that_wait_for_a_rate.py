"""An order in a currency without a rate waits, is an alarm, and goes on once a rate is kept (W11 of the cases, SH75)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from portal import worker
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Transfer
from portal.settings import Settings
from portal.shop.inbox import awaiting, deliveries
from portal.shop.inbox.awaiting import MissingRate
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from portal.shop.models import Order
from portal.shop.rates import keeping
from portal.shop.rates.policies import RateMissing
from tests.makers.points import account, one_point_per_euro
from tests.server import serving
from tests.shop.shops import Shops, chosen_settings, order_of_woocommerce, shops

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio
PLACED = date(2026, 11, 1)
LATER = datetime(2026, 11, 29, 12, tzinfo=UTC)
FILE = b"Date,CHF,USD,\n2026-10-30,0.8,1.1,\n"


@pytest.fixture(autouse=True)
def later():
    with clock.living_at(LATER):
        yield


@pytest.fixture
async def anna(make):
    await one_point_per_euro(make)
    return await make.member(email="anna@example.org")


async def delivered_in_francs(shops: Shops, number: int = 727, **changed) -> None:
    """A WooCommerce order of a Sunday; the shop sells in two currencies and never tells a rate."""
    await shops.woocommerce("order.updated", order_of_woocommerce(number, currency="CHF", **changed), id=f"d-{number}")
    await shops.applied()


async def test_an_order_without_a_rate_waits_and_guesses_nothing(shops: Shops, make, anna) -> None:
    await delivered_in_francs(shops)

    waiting = await ShopDelivery.get()
    assert (waiting.state, waiting.awaits_rate_of) == (DeliveryState.WAITING, "CHF")
    assert waiting.note == (
        "The order is in CHF, the programme in EUR, and no rate of November 1, 2026 is known: "
        "say how much of EUR one CHF was worth, or import exchange rates."
    )
    assert waiting.body is not None
    assert await shops.applied() == 0, "it is not tried over and over"
    assert await Order.all().count() == 0
    assert await Transfer.all().count() == 0


async def test_a_delivery_goes_on_once_the_rates_are_imported(shops: Shops, make, anna) -> None:
    """W11: 100.00 francs of a Sunday at Friday's 0.8 for one euro earn 125."""
    await delivered_in_francs(shops)

    await keeping.import_file(FILE, by=SYSTEM)
    await shops.applied()

    applied = await ShopDelivery.get()
    assert (applied.state, applied.awaits_rate_of, applied.note) == (DeliveryState.APPLIED, None, None)
    assert (await Order.get()).rate_day == date(2026, 10, 30)
    assert await account(make, anna) == (125, 0, 0)
    assert await ledger.verify() == []


async def test_a_delivery_goes_on_once_staff_say_a_rate(shops: Shops, make, anna) -> None:
    await delivered_in_francs(shops)

    await keeping.save_rate("CHF", PLACED, "0.5", by=SYSTEM)
    await shops.applied()

    assert await account(make, anna) == (200, 0, 0)


@pytest.mark.parametrize("file", [b"Date,USD,\n2026-10-30,1.1,\n", b"Date,CHF,\n2026-10-24,0.8,\n"])
async def test_rates_of_another_currency_or_too_old_ones_leave_it_waiting(shops: Shops, make, anna, file) -> None:
    """The second is eight days older than the order."""
    await delivered_in_francs(shops)

    await keeping.import_file(file, by=SYSTEM)
    assert await shops.applied() == 1

    assert (await ShopDelivery.get()).awaits_rate_of == "CHF"
    assert await Order.all().count() == 0


async def test_words_of_one_order_that_waited_come_to_what_they_always_come_to(shops: Shops, make, anna) -> None:
    """R17-R19: paid, half of it given back, both waiting for a rate, in whatever order they are tried."""
    await delivered_in_francs(shops, date_modified_gmt="2026-11-02T09:00:00", refunds=[{"id": 9, "total": "-52.45"}])
    await shops.woocommerce("order.created", order_of_woocommerce(currency="CHF"), id="d-2")
    await shops.applied()
    assert await awaiting.missing_rates() == [MissingRate("CHF", 2, LATER)]

    await keeping.import_file(FILE, by=SYSTEM)
    await shops.applied()

    assert await ShopDelivery.filter(state=DeliveryState.APPLIED).count() == 2
    order = await Order.get()
    assert (order.rate, order.refunded_minor) == ("1.25", 5245)
    assert (await ledger.verify(), order.standing_minor) == ([], 5000)


async def test_what_others_tell_meanwhile_is_not_kept_waiting(shops: Shops, make, anna) -> None:
    await delivered_in_francs(shops)

    await shops.woocommerce("order.updated", order_of_woocommerce(728), id="d-728")
    await shops.applied()

    assert await account(make, anna) == (100, 0, 0)


async def test_a_waiting_delivery_is_looked_at_once_a_day_anyway_and_never_given_up(shops: Shops, make, anna) -> None:
    await delivered_in_francs(shops)

    for day in range(1, 13):
        with clock.living_at(LATER + timedelta(days=day, minutes=1)):
            assert await awaiting.try_again(clock.now()) == 1
            assert await shops.applied() == 1

    waiting = await ShopDelivery.get()
    assert (waiting.state, waiting.awaits_rate_of, waiting.attempts) == (DeliveryState.WAITING, "CHF", 1)
    assert await awaiting.try_again(LATER) == 0
    assert "deliveries that wait for a rate" in worker.JOBS


async def test_a_rate_that_comes_while_it_is_found_missing_is_not_missed(shops: Shops, make, anna) -> None:
    """The worker has found none, and notes that after the rates were kept."""
    await shops.woocommerce("order.updated", order_of_woocommerce(currency="CHF"))
    (claim,) = await deliveries.QUEUE.claim(1)
    await keeping.import_file(FILE, by=SYSTEM)

    await awaiting.await_rate(claim, RateMissing("CHF", PLACED))

    waiting = await ShopDelivery.get()
    assert (waiting.awaits_rate_of, waiting.attempts) == (None, 0)
    await shops.applied()
    assert await account(make, anna) == (125, 0, 0)


async def test_missing_rates_are_an_alarm(shops: Shops, make, anna, graphql, portal_db: Settings) -> None:
    await delivered_in_francs(shops)
    await delivered_in_francs(shops, 728)
    asked = "{ missingExchangeRates { currency deliveries oldestAt } }"

    seen = await graphql(asked, viewer=await make.brand())
    refused = await graphql.raw(asked, viewer=await make.member())
    async with serving(portal_db) as server, server.client() as client:
        told = (await client.get("/metrics")).text

    assert seen == [{"currency": "CHF", "deliveries": 2, "oldestAt": "2026-11-29T12:00:00Z"}]
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert 'portal_exchange_rates_missing{currency="CHF"} 2.0' in told


AGAIN = """mutation ($id: ID!) { repeatShopDelivery(input: {deliveryId: $id}) {
  delivery { state awaitsRateOf attempts } errors { code } } }"""


async def test_staff_may_have_it_tried_at_once(shops: Shops, make, graphql, anna) -> None:
    staff = await make.brand()
    await delivered_in_francs(shops)
    (seen,) = (await graphql("{ shopDeliveries { nodes { id awaitsRateOf } } }", viewer=staff))["nodes"]

    again = await graphql(AGAIN, viewer=staff, id=seen["id"])

    assert seen["awaitsRateOf"] == "CHF"
    assert again == {"delivery": {"state": "WAITING", "awaitsRateOf": None, "attempts": 0}, "errors": []}
    assert await shops.applied() == 1

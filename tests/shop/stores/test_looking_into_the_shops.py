"""The daily look into the shops finds what was never delivered, and nothing when nothing was missed (SH48)."""

import asyncio
from datetime import UTC, datetime, timedelta
from functools import partial
from urllib.parse import unquote

import pytest
import time_machine
from starlette.responses import Response

from portal.kernel import clock
from portal.kernel.queue import LEASE, Leases
from portal.loyalty.ledger.models import Transfer
from portal.settings import use
from portal.shop.inbox.models import DeliveryState, ShopDelivery, ShopPull
from portal.shop.models import Order, Refund
from portal.shop.reconciling import pulls, reconciliation
from tests.makers.points import account, one_point_per_euro
from tests.shop.loopback import KEY, SECRET, TOKEN, Shop, open_shop, woocommerce_of
from tests.shop.shopify_admin import AdminShop, admin_of
from tests.shop.shops import (
    SHOPIFY,
    Shops,
    order_of_shopify,
    order_of_woocommerce,
    refund_of_shopify,
    shops,
    with_shops,
)

__all__ = ["shops"]
pytestmark = pytest.mark.anyio
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
ASKED = "per_page=100&orderby=id&order=asc"


@pytest.fixture
def chosen_settings(database_url: str):
    return with_shops(database_url)


@pytest.fixture
async def at_shopify(portal_db):
    async with open_shop(admin_of, AdminShop) as shop:
        yield shop


@pytest.fixture
async def at_woocommerce(portal_db):
    async with open_shop(woocommerce_of) as shop:
        chosen = with_shops(
            portal_db.database_url, woocommerce_url=shop.url, woocommerce_key=KEY, woocommerce_secret=SECRET
        )
        use(chosen)
        yield shop


def shopify_at(shop: Shop, portal_db) -> reconciliation.ShopifyStore:
    chosen = with_shops(portal_db.database_url, shopify_access_token=TOKEN)
    return reconciliation.ShopifyStore(chosen, base_url=shop.url)


async def test_orders_and_refunds_that_were_never_delivered_are_found(at_shopify: AdminShop, make, portal_db) -> None:
    """All pages of them, each with its own time."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    at_shopify.orders = [order_of_shopify(number) for number in (1, 2)]
    at_shopify.orders.append(order_of_shopify(3, refunds=[refund_of_shopify(order=3)]))

    assert await reconciliation.pull(shopify_at(at_shopify, portal_db), NOON) == 3

    assert sorted(await Order.all().values_list("external_id", flat=True)) == ["1", "2", "3"]
    assert (await Refund.get()).eligible_minor == 2000
    assert await account(make, member) == (280, 0, 0)
    assert at_shopify.wanted[0]["changed"] == "updated_at:>='2026-10-31T12:00:00Z'"


async def test_nothing_happens_when_nothing_was_missed(shops: Shops, at_shopify: AdminShop, make, portal_db) -> None:
    """SH48."""
    await one_point_per_euro(make)
    await make.member(email="anna@example.org")
    at_shopify.orders = [order_of_shopify(1, refunds=[refund_of_shopify(order=1)])]
    await shops.shopify("orders/updated", at_shopify.orders[0])
    await shops.applied()
    before = await everything()

    for _ in range(3):
        await reconciliation.pull(shopify_at(at_shopify, portal_db), NOON)

    assert await everything() == before


async def everything() -> list[object]:
    return [list(await one.all().order_by("id").values()) for one in (Order, Refund, Transfer, ShopDelivery)]


async def test_the_refunds_endpoint_says_what_refunds_were_for(at_woocommerce: Shop, make, portal_db) -> None:
    """R13: 14.90 went back, 10.00 of it for goods."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    at_woocommerce.orders = [order_of_woocommerce(refunds=[{"id": 726, "total": "-14.90"}])]
    own = {"id": 726, "amount": "14.90", "line_items": [{"id": 1, "quantity": -1, "total": "-10.00"}]}
    at_woocommerce.refunds = {"727": [own]}
    (store,) = reconciliation.stores(reconciliation.settings())

    await reconciliation.pull(store, NOON)

    assert await account(make, member) == (90, 0, 0)
    assert [line.split("?")[0] for line in at_woocommerce.asked] == [
        "GET /wp-json/wc/v3/orders",
        "GET /wp-json/wc/v3/orders/727/refunds",
    ]


async def test_refunds_of_the_last_weeks_are_read_anew_whatever_the_time_of_their_order_sh45(
    at_woocommerce: Shop, make, portal_db
) -> None:
    """A deleted refund leaves `date_modified` as it was; one that is older than 60 days is left alone."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    refunded = {"refunds": [{"id": 726, "total": "-50.00"}], "date_modified_gmt": "2026-11-01T09:05:00"}
    at_woocommerce.orders = [order_of_woocommerce(**refunded), order_of_woocommerce(728)]
    own = {"id": 726, "amount": "50.00", "date_created_gmt": "2026-11-01T09:05:00"}
    at_woocommerce.refunds = {"727": [{**own, "line_items": [{"id": 1, "quantity": -1, "total": "-50.00"}]}]}
    (store,) = reconciliation.stores(reconciliation.settings())
    assert await reconciliation.pull(store, NOON) == 2
    assert await account(make, member) == (150, 0, 0)
    at_woocommerce.orders[0] = order_of_woocommerce(**{**refunded, "refunds": []})
    asked = len(at_woocommerce.asked)

    assert await reconciliation.pull(store, NOON + DAY * 30) == 1
    assert await account(make, member) == (200, 0, 0)
    assert await reconciliation.pull(store, NOON + DAY * 62) == 0

    assert [unquote(line) for line in at_woocommerce.asked[asked:]] == [
        f"GET /wp-json/wc/v3/orders?{ASKED}&modified_after=2026-11-30T12:00:00Z&dates_are_gmt=true&status=any&page=1",
        f"GET /wp-json/wc/v3/orders?{ASKED}&include=727&status=any&page=1",
        f"GET /wp-json/wc/v3/orders?{ASKED}&modified_after=2027-01-01T12:00:00Z&dates_are_gmt=true&status=any&page=1",
    ]


async def test_each_shop_is_looked_into_once_a_day_beginning_with_the_day_it_was_connected(at_woocommerce) -> None:
    at_woocommerce.orders = [order_of_woocommerce()]

    looked = [await reconciliation.pull_due(NOON + timedelta(hours=hours)) for hours in (0, 23, 24, 25, 48)]

    assert looked == [0, 0, 1, 0, 1]
    pull = await ShopPull.get()
    assert (pull.seen_until, pull.due_at, pull.last_error) == (NOON + DAY * 2, NOON + DAY * 3, None)


async def test_two_workers_do_not_look_at_once(at_woocommerce) -> None:
    await reconciliation.pull_due(NOON)
    source = (await ShopPull.get()).source

    first, second = [await pulls.claim(source, NOON + DAY) for _ in range(2)]

    assert first is not None
    assert (pulls.look_of(first, NOON + DAY), second) == (pulls.Look(NOON, NOON + DAY), None)


async def test_a_look_whose_worker_died_is_begun_by_another_within_seconds(at_woocommerce) -> None:
    """F30: it was half an hour once."""
    await reconciliation.pull_due(NOON)
    source = (await ShopPull.get()).source
    dead = await pulls.claim(source, NOON + DAY)
    assert dead is not None

    with time_machine.travel(clock.now() + LEASE + timedelta(seconds=1)):
        assert await reconciliation.pull_due(NOON + DAY) == 1

        assert not await pulls.finish(dead, pulls.Look(NOON, NOON + DAY * 9), NOON), "it is not the dead one's any more"
    assert (await ShopPull.get()).seen_until == NOON + DAY


async def test_a_look_that_takes_longer_than_a_lease_is_nobody_elses(at_woocommerce, monkeypatch) -> None:
    """The clock runs ten times as fast; so does the renewing."""
    monkeypatch.setattr(reconciliation, "Leases", partial(Leases, length=LEASE / 10))
    await reconciliation.pull_due(NOON)
    source = (await ShopPull.get()).source
    at_woocommerce.silent_for = 2.0

    looking = asyncio.ensure_future(reconciliation.pull_due(NOON + DAY))
    with time_machine.travel(clock.now()) as travel:
        while not at_woocommerce.asked:  # noqa: ASYNC110 - the shop tells nobody
            await asyncio.sleep(0.01)
        for _ in range(9):
            await asyncio.sleep(0.2)
            travel.shift(2)
            assert await pulls.claim(source, NOON + DAY) is None
        assert await looking == 1


async def test_a_look_that_is_cut_short_by_the_end_of_a_worker_is_given_back(at_woocommerce) -> None:
    await reconciliation.pull_due(NOON)
    source = (await ShopPull.get()).source
    at_woocommerce.silent_for = 60.0

    looking = asyncio.ensure_future(reconciliation.pull_due(NOON + DAY))
    while not at_woocommerce.asked:  # noqa: ASYNC110 - the shop tells nobody
        await asyncio.sleep(0.05)
    looking.cancel()
    await asyncio.gather(looking, return_exceptions=True)

    assert await pulls.claim(source, NOON + DAY) is not None


async def test_a_mark_that_a_wrong_clock_left_in_the_future_delays_nothing(at_woocommerce) -> None:
    """The server was 400 days ahead for a while."""
    await reconciliation.pull_due(NOON)
    await reconciliation.pull_due(NOON + DAY * 400)

    assert await reconciliation.pull_due(NOON + DAY) == 1

    pull = await ShopPull.get()
    assert (pull.seen_until, pull.due_at) == (NOON + DAY, NOON + DAY * 2)
    assert "modified_after=2026-11-01T12%3A00%3A00Z" in at_woocommerce.asked[-1]


async def test_a_look_that_was_cut_short_is_repeated_from_where_the_last_whole_one_ended(at_woocommerce) -> None:
    """SH48: nothing is skipped: the mark moves only at the end."""
    at_woocommerce.orders = [order_of_woocommerce(number) for number in range(1, 4)]
    await reconciliation.pull_due(NOON)
    at_woocommerce.first = [Response(status_code=403, content="no")]

    await reconciliation.pull_due(NOON + DAY)

    pull = await ShopPull.get()
    assert (pull.seen_until, pull.due_at) == (NOON, NOON + DAY + timedelta(hours=1))
    assert pull.last_error == "The shop answered 403: no"
    assert await Order.all().count() == 0

    await reconciliation.pull_due(NOON + DAY + timedelta(hours=1))

    assert await Order.all().count() == 3


async def test_an_order_that_is_not_understood_keeps_no_other_out_and_waits_for_staff(
    shops: Shops, at_shopify: AdminShop, portal_db
) -> None:
    """R79."""
    at_shopify.orders = [order_of_shopify(1, currency="ABC"), order_of_shopify(2)]

    for _ in range(2):
        await reconciliation.pull(shopify_at(at_shopify, portal_db), NOON)
        await shops.applied()

    assert [order.external_id for order in await Order.all()] == ["2"]
    kept = await ShopDelivery.get()
    assert (kept.source, kept.topic, kept.state) == (SHOPIFY, "orders/updated", DeliveryState.NOT_UNDERSTOOD)

"""A look into Shopify that was cut short goes on at the page at which it stood, and misses nothing for it (SH56)."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from starlette.responses import Response

from portal.shop.inbox.models import ShopPull
from portal.shop.models import Order
from portal.shop.reconciling import pulls, reconciliation
from tests.shop.loopback import TOKEN, Shop, open_shop
from tests.shop.shopify_admin import AdminShop, admin_of
from tests.shop.shops import SHOPIFY, chosen_settings, order_of_shopify, with_shops

__all__ = ["chosen_settings"]
pytestmark = pytest.mark.anyio
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SINCE = "updated_at:>='2026-10-31T12:00:00Z'"


@pytest.fixture
async def shop(portal_db):
    async with open_shop(admin_of, AdminShop) as found:
        found.orders = [order_of_shopify(number, updated_at=f"2026-11-02T08:0{number}:00Z") for number in range(1, 8)]
        yield found


@pytest.fixture
async def store(shop: Shop, portal_db):
    """A shop with two orders on a page; it was connected at noon."""
    found = reconciliation.ShopifyStore(
        with_shops(portal_db.database_url, shopify_access_token=TOKEN), base_url=shop.url
    )
    assert await reconciliation.look(found, NOON) == 0
    return found


async def cut_short(store, shop: AdminShop, *, pages: int) -> None:
    """A worker begins to look, and ends when the shop has answered so many pages."""
    shop.answers = len(shop.asked) + pages
    looking = asyncio.ensure_future(reconciliation.look(store, NOON + DAY))
    while len(shop.asked) <= shop.answers:  # noqa: ASYNC110 - the shop tells nobody
        await asyncio.sleep(0.02)
    looking.cancel()
    await asyncio.gather(looking, return_exceptions=True)
    shop.answers = None


async def kept() -> list[str]:
    return sorted(await Order.all().values_list("external_id", flat=True))


async def test_a_look_goes_on_at_its_page_with_the_same_question_sh56(store, shop: AdminShop) -> None:
    await cut_short(store, shop, pages=2)
    assert await kept() == ["1", "2", "3", "4"]
    assert (await ShopPull.get()).seen_until == NOON, "nothing was looked through to its end"
    asked = len(shop.wanted)

    assert await reconciliation.look(store, NOON + DAY + HOUR) == 1

    assert await kept() == ["1", "2", "3", "4", "5", "6", "7"]
    assert [(one["changed"], one["after"]) for one in shop.wanted[asked:]] == [(SINCE, "4"), (SINCE, "6")]


async def test_what_changed_meanwhile_is_found_by_the_next_look_sh56(store, shop: AdminShop) -> None:
    """The mark moves to when the look began that was cut short, not to when somebody went on."""
    await cut_short(store, shop, pages=1)
    await reconciliation.look(store, NOON + DAY + HOUR)

    pull = await ShopPull.get()
    assert (pull.seen_until, pull.due_at) == (NOON + DAY, NOON + DAY * 2 + HOUR)
    assert (pull.page_after, pull.page_since, pull.page_began) == (None, None, None)


async def test_a_shop_that_is_away_for_an_hour_is_gone_on_with_sh56(store, shop: AdminShop, monkeypatch) -> None:
    monkeypatch.setattr("portal.shop.stores.client._FIRST_PAUSE", 0.0)
    monkeypatch.setattr("portal.shop.stores.shopify_graphql._FIRST_PAUSE", 0.0)
    await cut_short(store, shop, pages=1)
    shop.first = [Response(status_code=500) for _ in range(40)]
    await reconciliation.look(store, NOON + DAY + HOUR)
    assert (await ShopPull.get()).last_error == "The shop answered 500."
    shop.first, asked = [], len(shop.wanted)

    await reconciliation.look(store, NOON + DAY + HOUR * 2)

    assert len(await kept()) == 7
    assert [one["after"] for one in shop.wanted[asked:]] == ["2", "4", "6"]


async def test_a_place_that_the_shop_refuses_is_forgotten(store, shop: AdminShop) -> None:
    """A cursor may be of no use any more: then the look begins anew."""
    await cut_short(store, shop, pages=2)
    shop.first = [Response(status_code=400, content="Invalid cursor")]
    await reconciliation.look(store, NOON + DAY + HOUR)
    assert (await ShopPull.get()).page_after is None
    asked = len(shop.wanted)

    await reconciliation.look(store, NOON + DAY + HOUR * 2)

    assert len(await kept()) == 7
    assert [one["after"] for one in shop.wanted[asked:]] == [None, "2", "4", "6"]


@pytest.mark.parametrize("later", [-HOUR, DAY * 2])
async def test_a_place_that_is_days_old_or_of_a_wrong_clock_is_no_place(store, shop: AdminShop, later) -> None:
    await cut_short(store, shop, pages=2)
    claim = await pulls.claim(SHOPIFY, NOON + DAY * 3)
    assert claim is not None

    look = pulls.look_of(claim, NOON + DAY + later)

    assert (look.since, look.after) == (NOON, None)


async def test_whose_lease_was_lost_moves_no_place(store, shop: AdminShop) -> None:
    claim = await pulls.claim(SHOPIFY, NOON + DAY)
    assert claim is not None
    await pulls.give_back(claim)

    await pulls.keep_place(claim, pulls.look_of(claim, NOON + DAY), "4")

    assert (await ShopPull.get()).page_after is None

"""Asking the shops themselves: every page, at their pace, and never a change asked for twice (R56)."""

import time
from decimal import Decimal

import httpx
import pytest
from starlette.responses import JSONResponse, RedirectResponse, Response

from portal.settings import Settings
from portal.shop.stores import shopify, woocommerce
from portal.shop.stores.client import StoreRefused, StoreSilent, StoreUnavailable
from tests.shop.loopback import KEY, SECRET, TOKEN, Shop, open_shop, shopify_of, woocommerce_of

pytestmark = pytest.mark.anyio


@pytest.fixture
async def at_shopify():
    async with open_shop(shopify_of) as shop:
        yield shop


@pytest.fixture
async def at_woocommerce():
    async with open_shop(woocommerce_of) as shop:
        yield shop


def to_shopify(shop: Shop, token: str = TOKEN):
    chosen = Settings(shopify_shop="my-shop.myshopify.com", shopify_access_token=token)
    return shopify.shopify(chosen, base_url=shop.url)


def to_woocommerce(shop: Shop):
    return woocommerce.woocommerce(Settings(woocommerce_url=shop.url, woocommerce_key=KEY, woocommerce_secret=SECRET))


async def test_every_page_of_woocommerce_is_fetched(at_woocommerce: Shop) -> None:
    at_woocommerce.orders = [{"id": number, "date_modified_gmt": "2026-11-01T00:00:00"} for number in range(5)]

    async with to_woocommerce(at_woocommerce) as store:
        pages = [[row["id"] for row in page] async for page in woocommerce.pages(store, "/orders", {})]

    assert pages == [[0, 1], [2, 3], [4]]


async def test_amounts_are_read_as_decimals(at_shopify: Shop) -> None:
    at_shopify.first = [Response('{"orders": [{"subtotal": 0.1}]}', media_type="application/json")]

    async with to_shopify(at_shopify) as store:
        answer = await store.get("/orders.json")

    assert answer.body["orders"][0]["subtotal"] == Decimal("0.1")


async def test_a_busy_shop_is_asked_again_when_it_says(at_shopify: Shop) -> None:
    at_shopify.first = [Response(status_code=429, headers={"retry-after": "0.3"})]
    began = time.monotonic()

    async with to_shopify(at_shopify) as store:
        await store.post("/orders.json", {"order": {}})

    assert len(at_shopify.made) == 1
    assert time.monotonic() - began >= 0.3


async def test_a_shop_that_stays_busy_is_left_alone(at_shopify: Shop) -> None:
    at_shopify.first = [Response(status_code=429, headers={"retry-after": "0"}) for _ in range(9)]

    async with to_shopify(at_shopify) as store:
        with pytest.raises(StoreUnavailable):
            await store.get("/orders.json")

    assert len(at_shopify.asked) == 4


async def test_reading_is_repeated_after_a_failure_and_changing_is_not(at_shopify: Shop) -> None:
    at_shopify.first = [Response(status_code=500), JSONResponse({"orders": []}), Response(status_code=500)]

    async with to_shopify(at_shopify) as store:
        assert (await store.get("/orders.json")).body == {"orders": []}
        with pytest.raises(StoreSilent):
            await store.post("/orders.json", {"order": {}})

    assert [line.split()[0] for line in at_shopify.asked] == ["GET", "GET", "POST"]


async def test_a_refusal_is_told_with_what_the_shop_said(at_shopify: Shop) -> None:
    async with to_shopify(at_shopify, token="shpat_wrong") as store:
        with pytest.raises(StoreRefused) as refused:
            await store.get("/orders.json")

    assert refused.value.status == 401
    assert "Invalid API key" in refused.value.said
    assert len(at_shopify.asked) == 1


async def test_the_token_follows_no_redirect(at_shopify: Shop) -> None:
    at_shopify.first = [RedirectResponse(at_shopify.url + "/orders.json")]

    async with to_shopify(at_shopify) as store:
        with pytest.raises(StoreRefused):
            await store.get("/orders.json")

    assert len(at_shopify.asked) == 1


async def test_nobody_listening_is_unavailable_not_silent() -> None:
    async with to_woocommerce(Shop(url="http://127.0.0.1:9")) as store:
        with pytest.raises(StoreUnavailable):
            await store.post("/coupons", {})


@pytest.mark.parametrize(
    ("used", "seconds"), [("1/40", 0.0), ("30/40", 0.0), ("38/40", 4.0), ("70/80", 2.5), ("", 0.0), ("x", 0.0)]
)
def test_shopify_is_left_in_peace_until_its_bucket_is_three_quarters_full(used: str, seconds: float) -> None:
    assert shopify.pace(httpx.Headers({"x-shopify-shop-api-call-limit": used})) == seconds

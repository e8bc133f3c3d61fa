"""Two servers of one database, and the end of all that was delivered to them."""

import asyncio
import time

import pytest

from portal.shop.inbox.models import DeliveryState, ShopDelivery
from tests.processes import Server
from tests.shop.shops import OWN_SECRET, SHOP, SHOPIFY_SECRET, WOO_SECRET

SHOPS = {
    "PORTAL_SHOPIFY_WEBHOOK_SECRET": SHOPIFY_SECRET,
    "PORTAL_SHOPIFY_SHOP": SHOP,
    "PORTAL_WEBHOOK_SECRET": OWN_SECRET,
    "PORTAL_WOOCOMMERCE_WEBHOOK_SECRET": WOO_SECRET,
    "PORTAL_WOOCOMMERCE_URL": "https://shop.example.org",
}


@pytest.fixture
async def two_servers(portal_db):
    servers = [Server(portal_db.database_url, **SHOPS) for _ in range(2)]
    await asyncio.gather(*(server.start() for server in servers))
    yield servers
    for server in servers:
        await server.stop()


async def all_applied() -> None:
    deadline = time.monotonic() + 180
    while await ShopDelivery.filter(state=DeliveryState.WAITING).exists():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.1)

"""The same delivery fifty times at once, at two servers with a worker each, is one effect (W8, F20)."""

import asyncio

import httpx
import pytest

from portal.loyalty.ledger.models import Transfer
from portal.shop.inbox.models import ShopDelivery
from portal.shop.models import Order
from tests.makers.points import account, one_point_per_euro
from tests.shop.inbox.many_servers import all_applied, two_servers
from tests.shop.shops import SHOPIFY_SECRET, mac, order_of_shopify, written

__all__ = ["two_servers"]

pytestmark = pytest.mark.anyio
BACKENDS = ["postgresql"]


async def test_fifty_at_once_at_two_servers_are_one_effect(two_servers, make) -> None:
    """W8: fifty times the same, and the same order under twenty other delivery numbers."""
    await one_point_per_euro(make)
    member = await make.member(email="anna@example.org")
    body = written(order_of_shopify())
    headers = {"x-shopify-topic": "orders/paid", "x-shopify-hmac-sha256": mac(SHOPIFY_SECRET, body)}

    async def send(number: int, client: httpx.AsyncClient) -> int:
        port = two_servers[number % 2].port
        sent = {**headers, "x-shopify-webhook-id": "w-1" if number < 50 else f"w-{number}"}
        return (await client.post(f"http://127.0.0.1:{port}/hooks/shopify", content=body, headers=sent)).status_code

    async with httpx.AsyncClient(timeout=30) as client:
        answers = await asyncio.gather(*(send(number, client) for number in range(70)))
    while 503 in answers:  # a shop would send these again
        async with httpx.AsyncClient(timeout=30) as client:
            answers = [await send(number, client) for number, status in enumerate(answers) if status == 503]
    await all_applied()

    assert await ShopDelivery.all().count() == 21
    assert await Order.all().count() == 1
    assert await Transfer.all().count() == 1
    assert await account(make, member) == (100, 0, 0)

"""Whole histories of many orders at once: each word twice, in any order, at two servers with a worker each (W7, W8)."""

import asyncio
import json
import random
from typing import Any

import httpx
import pytest

from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from tests.makers.points import one_point_per_euro
from tests.shop.inbox.many_servers import all_applied, two_servers
from tests.shop.recording.histories import AT_SHOPIFY, AT_WOOCOMMERCE, DISPUTE, Step, shopify, woo
from tests.shop.shops import SHOP, SHOPIFY_SECRET, WOO_SECRET, mac, written

__all__ = ["two_servers"]
pytestmark = pytest.mark.anyio
BACKENDS = ["postgresql"]
CODE = "the-code"
AT_WOO = {"coupon_lines": [{"id": 1, "code": CODE, "discount": "5.00"}]}
WITH_COUPONS: dict[str, list[Step]] = {
    "a coupon's order cancelled and completed again": [
        woo(1, 0, **AT_WOO),
        woo(2, 0, status="cancelled", **AT_WOO),
        woo(3, 100, status="completed", **AT_WOO),
    ],
    "by bank transfer, half refunded": [
        woo(1, 0, status="on-hold", date_paid_gmt=None, **AT_WOO),
        woo(2, 0, **AT_WOO),
        woo(3, 300, refunds=[{"id": 8, "total": "-52.45"}], **AT_WOO),
    ],
    "a direct debit that was returned and came after all": [
        woo(1, 0, **AT_WOO),
        woo(2, 0, status="failed", **AT_WOO),
        woo(3, 100, **AT_WOO),
    ],
    "a refund that was deleted": [
        woo(1, 0, **AT_WOO),
        woo(2, 0, refunds=[{"id": 8, "total": "-52.45"}], **AT_WOO),
        woo(3, 100, **AT_WOO),
    ],
    "a chargeback that was won": [
        shopify(1, 0, discount_codes=[{"code": CODE}]),
        ("disputes/create", {**DISPUTE, "amount": "104.90", "status": "needs_response"}, 0),
        ("disputes/update", {**DISPUTE, "amount": "104.90", "status": "won"}, 100),
    ],
}
"""The coupon took all 500 points that the member had; what is right is what is left of both in the end."""


def of_its_own(body: dict[str, Any], number: int, email: str, code: str | None) -> dict[str, Any]:
    """The same as another order of another buyer, with refunds of its own."""
    told = json.loads(json.dumps(body).replace(CODE, code or CODE))
    order = 10_000 + number
    if "order_id" in told:
        return {**told, "id": told["id"] + 1000 * number, "order_id": order}
    refunds = told.get("refunds") or []
    for refund in refunds.values() if isinstance(refunds, dict) else refunds:
        refund["id"] += 1000 * number
    if "billing" not in told:
        return {**told, "id": order, "email": email, "customer": {"id": order, "email": email}}
    is_guest = told["customer_id"] == 0
    billing = told["billing"] if "invalid" in told["billing"]["email"] else {**told["billing"], "email": email}
    return {**told, "id": order, "customer_id": 0 if is_guest else order, "billing": billing}


async def test_many_histories_told_at_once_and_twice_come_to_what_is_right(two_servers, make) -> None:
    await one_point_per_euro(make)
    reward = await make.reward(500)
    histories = [*AT_SHOPIFY.items(), *AT_WOOCOMMERCE.items(), *WITH_COUPONS.items()]
    members, sent = [], []
    for number, (_, steps) in enumerate(histories):
        member, code = await make.member(email=f"buyer{number}@example.org"), None
        if steps in WITH_COUPONS.values():
            await make.points(member, 500)
            code = (await make.redemption(member, reward)).coupon_code
        members.append(member)
        sent += [(topic, of_its_own(body, number, member.email, code)) for topic, body, _ in steps]
    sent = [(topic, body, f"d-{place}-{again}") for place, (topic, body) in enumerate(sent) for again in (1, 2)]
    random.Random(7).shuffle(sent)

    async with httpx.AsyncClient(timeout=30) as client:
        while sent:  # what is answered 503 comes again
            ports = [two_servers[at % 2].port for at in range(len(sent))]
            answers = await asyncio.gather(*(send(client, port, *one) for port, one in zip(ports, sent, strict=True)))
            assert set(answers) <= {202, 503}
            sent = [one for one, answer in zip(sent, answers, strict=True) if answer == 503]
    await all_applied()

    found = {}
    for (name, _), member in zip(histories, members, strict=True):
        held = await Account.get_or_none(member_id=member.id) or Account()
        found[name] = (held.available, held.debt)
    assert found == {name: (steps[-1][2], 0) for name, steps in histories}
    assert await ShopDelivery.exclude(state=DeliveryState.APPLIED).count() == 0
    assert await ledger.verify() == []


async def send(client: httpx.AsyncClient, port: int, topic: str, body: dict[str, Any], number: str) -> int:
    content = written(body)
    if "/" in topic:
        headers = {
            "x-shopify-topic": topic,
            "x-shopify-hmac-sha256": mac(SHOPIFY_SECRET, content),
            "x-shopify-shop-domain": SHOP,
            "x-shopify-webhook-id": number,
        }
    else:
        headers = {
            "x-wc-webhook-topic": topic,
            "x-wc-webhook-signature": mac(WOO_SECRET, content),
            "x-wc-webhook-source": "https://shop.example.org/",
            "x-wc-webhook-delivery-id": number,
        }
    door = "shopify" if "/" in topic else "woocommerce"
    answer = await client.post(f"http://127.0.0.1:{port}/hooks/{door}", content=content, headers=headers)
    return answer.status_code

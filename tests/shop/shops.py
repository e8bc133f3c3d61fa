"""What shops send: real bodies, signed as each of them signs, and a portal that knows their secrets."""

import base64
import hashlib
import hmac
import json
import time
from typing import Any

import httpx
import pytest

from portal.settings import Settings
from portal.shop.inbox import applying
from portal.web.app import create_app

SHOPIFY_SECRET = "shpss_hush_hush_hush"
WOO_SECRET = "woo hush".replace(" ", "_") + "_hush_hush"
OWN_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
SHOP = "my-shop.myshopify.com"
SHOPIFY, WOO = f"shopify:{SHOP}", "woocommerce:shop.example.org"


def with_shops(database_url: str, **changed: Any) -> Settings:
    chosen = {
        "shopify_webhook_secret": SHOPIFY_SECRET,
        "shopify_shop": SHOP,
        "woocommerce_webhook_secret": WOO_SECRET,
        "woocommerce_url": "https://shop.example.org",
        "webhook_secret": OWN_SECRET,
        "currency": "EUR",
    }
    return Settings(database_url=database_url, database_pool=10, **{**chosen, **changed})


def written(body: Any) -> bytes:
    return body if isinstance(body, bytes) else json.dumps(body).encode()


def mac(secret: str | bytes, message: bytes) -> str:
    key = secret.encode() if isinstance(secret, str) else secret
    return base64.b64encode(hmac.new(key, message, hashlib.sha256).digest()).decode()


def own_signature(sent_id: str, at: int | str, body: bytes, secret: str = OWN_SECRET) -> str:
    key = base64.b64decode(secret.removeprefix("whsec_"))
    return "v1," + mac(key, f"{sent_id}.{at}.".encode() + body)


class Shops:
    """Posts deliveries at the application's door, and lets the worker apply what was kept."""

    def __init__(self, settings: Settings) -> None:
        transport = httpx.ASGITransport(create_app(settings))
        self.client = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000")

    async def shopify(self, topic: str, body: Any, *, id: str | None = "w-1", **headers: str) -> httpx.Response:
        content = written(body)
        sent = {
            "x-shopify-topic": topic,
            "x-shopify-hmac-sha256": mac(SHOPIFY_SECRET, content),
            "x-shopify-shop-domain": SHOP,
            **({"x-shopify-webhook-id": id} if id else {}),
            **headers,
        }
        return await self.client.post("/hooks/shopify", content=content, headers=sent)

    async def woocommerce(self, topic: str, body: Any, *, id: str = "d-1", **headers: str) -> httpx.Response:
        content = written(body)
        sent = {
            "x-wc-webhook-topic": topic,
            "x-wc-webhook-signature": mac(WOO_SECRET, content),
            "x-wc-webhook-source": "https://shop.example.org/",
            "x-wc-webhook-delivery-id": id,
            **headers,
        }
        return await self.client.post("/hooks/woocommerce", content=content, headers=sent)

    async def own(self, body: Any, *, id: str = "msg_1", at: int | None = None, **headers: str) -> httpx.Response:
        content, moment = written(body), at if at is not None else int(time.time())
        sent = {
            "webhook-id": id,
            "webhook-timestamp": str(moment),
            "webhook-signature": own_signature(id, moment, content),
            **headers,
        }
        return await self.client.post("/hooks/orders", content=content, headers=sent)

    async def applied(self) -> int:
        """Apply all that waits."""
        count = 0
        while taken := await applying.apply_waiting():
            count += taken
        return count


@pytest.fixture
def chosen_settings(database_url: str) -> Settings:
    return with_shops(database_url)


@pytest.fixture
async def shops(portal_db: Settings):
    found = Shops(portal_db)
    yield found
    await found.client.aclose()


def order_of_shopify(number: int = 1001, **changed: Any) -> dict[str, Any]:
    """A paid order over two lines, 80.00 and 20.00, with 4.90 for shipping."""
    return {
        "id": number,
        "currency": "EUR",
        "presentment_currency": "EUR",
        "created_at": "2026-11-01T10:00:00+01:00",
        "processed_at": "2026-11-01T10:00:00+01:00",
        "updated_at": "2026-11-01T10:05:00+01:00",
        "cancelled_at": None,
        "financial_status": "paid",
        "test": False,
        "total_price": "104.90",
        "current_total_price": "104.90",
        "subtotal_price": "100.00",
        "current_subtotal_price": "100.00",
        "total_shipping_price_set": {"shop_money": {"amount": "4.90", "currency_code": "EUR"}},
        "customer": {"id": 77, "email": "anna@example.org"},
        "email": "anna@example.org",
        "line_items": [
            {"id": 1, "sku": "beans", "title": "Beans", "quantity": 4, "price": "20.00", "discount_allocations": []},
            {"id": 2, "sku": "mill", "title": "Mill", "quantity": 1, "price": "20.00", "discount_allocations": []},
        ],
        "discount_codes": [],
        "note_attributes": [],
        "refunds": [],
        **changed,
    }


def refund_of_shopify(number: int = 501, order: int = 1001, *, subtotal: Any = 20.0, **changed: Any) -> dict[str, Any]:
    """One line of 20.00 given back; the subtotal is a JSON number, as Shopify writes it."""
    amount = f"{float(subtotal):.2f}"
    return {
        "id": number,
        "order_id": order,
        "created_at": "2026-11-03T10:00:00+01:00",
        "processed_at": "2026-11-03T10:00:00+01:00",
        "refund_line_items": [
            {"id": number * 10, "line_item_id": 1, "quantity": 1, "subtotal": subtotal, "total_tax": 0.0}
        ],
        "order_adjustments": [],
        "transactions": [
            {"id": number * 100, "kind": "refund", "status": "success", "amount": amount, "currency": "EUR"}
        ],
        **changed,
    }


def order_of_woocommerce(number: int = 727, **changed: Any) -> dict[str, Any]:
    """A paid order over 100.00 and 19.00 of tax, with 4.90 for shipping; its local times are an hour ahead."""
    return {
        "id": number,
        "status": "processing",
        "currency": "EUR",
        "date_created": "2026-11-01T10:00:00",
        "date_created_gmt": "2026-11-01T09:00:00",
        "date_modified": "2026-11-01T10:05:00",
        "date_modified_gmt": "2026-11-01T09:05:00",
        "date_paid": "2026-11-01T10:01:00",
        "date_paid_gmt": "2026-11-01T09:01:00",
        "prices_include_tax": False,
        "total": "104.90",
        "shipping_total": "4.90",
        "customer_id": 77,
        "billing": {"email": "anna@example.org", "country": "DE"},
        "line_items": [
            {"id": 315, "name": "Beans", "sku": "beans", "quantity": 5, "total": "100.00", "total_tax": "19.00"}
        ],
        "coupon_lines": [],
        "meta_data": [],
        "refunds": [],
        **changed,
    }

"""Shopify's Admin API: its address, its key, and the pace of its plain requests."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from portal.settings import Settings
from portal.shop.stores.client import StoreClient, connected

VERSION = "2026-07"
LEAK = 2.0
"""Requests a second that leave Shopify's bucket; 40 fit in (80 and 4 on larger plans, whose header says so)."""
_USED = re.compile(r"(\d{1,6})/(\d{1,6})")


def is_set(settings: Settings) -> bool:
    """Whether the portal may speak to a Shopify shop of its own accord."""
    return settings.shopify_shop is not None and settings.shopify_access_token is not None


def source_of(settings: Settings) -> str:
    """What its orders, customers and coupons say where they are from."""
    return f"shopify:{settings.shopify_shop}"


@asynccontextmanager
async def shopify(settings: Settings, *, base_url: str | None = None) -> AsyncIterator[StoreClient]:
    """The shop's API for the length of a block; ``base_url`` is its address unless it is the usual one."""
    token = settings.shopify_access_token
    if settings.shopify_shop is None or token is None:
        raise RuntimeError("PORTAL_SHOPIFY_SHOP and PORTAL_SHOPIFY_ACCESS_TOKEN are not set")
    address = base_url or settings.shopify_url or f"https://{settings.shopify_shop}/admin/api/{VERSION}"
    headers = {"x-shopify-access-token": token.get_secret_value()}
    async with connected(address, pace=pace, headers=headers) as client:
        yield client


def pace(headers: httpx.Headers) -> float:
    """Nothing while the bucket is less than three quarters full, then as long as it takes to get there."""
    found = _USED.fullmatch(headers.get("x-shopify-shop-api-call-limit", ""))
    if found is None:
        return 0.0
    used, size = int(found[1]), int(found[2])
    return max(0.0, (used - size * 3 / 4) / (LEAK * max(1.0, size / 40)))

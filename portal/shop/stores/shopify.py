"""Shopify's Admin REST API: its address, its pace, its way of paging."""

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

import httpx

from portal.settings import Settings
from portal.shop.stores.client import Parameters, StoreClient, StoreSilent, connected

VERSION = "2026-07"
PAGE = 250
LEAK = 2.0
"""Requests a second that leave Shopify's bucket; 40 fit in (80 and 4 on larger plans, whose header says so)."""
_NEXT = re.compile(r'<([^>]+)>\s*;[^,]*rel="?next"?')
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
    address = base_url or f"https://{settings.shopify_shop}/admin/api/{VERSION}"
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


async def pages(
    client: StoreClient, path: str, member: str, params: Parameters
) -> AsyncIterator[list[Mapping[str, Any]]]:
    """Every page of a list, which the answer holds under ``member``.

    The link to the next one carries all that was asked for, and its page is only fetched from this same shop.
    """
    answer = await client.get(path, {"limit": PAGE, **params})
    while True:
        rows = answer.body.get(member) if isinstance(answer.body, dict) else None
        if not isinstance(rows, list):
            raise StoreSilent(f"The shop's answer has no list of {member}.")
        yield rows
        following = _NEXT.search(answer.headers.get("link", ""))
        if following is None:
            return
        answer = await client.get(f"{path}?{urlsplit(following[1]).query}")

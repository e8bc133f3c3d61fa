"""WooCommerce's REST API: its address, its way of paging. It asks for no pace but answers 429 behind some hosts."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

import httpx

from portal.settings import Settings
from portal.shop.stores.client import Parameters, StoreClient, StoreSilent, connected

PAGE = 100


def is_set(settings: Settings) -> bool:
    """Whether the portal may speak to a WooCommerce shop of its own accord."""
    return None not in (settings.woocommerce_url, settings.woocommerce_key, settings.woocommerce_secret)


def source_of(settings: Settings) -> str:
    """What its orders, customers and coupons say where they are from."""
    return f"woocommerce:{urlsplit(settings.woocommerce_url or '').hostname}"


@asynccontextmanager
async def woocommerce(settings: Settings) -> AsyncIterator[StoreClient]:
    """The shop's API for the length of a block."""
    key, secret = settings.woocommerce_key, settings.woocommerce_secret
    if settings.woocommerce_url is None or key is None or secret is None:
        raise RuntimeError("PORTAL_WOOCOMMERCE_URL, _KEY and _SECRET are not set")
    auth = (key.get_secret_value(), secret.get_secret_value())
    async with connected(f"{settings.woocommerce_url}/wp-json/wc/v3", pace=pace, auth=auth) as client:
        yield client


def pace(_: httpx.Headers) -> float:
    """One request after the other is slow enough."""
    return 0.0


async def pages(client: StoreClient, path: str, params: Parameters) -> AsyncIterator[list[Mapping[str, Any]]]:
    """Every page of a list, by its number.

    Ordered by id, so that what changes meanwhile can move others to a later page but never past one (none is missed).
    """
    number, last = 1, 1
    while number <= last:
        answer = await client.get(path, {"per_page": PAGE, "orderby": "id", "order": "asc", **params, "page": number})
        if not isinstance(answer.body, list):
            raise StoreSilent("The shop's answer is no list.")
        yield answer.body
        written = answer.headers.get("x-wp-totalpages", "")
        last = int(written) if written.isdecimal() and len(written) < 7 else last  # noqa: PLR2004
        number += 1

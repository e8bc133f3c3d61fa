"""Shops on a loopback port that answer as Shopify and WooCommerce do: their paging, their limits, their failures."""

import asyncio
import base64
import contextlib
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

TOKEN = "shpat_0123456789abcdef"
KEY, SECRET = "ck_0123456789", "cs_9876543210"


@dataclass
class Shop:
    """What the shop has, what it was asked, and what it answers before it answers properly."""

    orders: list[dict[str, Any]] = field(default_factory=list)
    refunds: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    page: int = 2
    asked: list[str] = field(default_factory=list)
    made: list[Any] = field(default_factory=list)
    first: list[Response] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    url: str = ""
    silent_for: float = 0.0
    """Seconds before it answers anything."""
    answers: int | None = None
    """So often it answers, and then no more."""

    async def noted(self, request: Request) -> Response | None:
        self.asked.append(f"{request.method} {request.url.path}?{request.url.query}")
        is_over = self.answers is not None and len(self.asked) > self.answers
        await asyncio.sleep(60.0 if is_over else self.silent_for)
        return self.first.pop(0) if self.first else None


def shopify_of(shop: Shop) -> Starlette:
    """`orders.json` with Link headers: page_info stands for all that was asked for."""

    async def orders(request: Request) -> Response:
        if early := await shop.noted(request):
            return early
        if request.headers.get("x-shopify-access-token") != TOKEN:
            return JSONResponse({"errors": "[API] Invalid API key or access token"}, status_code=401)
        if request.method == "POST":
            shop.made.append(await request.json())
            return JSONResponse({"order": shop.made[-1]}, status_code=201)
        query = request.query_params
        start = int(query.get("page_info", "0"))
        since = query.get("updated_at_min", "")
        found = shop.orders if "page_info" in query else [one for one in shop.orders if one["updated_at"] >= since]
        headers = {"x-shopify-shop-api-call-limit": "1/40", **shop.headers}
        if start + shop.page < len(found):
            following = f"https://elsewhere.example/admin/orders.json?limit={shop.page}&page_info={start + shop.page}"
            headers["link"] = f'<{following}>; rel="next"'
        return JSONResponse({"orders": found[start : start + shop.page]}, headers=headers)

    return Starlette(routes=[Route("/orders.json", orders, methods=["GET", "POST"])])


def woocommerce_of(shop: Shop) -> Starlette:
    """`orders` and `orders/ID/refunds` behind basic authentication, with X-WP-TotalPages."""
    expected = "Basic " + base64.b64encode(f"{KEY}:{SECRET}".encode()).decode()

    async def orders(request: Request) -> Response:
        if early := await shop.noted(request):
            return early
        if request.headers.get("authorization") != expected:
            return JSONResponse({"code": "woocommerce_rest_cannot_view"}, status_code=401)
        query = request.query_params
        since = query.get("modified_after", "").removesuffix("Z")
        wanted = query["include"].split(",") if "include" in query else None
        found = [
            one
            for one in shop.orders
            if one["date_modified_gmt"] > since and (wanted is None or str(one["id"]) in wanted)
        ]
        return _numbered(found, query, shop)

    async def refunds(request: Request) -> Response:
        if early := await shop.noted(request):
            return early
        return _numbered(shop.refunds.get(request.path_params["number"], []), request.query_params, shop)

    return Starlette(
        routes=[
            Route("/wp-json/wc/v3/orders", orders),
            Route("/wp-json/wc/v3/orders/{number}/refunds", refunds),
        ]
    )


def _numbered(found: list[dict[str, Any]], query: Any, shop: Shop) -> Response:
    start = (int(query["page"]) - 1) * shop.page
    total = max(1, -(-len(found) // shop.page))
    return JSONResponse(found[start : start + shop.page], headers={"x-wp-totalpages": str(total)})


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self):
        yield


@contextlib.asynccontextmanager
async def open_shop(speaking: Callable[[Any], Starlette], kind: type[Shop] = Shop) -> AsyncIterator[Any]:
    """A shop on a free loopback port for the length of a block."""
    shop = kind()
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    running = _Server(uvicorn.Config(speaking(shop), log_config=None, lifespan="off", timeout_graceful_shutdown=1))
    task = asyncio.create_task(running.serve(sockets=[listening]))
    while not running.started:  # noqa: ASYNC110 - uvicorn tells it by nothing else
        await asyncio.sleep(0.01)
    shop.url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    try:
        yield shop
    finally:
        running.should_exit = True
        await task
        listening.close()

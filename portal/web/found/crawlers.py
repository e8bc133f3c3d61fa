"""GET /robots.txt, /sitemap.xml and /sitemaps/{kind}-{number}.xml: what a visitor may find, told to search engines."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from html import escape

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from portal.settings import Settings
from portal.sitemaps import KINDS, MOST, Entry, Kind
from portal.web.deadlines import in_time

_BEGIN = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_HEADERS = {"cache-control": "no-cache"}
_NOT_FOR_CRAWLERS = (
    "/account", "/api", "/appeal/", "/calendars/", "/consent", "/exports/", "/forgot", "/graphql", "/insights",
    "/moderation", "/mute/", "/new", "/r/", "/reset", "/s/", "/search", "/sign-in", "/staff/", "/unsubscribe/",
    "/verify",
)  # fmt: skip
"""Pages that are somebody's own or change something, and results of searches."""


def routes(settings: Settings) -> list[BaseRoute]:
    """The doors for search engines. One sitemap is written at a time, in steps, so that crawlers delay nobody."""
    one_at_a_time = asyncio.Semaphore(1)
    base = settings.public_url.rstrip("/")

    async def robots(_: Request) -> Response:
        lines = ["User-agent: *", *(f"Disallow: {path}" for path in _NOT_FOR_CRAWLERS), f"Sitemap: {base}/sitemap.xml"]
        return PlainTextResponse("\n".join(lines) + "\n", headers=_HEADERS)

    @in_time
    async def index(_: Request) -> Response:
        files = [
            f"{base}/sitemaps/{name}-{number}.xml"
            for name, kind in KINDS.items()
            for number in range(1, -(-await kind.count() // MOST) + 1)
        ]
        body = "".join(f"<sitemap><loc>{escape(one)}</loc></sitemap>\n" for one in files)
        return _xml([_BEGIN, f"<sitemapindex {_NAMESPACE}>\n", body, "</sitemapindex>\n"])

    async def sitemap(request: Request) -> Response:
        kind, number = KINDS.get(request.path_params["kind"]), request.path_params["number"]
        if kind is None or number < 1 or number > -(-await kind.count() // MOST):
            return PlainTextResponse("There is no such sitemap.\n", status_code=404)
        return StreamingResponse(
            _written(kind, number, base, one_at_a_time), media_type="application/xml", headers=_HEADERS
        )

    return [
        Route("/robots.txt", robots),
        Route("/sitemap.xml", index),
        Route("/sitemaps/{kind}-{number:int}.xml", in_time(sitemap)),
    ]


async def _written(kind: Kind, number: int, base: str, turn: asyncio.Semaphore) -> AsyncIterator[str]:
    async with turn:
        yield f"{_BEGIN}<urlset {_NAMESPACE}>\n"
        async for entries in kind.entries((number - 1) * MOST, MOST):
            yield "".join(_line(one, base) for one in entries)
        yield "</urlset>\n"


def _line(entry: Entry, base: str) -> str:
    changed = "" if entry.changed_at is None else f"<lastmod>{entry.changed_at:%Y-%m-%d}</lastmod>"
    return f"<url><loc>{escape(base + entry.path)}</loc>{changed}</url>\n"


def _xml(parts: Iterable[str]) -> Response:
    return Response("".join(parts), media_type="application/xml", headers=_HEADERS)

"""GET /robots.txt, /sitemap.xml and /sitemaps/{name}.xml: what a visitor may find, told to search engines."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable, Sequence
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
    "/account", "/api", "/appeal/", "/calendars/", "/confirm-address", "/consent", "/exports/", "/forgot", "/graphql",
    "/insights", "/keep-address", "/moderation", "/mute/", "/new", "/r/", "/reset", "/s/", "/search", "/sign-in",
    "/staff/", "/unsubscribe/", "/verify",
)  # fmt: skip
"""Pages that are somebody's own or change something, and results of searches."""
_NAME = re.compile(r"([a-z]+)-([1-9][0-9]{0,8})")
"""One address for each sitemap, and no number that costs anything to read."""


def routes(settings: Settings) -> list[BaseRoute]:
    """The doors for search engines. One step of one sitemap is read at a time, so that crawlers delay nobody; a turn
    ends before it is sent, for whoever reads slowly delays nobody either (M9).
    """
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
        named = _NAME.fullmatch(request.path_params["name"])
        kind, number = (KINDS.get(named[1]), int(named[2])) if named else (None, 0)
        if kind is None or number > -(-await kind.count() // MOST):
            return PlainTextResponse("There is no such sitemap.\n", status_code=404)
        return StreamingResponse(
            _written(kind, number, base, one_at_a_time), media_type="application/xml", headers=_HEADERS
        )

    return [
        Route("/robots.txt", robots),
        Route("/sitemap.xml", index),
        Route("/sitemaps/{name}.xml", in_time(sitemap)),
    ]


async def _written(kind: Kind, number: int, base: str, turn: asyncio.Semaphore) -> AsyncIterator[str]:
    yield f"{_BEGIN}<urlset {_NAMESPACE}>\n"
    steps = kind.entries((number - 1) * MOST, MOST)
    while (lines := await _next_lines(steps, base, turn)) is not None:
        yield lines
    yield "</urlset>\n"


async def _next_lines(steps: AsyncIterator[Sequence[Entry]], base: str, turn: asyncio.Semaphore) -> str | None:
    async with turn:
        entries = await anext(steps, None)
        return None if entries is None else "".join(_line(one, base) for one in entries)


def _line(entry: Entry, base: str) -> str:
    changed = "" if entry.changed_at is None else f"<lastmod>{entry.changed_at:%Y-%m-%d}</lastmod>"
    return f"<url><loc>{escape(base + entry.path)}</loc>{changed}</url>\n"


def _xml(parts: Iterable[str]) -> Response:
    return Response("".join(parts), media_type="application/xml", headers=_HEADERS)

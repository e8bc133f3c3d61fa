"""GET /feed.atom and /c/{slug}/feed.atom: the newest threads that a visitor sees, for feed readers (RFC 4287, L32)."""

from html import escape
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from graphql_schema.context import Context
from portal.kernel import text
from portal.settings import Settings
from portal.web import caching
from portal.web.deadlines import in_time
from portal.web.found.articles import Words
from portal.web.found.asking import NotNow, told
from portal.web.found.things import category_path, thread_path
from portal.web.sessions import languages_of

_THREADS = """nodes { id slug title createdAt author { displayName } firstPost { bodyHtml } }"""
_ALL = f"""query Feed {{ program {{ name }} thing: program {{ name }}
    threads(first: 30, orderBy: NEWEST) {{ {_THREADS} }} }}"""
_CATEGORY = f"""query Feed($slug: String!) {{ program {{ name }} thing: category(slug: $slug) {{
    name slug threads(first: 30, orderBy: NEWEST) {{ {_THREADS} }} }} }}"""
_RETRY = {"retry-after": "60"}


def routes(settings: Settings) -> list[BaseRoute]:
    """The doors for feed readers; nobody is signed in there, whatever cookie comes along."""
    base = settings.public_url.rstrip("/")

    async def answer(request: Request, document: str, **variables: Any) -> Response:
        locale, languages = languages_of(request.scope, None)
        context = Context(locale=locale, languages=languages, request_id=request.scope["state"]["request_id"])
        try:
            data = await told(document, variables, context)
        except NotNow:
            return PlainTextResponse("Not at the moment.\n", status_code=503, headers=_RETRY)
        if data["thing"] is None:
            return _there_is_none()
        body = _feed(data, base, str(request.url.path), Words(locale)).encode()
        headers = caching.headers_for(body, "application/atom+xml", settings, for_anybody=True)
        if caching.is_known(request.scope, headers["etag"]):
            return Response(status_code=304, headers=headers)
        return Response(body, media_type="application/atom+xml", headers=headers)

    @in_time
    async def everything(request: Request) -> Response:
        return await answer(request, _ALL)

    @in_time
    async def of_category(request: Request) -> Response:
        slug = request.path_params["slug"]
        return await answer(request, _CATEGORY, slug=slug) if text.is_text(slug) else _there_is_none()

    return [Route("/feed.atom", everything), Route("/c/{slug}/feed.atom", of_category)]


def _there_is_none() -> Response:
    return PlainTextResponse("There is no such feed.\n", status_code=404)


def _feed(data: dict[str, Any], base: str, path: str, words: Words) -> str:
    thing = data["thing"]
    threads = thing.get("threads", data.get("threads"))["nodes"]
    page = base + (category_path(thing) if "slug" in thing else "/")
    name = data["program"]["name"]
    title = f"{thing['name']} · {name}" if "slug" in thing else name
    newest = max((one["createdAt"] for one in threads), default="1970-01-01T00:00:00Z")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{escape(title)}</title>",
        f"<id>{escape(base + path)}</id>",
        f'<link rel="self" type="application/atom+xml" href="{escape(base + path)}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(page)}"/>',
        f"<updated>{newest}</updated>",
        *(_entry(one, base, words) for one in threads),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(thread: dict[str, Any], base: str, words: Words) -> str:
    address = escape(base + thread_path(thread))
    author = thread["author"]
    name = escape(words.nobody() if author is None else author["displayName"])
    body = (thread["firstPost"] or {}).get("bodyHtml") or ""
    return (
        f"<entry><title>{escape(thread['title'])}</title><id>{escape(base)}/t/{quote(thread['id'])}</id>"
        f'<link rel="alternate" type="text/html" href="{address}"/>'
        f"<published>{thread['createdAt']}</published><updated>{thread['createdAt']}</updated>"
        f"<author><name>{name}</name></author>"
        f'<content type="html">{escape(body)}</content></entry>'
    )

"""What has browsers install the pages: the manifest, its icons, and the service worker (IS1, IS2)."""

import asyncio
import json
from hashlib import blake2b
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from portal.loyalty import programme
from portal.media import app_icons, pictures
from portal.media.models import Variant
from portal.translations.queries import said_in
from portal.web import sessions
from portal.web.addresses import header
from portal.web.caching import is_known
from portal.web.deadlines import in_time

_REVALIDATE = {"cache-control": "no-cache"}
_WORKER_POLICY = "default-src 'none'; connect-src 'self'; img-src 'self'"
"""A worker goes by the policy of its own answer: it fetches from here, icons of notices too, and runs nothing else."""
_PAPER = "#f6f4f0"


def routes(folder: Path) -> list[BaseRoute]:
    """The doors of an installable frontend."""
    worker = folder / "service-worker.js"

    async def service_worker(request: Request) -> Response:
        policy = {"content-security-policy": _WORKER_POLICY}
        return _answer(request, worker.read_bytes(), "text/javascript; charset=utf-8", policy)

    return [
        Route("/manifest.webmanifest", in_time(_manifest), methods=["GET"]),
        Route("/icons/{size:int}.png", in_time(_icon), methods=["GET"]),
        Route("/service-worker.js", service_worker, methods=["GET"]),
    ]


async def _manifest(request: Request) -> Response:
    """In the language of the browser, as its launcher will be."""
    terms = await programme.current()
    locale = sessions.preferred_locale(header(request.scope, b"accept-language"))
    named = await said_in(locale, "name", {terms.id: (terms.translated_into, terms.name)})
    said = {
        "id": "/",
        "name": named[terms.id],
        "lang": locale,
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": _PAPER,
        "theme_color": terms.accent or app_icons.OWN,
        "icons": [
            {"src": f"/icons/{size}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for size in app_icons.SIZES
            for purpose in ("any", "maskable")
        ],
    }
    body = json.dumps(said, ensure_ascii=False).encode()
    return _answer(request, body, "application/manifest+json", {"vary": "accept-language"})


async def _icon(request: Request) -> Response:
    size = request.path_params["size"]
    if size not in app_icons.SIZES:
        return Response(status_code=404)
    terms = await programme.current()
    logo = await _logo(terms.logo_url)
    drawn = await asyncio.to_thread(app_icons.drawn, size, terms.accent, logo)
    return _answer(request, drawn, "image/png", {})


async def _logo(url: str | None) -> bytes | None:
    found = None if url is None else await pictures.find(url.removeprefix(pictures.PREFIX))
    return None if found is None else await pictures.content(found.id, Variant.FULL)


def _answer(request: Request, body: bytes, media_type: str, more: dict[str, str]) -> Response:
    headers = {**_REVALIDATE, **more, "etag": f'"{blake2b(body, digest_size=16).hexdigest()}"'}
    if is_known(request.scope, headers["etag"]):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)

"""A page to try queries on, for the developer at the machine: in development only, and from loopback only (G20)."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from portal.settings import Settings
from portal.web.addresses import is_loopback
from portal.web.middleware import PAGE_POLICY

_FILES = {"": "explorer.html", "explorer.js": "explorer.js", "explorer.css": "explorer.css"}


def routes(settings: Settings) -> list[BaseRoute]:
    """GET /explorer; nothing at all in production."""
    if settings.in_production:
        return []
    return [Route("/explorer", _page), Route("/explorer/{name}", _page)]


async def _page(request: Request) -> Response:
    name = _FILES.get(request.path_params.get("name", ""))
    if name is None or not is_loopback(request.scope):
        return Response(status_code=404)
    return FileResponse(
        Path(__file__).parent / name,
        headers={
            "cache-control": "no-cache",
            "content-security-policy": PAGE_POLICY.format(script="", live="", pictures="'self' data:"),
        },
    )

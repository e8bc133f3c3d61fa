"""GET /look.css: the brand's colour, laid over the tokens of the frontend's sheet; nothing where staff set none."""

from hashlib import blake2b

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from portal.kernel import colours, outages
from portal.loyalty import programme
from portal.settings import Settings
from portal.web.caching import is_known
from portal.web.deadlines import in_time

ADDRESS = "/look.css"


def routes(settings: Settings) -> list[BaseRoute]:
    """The door for the sheet; shops' pages may load it, too."""
    return [Route(ADDRESS, in_time(_sheet), methods=["GET"])]


async def _sheet(request: Request) -> Response:
    """A page whose colour is not to be had looks as it does without."""
    try:
        accent = (await programme.current()).accent
    except Exception as failure:
        if not outages.is_outage(failure):
            raise
        return Response("", media_type="text/css", headers={"cache-control": "no-store"})
    body = sheet_of(accent).encode()
    headers = {
        "cache-control": "no-cache",
        "etag": f'"{blake2b(body, digest_size=8).hexdigest()}"',
        "cross-origin-resource-policy": "cross-origin",
    }
    if is_known(request.scope, headers["etag"]):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="text/css", headers=headers)


def sheet_of(accent: str | None) -> str:
    """The tokens that differ."""
    if accent is None:
        return ""
    lines = (f"  {name}: light-dark({light}, {dark});\n" for name, (light, dark) in colours.tokens(accent).items())
    return ":root {\n" + "".join(lines) + "}\n"

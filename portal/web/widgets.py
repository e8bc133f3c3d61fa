"""GET /widgets.js: the script of the widgets for shops' own pages, at an address that stays as it is (WI1)."""

import gzip
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import brotli
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from portal.web.caching import is_known
from portal.web.packs.building import Packed
from portal.web.packs.serving import coded

ADDRESS = "/widgets.js"
_FOR_OTHERS = {
    # A script that says nothing of anybody; modules of other origins come by CORS alone.
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "public, max-age=300",
    "vary": "accept-encoding",
}


def routes(folder: Path) -> list[BaseRoute]:
    """The door for the script; none where the frontend is not installed."""
    file = folder / "widgets" / "widgets.js"

    async def script(request: Request) -> Response:
        found = _packed(file, file.stat().st_mtime_ns)
        headers = {**_FOR_OTHERS, "etag": f'"{blake2b(found.body, digest_size=16).hexdigest()}"'}
        if is_known(request.scope, headers["etag"]):
            return Response(status_code=304, headers=headers)
        coding, body = coded(found, request.headers.get("accept-encoding", ""))
        more = {"content-encoding": coding} if coding else {}
        return Response(body, media_type=found.media_type, headers={**headers, **more})

    return [Route(ADDRESS, script, methods=["GET"])] if file.is_file() else []


@lru_cache(maxsize=2)
def _packed(file: Path, _changed: int) -> Packed:
    body = file.read_bytes()
    return Packed("text/javascript; charset=utf-8", body, gzip.compress(body, mtime=0), brotli.compress(body))

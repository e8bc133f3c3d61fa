"""GET /packs/{name}: the packed files, to be kept for ever by whoever fetched them."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from portal.web.compression import coding_of
from portal.web.packs.building import PLACE, Packed, of_folder

_FOR_EVER = {"cache-control": "public, max-age=31536000, immutable", "vary": "accept-encoding"}


def routes(folder: Path, *, is_watched: bool) -> list[BaseRoute]:
    """The door for the packs of this frontend, which are made anew where it ``is_watched`` and changes."""

    async def pack(request: Request) -> Response:
        found = of_folder(folder, is_watched=is_watched).files.get(request.path_params["name"])
        if found is None:
            return PlainTextResponse("There is no such file.\n", status_code=404, headers={"cache-control": "no-store"})
        coding, body = coded(found, request.headers.get("accept-encoding", ""))
        more = {"content-encoding": coding} if coding else {}
        return Response(body, media_type=found.media_type, headers={**_FOR_EVER, **more})

    return [Route(f"{PLACE}{{name}}", pack)]


def coded(found: Packed, accepted: str) -> tuple[str | None, bytes]:
    """In the smallest form that the client takes."""
    match coding := coding_of(accepted):
        case "br":
            return coding, found.brotli
        case "gzip":
            return coding, found.gzip
        case _:
            return None, found.body

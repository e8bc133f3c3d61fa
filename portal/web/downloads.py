"""Files for whoever is signed in: a browser's cookie is enough, nothing on the way keeps them, refusals are read."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from portal.accounts.viewer import Viewer
from portal.kernel.errors import Forbidden, NotFound, Unauthenticated
from portal.settings import Settings
from portal.web.addresses import header
from portal.web.sessions import authenticated, preferred_locale, tokens_in

_HEADERS = {"cache-control": "no-store", "referrer-policy": "no-referrer"}


@dataclass(frozen=True, slots=True)
class File:
    """A file as it is saved."""

    content: bytes
    media_type: str
    name: str


async def handed_out(request: Request, settings: Settings, read: Callable[[Viewer], Awaitable[File]]) -> Response:
    """What ``read`` gives to who asks; 401, 403 or 404 in their language for what it refuses."""
    sessions, _ = tokens_in(request.scope, settings)
    _, viewer = await authenticated(sessions, None, takes_keys=False)
    if viewer is None:
        locale = preferred_locale(header(request.scope, b"accept-language"))
        return PlainTextResponse(Unauthenticated().message(locale), status_code=401, headers=_HEADERS)
    try:
        file = await read(viewer)
    except (Forbidden, NotFound) as refusal:
        status = 403 if isinstance(refusal, Forbidden) else 404
        return PlainTextResponse(refusal.message(viewer.locale), status_code=status, headers=_HEADERS)
    saved_as = {"content-disposition": f'attachment; filename="{file.name}"'}
    return Response(file.content, media_type=file.media_type, headers=_HEADERS | saved_as)

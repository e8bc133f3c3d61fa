"""POST /unsubscribe/{token} and /mute/{token}: mail programmes end a stream of mails (RFC 8058), and pages do.

The first ends a stream, the second what comes of one thread. Opening the address changes nothing: mail scanners
open links.
"""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from portal.kernel.errors import NotFound
from portal.kernel.wording import say
from portal.notifications.muting import MUTED, mute
from portal.notifications.unsubscribing import ENDED, unsubscribe
from portal.settings import Settings
from portal.web.addresses import header
from portal.web.deadlines import in_time
from portal.web.sessions import preferred_locale

_HEADERS = {"cache-control": "no-store", "referrer-policy": "no-referrer"}
_LONGEST_TOKEN = 100
_Ends = Callable[[str], Awaitable[str]]
"""Does what a link is for; what to say of it."""


def routes(settings: Settings) -> list[BaseRoute]:
    """The doors that need nothing but the link."""
    return [
        Route("/unsubscribe/{token}", _door(_end_stream), methods=["POST"]),
        Route("/mute/{token}", _door(_mute_thread), methods=["POST"]),
    ]


async def _end_stream(token: str) -> str:
    return ENDED[await unsubscribe(token)]


async def _mute_thread(token: str) -> str:
    await mute(token)
    return MUTED


def _door(ends: _Ends) -> Callable[[Request], Awaitable[Response]]:
    @in_time
    async def end(request: Request) -> Response:
        locale = preferred_locale(header(request.scope, b"accept-language"))
        try:
            done = await ends(request.path_params["token"][:_LONGEST_TOKEN])
        except NotFound as refusal:
            return PlainTextResponse(refusal.message(locale), status_code=404, headers=_HEADERS)
        return PlainTextResponse(say(done, locale), headers=_HEADERS)

    return end

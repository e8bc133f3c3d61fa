"""POST /unsubscribe/{token}: mail programmes end a stream of mails (RFC 8058), and the page of that address does.

Opening the address changes nothing: mail scanners open links.
"""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from portal.kernel.errors import NotFound
from portal.kernel.wording import say
from portal.notifications.unsubscribing import ENDED, unsubscribe
from portal.settings import Settings
from portal.web.addresses import header
from portal.web.deadlines import in_time
from portal.web.sessions import preferred_locale

_HEADERS = {"cache-control": "no-store", "referrer-policy": "no-referrer"}
_LONGEST_TOKEN = 100


def routes(settings: Settings) -> list[BaseRoute]:
    """The door that needs nothing but the link."""

    @in_time
    async def end(request: Request) -> Response:
        locale = preferred_locale(header(request.scope, b"accept-language"))
        try:
            stream = await unsubscribe(request.path_params["token"][:_LONGEST_TOKEN])
        except NotFound as refusal:
            return PlainTextResponse(refusal.message(locale), status_code=404, headers=_HEADERS)
        return PlainTextResponse(say(ENDED[stream], locale), headers=_HEADERS)

    return [Route("/unsubscribe/{token}", end, methods=["POST"])]

"""GET /calendars/{token}.ics and /exclusives/{slug}.ics: a member's calendar feed, and one event as a file."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from portal.accounts.viewer import VISITOR
from portal.exclusives import calendar, feeds
from portal.kernel.errors import NotFound, RateLimited
from portal.settings import Settings
from portal.web.addresses import header
from portal.web.deadlines import in_time
from portal.web.sessions import authenticated, preferred_locale, tokens_in

_HEADERS = {"cache-control": "private, no-store", "referrer-policy": "no-referrer"}
_LONGEST = 100


def routes(settings: Settings) -> list[BaseRoute]:
    """The doors for calendars: the address of a feed is enough, a single event asks who is signed in."""

    @in_time
    async def feed(request: Request) -> Response:
        locale = preferred_locale(header(request.scope, b"accept-language"))
        try:
            return _calendar(await feeds.fetch(request.path_params["token"][:_LONGEST]))
        except NotFound as refusal:
            return PlainTextResponse(refusal.message(locale), status_code=404, headers=_HEADERS)
        except RateLimited as refusal:
            later = {**_HEADERS, "retry-after": str(refusal.retry_after)}
            return PlainTextResponse(refusal.message(locale), status_code=429, headers=later)

    @in_time
    async def event(request: Request) -> Response:
        sessions, _ = tokens_in(request.scope, settings)
        _, viewer = await authenticated(sessions, None, takes_keys=False)
        locale = preferred_locale(header(request.scope, b"accept-language"))
        try:
            found = await calendar.event_file(request.path_params["slug"][:_LONGEST], viewer=viewer or VISITOR)
        except NotFound as refusal:
            return PlainTextResponse(refusal.message(locale), status_code=404, headers=_HEADERS)
        return _calendar(found, "event.ics")

    return [
        Route("/calendars/{token}.ics", feed, methods=["GET"]),
        Route("/exclusives/{slug}.ics", event, methods=["GET"]),
    ]


def _calendar(content: bytes, name: str | None = None) -> Response:
    named = {} if name is None else {"content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="text/calendar; charset=utf-8", headers={**_HEADERS, **named})

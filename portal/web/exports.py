"""GET /exports/{token}: what is held about the member who is signed in, as a file; the link alone opens nothing."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from portal.kernel.errors import NotFound, Unauthenticated
from portal.privacy import exports
from portal.settings import Settings
from portal.web.addresses import header
from portal.web.deadlines import in_time
from portal.web.sessions import authenticated, preferred_locale, tokens_in

_HEADERS = {"cache-control": "no-store", "referrer-policy": "no-referrer"}
_LONGEST_TOKEN = 100


def routes(settings: Settings) -> list[BaseRoute]:
    """The door for exports; a browser's cookie is enough, for nothing is changed by it."""

    @in_time
    async def download(request: Request) -> Response:
        sessions, _ = tokens_in(request.scope, settings)
        _, viewer = await authenticated(sessions, None, takes_keys=False)
        if viewer is None:
            locale = preferred_locale(header(request.scope, b"accept-language"))
            return PlainTextResponse(Unauthenticated().message(locale), status_code=401, headers=_HEADERS)
        try:
            data = await exports.fetch(request.path_params["token"][:_LONGEST_TOKEN], by=viewer)
        except NotFound as refusal:
            return PlainTextResponse(refusal.message(viewer.locale), status_code=404, headers=_HEADERS)
        return Response(
            data,
            media_type="application/json",
            headers={**_HEADERS, "content-disposition": 'attachment; filename="my-data.json"'},
        )

    return [Route("/exports/{token}", download, methods=["GET"])]

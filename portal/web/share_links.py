"""GET /s/{token}: a link that a member passed on leads to what was shared; a click by somebody else proves it."""

import asyncio

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from portal.accounts.origin import Origin
from portal.kernel.errors import RateLimited, TryAgain
from portal.loyalty.earning import shares
from portal.settings import Settings
from portal.web.addresses import client_address
from portal.web.clicks import TIME_LIMIT, is_a_click

_HEADERS = {"cache-control": "no-store", "referrer-policy": "no-referrer"}


def routes(settings: Settings) -> list[BaseRoute]:
    """The door for what members share; a link that nobody made leads to the front page."""

    async def follow(request: Request) -> Response:
        path = await _path(request, settings) if is_a_click(request) else None
        return RedirectResponse(path or "/", status_code=303, headers=_HEADERS)

    return [Route("/s/{token}", follow, methods=["GET"])]


async def _path(request: Request, settings: Settings) -> str | None:
    origin = Origin(address=client_address(request.scope, settings))
    try:
        async with asyncio.timeout(TIME_LIMIT):
            return await shares.follow(request.path_params["token"], origin=origin)
    except (RateLimited, TryAgain, TimeoutError):
        return None

"""GET /r/{code}: a referral link counts a visit and leads on to the shop, or to joining, with the token in the URL.

Nothing is stored on the device (§ 25 TDDDG), and where it leads stands in the settings, never in the
link (S3).
"""

import asyncio
from urllib.parse import urlencode, urlsplit, urlunsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from portal.accounts.origin import Origin
from portal.kernel.errors import NotFound, RateLimited, TryAgain
from portal.referrals import visits
from portal.settings import Settings
from portal.web.addresses import client_address
from portal.web.clicks import TIME_LIMIT, is_a_click

_JOIN = "/join"
_HEADERS = {"cache-control": "no-store", "referrer-policy": "no-referrer"}


def routes(settings: Settings) -> list[BaseRoute]:
    """The door for links that members share."""

    async def follow(request: Request) -> Response:
        token = await _token(request, settings) if is_a_click(request) else None
        target = _destination(settings, token, request.path_params["code"])
        return RedirectResponse(target, status_code=303, headers=_HEADERS)

    return [Route("/r/{code}", follow, methods=["GET"])]


async def _token(request: Request, settings: Settings) -> str | None:
    """The token of this visit; None for a code that brings nobody, so that both lead to the same place (R73).

    Nor does an outage of the database keep anybody from the shop.
    """
    origin = Origin(address=client_address(request.scope, settings))
    try:
        async with asyncio.timeout(TIME_LIMIT):
            visit = await visits.record_visit(request.path_params["code"], origin=origin)
    except (NotFound, RateLimited, TryAgain, TimeoutError):
        return None
    return visit.token


def _destination(settings: Settings, token: str | None, code: str) -> str:
    """The page for joining hears the code besides: by it, it says who invites, and to what."""
    shop = urlsplit(settings.shop_url or _JOIN)
    brought = {} if token is None else {"ref": token} if settings.shop_url else {"ref": token, "code": code}
    query = "&".join(part for part in (shop.query, urlencode(brought)) if part)
    return urlunsplit(shop._replace(query=query))

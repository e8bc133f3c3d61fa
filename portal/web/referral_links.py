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
from portal.referrals.partners import following
from portal.settings import Settings
from portal.web.addresses import client_address
from portal.web.clicks import TIME_LIMIT, is_a_click

_JOIN = "/join"
_HEADERS = {"cache-control": "no-store", "referrer-policy": "no-referrer"}


def routes(settings: Settings) -> list[BaseRoute]:
    """The door for links that members share."""

    async def follow(request: Request) -> Response:
        brought = await _brought(request, settings) if is_a_click(request) else {}
        target = _destination(settings, brought)
        return RedirectResponse(target, status_code=303, headers=_HEADERS)

    return [Route("/r/{code}", follow, methods=["GET"])]


async def _brought(request: Request, settings: Settings) -> dict[str, str]:
    """What goes along: the token of this visit, and for the page for joining the code, by which it says who invites.

    A code that brings nobody leads to the same place (R73); the page for joining says so (R88). Nor does an outage of
    the database keep anybody from the shop.
    """
    code, origin = request.path_params["code"], Origin(address=client_address(request.scope, settings))
    try:
        async with asyncio.timeout(TIME_LIMIT):
            visit = await visits.record_visit(code, origin=origin)
        return {"ref": visit.token} if settings.shop_url else {"ref": visit.token, "code": code}
    except NotFound:
        return await _brought_by_partner(code) or ({} if settings.shop_url else {"invitation": "over"})
    except (RateLimited, TryAgain, TimeoutError):
        return {}


async def _brought_by_partner(code: str) -> dict[str, str] | None:
    """A partner's code goes along as it is: the shop names it in the order, and needs no token."""
    try:
        async with asyncio.timeout(TIME_LIMIT):
            found = await following.follow(code)
    except (TryAgain, TimeoutError):
        return {}
    return None if found is None else {"ref": found}


def _destination(settings: Settings, brought: dict[str, str]) -> str:
    shop = urlsplit(settings.shop_url or _JOIN)
    query = "&".join(part for part in (shop.query, urlencode(brought)) if part)
    return urlunsplit(shop._replace(query=query))

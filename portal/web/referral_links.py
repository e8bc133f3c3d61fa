"""GET /r/{code}: a referral link counts a visit and leads on to the shop, or to joining, with the token in the URL.

With ``?post=`` it leads to that post, as long as everybody may read it (R94). Nothing is stored on the device (§ 25
TDDDG), and where it leads stands in the settings and the rows, never in the link (S3).
"""

import asyncio
from contextlib import suppress
from urllib.parse import urlencode, urlsplit, urlunsplit
from uuid import UUID

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from graphql_schema.ids import global_id, key_of
from portal.accounts.origin import Origin
from portal.community.queries import PostRow
from portal.kernel.errors import NotFound, RateLimited, TryAgain
from portal.referrals import links, posts, visits
from portal.referrals.partners import following
from portal.settings import Settings
from portal.web.addresses import client_address
from portal.web.clicks import TIME_LIMIT, is_a_click

_JOIN = "/join"
_HEADERS = {"cache-control": "no-store", "referrer-policy": "no-referrer"}


def routes(settings: Settings) -> list[BaseRoute]:
    """The door for links that members share."""

    async def follow(request: Request) -> Response:
        target = await (_followed if is_a_click(request) else _uncounted)(request, settings)
        return RedirectResponse(target, status_code=303, headers=_HEADERS)

    return [Route("/r/{code}", follow, methods=["GET"])]


async def _followed(request: Request, settings: Settings) -> str:
    """Where a click leads. The token of this visit goes along, and to a page of ours the code, by which it says who
    invites.

    A code that brings nobody leads to the same place (R73), and pages of ours say so (R88). Nor does an outage of the
    database keep anybody from the shop.
    """
    code, origin = request.path_params["code"], Origin(address=client_address(request.scope, settings))
    try:
        async with asyncio.timeout(TIME_LIMIT):
            visit = await visits.record_visit(code, post_id=_named(request), origin=origin)
    except NotFound:
        return await _partners(request, settings)
    except (RateLimited, TryAgain, TimeoutError):
        return await _uncounted(request, settings)
    return _leading(settings, visit.post, {"ref": visit.token}, code=code)


async def _partners(request: Request, settings: Settings) -> str:
    """Where it leads if no member invites by it any more: a partner does, or nobody."""
    code = request.path_params["code"]
    brought = await _brought_by_partner(code)
    if brought is not None:
        return _destination(settings, brought)
    return await _uncounted(request, settings, over=True)


async def _uncounted(request: Request, settings: Settings, *, over: bool = False) -> str:
    """Where it leads who brings nobody, or is nobody: to the post all the same, for that is what they came for."""
    post, post_id = None, _named(request)
    if post_id is not None:
        with suppress(TryAgain, TimeoutError):
            async with asyncio.timeout(TIME_LIMIT):
                post = await posts.open_post(post_id)
    return _leading(settings, post, {}, over=over)


def _named(request: Request) -> UUID | None:
    named = request.query_params.get(links.POST)
    return None if named is None else key_of("Post", named)


def _leading(
    settings: Settings, post: PostRow | None, brought: dict[str, str], *, code: str | None = None, over: bool = False
) -> str:
    """The address, with what goes along; to the shop goes nothing but the token."""
    if post is not None or not settings.shop_url:
        brought = brought | ({} if code is None else {"code": code}) | ({"invitation": "over"} if over else {})
    if post is None:
        return _destination(settings, brought)
    query = f"?{urlencode(brought)}" if brought else ""
    return f"/t/{global_id('Thread', post.thread_id)}{query}#post-{post.number}"


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

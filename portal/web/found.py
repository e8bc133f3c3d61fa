"""Whether there is something to see at a page's address: what is not there, or not for who asks, answers 404."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request

from graphql_schema.ids import key_of
from portal.accounts.queries import member_by_handle
from portal.accounts.viewer import VISITOR, Viewer
from portal.community import queries as community
from portal.exclusives.queries import release_by_slug
from portal.kernel.errors import PortalError
from portal.settings import Settings
from portal.shop.products.catalogue import product_by_sku
from portal.web import sessions
from portal.web.deadlines import TIME_LIMIT


async def _thread(named: str, viewer: Viewer) -> bool:
    return await community.thread_wherever(key_of("Thread", named), viewer) is not None


async def _category(named: str, viewer: Viewer) -> bool:
    return await community.category_by_slug(named, viewer) is not None


async def _product(named: str, _: Viewer) -> bool:
    return await product_by_sku(named) is not None


async def _member(named: str, viewer: Viewer) -> bool:
    return await member_by_handle(named, viewer=viewer) is not None


async def _release(named: str, viewer: Viewer) -> bool:
    return await release_by_slug(named, viewer) is not None


_Look = Callable[[str, Viewer], Awaitable[bool]]
PAGES_OF_THINGS: Mapping[str, tuple[str, _Look]] = {
    "/c/{slug}": ("slug", _category),
    "/t/{id}": ("id", _thread),
    "/t/{id}/{slug}": ("id", _thread),
    "/p/{sku}": ("sku", _product),
    "/m/{handle}": ("handle", _member),
    "/exclusives/{slug}": ("slug", _release),
}
"""Pages of one thing, and how the API finds it: by the same rule of sight, so a gated one is as one that never was."""


async def is_there(address: str, request: Request, settings: Settings) -> bool:
    """Whether who asks may see what the page of this address shows.

    Yes where that cannot be asked at the moment: the page asks again, and says what is the matter.
    """
    parameter, look = PAGES_OF_THINGS[address]
    try:
        async with asyncio.timeout(TIME_LIMIT):
            tokens, _ = sessions.tokens_in(request.scope, settings)
            _, viewer = await sessions.authenticated(tokens, None, takes_keys=False)
            return await look(request.path_params[parameter], viewer or VISITOR)
    except (PortalError, TimeoutError):
        return True

"""Asking the API what a page shows, for whoever asks for the page."""

import asyncio
from typing import Any

from starlette.requests import Request

from graphql_schema.context import Context
from graphql_schema.execution import READING, answer
from portal.kernel.errors import PortalError
from portal.settings import Settings
from portal.web import sessions
from portal.web.deadlines import TIME_LIMIT


class NotNow(Exception):
    """It cannot be asked at the moment: the page itself asks again, and says what is the matter."""


async def context_of(request: Request, settings: Settings) -> Context:
    """Who asks for a page, by their cookie, and in which language.

    Raises NotNow.
    """
    try:
        async with asyncio.timeout(TIME_LIMIT):
            tokens, _ = sessions.tokens_in(request.scope, settings)
            _, viewer = await sessions.authenticated(tokens, None, takes_keys=False)
    except (PortalError, TimeoutError) as refusal:
        raise NotNow from refusal
    return sessions.context_for(request.scope, viewer, request.scope["state"]["request_id"], settings)


async def told(document: str, variables: dict[str, Any], context: Context) -> dict[str, Any]:
    """The data of the answer; what the viewer may not see is None in it.

    Raises NotNow where any of it could not be had.
    """
    answered = await answer(document, variables, context, kinds=READING)
    if answered.errors or answered.data is None:
        raise NotNow
    return answered.data

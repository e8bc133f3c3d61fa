"""Asking the API what a page shows, for whoever asks for the page."""

import asyncio
from typing import Any

from starlette.requests import Request

from graphql_schema.context import Context
from graphql_schema.execution import READING, answer
from portal.kernel.errors import PortalError
from portal.kernel.wording import LOCALES
from portal.settings import Settings
from portal.web import sessions
from portal.web.deadlines import TIME_LIMIT


class NotNow(Exception):
    """It cannot be asked at the moment: the page itself asks again, and says what is the matter."""


def language_asked(request: Request) -> str | None:
    """The language that the address itself names, of those that the portal speaks: `?lang=de`."""
    asked = request.query_params.get("lang")
    return asked if asked in LOCALES else None


async def context_of(request: Request, settings: Settings) -> Context:
    """Who asks for a page, by their cookie, and in which language: a visitor's may be named by the address.

    Raises NotNow.
    """
    try:
        async with asyncio.timeout(TIME_LIMIT):
            tokens, _ = sessions.tokens_in(request.scope, settings)
            _, viewer = await sessions.authenticated(tokens, None, takes_keys=False)
    except (PortalError, TimeoutError) as refusal:
        raise NotNow from refusal
    said = language_asked(request) if viewer is None else None
    return sessions.context_for(request.scope, viewer, request.scope["state"]["request_id"], settings, said=said)


async def told(document: str, variables: dict[str, Any], context: Context) -> dict[str, Any]:
    """The data of the answer; what the viewer may not see is None in it.

    Raises NotNow where any of it could not be had.
    """
    answered = await answer(document, variables, context, kinds=READING)
    if answered.errors or answered.data is None:
        raise NotNow
    return answered.data

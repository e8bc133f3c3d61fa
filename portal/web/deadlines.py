"""Deadline of a request: a door that asks the database answers in time, or says to try again."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps

from starlette.requests import Request
from starlette.responses import Response

Endpoint = Callable[[Request], Awaitable[Response]]
TIME_LIMIT = 10.0
"""Seconds for the whole request, with finding out whose it is."""


def in_time(endpoint: Endpoint) -> Endpoint:
    """An endpoint whose answer is ready within TIME_LIMIT seconds; TimeoutError, which is answered with 503, if not."""

    @wraps(endpoint)
    async def answer(request: Request) -> Response:
        async with asyncio.timeout(TIME_LIMIT):
            return await endpoint(request)

    return answer

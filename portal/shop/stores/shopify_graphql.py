"""Asking Shopify's GraphQL Admin API: within the cost budget that each answer reports (SH32).

Errors come with status 200. Who asks too much at once is told so by one of them, and waits as long as the bucket takes
to fill; who asks too much in one query is never answered, and has to ask for less.
"""

import random
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from portal.shop.stores.client import LONGEST_WAIT, KeyRefused, StoreClient, StoreRefused, StoreSilent, StoreUnavailable

_PATH = "/graphql.json"
ATTEMPTS = 6
FEW_ATTEMPTS = 3
"""So often is asked what the shop failed at by itself."""
_JITTER = 0.25
_FIRST_PAUSE = 0.5
_THROTTLED, _FAILED, _TOO_DEAR, _DENIED = (
    "THROTTLED", "INTERNAL_SERVER_ERROR", "MAX_COST_EXCEEDED", "ACCESS_DENIED",
)  # fmt: skip
_MAY_BE_DENIED = "product"
"""What a key without read_products is not shown; an order is understood without it."""


class TooDear(StoreRefused):
    """One query costs more than the shop ever answers: ask for less, never for the same again."""

    def __init__(self) -> None:
        super().__init__(HTTPStatus.OK, _TOO_DEAR)


class _Throttled(StoreUnavailable):
    """Too much at once, and so turned away unread."""


class _Failed(StoreSilent):
    """The shop failed at what it was asked."""


async def ask(client: StoreClient, document: str, variables: Mapping[str, Any]) -> Mapping[str, Any]:
    """The data of the answer, asked once.

    Raises StoreFailed.
    """
    return _data(await _answer(client, document, variables))


async def read(client: StoreClient, document: str, variables: Mapping[str, Any]) -> Mapping[str, Any]:
    """The data of the answer to a query, asked again as long as the shop is busy, or failed by itself.

    Raises StoreFailed, and TooDear among them.
    """
    for attempt in range(1, ATTEMPTS + 1):
        body: Mapping[str, Any] = {}
        try:
            body = await _answer(client, document, variables)
            found = _data(body)
        except _Throttled:
            if attempt == ATTEMPTS:
                raise
            pause = _wait(body) or _FIRST_PAUSE
        except _Failed:
            if attempt >= FEW_ATTEMPTS:
                raise
            pause = _FIRST_PAUSE * 2 ** (attempt - 1)
        else:
            client.rest(_wait(body))
            return found
        client.rest(pause * (1 + random.random() * _JITTER))  # noqa: S311 - so that workers do not come at once
    raise AssertionError("unreachable")


def _wait(body: Mapping[str, Any]) -> float:
    """Seconds until what was asked for could be asked for again: what is missing, by what comes back in a second."""
    extensions = body.get("extensions")
    cost = extensions.get("cost") if isinstance(extensions, dict) else None
    throttle = cost.get("throttleStatus") if isinstance(cost, dict) else None
    if not isinstance(throttle, dict):
        return 0.0
    try:
        missing = float(cost["requestedQueryCost"]) - float(throttle["currentlyAvailable"])  # type: ignore[index]
        return min(max(0.0, missing / float(throttle["restoreRate"])), LONGEST_WAIT)
    except (KeyError, TypeError, ValueError, ZeroDivisionError, OverflowError):
        return 0.0


async def _answer(client: StoreClient, document: str, variables: Mapping[str, Any]) -> Mapping[str, Any]:
    body = (await client.post(_PATH, {"query": document, "variables": variables})).body
    if not isinstance(body, dict):
        raise StoreSilent("The shop's answer is no object.")
    return body


def _data(body: Mapping[str, Any]) -> Mapping[str, Any]:
    if errors := _grave(body.get("errors")):
        codes = {_code(one) for one in errors}
        if _TOO_DEAR in codes:
            raise TooDear
        if codes <= {_THROTTLED, _FAILED}:
            if _THROTTLED in codes:
                raise _Throttled("The shop is busy (THROTTLED).")
            raise _Failed("The shop failed at what it was asked.")
        raise (KeyRefused if _DENIED in codes else StoreRefused)(HTTPStatus.OK, str(errors))
    data = body.get("data")
    if not isinstance(data, dict):
        raise StoreSilent("The shop's answer has no data.")
    return data


def _grave(errors: Any) -> list[Any]:
    """The errors without those that only leave out what is not needed."""
    listed = errors if isinstance(errors, list) else [errors] if errors else []
    return [one for one in listed if not _is_harmless(one)]


def _is_harmless(error: Any) -> bool:
    path = error.get("path") if isinstance(error, dict) else None
    return _code(error) == _DENIED and isinstance(path, list) and path[-1:] == [_MAY_BE_DENIED]


def _code(error: Any) -> str | None:
    extensions = error.get("extensions") if isinstance(error, dict) else None
    code = extensions.get("code") if isinstance(extensions, dict) else None
    return code if isinstance(code, str) else None

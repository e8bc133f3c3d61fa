"""The HTTP client for the API of one shop: paced as the shop asks, retried where that is safe, bounded.

Call it outside a unit of work: a shop may take its time.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

import httpx

from portal.kernel.certificates import trusted

TIME_LIMIT = httpx.Timeout(20.0, connect=5.0)
LARGEST = 32 << 20
ATTEMPTS = 4
LONGEST_WAIT = 60.0
_FIRST_PAUSE = 0.5
_BUSY = frozenset({429, 503})
_NOT_WITH_THIS_KEY = frozenset({401, 403})
_READING = frozenset({"GET", "HEAD"})

Parameters = Mapping[str, str | int]
Pace = Callable[[httpx.Headers], float]
"""How many seconds to leave the shop in peace after an answer with these headers."""


class StoreFailed(Exception):
    """A shop did not do what it was asked."""


class StoreRefused(StoreFailed):
    """The shop understood and said no: asking again is of no use. ``said`` is the beginning of its answer."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(f"The shop answered {status}: {said[:300]}")
        self.status = status
        self.said = said


class KeyRefused(StoreRefused):
    """The shop does not take the portal's key, or not for what was asked."""


class StoreUnavailable(StoreFailed):
    """The shop turned the request away unread: it is busy, or could not be reached at all. Try later."""


class StoreSilent(StoreFailed):
    """No answer, or one that nobody can read: what was asked may have been done or not (R56)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a shop said, with amounts as Decimal, never as floats."""

    body: Any
    headers: httpx.Headers


class StoreClient:
    """One shop's API; open it with `connected`."""

    def __init__(self, client: httpx.AsyncClient, pace: Pace) -> None:
        self._client = client
        self._pace = pace
        self._free_at = 0.0

    async def get(self, path: str, params: Parameters | None = None) -> Answer:
        return await self._ask("GET", path, params=params)

    async def post(self, path: str, body: Mapping[str, Any]) -> Answer:
        return await self._ask("POST", path, body=body)

    async def put(self, path: str, body: Mapping[str, Any]) -> Answer:
        return await self._ask("PUT", path, body=body)

    async def delete(self, path: str, params: Parameters | None = None) -> Answer:
        return await self._ask("DELETE", path, params=params)

    async def _ask(
        self, method: str, path: str, *, params: Parameters | None = None, body: Mapping[str, Any] | None = None
    ) -> Answer:
        """Ask, and again while the shop is busy; a request that changes something only if it was turned away unread."""
        for attempt in range(1, ATTEMPTS + 1):
            await self._wait_for_turn()
            try:
                found = await self._once(method, path, params, body)
            except (StoreUnavailable, StoreSilent) as failure:
                may_repeat = method in _READING or isinstance(failure, StoreUnavailable)
                if attempt == ATTEMPTS or not may_repeat:
                    raise
                self.rest(failure.seconds if isinstance(failure, _Busy) else _FIRST_PAUSE * 2 ** (attempt - 1))
                continue
            self.rest(self._pace(found.headers))
            return found
        raise AssertionError("unreachable")

    async def _once(self, method: str, path: str, params: Parameters | None, body: Mapping[str, Any] | None) -> Answer:
        try:
            async with self._client.stream(
                method, path, params=dict(params) if params else None, json=dict(body) if body is not None else None
            ) as answer:
                said = await _read(answer)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as unreachable:
            raise StoreUnavailable(f"The shop cannot be reached: {unreachable}") from unreachable
        except httpx.TransportError as silence:
            raise StoreSilent(f"The shop did not answer: {type(silence).__name__} {silence}") from silence
        return _understood(answer, said)

    def rest(self, seconds: float) -> None:
        """Leave the shop in peace for so long, a minute at most."""
        self._free_at = asyncio.get_running_loop().time() + min(seconds, LONGEST_WAIT)

    async def _wait_for_turn(self) -> None:
        await _sleep(self._free_at - asyncio.get_running_loop().time())


class _Busy(StoreUnavailable):
    """Turned away with the time to come back at."""

    def __init__(self, status: int, seconds: float) -> None:
        super().__init__(f"The shop is busy ({status}).")
        self.seconds = seconds


@asynccontextmanager
async def connected(
    base_url: str,
    *,
    pace: Pace,
    headers: Mapping[str, str] | None = None,
    auth: tuple[str, str] | None = None,
) -> AsyncIterator[StoreClient]:
    """A client of the API at ``base_url`` for the length of a block. Redirects are not followed."""
    given = {"accept": "application/json", **(headers or {})}
    believed = trusted(as_the_environment_says=True)
    async with httpx.AsyncClient(
        base_url=base_url, headers=given, auth=auth, timeout=TIME_LIMIT, verify=believed
    ) as client:
        yield StoreClient(client, pace)


async def _read(answer: httpx.Response) -> bytes:
    said = b""
    async for part in answer.aiter_bytes():
        said += part
        if len(said) > LARGEST:
            raise StoreSilent("The shop's answer has no end.")
    return said


def _understood(answer: httpx.Response, said: bytes) -> Answer:
    if answer.status_code in _BUSY:
        raise _Busy(answer.status_code, _seconds(answer.headers.get("retry-after")))
    if answer.status_code >= httpx.codes.INTERNAL_SERVER_ERROR:
        raise StoreSilent(f"The shop answered {answer.status_code}.")
    if answer.status_code in _NOT_WITH_THIS_KEY:
        raise KeyRefused(answer.status_code, said[:2000].decode("utf-8", "replace"))
    if not answer.is_success:
        raise StoreRefused(answer.status_code, said[:2000].decode("utf-8", "replace"))
    try:
        body = json.loads(said, parse_float=Decimal) if said.strip() else None
    except (ValueError, RecursionError, InvalidOperation):
        raise StoreSilent("The shop's answer is not JSON.") from None
    return Answer(body, answer.headers)


def _seconds(retry_after: str | None) -> float:
    """Retry-After in seconds; neither shop writes it as a date."""
    try:
        return max(0.0, float(retry_after or ""))
    except ValueError:
        return _FIRST_PAUSE


async def _sleep(seconds: float) -> None:
    if seconds > 0:
        await asyncio.sleep(seconds)

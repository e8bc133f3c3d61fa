"""One try to deliver one message: 20 seconds, no redirects, at most 64 KiB of an answer read (W12)."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import httpx

from portal.kernel.outgoing import answered
from portal.kernel.reach import Forbidden, Reach, Resolve, resolved

TIME_LIMIT = 20.0
MOST_READ = 64 << 10
_KEPT = 400
GONE = 410


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it. ``status`` is None when there was no answer."""

    status: int | None
    said: str

    @property
    def is_taken(self) -> bool:
        return self.status is not None and 200 <= self.status < 300  # noqa: PLR2004 - the 2xx of HTTP

    @property
    def is_gone(self) -> bool:
        """The receiver wants no more messages."""
        return self.status == GONE


async def send(
    url: str,
    headers: Mapping[str, str],
    body: bytes,
    *,
    reach: Reach,
    resolve: Resolve = resolved,
    time_limit: float = TIME_LIMIT,
) -> Outcome:
    """POST ``body`` to ``url``; every failure is an outcome, never an exception."""
    try:
        async with asyncio.timeout(time_limit):
            return await _post(url, headers, body, reach, resolve)
    except TimeoutError:
        return Outcome(None, f"No answer within {time_limit:g} seconds.")
    except Forbidden as refusal:
        return Outcome(None, str(refusal))
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as failure:
        return Outcome(None, f"{type(failure).__name__}: {failure}"[:_KEPT])


async def _post(url: str, headers: Mapping[str, str], body: bytes, reach: Reach, resolve: Resolve) -> Outcome:
    given = {**headers, "content-type": "application/json"}
    async with answered(
        "POST", url, headers=given, content=body, reach=reach, resolve=resolve, time_limit=TIME_LIMIT
    ) as answer:
        return Outcome(answer.status_code, await _beginning(answer))


async def _beginning(answer: httpx.Response) -> str:
    read = b""
    async for chunk in answer.aiter_raw():
        read += chunk
        if len(read) >= MOST_READ:
            break
    return read[:_KEPT].decode("utf-8", "replace").replace("\x00", "")

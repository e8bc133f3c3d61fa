"""The HTTP client for addresses that somebody wrote down: guarded, without redirects, bounded in time and size (S1)."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

from portal.kernel.certificates import trusted
from portal.kernel.reach import Forbidden, Reach, Resolve, resolved

MOST_READ = 256 << 10
_SHOWN = 200


class Unreachable(Exception):
    """No answer, or none that could be read; the words are for an operator."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said, whole."""

    status: int
    headers: httpx.Headers
    body: bytes

    @property
    def is_success(self) -> bool:
        return httpx.codes.is_success(self.status)

    def as_object(self) -> dict[str, Any]:
        """The JSON object in it.

        Raises Unreachable for anything else.
        """
        try:
            found = json.loads(self.body)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise Unreachable("the answer is no JSON object")
        return found


@asynccontextmanager
async def answered(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str],
    content: bytes | None = None,
    reach: Reach,
    resolve: Resolve = resolved,
    time_limit: float,
) -> AsyncIterator[httpx.Response]:
    """The answer of ``url``, whose body is still to be read: the name is resolved once, and that address connected to.

    Raises Forbidden for an address that may not be reached, and whatever httpx and the system raise.
    """
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    address = await reach.address_of(host, port, resolve)
    async with httpx.AsyncClient(
        verify=trusted(as_the_environment_says=False),
        timeout=time_limit,
        follow_redirects=False,
        trust_env=False,
        limits=httpx.Limits(max_keepalive_connections=0),
    ) as client:
        request = client.build_request(
            method,
            httpx.URL(url).copy_with(host=str(address)),
            content=content,
            headers={**headers, "host": parts.netloc, "accept-encoding": "identity"},
            # The certificate is judged by the name that was asked for, not by the address.
            extensions={"sni_hostname": host},
        )
        answer = await client.send(request, stream=True)
        try:
            yield answer
        finally:
            await answer.aclose()


async def ask(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    content: bytes | None = None,
    reach: Reach,
    resolve: Resolve = resolved,
    time_limit: float,
) -> Answer:
    """The whole answer, of at most 256 KiB, within ``time_limit`` seconds.

    Raises Unreachable.
    """
    given = {"accept": "application/json", **(headers or {})}
    try:
        async with (
            asyncio.timeout(time_limit),
            answered(
                method, url, headers=given, content=content, reach=reach, resolve=resolve, time_limit=time_limit
            ) as answer,
        ):
            body = b""
            async for chunk in answer.aiter_raw():
                body += chunk
                if len(body) > MOST_READ:
                    raise Unreachable("the answer has no end")
            return Answer(answer.status_code, answer.headers, body)
    except TimeoutError:
        raise Unreachable(f"no answer within {time_limit:g} seconds") from None
    except Forbidden as refusal:
        raise Unreachable(str(refusal)) from None
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as failure:
        raise Unreachable(f"{type(failure).__name__}: {failure}"[:_SHOWN]) from None

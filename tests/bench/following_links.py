"""`/r/{code}` followed by people, through the whole door of one process: redirects a second, as a share of a bare Starlette
application that writes one row and redirects.

    python -m tests.bench.following_links [sqlite|postgresql]
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Scope

from portal.kernel import clock, rate_limits, sql
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work
from tests.bench.databases import KINDS, fresh
from tests.bench.record_order import application
from tests.makers import Make

TIMES, ROUNDS = 300, 7
_PERSON = b"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


async def get(app: ASGIApp, path: str, address: str) -> str:
    """Where the answer leads, without a network between."""
    scope: Scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(b"host", b"127.0.0.1:8000"), (b"user-agent", _PERSON)],
        "client": (address, 40000),
        "server": ("127.0.0.1", 8000),
        "scheme": "http",
        "http_version": "1.1",
    }
    found: dict[bytes, bytes] = {}

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            found.update(message["headers"])

    await app(scope, receive, send)
    return found[b"location"].decode()


def bare(code_id: object) -> Starlette:
    """One insert, by the portal's own connection, and a redirect."""

    async def follow(request: Request) -> Response:
        await insert(request.path_params["code"])
        return RedirectResponse("/join", status_code=303)

    @unit_of_work
    async def insert(code: str) -> None:
        now = clock.now()
        await sql.execute(
            "INSERT INTO referral_visits (id, code_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $4)",
            new_id(),
            code_id,
            new_id().hex,
            now,
        )

    return Starlette(routes=[Route("/r/{code}", follow)])


async def main(kind: str) -> None:
    async with fresh(kind) as chosen:
        make = Make()
        await make.campaign()
        code = await make.referral_code(await make.member())
        portal, floor = _asking(application(chosen), code.code), _asking(bare(code.id), code.code)
        shares = []
        for _ in range(ROUNDS):
            ours, theirs = await _seconds(portal), await _seconds(floor)
            shares.append(theirs / ours)
            print(f"  {TIMES / ours:6.0f} redirects a second, bare {TIMES / theirs:6.0f}")
        print(f"{kind}: {statistics.median(shares):.2f} of the bare redirect (median of {ROUNDS})")


def _asking(app: ASGIApp, code: str) -> Callable[[int], Awaitable[str]]:
    return lambda number: get(app, f"/r/{code}", f"198.51.{number // 250}.{number % 250}")


async def _seconds(ask: Callable[[int], Awaitable[str]]) -> float:
    rate_limits.reset()
    begun = time.perf_counter()
    for number in range(TIMES):
        where = await ask(number)
        assert where.startswith("/join"), where
    return time.perf_counter() - begun


if __name__ == "__main__":
    for one in sys.argv[1:] or KINDS:
        asyncio.run(main(one))

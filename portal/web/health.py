"""Whether the process lives, and whether it can serve."""

import asyncio
from collections.abc import Awaitable

from redis.asyncio import Redis
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from portal import database
from portal.kernel import sql
from portal.settings import Settings

_PATIENCE = 2.0
_migrated: set[str] = set()


async def healthz(_: Request) -> Response:
    """GET /healthz: the loop turns. It asks nobody else, so that an outage elsewhere restarts nothing."""
    return JSONResponse({"status": "ok"})


async def readyz(request: Request) -> Response:
    """GET /readyz: the database answers and has the schema of this code, and Redis answers where it is set."""
    checks = await findings(request.app.state.settings)
    ready = all(found == "ok" for found in checks.values())
    return JSONResponse({"ready": ready, **checks}, status_code=200 if ready else 503)


async def findings(settings: Settings) -> dict[str, str]:
    """Each thing that serving needs, with `ok` or what is wrong with it."""
    checks = {"database": await _said(_database()), "migrations": await _said(_migrations(settings))}
    if settings.redis_url:
        checks["redis"] = await _said(_redis(settings.redis_url))
    return checks


async def _said(check: Awaitable[str]) -> str:
    try:
        async with asyncio.timeout(_PATIENCE):
            return await check
    except Exception:  # noqa: BLE001 - whatever it is, it is not ready; the reason is in the log of who failed
        return "unreachable"


async def _database() -> str:
    await sql.fetch_value("SELECT 1")
    return "ok"


async def _migrations(settings: Settings) -> str:
    if settings.database_url in _migrated:
        return "ok"  # a schema does not go back by itself, and looking costs a round of queries
    state = await database.migration_state(settings)
    if state.is_current:
        _migrated.add(settings.database_url)
        return "ok"
    return "run `portal migrate`" if state.pending else "the database is newer than this code"


async def _redis(url: str) -> str:
    async with Redis.from_url(url, socket_connect_timeout=_PATIENCE) as redis:
        await redis.ping()
    return "ok"

"""Liveness and readiness: whether the process lives, and whether it can serve."""

import asyncio
from collections.abc import Awaitable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from portal import database
from portal.kernel import clock_check, liveness, redis, sql, stopping
from portal.settings import Settings

DISPENSABLE = frozenset({"redis", "clock"})
"""What takes no server out of rotation when it is away: all of them would go at once, for nothing that is lost."""
REDIS_AWAY = "away: each process counts limits by itself, and live updates between processes are late"
_TIME_LIMIT = 0.8
"""Seconds for all that is asked: whoever asks whether the server is ready is answered within one."""
_migrated: set[str] = set()


async def healthz(_: Request) -> Response:
    """GET /healthz: the loop turns, units of work get through, and the database file is in place.

    It asks nobody else, so that an outage elsewhere restarts nothing.
    """
    trouble = liveness.units.trouble()
    if trouble is not None:
        return JSONResponse({"status": trouble}, status_code=503)
    return JSONResponse({"status": "ok"})


async def readyz(request: Request) -> Response:
    """GET /readyz: the database answers and has the schema of this code. What can be done without is only told."""
    if stopping.is_leaving():
        return JSONResponse({"ready": False, "server": "stopping"}, status_code=503)
    checks = await findings(request.app.state.settings)
    ready = all(found == "ok" for subject, found in checks.items() if subject not in DISPENSABLE)
    return JSONResponse({"ready": ready, **checks}, status_code=200 if ready else 503)


async def findings(settings: Settings) -> dict[str, str]:
    """Each thing that serving uses, with `ok` or what is wrong with it."""
    checks = {
        "database": _said(_database()),
        "migrations": _said(_migrations(settings)),
        "clock": _said(_clock(), otherwise="not known"),
    }
    if settings.redis_url:
        checks["redis"] = _said(_redis(), otherwise=REDIS_AWAY)
    # Side by side: a probe gives up after a second or two, and what does not answer one may not answer the others.
    return dict(zip(checks, await asyncio.gather(*checks.values()), strict=True))


async def note_start(settings: Settings) -> None:
    """Note at the start that the schema is this code's, and whether the clock may be right.

    A schema that only grows later makes no server unready (F24), and before a request writes by a wrong clock it is
    known that it is (F21).
    """
    await _said(_migrations(settings))
    await _said(_clock())


async def _said(check: Awaitable[str], otherwise: str = "unreachable") -> str:
    try:
        async with asyncio.timeout(_TIME_LIMIT):
            return await check
    except Exception:  # noqa: BLE001 - whatever it is, it is not ready; the reason is in the log of who failed
        return otherwise


async def _database() -> str:
    await sql.ping()
    return "ok"


async def _migrations(settings: Settings) -> str:
    if settings.database_url in _migrated:
        return "ok"  # a schema does not go back by itself, and looking costs a round of queries
    state = await database.migration_state(settings)
    if state.is_current:
        _migrated.add(settings.database_url)
        return "ok"
    return "run `portal migrate`" if state.pending else "the database is newer than this code"


async def _clock() -> str:
    return "ok" if await clock_check.present() is not None else clock_check.words()


async def _redis() -> str:
    await redis.ask(lambda asked: asked.ping())
    return "ok"

"""The application: which door is where, and what is opened and closed with the process."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable

import structlog
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from graphql_schema.persisted import texts
from graphql_schema.schema import schema
from portal import database
from portal.community import views
from portal.kernel import collecting, live, stopping, watchdog
from portal.reactions import wire_reactions
from portal.settings import Settings, use
from portal.web import (
    calendars,
    evidence,
    explorer,
    exports,
    health,
    hooks,
    look,
    media,
    metrics,
    pages,
    referral_links,
    reloading,
    share_links,
    sign_on,
    unsubscribing,
)
from portal.web.found import crawlers, feeds
from portal.web.graphql import GraphQLDoor
from portal.web.middleware import RequestMiddleware, apology
from portal.web.socket import SocketDoor

Beside = Callable[[asyncio.Event], Awaitable[None]]
"""Something that runs as long as the server, until its event is set: the worker."""
ENDING = 5.0
"""Seconds that it may take to end, once the last request is answered; then it is cancelled."""
_GRAPHQL = "/graphql"
_log = structlog.get_logger(__name__)


def create_app(chosen: Settings, *, beside: Beside | None = None) -> ASGIApp:
    """The whole server as one ASGI application, with ``beside`` running in its loop where the settings want it."""
    graphql = GraphQLDoor(chosen)
    app = Starlette(
        routes=_routes(chosen, graphql), lifespan=_lifespan, exception_handlers={404: _nothing_here, Exception: _failed}
    )
    app.state.settings = chosen
    app.state.beside = beside if chosen.embedded_worker else None
    return RequestMiddleware(_Doors(app, graphql), chosen)


class _Doors:
    """The doors, and the one that nearly all requests go to at once: to any, Starlette passes through five layers."""

    def __init__(self, app: Starlette, graphql: ASGIApp) -> None:
        self._app = app
        self._graphql = graphql

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        at_once = scope["type"] == "http" and scope["path"] == _GRAPHQL
        await (self._graphql if at_once else self._app)(scope, receive, send)


def _routes(chosen: Settings, graphql: ASGIApp) -> list[BaseRoute]:
    return [
        Route(_GRAPHQL, graphql),
        WebSocketRoute(_GRAPHQL, SocketDoor(chosen)),
        Route("/healthz", health.healthz),
        Route("/readyz", health.readyz),
        Route("/metrics", metrics.metrics),
        *referral_links.routes(chosen),
        *share_links.routes(chosen),
        *exports.routes(chosen),
        *evidence.routes(chosen),
        *calendars.routes(chosen),
        *look.routes(chosen),
        *media.routes(chosen),
        *unsubscribing.routes(chosen),
        *sign_on.routes(chosen),
        *hooks.routes(chosen),
        *explorer.routes(chosen),
        *crawlers.routes(chosen),
        *feeds.routes(chosen),
        *pages.routes(chosen),
    ]


@contextlib.asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    chosen: Settings = app.state.settings
    use(chosen)
    wire_reactions()
    schema()  # made now, not in the first visitor's time
    texts()
    # The worker hears of the end when the requests do, not after the last of them.
    with watchdog.watching(), reloading.heard(), stopping.heard(linger=stopping.LINGER) as stop:
        async with (
            database.opened(chosen),
            live.connected(chosen.redis_url),
            _running((views.write_until, asyncio.Event()), (app.state.beside, stop)),
        ):
            await health.note_start(chosen)
            collecting.spare_what_stays()
            yield


@contextlib.asynccontextmanager
async def _running(*beside: tuple[Beside | None, asyncio.Event]) -> AsyncIterator[None]:
    tasks = [asyncio.ensure_future(one(stop)) for one, stop in beside if one is not None]
    try:
        yield
    finally:
        for _, stop in beside:
            stop.set()
        _, late = await asyncio.wait(tasks, timeout=stopping.left(ENDING))
        for task in late:
            task.cancel()
        for ended in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(ended, Exception):
                _log.error("beside_failed", exc_info=ended)


async def _failed(request: Request, failure: Exception) -> Response:
    return apology(request.scope, failure)


async def _nothing_here(request: Request, _: Exception) -> Response:
    """People get a page that leads on, programs JSON."""
    if (page := pages.not_found(request)) is not None:
        return page
    nothing = {"message": "There is nothing here.", "extensions": {"code": "NOT_FOUND"}}
    return JSONResponse({"errors": [nothing]}, status_code=404)

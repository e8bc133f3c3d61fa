"""A real server on a free loopback port, in the test's own loop, on the test's own database."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import httpx
import pytest
import uvicorn

from portal.settings import Settings
from portal.web import server
from portal.web.app import create_app


@dataclass(frozen=True)
class LiveServer:
    """Where the server is, and ways to speak to it."""

    port: int
    settings: Settings

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def ws_url(self) -> str:
        return f"ws://127.0.0.1:{self.port}/graphql"

    def client(self, **headers: str) -> httpx.AsyncClient:
        """A client without cookies of others; ``headers`` go with every request."""
        return httpx.AsyncClient(base_url=self.url, headers=headers, timeout=60)

    async def open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """A bare connection, for what no HTTP client would send."""
        return await asyncio.open_connection("127.0.0.1", self.port)


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield  # signals belong to pytest


@contextlib.asynccontextmanager
async def serving(settings: Settings, *, port: int = 0) -> AsyncIterator[LiveServer]:
    """Serve for the length of a block. The database is open already, so the application opens nothing itself."""
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port that was served from a moment ago
    listening.bind(("127.0.0.1", port))
    running = _Server(server.configuration(app=create_app(settings), lifespan="off", timeout_graceful_shutdown=2))
    task = asyncio.create_task(running.serve(sockets=[listening]))
    while not running.started:  # noqa: ASYNC110 - uvicorn tells it by nothing else
        await asyncio.sleep(0.01)
    try:
        yield LiveServer(port=listening.getsockname()[1], settings=settings)
    finally:
        running.should_exit = True
        await task
        listening.close()


def at_the_door(*, allowed_origins: str = "", chosen: Settings | None = None, **headers: str) -> httpx.AsyncClient:
    """A client of the application itself, without a connection in between and without a database."""
    app = create_app(chosen or Settings(allowed_origins=allowed_origins))
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app, client=("127.0.0.1", 1)), base_url="http://127.0.0.1:8000", headers=headers
    )


@pytest.fixture
async def live_server(portal_db: Settings) -> AsyncIterator[LiveServer]:
    """The portal over real HTTP and WebSocket; `make` and `graphql` work on the same database."""
    async with serving(portal_db) as found:
        yield found

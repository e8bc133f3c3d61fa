"""An ASGI application that is not the portal's, served on the loopback for the length of a block."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator

import uvicorn
from starlette.types import ASGIApp


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield  # signals belong to pytest


@contextlib.asynccontextmanager
async def serving_app(app: ASGIApp) -> AsyncIterator[str]:
    """Its address."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    running = _Server(uvicorn.Config(app, lifespan="off", log_config=None, timeout_graceful_shutdown=2))
    task = asyncio.create_task(running.serve(sockets=[listening]))
    while not running.started:  # noqa: ASYNC110 - uvicorn tells it by nothing else
        await asyncio.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        running.should_exit = True
        await task
        listening.close()

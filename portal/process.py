"""One server process: the doors, with the worker inside where no other process does its work."""

import socket
from collections.abc import Sequence

from starlette.types import ASGIApp

from portal import database, worker
from portal.kernel import collecting, live, logs, stopping, watchdog
from portal.reactions import wire_reactions
from portal.settings import Settings, settings, use
from portal.web import server
from portal.web.app import create_app

FACTORY = "portal.process:application"


def application(chosen: Settings | None = None) -> ASGIApp:
    """The application of this process, by the settings of its environment unless others are given."""
    chosen = chosen or settings()
    logs.set_up(chosen)
    return create_app(chosen, beside=worker.run)


def serve(sockets: Sequence[socket.socket], *, workers: int = 1) -> None:
    """Serve on ``sockets`` that listen until told to stop, in as many processes as ``workers`` says."""
    server.run(FACTORY, sockets, workers=workers)


async def work_until_told(chosen: Settings) -> None:
    """Run the worker alone, until the process is asked to end (SIGTERM, Ctrl+C)."""
    use(chosen)
    wire_reactions()
    with watchdog.watching(), stopping.heard() as stop:
        async with database.opened(chosen), live.connected(chosen.redis_url):
            collecting.spare_what_stays()
            await worker.run(stop)

"""One server process: the doors, with the worker inside where no other process does its work."""

from starlette.types import ASGIApp

from portal import worker
from portal.kernel import logs
from portal.settings import Settings, settings
from portal.web import server
from portal.web.app import create_app

FACTORY = "portal.process:application"


def application(chosen: Settings | None = None) -> ASGIApp:
    """The application of this process, by the settings of its environment unless others are given."""
    chosen = chosen or settings()
    logs.set_up(chosen)
    return create_app(chosen, beside=worker.run)


def serve(*, host: str, port: int, workers: int = 1) -> None:
    """Serve until told to stop, in as many processes as ``workers`` says."""
    server.run(FACTORY, host=host, port=port, workers=workers)

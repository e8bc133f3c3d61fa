"""The long-running commands: the server, its worker, and the sample brand."""

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

import structlog
import typer
from rich.table import Table

from graphql_schema import manifests, persisted
from portal import environment, process, startup
from portal.commands.console import fail, out, say_if_possible
from portal.commands.running import chosen_settings, ready, run, told
from portal.demo.build import open_demo, who_can_sign_in
from portal.kernel import logs
from portal.settings import Settings
from portal.startup import Demand
from portal.web import health_aside, listening, metrics

DEMO_DATABASE = "sqlite://demo.db"
_MIGRATE_OURS = f"PORTAL_DATABASE_URL={DEMO_DATABASE} {startup.MIGRATE}"
_log = structlog.get_logger(__name__)

Host = Annotated[str, typer.Option(help="The address to listen on.")]
Port = Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")]
MetricsPort = Annotated[
    int | None, typer.Option(min=1, max=65535, help="Where to tell what its lanes do, for Prometheus on this machine.")
]
HealthPort = Annotated[
    int | None,
    typer.Option(min=1, max=65535, help="Where to answer /healthz from a thread of its own, even when all else hangs."),
]
Workers = Annotated[int, typer.Option(min=1, max=64, help="Server processes; more than one needs Redis.")]


def demo(port: Port = 8000) -> None:
    """Open the sample brand on an embedded database, at http://127.0.0.1:PORT."""
    is_ours = os.environ.setdefault("PORTAL_DATABASE_URL", DEMO_DATABASE) == DEMO_DATABASE
    os.environ.setdefault("PORTAL_PUBLIC_URL", f"http://127.0.0.1:{port}")
    os.environ.setdefault("PORTAL_LOG_LEVEL", "WARNING")
    chosen = chosen_settings()
    if chosen.in_production:
        fail("The demo is for trying the portal out; it does not open in production.")

    with _place("127.0.0.1", port) as sockets:
        with out.status("Opening the sample brand …"):
            ready(Demand.ANY_IF_NEW, migrate=_MIGRATE_OURS if is_ours else startup.MIGRATE)
            run(open_demo)
        listening.listen(sockets)
        table = Table("e-mail", "password", "role", "tier", title="Who can sign in")
        for person in who_can_sign_in():
            table.add_row(person.email, person.password, person.role, person.tier or "–")
        out.print(table)
        say_if_possible(f"The portal is open at http://127.0.0.1:{port} — press Ctrl+C to close it.")
        process.serve(sockets)


def serve(host: Host = "127.0.0.1", port: Port = 8000, workers: Workers = 1, health_port: HealthPort = None) -> None:
    """Run the server."""
    chosen = chosen_settings()
    _begin_log(chosen)
    if workers > 1 and chosen.redis_url is None:
        fail("More than one process needs PORTAL_REDIS_URL, so that live updates and limits reach all of them.")
    if workers > 1 and health_port is not None:
        fail("--health-port tells of one process; with more of them their supervisor is portal serve itself.")
    try:
        persisted.texts()
    except manifests.BadManifest as wrong:
        fail(f"PORTAL_DOCUMENTS: {wrong}")
    with _place(host, port) as sockets:
        ready(Demand.EMBEDDED_IF_NEW)
        if health_port is not None:
            _aside(lambda: health_aside.serve_health(host, health_port), health_port)
        listening.listen(sockets)
        say_if_possible(f"Serving at http://{f'[{host}]' if ':' in host else host}:{port}")
        process.serve(sockets, workers=workers)


def _begin_log(chosen: Settings) -> None:
    """From here on there is a log, and what is odd about the settings is the first thing in it."""
    logs.set_up(chosen)
    for sentence in environment.unknown():
        _log.warning("unknown_setting", says=sentence)


@contextmanager
def _place(host: str, port: int) -> Iterator[list[socket.socket]]:
    """The sockets to serve on, held before anything is done that would be in vain without them."""
    try:
        with listening.bound(host, port) as sockets:
            yield sockets
    except listening.CannotListen as taken:
        fail(str(taken))


def worker(metrics_port: MetricsPort = None) -> None:
    """Send what waits and do what is due, until told to stop."""
    chosen = chosen_settings()
    _begin_log(chosen)
    ready(Demand.CURRENT)
    if metrics_port is not None:
        _aside(lambda: metrics.serve_lanes(metrics_port), metrics_port)
    told(process.work_until_told(chosen))


def _aside(begin: Callable[[], object], port: int) -> None:
    try:
        begin()
    except OSError as taken:
        fail(f"Port {port} cannot be listened on: {taken.strerror}.")

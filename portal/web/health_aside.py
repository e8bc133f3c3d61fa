"""Health from a thread of its own, on a port of its own: it answers when the event loop does not (F31)."""

import json
from collections.abc import Iterable
from socketserver import ThreadingMixIn
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from wsgiref.types import StartResponse, WSGIEnvironment

from portal.kernel import liveness, watchdog


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    timeout = 10
    """Seconds for which one that asks may say nothing."""

    def log_message(self, *_: Any) -> None:
        """The log is for what is odd."""


def serve_health(host: str, port: int) -> tuple[_Server, Thread]:
    """Answer GET /healthz at that port until the process ends, whatever its loop does.

    Raises OSError where the port is taken.
    """
    server = make_server(host, port, _answer, server_class=_Server, handler_class=_Quiet)
    thread = Thread(target=server.serve_forever, name="health", daemon=True)
    thread.start()
    return server, thread


def _answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
    if environ["PATH_INFO"] != "/healthz":
        start("404 Not Found", [])
        return []
    found = _finding()
    start("200 OK" if found == "ok" else "503 Service Unavailable", [("content-type", "application/json")])
    return [json.dumps({"status": found}).encode()]


def _finding() -> str:
    blocked = watchdog.blocked_for()
    if blocked:
        return f"the event loop has been blocked for {blocked:.0f} seconds; the log says where"
    return liveness.units.trouble() or "ok"

"""Running the application under uvicorn, with the time limits that uvicorn leaves to others (M9)."""

import asyncio
import socket
import sys
from asyncio.events import TimerHandle
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, ClassVar

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.supervisors import Multiprocess

from portal.kernel.rate_limits import network_of
from portal.settings import settings
from portal.web.addresses import is_within
from portal.web.listening import BACKLOG
from portal.web.socket import LARGEST_MESSAGE

STARTUP_FAILURE = 3
"""The exit code of a process whose application did not start, as uvicorn has it."""

HEADER_TIME_LIMIT = 10.0
"""Seconds for the first byte of a connection and the whole head of a request."""
LARGEST_HEAD = 32 << 10
_AROUND_A_FIELD = 4  # the colon, a space and the end of the line
MOST_CONNECTIONS = 200
"""How many connections one address may have open at one process; a household or an office needs fewer."""
OUR_OWN = "127.0.0.0/8,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,::1,fc00::/7"
"""Private networks: a proxy there has the connections of everybody."""
GRACE = 10
_IDLE = 15


class PatientProtocol(HttpToolsProtocol):
    """uvicorn's protocol, which waits for headers no longer than is decent and takes no endless ones."""

    _deadline: TimerHandle | None = None
    _head = 0
    """Bytes of a head that has not ended yet."""
    _fields = 0
    """Bytes of the header fields, however they came."""
    _hosts = 0
    _network: str | None = None
    _open: ClassVar[Counter[str]] = Counter()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._begin_waiting()
        self._network = _counted_network(transport)
        if self._network is not None:
            self._open[self._network] += 1
            if self._open[self._network] > MOST_CONNECTIONS:
                transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        if self._network is not None:
            self._open[self._network] -= 1
            if not self._open[self._network]:
                del self._open[self._network]
            self._network = None
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self._deadline is None or self.transport.is_closing():
            return
        # The head has not ended with this: the parser keeps all of it until it does.
        self._head += len(data)
        if self._head > LARGEST_HEAD:
            self.send_400_response("The head of the request is too large.")

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._fields, self._hosts = 0, 0
        self._begin_waiting()

    def on_header(self, name: bytes, value: bytes) -> None:
        self._fields += len(name) + len(value) + _AROUND_A_FIELD
        self._hosts += name.lower() == b"host"
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._stop_waiting()
        # What is raised here ends the parsing, and uvicorn answers it with 400.
        if self._fields > LARGEST_HEAD:
            raise ValueError("the head of the request is too large")
        if self._hosts != 1 and self.parser.get_http_version() != "1.0":
            raise ValueError("a request names one host (RFC 9112, 3.2)")
        super().on_headers_complete()

    def _begin_waiting(self) -> None:
        self._stop_waiting()
        self._head = 0
        self._deadline = self.loop.call_later(HEADER_TIME_LIMIT, self._give_up)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        if not self.transport.is_closing():
            self.transport.close()


def _counted_network(transport: asyncio.Transport) -> str | None:
    """Under what the connection counts; None for a peer of ours."""
    peer = transport.get_extra_info("peername")
    if not isinstance(peer, tuple) or is_within(str(peer[0]), f"{OUR_OWN},{settings().trusted_proxies}"):
        return None
    return network_of(str(peer[0]))


def configuration(**chosen: Any) -> uvicorn.Config:
    """How the portal is served; ``chosen`` are the host, the port and whatever else is special this time."""
    return uvicorn.Config(**(_options() | chosen))


def run(factory: str, sockets: Sequence[socket.socket], *, workers: int = 1) -> None:
    """Serve until told to stop, on ``sockets`` that listen; each process calls ``factory`` (``module:function``).

    Exits with uvicorn's code 3 where the application does not start.
    """
    chosen = configuration(app=factory, factory=True, workers=workers, backlog=BACKLOG)
    if workers > 1:
        Multiprocess(chosen, sockets=[*sockets]).run()
        return
    chosen.load_app()
    server = uvicorn.Server(chosen)
    with suppress(KeyboardInterrupt):  # uvicorn has stopped as it should, then passes the signal on
        server.run(sockets=[*sockets])
    if not server.started:
        sys.exit(STARTUP_FAILURE)


def _options() -> dict[str, Any]:
    return {
        "http": PatientProtocol,
        "ws": "websockets-sansio",
        "ws_max_size": LARGEST_MESSAGE,
        "ws_per_message_deflate": False,
        "ws_ping_interval": 20.0,
        "ws_ping_timeout": 20.0,
        "loop": "auto",
        "log_config": None,
        "access_log": False,
        "server_header": False,
        # Addresses behind a proxy are read by the portal's own rule (portal/web/addresses.py).
        "proxy_headers": False,
        "timeout_keep_alive": _IDLE,
        "timeout_graceful_shutdown": GRACE,
        "lifespan": "on",
    }

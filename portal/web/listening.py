"""The listening sockets of a server: bound before all else, so that a port that is taken is told at once."""

import contextlib
import errno
import socket
from collections.abc import Iterator, Sequence

BACKLOG = 2048
_SEARCHED = 100


class CannotListen(Exception):
    """The server cannot listen where it was told to; the text is one sentence for the operator."""


@contextlib.contextmanager
def bound(host: str, port: int) -> Iterator[list[socket.socket]]:
    """Sockets for ``port`` on every address that ``host`` stands for, nobody let in yet. Raises CannotListen."""
    with contextlib.ExitStack() as stack:
        try:
            sockets = [stack.enter_context(one) for one in _bound(host, port)]
        except OSError as refused:
            raise CannotListen(_sentence(refused, host, port)) from refused
        yield sockets


def listen(sockets: Sequence[socket.socket]) -> None:
    """Let connections in: they wait until a server takes them. Raises CannotListen where another was faster."""
    for one in sockets:
        try:
            one.listen(BACKLOG)
        except OSError as refused:
            host, port = one.getsockname()[:2]
            raise CannotListen(_sentence(refused, host, port)) from refused


def _bound(host: str, port: int) -> list[socket.socket]:
    made: list[socket.socket] = []
    addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    missing: OSError | None = None
    try:
        for family, kind, protocol, _, address in dict.fromkeys(addresses):
            one = socket.socket(family, kind, protocol)
            made.append(one)
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:
                one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            try:
                one.bind(address)
            except OSError as refused:
                if refused.errno != errno.EADDRNOTAVAIL:
                    raise
                missing = refused  # of localhost's two addresses a machine may have one
                made.pop().close()
    except OSError:
        for one in made:
            one.close()
        raise
    if not made and missing is not None:
        raise missing
    return made


def _sentence(refused: OSError, host: str, port: int) -> str:
    if isinstance(refused, socket.gaierror):
        return f"There is no address “{host}”; write one of this machine's, or 0.0.0.0 for all of them."
    if refused.errno == errno.EADDRINUSE:
        free = next((other for other in range(port + 1, min(port + _SEARCHED, 65536)) if _is_free(host, other)), None)
        return f"Port {port} is taken; use --port {free}." if free else f"Port {port} is taken; use another --port."
    if refused.errno == errno.EACCES:
        return f"This user may not listen on port {port}; use one from 1024 on, like --port 8000."
    if refused.errno == errno.EADDRNOTAVAIL:
        return f"This machine does not have the address {host}; use --host 0.0.0.0 for all that it has."
    return f"Nobody can listen on port {port} of {host}: {refused.strerror or refused}."


def _is_free(host: str, port: int) -> bool:
    try:
        for one in _bound(host, port):
            with one:
                one.listen()
    except OSError:
        return False
    return True

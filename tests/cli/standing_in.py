"""A server in PostgreSQL's place that turns everybody away in its words, or says nothing at all."""

import contextlib
import socket
import struct
import threading
from collections.abc import Iterator

_SSL_REQUEST = 80877103


@contextlib.contextmanager
def turning_away(state: str, message: str) -> Iterator[int]:
    """Answer every start-up message with the error of SQLSTATE ``state``; the port."""
    fields = f"SFATAL\0VFATAL\0C{state}\0M{message}\0\0".encode()
    refusal = b"E" + struct.pack("!I", len(fields) + 4) + fields
    with _listening() as listening:

        def answer() -> None:
            with contextlib.suppress(OSError):
                while True:
                    client, _ = listening.accept()
                    with client, contextlib.suppress(OSError):
                        if _asks_for_ssl(client.recv(4096)):
                            client.sendall(b"N")
                            client.recv(4096)
                        client.sendall(refusal)

        threading.Thread(target=answer, daemon=True).start()
        yield listening.getsockname()[1]


@contextlib.contextmanager
def without_encryption(heard: list[bytes]) -> Iterator[int]:
    """Refuse to encrypt, and keep in ``heard`` whatever is said: the port."""
    with _listening() as listening:

        def answer() -> None:
            with contextlib.suppress(OSError):
                while True:
                    client, _ = listening.accept()
                    with client, contextlib.suppress(OSError):
                        heard.append(client.recv(4096))
                        if _asks_for_ssl(heard[-1]):
                            client.sendall(b"N")
                            heard.append(client.recv(4096))

        threading.Thread(target=answer, daemon=True).start()
        yield listening.getsockname()[1]


@contextlib.contextmanager
def saying_nothing() -> Iterator[int]:
    """Take every connection and never answer; the port."""
    with _listening() as listening:
        yield listening.getsockname()[1]


def free_port() -> int:
    """A port at which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def _listening() -> Iterator[socket.socket]:
    listening = socket.create_server(("127.0.0.1", 0))
    try:
        yield listening
    finally:
        with contextlib.suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        listening.close()


def _asks_for_ssl(data: bytes) -> bool:
    return len(data) == 8 and struct.unpack("!II", data)[1] == _SSL_REQUEST

"""Connections on which the kernel asks now and then whether the other side is still there (F7)."""

import socket
from typing import Any

_KEEPALIVE = (("SO_KEEPALIVE", 1), ("TCP_KEEPIDLE", 10), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 3))
"""A peer that is gone without a word is noticed after 25 s (F7)."""
_UNACKNOWLEDGED = 25_000
"""Milliseconds after which what was sent and not acknowledged ends the connection."""


async def keep_alive(connection: Any) -> None:
    """Have the kernel ask the other side now and then whether it is still there; on TCP alone."""
    line = connection._transport.get_extra_info("socket")
    if line is None or line.family not in {socket.AF_INET, socket.AF_INET6}:
        return
    for name, value in (*_KEEPALIVE, ("TCP_USER_TIMEOUT", _UNACKNOWLEDGED)):
        option = getattr(socket, name, None)  # some systems have only some of them
        if option is not None:
            level = socket.SOL_SOCKET if name == "SO_KEEPALIVE" else socket.IPPROTO_TCP
            line.setsockopt(level, option, value)

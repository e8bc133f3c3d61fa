"""A conversation over a websocket, word by word."""

import asyncio
import contextlib
import json
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.server import LiveServer

PROTOCOL = "graphql-transport-ws"
TOLD = {"query": "subscription($t:String!){told(topic:$t)}", "variables": {"t": "t"}}


def talk(server: LiveServer, **headers: str) -> Any:
    return connect(server.ws_url, subprotocols=[PROTOCOL], additional_headers=headers, proxy=None)  # type: ignore[list-item]


async def say(socket: ClientConnection, **message: Any) -> None:
    await socket.send(json.dumps(message))


async def hear(socket: ClientConnection) -> dict[str, Any]:
    heard: dict[str, Any] = json.loads(await asyncio.wait_for(socket.recv(), 60))
    return heard


async def begun(socket: ClientConnection, **payload: Any) -> ClientConnection:
    await say(socket, type="connection_init", payload=payload)
    assert (await hear(socket))["type"] == "connection_ack"
    return socket


async def code_of(socket: ClientConnection) -> int:
    """With which code the server closes, whatever it says before."""
    with contextlib.suppress(ConnectionClosed):
        while await asyncio.wait_for(socket.recv(), 60):
            continue
    assert socket.close_code is not None
    return socket.close_code

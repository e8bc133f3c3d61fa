"""A subscriber that comes back: graphql-transport-ws with the place of the last message, over every break."""

import asyncio
import contextlib
import json
import random
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake, WebSocketException

from tests.processes import Server

PROTOCOL = "graphql-transport-ws"
POST_ADDED = "subscription ($id: ID!) { postAdded(threadId: $id) { number } }"
Reads = Callable[[Mapping[str, Any]], Any]


def number_of_post(data: Mapping[str, Any]) -> Any:
    """What `POST_ADDED` tells."""
    return data["postAdded"]["number"]


BROKEN = (WebSocketException, InvalidHandshake, OSError, TimeoutError)


@dataclass
class Subscriber:
    """What was told about a thread, such as the numbers of new posts, each with the moment at which it came."""

    server: Server
    thread: str
    told: list[tuple[Any, float]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    connections: int = 0
    local: str = "127.0.0.1"
    """The address that it calls from: one address has a bounded number of sockets."""
    document: str = POST_ADDED
    reads: Reads = number_of_post
    _since: str | None = None
    _is_subscribed: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def numbers(self) -> list[Any]:
        return [one for one, _ in self.told]

    async def subscribed(self) -> None:
        await asyncio.wait_for(self._is_subscribed.wait(), 60)

    async def cut_off(self) -> None:
        """Until the connection is broken."""
        async with asyncio.timeout(60):
            while self._is_subscribed.is_set():  # noqa: ASYNC110 - told by nothing else
                await asyncio.sleep(0.01)

    async def hears(self, number: Any, within: float = 60) -> float:
        """The moment at which the post of that number was told, or whatever else is read."""
        give_up = time.monotonic() + within
        while number not in self.numbers:
            assert time.monotonic() < give_up, (
                f"{number} was not told within {within} s: {self.numbers}, {self.refused}"
            )
            await asyncio.sleep(0.01)
        return next(at for told, at in self.told if told == number)

    async def stay(self) -> None:
        """Connect and listen, again and again, after pauses with jitter as clients make them."""
        address = f"ws://127.0.0.1:{self.server.port}/graphql"
        while True:
            with contextlib.suppress(*BROKEN):
                async with connect(
                    address,
                    subprotocols=[PROTOCOL],  # type: ignore[list-item]
                    proxy=None,
                    open_timeout=30,
                    local_addr=(self.local, 0),
                ) as socket:
                    await self._listen(socket)
            self._is_subscribed.clear()
            await asyncio.sleep(random.uniform(0.1, 0.4))

    async def _listen(self, socket: ClientConnection) -> None:
        await _say(socket, type="connection_init")
        greeting = await _hear(socket)
        self.connections += 1
        self._since = self._since or (greeting.get("payload") or {}).get("sequence")
        extensions = {"since": self._since} if self._since else {}
        payload = {"query": self.document, "variables": {"id": self.thread}, "extensions": extensions}
        await _say(socket, type="subscribe", id="1", payload=payload)
        await _say(socket, type="ping")
        while True:
            message = await _hear(socket)
            if message["type"] == "next":
                self.told.append((self.reads(message["payload"]["data"]), time.monotonic()))
                self._since = message["payload"]["extensions"]["sequence"]
            elif message["type"] == "pong":
                self._is_subscribed.set()
            elif message["type"] == "error":
                self.refused.append(message["payload"][0]["extensions"]["code"])
                return


@asynccontextmanager
async def subscriber(server: Server, thread: str, **how: Any) -> AsyncIterator[Subscriber]:
    """Somebody who watches the thread on that server for the length of a block."""
    found = Subscriber(server, thread, **how)
    staying = asyncio.create_task(found.stay())
    try:
        await found.subscribed()
        yield found
    finally:
        staying.cancel()
        await asyncio.gather(staying, return_exceptions=True)


async def _say(socket: ClientConnection, **message: Any) -> None:
    await socket.send(json.dumps(message))


async def _hear(socket: ClientConnection) -> dict[str, Any]:
    heard: dict[str, Any] = json.loads(await socket.recv())
    return heard

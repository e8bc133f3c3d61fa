"""A client that keeps one connection and knows when it does not know what became of a request."""

import asyncio
import json
from typing import Any


class Unknown(Exception):
    """No answer came: it may have been done, or not."""


class Closed(Exception):
    """Nobody took the call: nothing was asked."""


class Line:
    """One keep-alive connection to one server; it is opened again when it was lost."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, query: str, variables: dict[str, Any], token: str, patience: float = 20) -> dict[str, Any]:
        """The answer's JSON.

        Raises Closed when nobody takes the call, and Unknown when the answer does not come within ``patience``
        seconds or the line breaks.
        """
        body = json.dumps({"query": query, "variables": variables}).encode()
        head = (
            f"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {token}\r\n"
            f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
        )
        try:
            async with asyncio.timeout(patience):
                reader, writer = self._streams = self._streams or await self._open()
                writer.write(head.encode() + body)
                status, answer = await _answer(reader)
        except (OSError, EOFError, TimeoutError) as lost:
            self.close()
            raise Unknown(str(lost)) from lost
        if status >= 500:
            raise Unknown(f"HTTP {status}")
        found: dict[str, Any] = json.loads(answer)
        return found

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        try:
            return await asyncio.open_connection("127.0.0.1", self.port)
        except OSError as refused:
            raise Closed(str(refused)) from refused

    def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = next(line.split(":")[1] for line in head.split("\r\n") if line.startswith("content-length:"))
    return int(head.split(" ", 2)[1]), await reader.readexactly(int(length))

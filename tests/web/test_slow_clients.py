"""Who dribbles or says nothing is let go (M9, F25)."""

import asyncio
import contextlib
import time

import pytest

from portal.web import bodies, server
from tests.server import LiveServer

HEAD = b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"


async def until_closed(reader: asyncio.StreamReader) -> bytes:
    async with asyncio.timeout(5):
        return await reader.read()


async def closed(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


@pytest.mark.parametrize("said", [b"", b"POST /graphql HTTP/1.1\r\n", HEAD])
async def test_a_head_that_never_ends_is_not_waited_for_m9(
    live_server: LiveServer, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    monkeypatch.setattr(server, "HEADER_TIME_LIMIT", 0.2)
    began = time.perf_counter()
    reader, writer = await live_server.open()
    writer.write(said)

    assert await until_closed(reader) == b""
    assert time.perf_counter() - began < 30
    await closed(writer)


async def test_a_body_that_dribbles_is_not_waited_for_m9(
    live_server: LiveServer, sample: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bodies.read, "__kwdefaults__", {"largest": bodies.LARGEST, "time_limit": 0.2})
    reader, writer = await live_server.open()
    writer.write(HEAD + b'content-length: 100\r\n\r\n{"query"')
    answer = await until_closed(reader)
    await closed(writer)

    assert answer.startswith(b"HTTP/1.1 408 ")


async def test_an_endless_head_is_refused(live_server: LiveServer) -> None:
    reader, writer = await live_server.open()
    writer.write(HEAD + b"x-padding: " + b"a" * 40_000 + b"\r\n")
    answer = await until_closed(reader)
    await closed(writer)

    assert answer.startswith(b"HTTP/1.1 400 ")


async def test_a_body_that_is_too_large_ends_the_connection(live_server: LiveServer) -> None:
    reader, writer = await live_server.open()
    writer.write(HEAD + b"content-length: 5000000\r\n\r\n{")
    answer = await until_closed(reader)
    await closed(writer)

    assert answer.startswith(b"HTTP/1.1 413 ")


async def test_a_client_that_hangs_up_disturbs_nobody(live_server: LiveServer, sample: list[str]) -> None:
    for _ in range(20):
        _, writer = await live_server.open()
        writer.write(HEAD + b'content-length: 100\r\n\r\n{"query"')
        await writer.drain()
        writer.transport.abort()
        await closed(writer)

    async with live_server.client() as client:
        answer = await client.post("/graphql", json={"query": "{__typename}"})
    assert answer.json() == {"data": {"__typename": "Query"}}

"""Who dribbles or says nothing is let go (M9, F25)."""

import asyncio
import contextlib

import pytest

from portal.web import bodies, server
from tests.server import LiveServer

HEAD = b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"


async def until_closed(reader: asyncio.StreamReader) -> bytes:
    async with asyncio.timeout(60):
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
    reader, writer = await live_server.open()
    writer.write(said)

    assert await until_closed(reader) == b""
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


@pytest.mark.parametrize(
    "fields", [b"x-padding: " + b"a" * 40_000 + b"\r\n", b"x: y\r\n" * 6_000], ids=["one long", "six thousand"]
)
async def test_a_large_head_is_refused_though_it_comes_at_once(live_server: LiveServer, fields: bytes) -> None:
    reader, writer = await live_server.open()
    writer.write(b"GET /healthz HTTP/1.1\r\nhost: x\r\n" + fields + b"\r\n")
    answer = await until_closed(reader)
    await closed(writer)

    assert answer.startswith(b"HTTP/1.1 400 ")


@pytest.mark.parametrize("hosts", [b"", b"host: x\r\nhost: y\r\n"], ids=["none", "two"])
async def test_a_request_names_one_host(live_server: LiveServer, hosts: bytes) -> None:
    reader, writer = await live_server.open()
    writer.write(b"GET /healthz HTTP/1.1\r\n" + hosts + b"\r\n")
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


UNREAD = [
    b"POST /healthz HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n",
    b"POST /nothing HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n",
    b"POST /static/app.js HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n",
    b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 1000\r\n\r\n",
    b"PUT /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n",
    b"GET /healthz HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n",
]


@pytest.mark.parametrize("head", UNREAD)
async def test_a_body_that_nobody_reads_ends_the_connection_m9(live_server: LiveServer, head: bytes) -> None:
    """Else one byte a second would keep it for ever."""
    reader, writer = await live_server.open()
    writer.write(head)

    answer = await until_closed(reader)
    await closed(writer)

    assert b"connection: close" in answer.lower().partition(b"\r\n\r\n")[0]


async def test_a_body_that_was_read_leaves_the_connection_open(live_server: LiveServer, sample: list[str]) -> None:
    reader, writer = await live_server.open()
    for _ in range(2):
        writer.write(HEAD + b'content-length: 24\r\n\r\n{"query":"{__typename}"}')
        head = await reader.readuntil(b"\r\n\r\n")
        assert b"connection: close" not in head.lower()
        await reader.readexactly(int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0]))
    await closed(writer)


async def test_one_address_has_so_many_connections_and_no_more_m9(
    live_server: LiveServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "OUR_OWN", "10.0.0.0/8")
    monkeypatch.setattr(server, "MOST_CONNECTIONS", 3)
    held = [await live_server.open() for _ in range(3)]
    surplus, writer = await live_server.open()
    assert await until_closed(surplus) == b""
    await closed(writer)

    await closed(held.pop()[1])
    for _ in range(500):
        if server.PatientProtocol._open["127.0.0.1"] <= 2:
            break
        await asyncio.sleep(0.01)
    async with live_server.client() as client:
        assert (await client.get("/healthz")).status_code == 200
    for _, one in held:
        await closed(one)


async def test_a_proxy_of_ours_has_the_connections_of_everybody(
    live_server: LiveServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "MOST_CONNECTIONS", 1)
    held = [await live_server.open() for _ in range(3)]

    async with live_server.client() as client:
        assert (await client.get("/healthz")).status_code == 200
    for _, one in held:
        await closed(one)

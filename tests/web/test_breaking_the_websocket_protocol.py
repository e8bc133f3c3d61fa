"""Messages that break graphql-transport-ws end the conversation, each with its code (G37, G40, M6)."""

import json

import pytest
from structlog.testing import capture_logs

from portal.web import socket as conversations
from tests.server import LiveServer
from tests.web.conversing import TOLD, begun, code_of, say, talk

GARBAGE: dict[str, str | bytes] = {
    "list": "[]",
    "number": "1",
    "null": "null",
    "brace": "{",
    "empty": "",
    "binary": b'{"type":"ping"}',
    "no type": "{}",
    "unknown type": '{"type":"start"}',
    "type 1": '{"type":1}',
    "subscribe alone": '{"type":"subscribe"}',
    "id {}": '{"type":"subscribe","id":{},"payload":{"query":"{me}"}}',
    "empty id": '{"type":"subscribe","id":"","payload":{"query":"{me}"}}',
    "long id": json.dumps({"type": "subscribe", "id": "x" * 129, "payload": {"query": "{me}"}}),
    "payload []": '{"type":"subscribe","id":"1","payload":[]}',
    "query 1": '{"type":"subscribe","id":"1","payload":{"query":1}}',
    "variables []": '{"type":"subscribe","id":"1","payload":{"query":"{me}","variables":[]}}',
    "ping payload": '{"type":"ping","payload":[]}',
    "complete {}": '{"type":"complete","id":{}}',
    "twice": '{"type":"ping","type":"pong"}',
    "since 1": '{"type":"subscribe","id":"1","payload":{"query":"{me}","extensions":{"since":1}}}',
    "deep": '{"type":"ping","payload":' + '{"a":' * 5000 + "1" + "}" * 5001,
}


async def test_garbage_ends_the_conversation_with_4400_g40_m6(live_server: LiveServer, sample: list[str]) -> None:
    with capture_logs() as logs:
        for name, message in GARBAGE.items():
            async with talk(live_server) as socket:
                await begun(socket)
                await socket.send(message)
                assert (name, await code_of(socket)) == (name, 4400)

    assert [entry for entry in logs if entry["log_level"] in {"warning", "error"}] == []


async def test_an_init_with_a_list_is_garbage_g37(live_server: LiveServer, sample: list[str]) -> None:
    async with talk(live_server) as socket:
        await say(socket, type="connection_init", payload=[])

        assert await code_of(socket) == 4400


async def test_a_message_of_more_than_64_kib_is_too_big_g40(live_server: LiveServer, sample: list[str]) -> None:
    async with talk(live_server) as socket:
        await begun(socket)
        await socket.send(json.dumps({"type": "ping", "payload": {"a": "x" * (64 << 10)}}))

        assert await code_of(socket) == 1009


async def test_subscribing_before_the_beginning_is_4401_g37(live_server: LiveServer, sample: list[str]) -> None:
    """L38."""
    async with talk(live_server) as socket:
        await say(socket, type="subscribe", id="1", payload=TOLD)

        assert await code_of(socket) == 4401


async def test_a_second_beginning_is_4429_g37(live_server: LiveServer, sample: list[str]) -> None:
    async with talk(live_server) as socket:
        await begun(socket)
        await say(socket, type="connection_init")

        assert await code_of(socket) == 4429


async def test_silence_is_4408_g37(live_server: LiveServer, sample: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversations, "INIT_TIME_LIMIT", 0.1)
    async with talk(live_server) as socket:
        assert await code_of(socket) == 4408


async def test_an_id_in_use_is_4409(live_server: LiveServer, sample: list[str]) -> None:
    async with talk(live_server) as socket:
        await begun(socket)
        await say(socket, type="subscribe", id="1", payload=TOLD)
        await say(socket, type="subscribe", id="1", payload=TOLD)

        assert await code_of(socket) == 4409


async def test_a_token_that_is_no_string_ends_the_conversation_g37(live_server: LiveServer, sample: list[str]) -> None:
    async with talk(live_server) as socket:
        await say(socket, type="connection_init", payload={"authToken": 1})

        assert await code_of(socket) == 4400

"""graphql-transport-ws: only subscriptions, and every other word ends the conversation with a code (G36-G44, M4, M6)."""

import asyncio
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from portal.accounts.models import Session
from portal.accounts.sessions import end_all_sessions, open_session
from portal.kernel import clock, live
from portal.kernel.live import log, tail
from portal.kernel.work import unit_of_work
from portal.web import socket as conversations
from tests.makers import Make
from tests.server import LiveServer
from tests.web.conversing import PROTOCOL, TOLD, begun, code_of, hear, say, talk


@unit_of_work
async def tell(*numbers: int) -> None:
    for number in numbers:
        live.publish("t", {"n": number})


def told_in(message: dict[str, Any]) -> int:
    """The number in a message that carries its place."""
    assert message["type"] == "next"
    assert message["payload"].keys() == {"data", "extensions"}
    assert message["payload"]["extensions"].keys() == {"sequence"}
    told: int = message["payload"]["data"]["told"]
    return told


async def watched(topic: str) -> None:
    """Wait until somebody watches ``topic``."""
    async with asyncio.timeout(60):
        while not live.watchers(topic):  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def test_what_is_told_is_delivered(live_server: LiveServer, sample: list[str]) -> None:
    async with talk(live_server) as socket:
        await begun(socket)
        await say(socket, type="subscribe", id="1", payload=TOLD)
        await watched("t")
        await tell(1)
        await tell(2)
        heard = [await hear(socket), await hear(socket)]

    assert [told_in(message) for message in heard] == [1, 2]
    assert {message["id"] for message in heard} == {"1"}


async def test_a_client_that_comes_back_gets_what_it_missed_each_once(
    live_server: LiveServer, sample: list[str]
) -> None:
    """NL5: every message carries its place, and a subscription may say since which one it goes on."""
    async with talk(live_server) as socket:
        await begun(socket)
        await say(socket, type="subscribe", id="1", payload=TOLD)
        await watched("t")
        await tell(1)
        place = (await hear(socket))["payload"]["extensions"]["sequence"]
    await tell(2)
    await tell(3)
    async with talk(live_server) as socket:
        await begun(socket)
        await say(socket, type="subscribe", id="1", payload={**TOLD, "extensions": {"since": place}})
        missed = [told_in(await hear(socket)), told_in(await hear(socket))]
        await tell(4)

        assert [*missed, told_in(await hear(socket))] == [2, 3, 4]


async def test_the_greeting_says_where_one_is_for_who_hears_nothing_before_the_line_breaks(
    live_server: LiveServer, sample: list[str]
) -> None:
    await tell(1)
    async with talk(live_server) as socket:
        await say(socket, type="connection_init")
        place = (await hear(socket))["payload"]["sequence"]
    await tell(2)
    async with talk(live_server) as socket:
        await begun(socket)
        await say(socket, type="subscribe", id="1", payload={**TOLD, "extensions": {"since": place}})

        assert told_in(await hear(socket)) == 2


async def test_a_token_is_found_where_each_client_puts_it(
    live_server: LiveServer, make: Make, sample: list[str]
) -> None:
    """graphql-ws and urql leave it to the application, Apollo's and older clients have `authToken` and `headers`."""
    member = await make.member("ada")
    token = await open_session(member.id, user_agent="test")
    for payload in (
        {"authorization": f"Bearer {token}"},
        {"Authorization": f"bearer {token}"},
        {"headers": {"Authorization": f"Bearer {token}", "x-other": 1}},
        {"authToken": token},
        {"accessToken": token},
        {"token": token, "authorization": None},
    ):
        async with talk(live_server) as socket:
            await begun(socket, **payload)
            async with asyncio.timeout(60):
                while not live.watchers(live.about_member(member.id)):  # noqa: ASYNC110 - only a member's socket has one
                    await asyncio.sleep(0.01)


async def test_a_token_that_is_not_good_is_refused_and_none_is_a_visitors_g54(
    live_server: LiveServer, sample: list[str]
) -> None:
    for payload in ({"authorization": "Bearer unknown"}, {"authToken": "unknown"}, {"authorization": "Token x"}):
        async with talk(live_server) as socket:
            await say(socket, type="connection_init", payload=payload)

            assert await code_of(socket) == 4403, payload
    async with talk(live_server, origin=live_server.url, cookie="portal=unknown") as socket:
        await say(socket, type="connection_init")

        assert await code_of(socket) == 4403
    for payload in ({"authorization": ""}, {"Authorization": "Bearer "}, {"authToken": None}, {"headers": {}}):
        async with talk(live_server) as socket:
            await begun(socket, **payload)


async def test_who_asks_for_what_can_no_longer_be_told_hears_that_they_missed_something(
    live_server: LiveServer, sample: list[str]
) -> None:
    """The stream ends with a code; the conversation goes on, to subscribe anew without `since`."""
    async with talk(live_server) as socket:
        await begun(socket)
        await say(socket, type="subscribe", id="1", payload={**TOLD, "extensions": {"since": "long ago"}})
        heard = await hear(socket)
        await say(socket, type="ping")

        assert heard["type"] == "error"
        assert heard["payload"][0]["extensions"] == {"code": "MISSED_EVENTS"}
        assert await hear(socket) == {"type": "pong"}


async def test_a_database_that_is_away_ends_no_subscription_but_the_connection(
    live_server: LiveServer, sample: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Clients connect again after 1013, and lose nothing: their place is that of the last message they got."""
    read = log.read

    async def away(*_: object) -> list[log.LiveEvent]:
        raise ConnectionRefusedError("db.internal:5432 refused")

    async with talk(live_server) as socket:
        await begun(socket)
        monkeypatch.setattr(log, "read", away)
        await say(socket, type="subscribe", id="1", payload=TOLD)

        assert await code_of(socket) == 1013
    monkeypatch.setattr(log, "read", read)


async def test_a_stream_that_may_have_missed_something_is_closed_with_1013(
    live_server: LiveServer, sample: list[str]
) -> None:
    """Clients connect again after that code by themselves, and fetch what they show."""
    async with talk(live_server) as socket:
        await begun(socket)
        await say(socket, type="subscribe", id="1", payload=TOLD)
        await watched("t")
        for listener in tail._running[0]._listeners["t"]:
            listener.miss()

        assert await code_of(socket) == 1013


async def test_completing_ends_the_stream(live_server: LiveServer, sample: list[str]) -> None:
    async with talk(live_server) as socket:
        await begun(socket)
        await say(socket, type="subscribe", id="1", payload=TOLD)
        await watched("t")
        await say(socket, type="complete", id="1")
        async with asyncio.timeout(60):
            while live.watchers("t"):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        await say(socket, type="ping")

        assert await hear(socket) == {"type": "pong"}


@pytest.mark.parametrize("query", ["{me}", "mutation{touch(n:1){done}}"])
async def test_nothing_but_subscriptions_runs_here_g38_m4_d3(
    live_server: LiveServer, sample: list[str], query: str
) -> None:
    async with talk(live_server) as socket:
        await begun(socket)
        await say(socket, type="subscribe", id="1", payload={"query": query})
        heard = await hear(socket)

    assert heard["type"] == "error"
    assert heard["payload"][0]["extensions"]["code"] == "OPERATION_NOT_ALLOWED"
    assert sample == []


async def test_a_document_has_the_same_limits_here(live_server: LiveServer, sample: list[str]) -> None:
    query = "subscription{" + "...F " * 3 + "} fragment F on Subscription{...F}"
    async with talk(live_server) as socket:
        await begun(socket)
        await say(socket, type="subscribe", id="1", payload={"query": query})

        assert (await hear(socket))["payload"][0]["extensions"]["code"] == "TOO_COMPLEX"


async def test_our_own_fault_is_masked_here_too(live_server: LiveServer, sample: list[str]) -> None:
    async with talk(live_server) as socket:
        await begun(socket)
        await say(socket, type="subscribe", id="1", payload={"query": "subscription{breaks}"})
        assert (await hear(socket))["payload"] == {"data": {"breaks": 1}}
        heard = await hear(socket)

    assert heard["type"] == "error"
    assert heard["payload"][0]["extensions"]["code"] == "INTERNAL"
    assert "hunter2" not in str(heard)


async def test_twenty_subscriptions_are_the_most_g43(live_server: LiveServer, sample: list[str]) -> None:
    async with talk(live_server) as socket:
        await begun(socket)
        for number in range(20):
            await say(socket, type="subscribe", id=str(number), payload=TOLD)
        await say(socket, type="ping")
        assert await hear(socket) == {"type": "pong"}
        await say(socket, type="subscribe", id="20", payload=TOLD)

        assert await code_of(socket) == 4429


async def test_ten_sockets_of_a_member_are_the_most_g43(live_server: LiveServer, make: Make, sample: list[str]) -> None:
    member = await make.member()
    token = await open_session(member.id, user_agent=None)
    sockets = [await talk(live_server) for _ in range(11)]
    for socket in sockets[:10]:
        await begun(socket, authorization=f"Bearer {token}")
    await say(sockets[10], type="connection_init", payload={"authorization": f"Bearer {token}"})
    refused = await code_of(sockets[10])
    await sockets[0].close()
    async with asyncio.timeout(60):
        while conversations._of_principal[member.id] > 9:  # noqa: ASYNC110 - told by nothing else
            await asyncio.sleep(0.01)
    async with talk(live_server) as another:
        await begun(another, authorization=f"Bearer {token}")
    for socket in sockets:
        await socket.close()

    assert refused == 4429


@pytest.mark.parametrize("origin", ["https://evil.example", "null"])
async def test_pages_of_others_stay_outside_g36(live_server: LiveServer, sample: list[str], origin: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        await talk(live_server, origin=origin)

    assert refused.value.response.status_code == 403


async def test_only_the_newer_protocol_is_spoken_g36(live_server: LiveServer, sample: list[str]) -> None:
    """L38."""
    for offered in (None, ["graphql-ws"]):
        async with connect(live_server.ws_url, subprotocols=offered, proxy=None) as socket:  # type: ignore[arg-type]
            assert await code_of(socket) == 4406
    async with connect(live_server.ws_url, subprotocols=["graphql-ws", PROTOCOL], proxy=None) as socket:  # type: ignore[list-item]
        assert socket.subprotocol == PROTOCOL


async def test_a_cookie_counts_only_with_an_origin_g36(live_server: LiveServer, make: Make, sample: list[str]) -> None:
    member = await make.member()
    token = await open_session(member.id, user_agent=None)
    counts = {}
    for origin in (None, live_server.url):
        headers = {"cookie": f"portal={token}", **({"origin": origin} if origin else {})}
        async with talk(live_server, **headers) as socket:
            await begun(socket)
            counts[origin] = conversations._of_principal[member.id]

    assert counts == {None: 0, live_server.url: 1}


async def test_signing_out_ends_an_open_stream_g41_a13(live_server: LiveServer, make: Make, sample: list[str]) -> None:
    member = await make.member()
    token = await open_session(member.id, user_agent=None)
    async with talk(live_server) as socket:
        await begun(socket, authorization=f"Bearer {token}")
        await say(socket, type="subscribe", id="1", payload=TOLD)
        await watched("t")
        await watched(live.about_member(member.id))
        await end_all_sessions(member.id)

        assert await asyncio.wait_for(code_of(socket), 60) == 4403


async def test_nothing_is_delivered_to_a_session_that_is_over_g41(
    live_server: LiveServer, make: Make, sample: list[str]
) -> None:
    member = await make.member()
    token = await open_session(member.id, user_agent=None)
    async with talk(live_server) as socket:
        await begun(socket, authorization=f"Bearer {token}")
        await say(socket, type="subscribe", id="1", payload=TOLD)
        await watched("t")
        await Session.filter(member_id=member.id).update(ended_at=clock.now())  # nobody was told
        await tell(1)
        heard = await hear(socket)

    assert heard["type"] == "error"
    assert heard["payload"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_a_client_that_does_not_read_is_let_go_g44(
    live_server: LiveServer, sample: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with talk(live_server) as socket:
        await begun(socket)
        await say(socket, type="subscribe", id="1", payload=TOLD)
        await watched("t")
        await tell(*range(live.LONGEST_QUEUE + 1))  # in one breath: no time to deliver

        assert await code_of(socket) == 1013
    assert live.watchers() == 0

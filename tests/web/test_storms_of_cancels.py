"""Clients that begin and break off: no lock and no connection is lost (G39, M2, F11)."""

import asyncio
import json
import random
from typing import Any

from websockets.asyncio.client import connect

from portal.kernel import work
from tests.graphql_schema.sample import count_members
from tests.makers import Make
from tests.server import LiveServer

ROUNDS = 150


async def storm(server: LiveServer, rolls: random.Random) -> None:
    """Subscribe to what works in the database, and complete it a moment later, again and again."""
    async with connect(server.ws_url, subprotocols=["graphql-transport-ws"], proxy=None) as socket:  # type: ignore[list-item]
        await socket.send('{"type":"connection_init"}')
        reading = asyncio.create_task(_read_all(socket))
        for number in range(ROUNDS):
            payload = {"query": "subscription{members}"}
            await socket.send(json.dumps({"type": "subscribe", "id": str(number), "payload": payload}))
            await asyncio.sleep(rolls.uniform(0, 0.004))
            await socket.send(json.dumps({"type": "complete", "id": str(number)}))
        socket.transport.abort()  # and go without a word
        await asyncio.gather(reading, return_exceptions=True)


async def _read_all(socket: Any) -> None:
    async for _ in socket:
        pass


async def test_the_server_answers_throughout_and_afterwards_g39_m2(
    live_server: LiveServer, make: Make, sample: list[str]
) -> None:
    await make.member()
    storms = asyncio.gather(*(storm(live_server, random.Random(seed)) for seed in range(3)))
    async with live_server.client() as client:
        while not storms.done():
            async with asyncio.timeout(60):
                answer = await client.post("/graphql", json={"query": "{me}"})
                assert await count_members() == 1
            assert answer.json() == {"data": {"me": None}}
            await asyncio.sleep(0.05)
    await storms
    await work.drain()

    async with asyncio.timeout(60):
        counts = await asyncio.gather(*(count_members() for _ in range(20)))
    assert counts == [1] * 20


async def test_a_unit_of_work_that_was_cancelled_is_finished_f11(live_server: LiveServer, make: Make) -> None:
    for wait in range(40):
        task = asyncio.create_task(count_members())
        await asyncio.sleep(wait / 10_000)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

        async with asyncio.timeout(60):
            assert await count_members() == 0

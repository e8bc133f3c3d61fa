"""Numbers are given before the commit: a deed with a lower number may be seen after one with a higher (F16, NL5)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
import pytest

from portal.kernel import live
from portal.kernel.live import tail
from portal.settings import Settings

pytestmark = pytest.mark.anyio

BACKENDS = ["postgresql"]
WRITE = "INSERT INTO live_events (topic, payload, created_at) VALUES ($1, $2::jsonb, now())"


class Deed:
    """A transaction of another process, between its last statement and its commit for as long as a test wants."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection
        self._transaction = connection.transaction()

    async def write(self, number: int, topic: str = "a") -> None:
        await self._transaction.start()
        await self._connection.execute(WRITE, topic, f'{{"n": {number}}}')

    async def commit(self) -> None:
        await self._transaction.commit()

    async def roll_back(self) -> None:
        await self._transaction.rollback()


@asynccontextmanager
async def another_process(portal_db: Settings) -> AsyncIterator[Deed]:
    connection = await asyncpg.connect(portal_db.database_url)
    try:
        yield Deed(connection)
    finally:
        await connection.close()


@pytest.fixture(autouse=True)
async def log_that_has_begun(portal_db: Settings) -> None:
    """What is missing below the oldest event was forgotten an hour ago, but for an installation's very first."""
    async with another_process(portal_db) as deed:
        await deed.write(0)
        await deed.commit()


async def next_of(watch: live.Watch) -> int:
    told = await asyncio.wait_for(anext(watch), 60)
    return int(told.payload["n"])


async def until_nothing_is_missing() -> None:
    async with asyncio.timeout(60):
        while tail._running[0]._missing:
            tail.wake()
            await asyncio.sleep(0.02)


async def test_what_commits_late_is_told_late_and_once(portal_db: Settings) -> None:
    async with another_process(portal_db) as early, another_process(portal_db) as late, live.subscribe("a") as watch:
        await late.write(1)
        await early.write(2)
        await early.commit()
        first = await next_of(watch)
        await late.commit()

        assert [first, await next_of(watch)] == [2, 1]
        await until_nothing_is_missing()


async def test_who_goes_away_in_between_gets_it_when_they_come_back(portal_db: Settings) -> None:
    """The place after the second deed remembers that the first was not seen yet."""
    async with another_process(portal_db) as early, another_process(portal_db) as late:
        async with live.subscribe("a") as watch:
            await late.write(1)
            await early.write(2)
            await early.commit()
            place = (await asyncio.wait_for(anext(watch), 60)).sequence
        await late.commit()
        async with live.subscribe("a", since=place) as watch:
            only = await next_of(watch)
            async with another_process(portal_db) as another:
                await another.write(3)
                await another.commit()

            assert [only, await next_of(watch)] == [1, 3]


async def test_a_greeting_meanwhile_is_a_place_before_it(portal_db: Settings) -> None:
    async with another_process(portal_db) as early, another_process(portal_db) as late:
        await late.write(1)
        await early.write(2, topic="b")
        await early.commit()
        place = await live.here()
        await late.commit()

        async with live.subscribe("a", since=place) as watch:
            assert await next_of(watch) == 1


async def test_what_was_rolled_back_is_not_looked_for_for_ever(portal_db: Settings) -> None:
    async with another_process(portal_db) as early, another_process(portal_db) as late, live.subscribe("a") as watch:
        await late.write(1)
        await early.write(2)
        await early.commit()
        await next_of(watch)
        missing = set(tail._running[0]._missing)
        await late.roll_back()
        await until_nothing_is_missing()

        assert len(missing) == 1


async def test_a_long_transaction_beside_loses_nothing(portal_db: Settings) -> None:
    """What is missing is looked for as long as any transaction of that time is open."""
    async with another_process(portal_db) as early, another_process(portal_db) as late, live.subscribe("a") as watch:
        await late.write(1)
        for number in range(2, 6):
            await early.write(number)
            await early.commit()
            early._transaction = early._connection.transaction()
            assert await next_of(watch) == number
        for _ in range(5):
            await tail._running[0].catch_up()
        await late.commit()

        assert await next_of(watch) == 1

"""Who finds all connections in other hands waits in line for the next, and the pool hears nothing of it (F8)."""

import asyncio

import asyncpg
import pytest
from tortoise import connections

from portal.kernel import sql
from portal.kernel.backends.at_hand import AtHand
from portal.settings import Settings

pytestmark = pytest.mark.anyio
BACKENDS = ["postgresql"]
POOL = 3


@pytest.fixture
def chosen_settings(database_url: str) -> Settings:
    return Settings(database_url=database_url, database_pool=POOL)


async def never(_: object) -> None:
    raise AssertionError("nothing of this is put back")


def is_whole(_: object) -> bool:
    return False


async def test_many_statements_at_once_share_the_connections_and_the_pool_is_asked_once_for_each(
    portal_db, monkeypatch
):
    asked: list[object] = []
    acquire = asyncpg.Pool._acquire

    async def noted(self, timeout: float | None) -> object:  # noqa: ASYNC109 - asyncpg's own
        asked.append(self)
        return await acquire(self, timeout)

    monkeypatch.setattr(asyncpg.Pool, "_acquire", noted)

    async def read() -> set[int]:
        return {await sql.fetch_value("SELECT pg_backend_pid()") for _ in range(10)}

    used = set[int]().union(*await asyncio.gather(*(read() for _ in range(8 * POOL))))

    assert len(used) <= POOL
    assert len(asked) <= POOL


async def test_who_came_first_has_the_next_connection():
    at_hand = AtHand(1, never, is_whole)
    assert await at_hand.turn() is None  # a place in the pool
    order = list[tuple[str, object]]()

    async def wait(name: str) -> None:
        order.append((name, await at_hand.turn()))

    waiting = [asyncio.ensure_future(wait(name)) for name in ("first", "gone", "second", "third")]
    await asyncio.sleep(0)
    waiting.pop(1).cancel()
    await asyncio.sleep(0)
    at_hand.keep("one")
    assert at_hand.take() is None  # nobody who comes now goes before those in line
    at_hand.keep("one")
    at_hand.leave()
    await asyncio.gather(*waiting)

    assert order == [("first", "one"), ("second", "one"), ("third", None)]


@pytest.mark.parametrize("handed", ["a connection", None], ids=["a connection", "a place"])
async def test_who_goes_away_just_when_it_was_their_turn_leaves_it_to_the_next(handed):
    at_hand = AtHand(1, never, is_whole)
    await at_hand.turn()
    gone, next_one = asyncio.ensure_future(at_hand.turn()), asyncio.ensure_future(at_hand.turn())
    await asyncio.sleep(0)

    at_hand.leave() if handed is None else at_hand.keep(handed)
    gone.cancel()
    await asyncio.wait([gone])

    assert gone.cancelled()
    assert await asyncio.wait_for(next_one, 5) == handed


async def test_a_place_is_free_once_the_pool_has_the_connection_back(portal_db, monkeypatch):
    """One on which a statement is being broken off comes back later: nobody is to wait for it in the pool."""
    client, rests = connections.get("default"), asyncio.Event()
    release = asyncpg.Pool.release

    async def slow(self, connection, *, timeout=None) -> None:  # noqa: ASYNC109 - asyncpg's own
        await rests.wait()
        await release(self, connection, timeout=timeout)

    monkeypatch.setattr(asyncpg.Pool, "release", slow)
    held = [await client.acquire() for _ in range(POOL)]
    waiting = asyncio.ensure_future(client.acquire())
    statement = asyncio.ensure_future(held[0].fetch("SELECT pg_sleep(30)"))
    await asyncio.sleep(0.1)
    statement.cancel()
    await asyncio.wait([statement])
    await client.release(held[0])
    await asyncio.sleep(0)
    assert not waiting.done()

    await client.release(held[1])

    assert await asyncio.wait_for(waiting, 5) is held[1]
    rests.set()
    for one in held[1:]:
        await client.release(one)

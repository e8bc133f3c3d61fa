"""What happens is told to those who watch, as long as they keep up (G44, F15, F16)."""

import asyncio
import os

import pytest
from redis.asyncio import Redis
from redis.exceptions import RedisError

from portal.kernel import live
from portal.settings import Settings, use
from tests.conftest import missing

REDIS = os.environ.get("PORTAL_TEST_REDIS_URL", "redis://127.0.0.1:6379/15")


async def next_of(watch: live.Watch) -> object:
    return await asyncio.wait_for(anext(watch), 5)


async def test_everyone_who_watches_a_topic_is_told() -> None:
    async with live.subscribe("a") as one, live.subscribe("a") as two, live.subscribe("b") as other:
        await live.publish("a", {"n": 1})
        await live.publish("b", {"n": 2})

        assert [await next_of(one), await next_of(two), await next_of(other)] == [{"n": 1}, {"n": 1}, {"n": 2}]


async def test_what_was_told_before_is_not_seen() -> None:
    await live.publish("a", {"n": 1})
    async with live.subscribe("a") as watch:
        await live.publish("a", {"n": 2})

        assert await next_of(watch) == {"n": 2}


async def test_who_falls_a_hundred_behind_is_let_go_g44() -> None:
    async with live.subscribe("a") as watch:
        for number in range(live.LONGEST_QUEUE + 1):
            await live.publish("a", {"n": number})

        with pytest.raises(live.TooSlow):
            await next_of(watch)
    assert live.watchers() == 0


async def test_who_stops_watching_leaves_nothing_behind() -> None:
    async with live.subscribe("a"):
        assert live.watchers() == 1

    assert live.watchers() == 0


async def test_a_watch_that_is_closed_ends() -> None:
    watch = live.subscribe("a")
    waiting = asyncio.create_task(_all(watch))
    await asyncio.sleep(0)
    watch.close()

    assert await asyncio.wait_for(waiting, 1) == []


async def _all(watch: live.Watch) -> list[object]:
    return [told async for told in watch]


async def test_redis_carries_it_to_other_processes_f16() -> None:
    if not await redis_answers():
        missing(f"Redis does not answer at {REDIS}; start it or set PORTAL_TEST_REDIS_URL.")
    use(Settings(redis_url=REDIS))
    async with live.connected(REDIS), live.subscribe("a") as watch:
        other = live._Relay(REDIS)
        try:
            async with asyncio.timeout(5):
                while not watch._told.qsize():
                    other.put("a", {"n": 1})
                    await asyncio.sleep(0.05)
        finally:
            await other.close()
            use(Settings())

        assert await next_of(watch) == {"n": 1}


async def test_without_redis_this_process_is_told_all_the_same_f15() -> None:
    async with live.connected("redis://127.0.0.1:1/0"), live.subscribe("a") as watch:
        async with asyncio.timeout(1):
            await live.publish("a", {"n": 1})

        assert await next_of(watch) == {"n": 1}


async def redis_answers() -> bool:
    try:
        async with Redis.from_url(REDIS, socket_connect_timeout=0.5) as redis:
            return bool(await redis.ping())
    except (RedisError, OSError):
        return False

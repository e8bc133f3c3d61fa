"""Redis behind one circuit breaker: frozen, gone and back, nobody waits for it longer than a moment (F15)."""

import asyncio
from collections.abc import AsyncIterator
from time import monotonic

import pytest
from redis.asyncio import Redis

from portal.kernel import live, rate_limits, redis
from portal.kernel.errors import RateLimited
from portal.kernel.live import notifier
from portal.settings import Settings, use
from tests.own_redis import OwnRedis, own_redis

__all__ = ["own_redis"]


@pytest.fixture
async def linked(own_redis: OwnRedis) -> AsyncIterator[OwnRedis]:
    """This process, linked to a Redis of its own and having spoken with it."""
    use(Settings(redis_url=own_redis.url))
    rate_limits.reset()
    async with live.connected(own_redis.url):
        await rate_limits.hit("test", "warm", "9/minute")
        yield own_redis
        own_redis.thaw()
    await rate_limits.close()
    use(Settings())


async def seconds_of(count: int, name: str) -> float:
    """How long ``count`` questions to Redis take, one after the other."""
    began = monotonic()
    for number in range(count):
        await rate_limits.hit("test", f"{name} {number}", "9/minute")
    return monotonic() - began


async def test_a_request_waits_for_a_frozen_redis_once_however_often_it_asks(
    linked: OwnRedis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(redis, "TIME_LIMIT_OF_REQUEST", 600.0)
    monkeypatch.setattr(redis, "TIME_LIMIT", 2.0)
    monkeypatch.setattr(redis, "PAUSE", 600.0)
    linked.freeze()

    with redis.time_limit_of_request():
        waited = await seconds_of(20, "anna")

    assert redis.is_away()
    assert waited < 20 * 2.0 / 2


async def test_a_redis_that_is_slow_gets_no_more_than_the_time_limit_of_one_request(
    linked: OwnRedis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each answer in time, and all of them together not."""
    asked: list[float] = []

    async def slowly(_: object) -> None:
        asked.append(0.1)
        await asyncio.sleep(0.1)

    with redis.time_limit_of_request():
        for _ in range(9):
            try:
                await redis.ask(slowly)
            except redis.Away:
                break

    assert len(asked) == 2


async def test_ringing_waits_for_nobody(linked: OwnRedis) -> None:
    """What follows a commit is that other processes are told to look: no deed waits until they were."""
    linked.freeze()
    began = monotonic()
    for _ in range(500):
        notifier.notify()

    assert monotonic() - began < 500 * redis.TIME_LIMIT / 2
    assert not redis.is_away()  # nobody has even asked


async def test_another_process_hears_a_notifier_and_not_itself(linked: OwnRedis) -> None:
    heard: list[str] = []
    one = notifier.Notifier(linked.url, heard=lambda: heard.append("one"))
    two = notifier.Notifier(linked.url, heard=lambda: heard.append("two"))
    async with asyncio.timeout(60):
        while "two" not in heard:
            one.notify()
            await asyncio.sleep(0.05)
    await one.close()
    await two.close()

    assert set(heard) == {"two"}


async def test_nothing_of_anybody_is_in_redis(linked: OwnRedis) -> None:
    watching = Redis.from_url(linked.url)
    async with watching.pubsub() as channel:
        await channel.psubscribe("*")
        notifier.notify()
        async with asyncio.timeout(60):
            while (message := await channel.get_message(ignore_subscribe_messages=True, timeout=1)) is None:
                notifier.notify()
    await watching.aclose()

    assert (message["channel"], len(message["data"])) == (notifier.CHANNEL.encode(), 32)


async def test_what_one_user_of_redis_met_spares_the_others(linked: OwnRedis, monkeypatch: pytest.MonkeyPatch) -> None:
    linked.freeze()
    now = monotonic()
    monkeypatch.setattr(redis, "monotonic", lambda: now)  # it stays left alone
    with pytest.raises(redis.Away):
        await redis.ask(lambda asked: asked.ping())
    monkeypatch.setattr(redis, "TIME_LIMIT", 600.0)  # who asked it would wait for ever
    async with asyncio.timeout(60):
        for _ in range(9):
            await rate_limits.hit("test", "anna", "9/minute")
        with pytest.raises(RateLimited):
            await rate_limits.hit("test", "anna", "9/minute")


@pytest.mark.parametrize("fault", ["frozen", "gone", "restarted", "flushed", "full"])
async def test_redis_is_used_again_by_itself(linked: OwnRedis, fault: str) -> None:
    """Frozen and thawed, gone and back, wiped, or out of memory."""
    match fault:
        case "frozen":
            linked.freeze()
        case "gone" | "restarted":
            linked.stop()
        case "flushed":
            linked.say("flushall")
        case "full":
            linked.say("config", "set", "maxmemory", "1")
    if fault != "restarted":
        await seconds_of(1, "meanwhile")
    match fault:
        case "frozen":
            linked.thaw()
        case "gone" | "restarted":
            linked.start()
        case "full":
            linked.say("config", "set", "maxmemory", "0")

    async with asyncio.timeout(60):
        number = 0
        while "portal" not in linked.say("keys", "*"):
            number += 1
            await rate_limits.hit("test", f"after {number}", "9/minute")
            await asyncio.sleep(0.05)


async def test_a_connection_whose_other_end_is_gone_is_noticed(
    linked: OwnRedis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is said on it, as on one that is only quiet: it is asked."""
    monkeypatch.setattr(notifier, "SILENCE", 0.1)
    monkeypatch.setattr(notifier, "TIME_LIMIT", 0.1)
    async with live.connected(linked.url):
        linked.freeze()
        async with asyncio.timeout(60):
            while not redis.is_away():  # noqa: ASYNC110 - told by nothing else
                await asyncio.sleep(0.02)

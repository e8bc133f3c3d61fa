"""How often somebody may do something: in process, in Redis, and when Redis is away (A7, F15)."""

import asyncio
import os
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest
import time_machine
from limits.aio.storage import MemoryStorage
from redis.asyncio import Redis
from redis.exceptions import RedisError

from portal.kernel import rate_limits, redis
from portal.kernel.errors import RateLimited
from portal.settings import Settings, use
from tests.conftest import missing

REDIS = os.environ.get("PORTAL_TEST_REDIS_URL", "redis://127.0.0.1:6379/9")


@pytest.fixture
async def in_process() -> AsyncIterator[None]:
    use(Settings(redis_url=None))
    rate_limits.reset()
    yield
    await rate_limits.close()


async def ensure_redis() -> None:
    client = Redis.from_url(REDIS, socket_connect_timeout=1)
    try:
        await client.ping()
    except (RedisError, OSError):
        missing(f"Redis does not answer at {REDIS}; start redis-server or set PORTAL_TEST_REDIS_URL.")
    finally:
        await client.aclose()


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """How long Redis is waited for is another promise: where the machine is busy, nothing is counted in process here."""
    monkeypatch.setattr(redis, "TIME_LIMIT", 30.0)


@pytest.fixture
async def in_redis(unhurried: None) -> AsyncIterator[None]:
    await ensure_redis()
    use(Settings(redis_url=REDIS))
    rate_limits.reset()
    yield
    await rate_limits.close()
    use(Settings())


async def count_passing(attempts: int, key: str, limit: str = "5/minute") -> int:
    results = await asyncio.gather(
        *(rate_limits.hit("test", key, limit) for _ in range(attempts)), return_exceptions=True
    )
    assert all(isinstance(result, RateLimited) for result in results if result is not None)
    return results.count(None)


@pytest.fixture(params=["in process", "in Redis"])
async def counting(request: pytest.FixtureRequest, unhurried: None) -> AsyncIterator[None]:
    """Either place where is counted."""
    if request.param == "in Redis":
        await ensure_redis()
    use(Settings(redis_url=REDIS if request.param == "in Redis" else None))
    rate_limits.reset()
    yield
    await rate_limits.close()
    use(Settings())


async def test_as_many_pass_as_the_limit_allows_and_each_key_is_counted_by_itself(counting):
    anna, berta = f"anna {uuid4()}", f"berta {uuid4()}"

    assert await count_passing(9, anna) == 5
    assert await count_passing(3, berta) == 3
    assert not await rate_limits.has_room("test", anna, "5/minute")
    assert await rate_limits.has_room("test", berta, "5/minute")


async def test_the_refusal_says_when_to_come_back(in_process):
    await count_passing(5, "anna")

    with pytest.raises(RateLimited) as refusal:
        await rate_limits.hit("test", "anna", "5/minute")

    assert 1 <= refusal.value.retry_after <= 60
    assert refusal.value.values["count"] == refusal.value.retry_after
    assert refusal.value.message("de").startswith("Zu viele Versuche; bitte in ")


@pytest.mark.parametrize(
    ("limit", "english", "german"),
    [
        ("1 per 1 second", "in one second.", "in einer Sekunde noch einmal."),
        ("1 per 2 second", "in 2 seconds.", "in 2 Sekunden noch einmal."),
        ("1 per 1 hour", "in 3,600 seconds.", "in 3.600 Sekunden noch einmal."),
    ],
)
async def test_the_refusal_counts_the_seconds_in_either_language(in_process, limit, english, german):
    with time_machine.travel(1_800_000_000.5, tick=False):
        await rate_limits.hit("test", "anna", limit)

        with pytest.raises(RateLimited) as refusal:
            await rate_limits.hit("test", "anna", limit)

    assert refusal.value.message("en") == f"Too many attempts; please try again {english}"
    assert refusal.value.message("de") == f"Zu viele Versuche; bitte {german}"


async def test_a_limit_has_room_again_after_its_window(in_process):
    with time_machine.travel(1_800_000_000, tick=False) as clock:
        assert await count_passing(9, "anna") == 5
        clock.shift(121)
        assert await count_passing(9, "anna") == 5


async def test_what_has_run_out_leaves_the_memory_of_the_process(in_process, monkeypatch):
    monkeypatch.setattr(rate_limits, "SWEEPS_EVERY", 0.0)
    with time_machine.travel(1_800_000_000, tick=False) as clock:
        for number in range(20):
            await rate_limits.hit("test", f"customer {number}", "5 per minute")
        clock.shift(600)
        await rate_limits.hit("test", "anna", "5 per minute")
        await asyncio.sleep(0)

    assert len(rate_limits._state.in_process.storage.storage) == 1


async def test_counting_does_not_go_through_all_counters_each_time(in_process, monkeypatch):
    swept = []

    async def sweep(storage):
        swept.append(storage)

    monkeypatch.setattr(MemoryStorage, "_MemoryStorage__expire_events", sweep)
    for number in range(20):
        await rate_limits.hit("test", f"customer {number}", "5 per minute")
        await asyncio.sleep(0)

    assert len(swept) == 1


async def test_the_right_password_makes_up_for_wrong_ones(in_process):
    for _ in range(6):
        await rate_limits.hit("login.pair", "anna")
    assert not await rate_limits.has_room("login.pair", "anna")

    await rate_limits.forgive("login.pair", "anna")

    assert await rate_limits.has_room("login.pair", "anna")


async def test_who_has_no_address_is_not_counted(in_process):
    for _ in range(100):
        await rate_limits.hit("mail.address", None)


async def test_every_limit_of_the_table_can_be_read(in_process):
    for name in rate_limits.LIMITS:
        assert await rate_limits.has_room(name, "anna")


async def test_processes_count_together_by_redis(in_redis):
    key = f"anna {uuid4()}"
    assert await count_passing(3, key) == 3

    await rate_limits.close()  # what comes next is as another process: it knows nothing by itself

    assert await count_passing(5, key) == 2


async def test_thirty_of_one_request_ask_by_one_connection_g3(in_redis):
    """Each by a connection of its own would outrun the patience with Redis, and be counted in process."""
    key = str(uuid4())

    assert await count_passing(30, key, "40/minute") == 30

    client = redis.client()
    assert client is not None
    pool = client.connection_pool
    assert len(pool._available_connections) + len(pool._in_use_connections) == 1
    assert not redis.is_away()


async def test_no_address_of_a_person_is_in_redis(in_redis):
    key = f"anna-{uuid4()}@example.org"
    await rate_limits.hit("test", key, "5/minute")

    client = Redis.from_url(REDIS, decode_responses=True)
    keys = [found async for found in client.scan_iter("portal*")]
    await client.aclose()

    assert keys
    assert not [found for found in keys if key in found]


async def test_a_limit_never_stands_open_when_redis_is_away():
    """A7."""
    use(Settings(redis_url="redis://127.0.0.1:1/0"))
    rate_limits.reset()

    assert await count_passing(20, "anna") == 5

    await rate_limits.close()


@pytest.fixture
async def silent_redis() -> AsyncIterator[list[int]]:
    """A Redis that takes calls and never says a word; the calls that it took."""
    calls: list[int] = []
    hung_up = asyncio.Event()

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        calls.append(len(calls))
        hung_up.clear()
        await reader.read()
        writer.close()
        hung_up.set()

    server = await asyncio.start_server(take, "127.0.0.1", 0)
    use(Settings(redis_url=f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}/0"))
    rate_limits.reset()
    yield calls
    await rate_limits.close()
    await hung_up.wait()
    server.close()
    await server.wait_closed()
    use(Settings())


async def test_a_redis_that_does_not_answer_is_asked_once_and_then_left_alone_for_a_while(silent_redis, monkeypatch):
    """F15: what waits is one request, for a moment; the clock says when Redis gets another chance."""
    now = 1000.0
    monkeypatch.setattr(redis, "monotonic", lambda: now)

    asked = []
    for passed in (0.0, 0.0, redis.PAUSE - 0.01, 0.02):
        now += passed
        await rate_limits.hit("test", "anna", "9/minute")
        asked.append(len(silent_redis))

    assert redis.TIME_LIMIT == 0.15
    assert asked == [1, 1, 1, 2]


@pytest.mark.parametrize("name", sorted(rate_limits.LIMITS))
@pytest.mark.parametrize("key", ["anna@example.org", "192.0.2.7"])
async def test_every_limit_refuses_in_the_same_words_l49(in_process, name: str, key: str) -> None:
    async def too_often() -> None:
        for _ in range(3001):
            await rate_limits.hit(name, key)

    with time_machine.travel("2026-03-01T12:00:00Z", tick=False), pytest.raises(RateLimited) as refused:
        await too_often()

    seconds = refused.value.values["count"]
    assert refused.value.message("en") in (
        f"Too many attempts; please try again in {seconds:,} seconds.",
        "Too many attempts; please try again in one second.",
    )
    assert refused.value.field is None

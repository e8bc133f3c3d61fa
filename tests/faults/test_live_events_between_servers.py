"""Two servers: who watches a thread on one hears of what is posted on the other, whatever Redis does (F15, F16, F26, NL5)."""

import asyncio
import itertools
import random
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from graphql_schema.ids import global_id
from portal import database
from portal.accounts.sessions import open_session
from portal.kernel.live import notifier
from portal.settings import Settings
from tests.faults.clusters import Cluster
from tests.faults.portals import Portal, founded
from tests.faults.subscriber import Subscriber, subscriber
from tests.makers import Make
from tests.own_redis import OwnRedis, running
from tests.processes import Server

pytestmark = pytest.mark.anyio
MENDED = 60.0
"""Seconds after which nothing mends itself any more. Whoever waits for an answer or an event waits while Redis is away:
that no request waits for it longer than 0.2 s, and that a process looks for events once a second, is held where nothing
else takes time (tests/kernel/test_redis_that_is_away.py, test_telling_live.py)."""
PEOPLE = 15
REPLY = "mutation ($input: CreatePostInput!) { createPost(input: $input) { post { number } errors { code } } }"


@dataclass
class Pair:
    """Two servers on one database, and the thread of which all is about."""

    near: Server
    far: Server
    thread: str
    tokens: list[str]
    """Of those who post in turn: nobody may more than ten times a minute."""

    def __post_init__(self) -> None:
        self._turns = itertools.cycle(self.tokens)

    async def post(self) -> tuple[int, float, float]:
        """Post on the far server: the number of the post, when it was answered, and how long that took."""
        told = {"threadId": self.thread, "bodyMarkdown": "Word from the far side."}
        headers = {"authorization": f"Bearer {next(self._turns)}"}
        async with httpx.AsyncClient(base_url=self.far.url, timeout=60, headers=headers) as client:
            begun = time.monotonic()
            answer = await client.post("/graphql", json={"query": REPLY, "variables": {"input": told}})
            answered = time.monotonic()
        return answer.json()["data"]["createPost"]["post"]["number"], answered, answered - begun

    async def ready(self) -> list[dict[str, object]]:
        """What both say of themselves, as a balancer asks."""
        async with httpx.AsyncClient() as client:
            answers = [await client.get(f"{server.url}/readyz") for server in (self.near, self.far)]
        assert [answer.status_code for answer in answers] == [200, 200]
        return [answer.json() for answer in answers]


@asynccontextmanager
async def pair(portal: Portal, words: Path, **environment: str) -> AsyncIterator[Pair]:
    """The portal, served twice."""
    make = Make()
    async with database.opened(Settings(database_url=portal.url)):
        thread = await make.thread()
        tokens = [await open_session((await make.member()).id, user_agent=None) for _ in range(PEOPLE)]
    near = portal.server
    far = Server(portal.url, words=words / "far.log", **{**environment, "PORTAL_EMBEDDED_WORKER": "false"})
    async with AsyncExitStack() as stack:
        for server in (near, far):
            await server.start()
            stack.push_async_callback(server.kill)
        yield Pair(near, far, global_id("Thread", thread.id), tokens)
    print(near.words[-8000:], far.words[-8000:])  # noqa: T201 - pytest shows it with a failure


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnRedis]:
    with running(tmp_path_factory.mktemp("redis")) as found:
        yield found


@pytest.fixture(scope="module")
async def started(
    postgres_cluster: Cluster, redis: OwnRedis, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Pair]:
    """A pair with Redis, started once."""
    words = tmp_path_factory.mktemp("pair")
    await postgres_cluster.ask("CREATE DATABASE pair")
    portal = await founded(postgres_cluster.url("pair"), words / "near.log", PORTAL_REDIS_URL=redis.url)
    async with pair(portal, words, PORTAL_REDIS_URL=redis.url) as found:
        yield found


@pytest.fixture
async def servers(started: Pair, redis: OwnRedis) -> Pair:
    """Both run and listen to Redis, whatever the test before did."""
    await until_heard(redis, 2)
    return started


async def until_heard(redis: OwnRedis, count: int) -> float:
    """Until so many servers listen to Redis; how long that took."""
    begun = time.monotonic()
    while redis.say("pubsub", "numsub", notifier.CHANNEL).split() != [notifier.CHANNEL, str(count)]:
        assert time.monotonic() - begun < MENDED
        await asyncio.sleep(0.05)
    return time.monotonic() - begun


async def posted(servers: Pair, listening: Subscriber, count: int) -> tuple[list[int], list[float], list[float]]:
    """Post so often: the numbers, the seconds until each was answered, and from then until it was heard."""
    numbers, answered, heard = [], [], []
    for _ in range(count):
        number, at, took = await servers.post()
        numbers.append(number)
        answered.append(took)
        heard.append(await listening.hears(number) - at)
    return numbers, answered, heard


FAULTS: Mapping[str, tuple[Callable[[OwnRedis], object], Callable[[OwnRedis], object]]] = {
    "frozen": (OwnRedis.freeze, OwnRedis.thaw),
    "gone": (OwnRedis.stop, OwnRedis.start),
    "wiped": (lambda redis: redis.say("flushall"), lambda _: None),
    "full": (
        lambda redis: redis.say("config", "set", "maxmemory", "1"),
        lambda redis: redis.say("config", "set", "maxmemory", "0"),
    ),
    "read-only": (
        lambda redis: redis.say("replicaof", "127.0.0.1", "1"),
        lambda redis: redis.say("replicaof", "no", "one"),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_every_event_comes_once_whatever_redis_does_f15(servers: Pair, redis: OwnRedis, fault: str) -> None:
    """Normal, broken, mended: nobody who posts waits for Redis, nobody who watches misses anything."""
    begin, end = FAULTS[fault]
    async with subscriber(servers.near, servers.thread) as listening:
        before, _, heard_before = await posted(servers, listening, 3)
        begin(redis)
        try:
            meanwhile, answered, heard_meanwhile = await posted(servers, listening, 5)
            said = await servers.ready()
        finally:
            end(redis)
        mended_after = await until_heard(redis, 2)
        after, _, heard_after = await posted(servers, listening, 3)

        assert listening.numbers == [*before, *meanwhile, *after]
        assert listening.refused == []
        assert listening.connections == 1
    if fault in {"frozen", "gone"}:
        assert {str(one["redis"])[:5] for one in said} == {"away:"}
    print(  # noqa: T201 - for the record of the run
        f"{fault}: heard after {max(heard_before):.2f} s before, {max(heard_meanwhile):.2f} s meanwhile, "
        f"{max(heard_after):.2f} s after; answered in {max(answered):.2f} s; Redis used again after {mended_after:.2f} s"
    )


async def test_a_frozen_redis_makes_nobody_wait_for_it_f15(servers: Pair, redis: OwnRedis) -> None:
    """All at once, before anyone knows: every post is taken and answered while Redis goes on saying nothing."""
    numbers: list[int] = []
    redis.freeze()
    try:
        for _ in range(3):
            numbers += [number for number, *_ in await asyncio.gather(*(servers.post() for _ in range(5)))]
    finally:
        redis.thaw()

    assert sorted(numbers) == list(range(min(numbers), min(numbers) + 15))


async def test_who_watches_through_five_restarts_has_every_event_once_f26(servers: Pair) -> None:
    """Killed and started again while others post on the other server (NL5)."""
    numbers: list[int] = []
    is_over = asyncio.Event()

    async def go_on_posting() -> None:
        while not is_over.is_set():
            numbers.append((await servers.post())[0])
            await asyncio.sleep(0.5)

    async with subscriber(servers.near, servers.thread) as listening:
        posting = asyncio.create_task(go_on_posting())
        for _ in range(5):
            await servers.near.kill()
            await listening.cut_off()
            await servers.near.start()
            begun = time.monotonic()
            await listening.subscribed()
            assert time.monotonic() - begun < MENDED
        is_over.set()
        await posting
        await listening.hears(numbers[-1])

        assert listening.connections == 6
        assert listening.refused == []
        assert listening.numbers == numbers


async def test_two_servers_without_redis_see_each_others_events_f16(
    backend: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    if backend == "postgresql":
        cluster: Cluster = request.getfixturevalue("postgres_cluster")
        name = f"pair_{random.getrandbits(32):x}"
        await cluster.ask(f"CREATE DATABASE {name}")
        url = cluster.url(name)
    else:
        url = f"sqlite://{tmp_path / 'portal.db'}"
    portal = await founded(url, tmp_path / "near.log")
    async with pair(portal, tmp_path) as servers, subscriber(servers.near, servers.thread) as listening:
        numbers, _, _ = await posted(servers, listening, 5)

        assert listening.numbers == numbers

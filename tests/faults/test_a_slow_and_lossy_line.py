"""F7: the line to PostgreSQL and to Redis is slow, loses, goes silent or is cut; nothing is lost or done twice by it."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest

from tests.faults.clients import Asker
from tests.faults.clusters import Cluster
from tests.faults.lines import Line, line_to
from tests.faults.portals import GENTLY, POOL, Portal, asking, founded, verified
from tests.own_redis import OwnRedis, own_redis
from tests.processes import Server
from tests.shop.shops import OWN_SECRET

__all__ = ["own_redis"]
pytestmark = pytest.mark.anyio
DELAY, LOSS = 0.02, 0.02
"""Seconds each way, and the part of the pieces that is lost: a bad mobile network, some hundred times a data centre."""
SILENCE = 8.0


class Lines:
    """A portal whose database and Redis are at the other end of bad lines."""

    def __init__(self, portal: Portal, asker: Asker, database: Line, redis: Line) -> None:
        self.portal, self.asker, self.database, self.redis = portal, asker, database, redis

    @property
    def everything(self) -> tuple:
        return (self.asker.threads, self.asker.balance, self.asker.hook, self.asker.adjust, self.asker.ready)

    async def balance(self) -> int:
        return int((await self.asker.balance()).json["data"]["viewer"]["loyalty"]["available"])


@pytest.fixture
async def far(postgres_cluster: Cluster, own_redis: OwnRedis, tmp_path: Path, worker_id: str) -> AsyncIterator[Lines]:
    name = f"far_{worker_id}_{time.monotonic_ns()}"
    await postgres_cluster.ask(f'CREATE DATABASE "{name}"')
    near = await founded(postgres_cluster.url(name), tmp_path / "near.log")
    async with (
        line_to(postgres_cluster.port, delay=DELAY, loss=LOSS) as database,
        line_to(urlsplit(own_redis.url).port or 0, delay=DELAY, loss=LOSS) as redis,
    ):
        server = Server(
            urlsplit(near.url)._replace(netloc=f"postgres@127.0.0.1:{database.port}").geturl(),
            words=tmp_path / "server.log",
            PORTAL_WEBHOOK_SECRET=OWN_SECRET,
            PORTAL_DATABASE_POOL=str(POOL),
            PORTAL_REDIS_URL=f"redis://127.0.0.1:{redis.port}/0",
        )
        portal = Portal(server, near.url, name, near.stage)
        await server.start()
        try:
            async with asking(portal) as asker:
                yield Lines(portal, asker, database, redis)
        finally:
            await server.kill()
            print(server.words[-20_000:])  # noqa: T201 - pytest shows it with a failure


async def test_over_a_slow_line_that_loses_all_is_answered_and_done_once(far: Lines, tmp_path: Path) -> None:
    before = await far.balance()
    # All that adjust write to one account, and wait for each other: more of them would not wait for the line.
    answers = await asyncio.gather(*(ask() for ask in far.everything[:4] for _ in range(4)))

    await far.asker.until_well(*far.everything)

    assert far.asker.answers.indecent() == []
    assert far.database.lost > 0
    done = len([one for one in answers if one.kind == "adjust" and one.is_well])
    assert await far.balance() - before >= done
    await far.portal.server.stop()
    assert far.portal.server.exit_code == GENTLY
    await verified(far.portal.url, tmp_path / "verify.log")


async def test_who_asks_over_a_line_that_goes_silent_is_answered_while_it_says_nothing(far: Lines) -> None:
    """NL6: and all is well again by itself once it speaks."""
    await asyncio.gather(*(ask() for ask in far.everything))
    with far.database.silent(), far.redis.silent():
        begun = time.monotonic()
        answers = await asyncio.gather(*(ask() for ask in far.everything[:4] for _ in range(3)))
        alive = await far.asker.health()
        await asyncio.sleep(SILENCE - (time.monotonic() - begun))

    await far.asker.until_well(*far.everything)

    assert [str(one) for one in answers if not one.says_try_again] == []
    assert alive.status == 200


async def test_a_line_that_is_cut_again_and_again_costs_no_answer_its_meaning(far: Lines, tmp_path: Path) -> None:
    before = await far.balance()
    async with far.asker.busy(*far.everything[:4], each=2):
        cut = rounds = 0
        while rounds < 6 or (cut <= 6 and rounds < 60):
            await asyncio.sleep(0.7)
            cut, rounds = cut + far.database.cut() + far.redis.cut(), rounds + 1
    await far.asker.until_well(*far.everything)

    assert cut > 6
    assert far.asker.answers.indecent() == []
    told = [
        one for one in far.asker.answers.of("adjust") if one.is_well and not one.json["data"]["adjustPoints"]["errors"]
    ]
    connection = await asyncpg.connect(far.portal.url)
    try:
        kept = await connection.fetchval("SELECT count(*) FROM points_transfers WHERE kind = 'ADJUST'")
    finally:
        await connection.close()
    assert kept >= len(told)
    assert await far.balance() > before
    await verified(far.portal.url, tmp_path / "verify.log")

"""Awards, redemptions and orders a second in one process, beside the very same statements sent by the bare driver.

Every statement of the measured deeds is written down and then sent again, one after the other, by sqlite3
or asyncpg to a copy of the database as it was before. What the share leaves is Python: rules, events, ORM.

    python -m tests.bench.ledger_speed
"""

import asyncio
import shutil
import sqlite3
import statistics
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any
from unittest.mock import patch

import aiosqlite
import asyncpg

from portal.access.viewers import viewer_of
from portal.accounts.models import Member
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.redeeming.issuing import redeem_reward
from portal.loyalty.redeeming.models import Reward
from tests import postgres
from tests.bench.databases import KINDS, fresh
from tests.makers import Make
from tests.statements import DOORS

MEMBERS, TIMES, ROUNDS = 50, 100, 7
COPY = "portal_bench_copy"
Sent = list[tuple[str, str, tuple[Any, ...]]]
"""Which method of the driver, the statement, its values."""


@contextmanager
def written_down() -> Iterator[Sent]:
    """Everything that is sent to the database within the block."""
    sent: Sent = []

    def noting(name: str, door: Any) -> Any:
        def noted(self: Any, statement: str, *args: Any, **kwargs: Any) -> Any:
            sent.append((name, statement, args))
            return door(self, statement, *args, **kwargs)

        return noted

    def ending(name: str, door: Any) -> Any:
        def noted(self: Any) -> Any:
            sent.append(("execute", name.upper(), ()))
            return door(self)

        return noted

    patches = [patch.object(kind, name, noting(name, getattr(kind, name))) for kind, name in DOORS]
    patches += [
        patch.object(aiosqlite.Connection, name, ending(name, getattr(aiosqlite.Connection, name)))
        for name in ("commit", "rollback")
    ]
    for one in patches:
        one.start()
    try:
        yield sent
    finally:
        for one in patches:
            one.stop()


class BareSqlite:
    """The driver alone, on the copy, with the same durability."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")

    async def again(self, sent: Sent) -> float:
        begun = time.perf_counter()
        for name, statement, args in sent:
            if name == "executemany":
                self._connection.executemany(statement, *args)
            else:
                self._connection.execute(statement, *(args[:1] if args and args[0] is not None else ())).fetchall()
        return time.perf_counter() - begun

    async def close(self) -> None:
        self._connection.close()


class BareAsyncpg:
    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection

    async def again(self, sent: Sent) -> float:
        begun = time.perf_counter()
        for name, statement, args in sent:
            await getattr(self._connection, name)(statement, *args)
        return time.perf_counter() - begun

    async def close(self) -> None:
        await self._connection.close()


async def measure(kind: str, url: str, what: str, deed: Callable[[int], Awaitable[object]]) -> None:
    """By turns, so that both meet the same machine; the middle of the shares counts."""
    for turn in range(20):
        await deed(turn)
    copy = await _copied(kind, url)
    bare = BareSqlite(copy) if kind == "sqlite" else BareAsyncpg(await asyncpg.connect(copy))
    rounds, verbs = [], Counter()
    for first in range(20, 20 + ROUNDS * TIMES, TIMES):
        with written_down() as sent:
            begun = time.perf_counter()
            for turn in range(first, first + TIMES):
                await deed(turn)
            took = time.perf_counter() - begun
        rounds.append((await bare.again(sent) / took, TIMES / took))
        verbs.update(statement.split(None, 1)[0].rstrip(";").upper() for _, statement, _ in sent)
    await bare.close()
    share, rate = statistics.median(share for share, _ in rounds), statistics.median(rate for _, rate in rounds)
    each = ", ".join(f"{count / TIMES / ROUNDS:.0f} {verb}" for verb, count in verbs.most_common(3))
    print(f"{kind} {what}: {rate:.0f}/s, {share:.2f} of the bare statements ({each})")


async def _copied(kind: str, url: str) -> str:
    if kind == "sqlite":
        path = url.removeprefix("sqlite://")
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy(path, f"{path}.copy")
        return f"{path}.copy"
    copy = await postgres.create(COPY)
    await postgres.copy(url, copy)
    return copy


async def main(kind: str) -> None:
    make = Make()
    async with fresh(kind) as chosen:
        members, reward = await _scene(make)
        viewers = [await viewer_of(member.id) for member in members]

        async def award(turn: int) -> None:
            await make.points(members[turn % MEMBERS], 5, key=f"award {turn}")

        async def redeem(turn: int) -> None:
            await redeem_reward(reward.id, idempotency_key=f"wish {turn}", by=viewers[turn % MEMBERS])

        async def order(turn: int) -> None:
            await make.order(members[turn % MEMBERS], "25.00")

        for what, deed in (("award", award), ("redemption", redeem), ("order", order)):
            await measure(kind, chosen.database_url, what, deed)
    if kind == "postgresql":
        await postgres.drop(await postgres.create(COPY))


async def _scene(make: Make) -> tuple[list[Member], Reward]:
    await make.programme()
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    await make.tier("friend", 1, 0)
    await make.tier("gold", 2, 10_000)
    members = [await make.member() for _ in range(MEMBERS)]
    for member in members:
        await make.points(member, 100_000)
    return members, await make.reward(10)


if __name__ == "__main__":
    for backend in KINDS:
        asyncio.run(main(backend))

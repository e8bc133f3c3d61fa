"""An upgrade that is killed between any two statements leaves a whole state; running it again completes it (F22)."""

import asyncio
import os
import signal
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from typing import Any
from unittest.mock import patch

import asyncpg
import pytest

from portal import database
from portal.kernel import timeouts
from portal.settings import Settings
from tests import zygote
from tests.statements import DOORS
from tests.upgrades import schema, states
from tests.upgrades.landed import History
from tests.upgrades.rows import kept, rows

pytestmark = pytest.mark.anyio
NAMES = History().names
_CATALOGUE = """
WITH ours AS (SELECT oid, relname FROM pg_class WHERE relnamespace = 'public'::regnamespace)
SELECT relname AS name, '' AS says FROM ours
UNION ALL
SELECT concat_ws('.', relname, attname), concat_ws(' ', atttypid, atttypmod, attnotnull)
    FROM pg_attribute JOIN ours ON ours.oid = attrelid
UNION ALL
SELECT concat_ws(' default ', relname, adnum), adbin::text FROM pg_attrdef JOIN ours ON ours.oid = adrelid
UNION ALL
SELECT concat_ws(' constraint ', relname, conname), conbin::text FROM pg_constraint JOIN ours ON ours.oid = conrelid
UNION ALL
SELECT concat_ws(' trigger ', relname, tgname), '' FROM pg_trigger JOIN ours ON ours.oid = tgrelid
"""
Hook = Callable[[str], Awaitable[None]]


class Killed(Exception):
    """The migrator's end, as far as the database notices."""


@contextmanager
def _before_each_statement(hook: Hook) -> Iterator[None]:
    """Call ``hook`` with whatever is about to be sent to the database."""
    patches = [patch.object(kind, name, _after(hook, getattr(kind, name))) for kind, name in DOORS]
    for one in patches:
        one.start()
    try:
        yield
    finally:
        for one in patches:
            one.stop()


def _after(hook: Hook, door: Any) -> Any:
    async def opened(self: Any, statement: str, *values: Any, **options: Any) -> Any:
        await hook(statement)
        return await door(self, statement, *values, **options)

    return opened


@asynccontextmanager
async def _bystander(chosen: Settings) -> AsyncIterator[schema.Ask]:
    """Another connection: it sees what has been committed, which is what there is after a kill."""
    if database.is_embedded(chosen):
        with closing(states.open_file(chosen.database_url.removeprefix("sqlite://"))) as file:

            async def read(statement: str) -> list[sqlite3.Row]:
                return file.execute(statement).fetchall()

            yield read
        return
    server = await asyncpg.connect(chosen.database_url, command_timeout=60)
    try:
        yield server.fetch  # as it is before the doors are watched
    finally:
        await server.close()


async def _migrate(chosen: Settings, hook: Hook) -> None:
    async with database.opened(chosen, timeouts.COMMANDS):
        with _before_each_statement(hook):
            await database.migrate(chosen)


async def _committed(backend: str, ask: schema.Ask) -> dict[str, str]:
    """The schema in the database's own words, which it gives while tables are locked."""
    statement = _CATALOGUE if backend == "postgresql" else "SELECT name, sql AS says FROM sqlite_master"
    return {row["name"]: row["says"] for row in await ask(statement)}


async def test_at_any_statement_there_is_a_whole_state_from_which_the_next_run_goes_on(
    backend: str, nothing: Settings, current: dict[str, str]
) -> None:
    await states.restore(NAMES[0], nothing)
    async with database.opened(nothing):
        before = await rows(backend)
    deadly = [name for name in History().tried if name != NAMES[-1]]
    whole: dict[tuple[str, ...], dict[str, str]] = {}
    killed: list[str] = []
    looks = 0

    async with _bystander(nothing) as ask:

        async def look(statement: str) -> None:
            nonlocal looks
            looks += 1
            is_record = statement.startswith('INSERT INTO "tortoise_migrations"')
            if backend == "postgresql" and looks % 3 and not is_record:
                return  # a look at everything takes as long as the statement itself; SQLite's are all looked at
            applied = tuple(row["name"] for row in await ask("SELECT name FROM tortoise_migrations ORDER BY name"))
            seen = await _committed(backend, ask)
            assert whole.setdefault(applied, seen) == seen
            if is_record and applied[-1] in deadly and applied[-1] not in killed:
                killed.append(applied[-1])
                raise Killed

        for _ in (*deadly, "and to the end"):
            with suppress(Killed):
                await _migrate(nothing, look)

    assert killed == deadly
    assert list(whole)[: len(NAMES) - 1] == [tuple(NAMES[: n + 1]) for n in range(len(NAMES) - 1)]
    assert looks > 100
    async with database.opened(nothing):
        assert await schema.described(backend) == current
        assert kept(await rows(backend), of=before) == before


DEADLY = {
    "adding the fifth column": 'ALTER TABLE "loyalty_programme" ADD COLUMN "tier_basis"',
    "guarding a new table": "CREATE TRIGGER points_extensions_no_delete",
    "recording a migration": 'INSERT INTO "tortoise_migrations"',
    "taking an old table's place": {"sqlite": 'ALTER TABLE "new__orders"', "postgresql": "ALTER TABLE refunds"},
}


@pytest.mark.parametrize("moment", DEADLY)
async def test_a_process_that_is_killed_loses_nothing_and_the_next_one_completes(
    backend: str, nothing: Settings, current: dict[str, str], moment: str
) -> None:
    deadly = DEADLY[moment]
    await states.restore(NAMES[0], nothing)
    async with database.opened(nothing):
        before = await rows(backend)

    statement = deadly if isinstance(deadly, str) else deadly[backend]
    assert await _child(nothing.database_url, statement) == -signal.SIGKILL

    async with database.opened(nothing, timeouts.COMMANDS):
        assert kept(await rows(backend), of=before) == before
        assert not (await database.migration_state(nothing)).is_current
        await database.migrate(nothing)
        assert await schema.described(backend) == current
        assert kept(await rows(backend), of=before) == before


def _migrate_and_die(url: str, deadly: str) -> None:
    async def die(statement: str) -> None:
        if statement.startswith(deadly):
            os.kill(os.getpid(), signal.SIGKILL)

    asyncio.run(_migrate(Settings(database_url=url), die))


async def _child(*args: str) -> int | None:
    process = zygote.context.Process(target=_migrate_and_die, args=args)
    process.start()
    await asyncio.to_thread(process.join, 60)
    return process.exitcode

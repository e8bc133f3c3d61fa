"""Migrations: killed between any two steps they can be run again; started together, one works (M3, F22, F23)."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from tortoise import Tortoise
from tortoise.fields import CharField
from tortoise.fields.base import Field
from tortoise.migrations.autodetector import MigrationAutodetector
from tortoise.migrations.operations import AlterModelOptions
from tortoise.migrations.schema_generator import state_diff

from portal import database
from portal.kernel import migrations, timeouts
from portal.kernel.migrations import State
from portal.settings import Settings
from tests import postgres, zygote
from tests.conftest import missing

pytestmark = pytest.mark.anyio
NAMES = sorted(path.stem for path in (Path(__file__).parents[2] / "migrations").glob("0*.py"))
POINTS = [f"applied {NAMES[0]}", f"applied {NAMES[-1]}"]
"""After every single statement: tests/upgrades/test_interrupted_upgrades.py."""


@pytest.fixture
async def fresh(backend: str, tmp_path: Path) -> AsyncIterator[Settings]:
    """A database without a single table."""
    if backend == "sqlite":
        yield Settings(database_url=f"sqlite://{tmp_path / 'fresh.db'}")
        return
    if not await postgres.is_there():
        missing(f"PostgreSQL does not answer at {postgres.SERVER}; start it or set PORTAL_TEST_POSTGRES_URL.")
    url = await postgres.create(f"portal_fresh_{os.getpid()}")
    yield Settings(database_url=url)
    await postgres.drop(url)


def _migrate_and_die(url: str, point: str) -> None:
    async def die(reached: str) -> None:
        if reached == point:
            os.kill(os.getpid(), signal.SIGKILL)

    asyncio.run(_migrate(url, probe=die))


def _migrate_plainly(url: str) -> None:
    asyncio.run(_migrate(url))


async def _migrate(url: str, **how: Any) -> list[str]:
    chosen = Settings(database_url=url)
    async with database.opened(chosen, timeouts.COMMANDS):
        return await migrations.migrate(database._apps(chosen), lock_file=database._lock_file(chosen), **how)


async def _state(chosen: Settings) -> State:
    async with database.opened(chosen):
        return await database.migration_state(chosen)


LONGEST = 240
"""Seconds for a process to migrate, on a machine that does much else."""


async def _child(target: Any, *args: str) -> int | None:
    process = zygote.context.Process(target=target, args=args)
    process.start()
    await asyncio.to_thread(process.join, LONGEST)
    return process.exitcode


@pytest.mark.parametrize("point", POINTS)
async def test_a_migrator_that_is_killed_can_be_run_again(fresh: Settings, point: str) -> None:
    assert await _child(_migrate_and_die, fresh.database_url, point) == -signal.SIGKILL

    await _migrate(fresh.database_url)

    assert await _state(fresh) == State(applied=tuple(NAMES), pending=(), unknown=())


async def test_three_migrators_at_once_leave_one_to_do_the_work(fresh: Settings) -> None:
    codes = await asyncio.gather(*(_child(_migrate_plainly, fresh.database_url) for _ in range(3)))

    assert codes == [0, 0, 0]
    assert await _state(fresh) == State(applied=tuple(NAMES), pending=(), unknown=())
    assert await _migrate(fresh.database_url) == []


def test_history_is_one_line():
    assert [int(name[:4]) for name in NAMES] == list(range(1, len(NAMES) + 1))


async def test_an_empty_database_lacks_everything(fresh: Settings) -> None:
    assert await _state(fresh) == State(applied=(), pending=tuple(NAMES), unknown=())


async def test_the_models_and_the_migrations_describe_the_same_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for the comments on them: those are read in the models, and a new word is no reason to alter a table.

    An enum is what it is to the database, a text of its length: history does not know the code of today.
    """
    signature = state_diff._field_signature

    def as_the_database_has_it(field: Field[Any]) -> dict[str, Any]:
        as_text = {"field_type": "CharField"} if isinstance(field, CharField) else {}
        return {**signature(field), **as_text, "description": None}

    monkeypatch.setattr(state_diff, "_field_signature", as_the_database_has_it)
    unmanaged = AlterModelOptions.UNMANAGED_OPTION_KEYS | {"table_description"}
    monkeypatch.setattr(AlterModelOptions, "UNMANAGED_OPTION_KEYS", unmanaged)
    config = database.configuration(Settings(database_url=f"sqlite://{tmp_path / 'unused.db'}"))
    await Tortoise.init(config=config, init_connections=False)
    assert Tortoise.apps is not None

    assert await MigrationAutodetector(Tortoise.apps, config["apps"]).changes() == []

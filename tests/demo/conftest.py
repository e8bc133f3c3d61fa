"""The sample brand, opened once for all tests that only look at it."""

import asyncio
import pickle
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tortoise.backends.base.executor import EXECUTOR_CACHE

from portal import database
from portal.demo.build import open_demo
from portal.kernel import clock, events, rate_limits
from portal.reactions import wire_reactions
from portal.settings import Settings, use
from tests import made_once
from tests.demo.picture import Picture, picture

START = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def opened_once(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Picture]:
    """A database file with the brand in it as it is at START, and everything that it holds."""

    def make(path: Path) -> None:
        shutil.copy(sqlite_template, path)
        settings = Settings(database_url=f"sqlite://{path}")
        _set_up(settings)
        try:
            path.with_name("brand.picture").write_bytes(pickle.dumps(asyncio.run(_build(settings))))
        finally:
            events.wire({})

    path = made_once.file("brand.db", make, tmp_path_factory)
    return path, pickle.loads(path.with_name("brand.picture").read_bytes())


@pytest.fixture
async def brand(opened_once: tuple[Path, Picture], tmp_path: Path) -> AsyncIterator[None]:
    """The brand at START, in a copy of the database of this test's own."""
    path = tmp_path / "portal.db"
    shutil.copy(opened_once[0], path)
    settings = Settings(database_url=f"sqlite://{path}")
    _set_up(settings)
    async with database.opened(settings):
        with clock.living_at(START):
            yield
    events.wire({})


async def _build(settings: Settings) -> Picture:
    async with database.opened(settings):
        await open_demo(START)
        return await picture()


def _set_up(settings: Settings) -> None:
    use(settings)
    rate_limits.reset()
    wire_reactions()
    EXECUTOR_CACHE.clear()

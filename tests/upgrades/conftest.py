"""Databases of the past, on either database."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest
from tortoise.backends.base.executor import EXECUTOR_CACHE

from portal import database
from portal.kernel import events, rate_limits
from portal.reactions import wire_reactions
from portal.settings import Settings, use
from tests import postgres
from tests.conftest import missing
from tests.upgrades import schema

_current: dict[str, dict[str, str]] = {}


@pytest.fixture(scope="session")
def old_postgres(worker_id: str) -> Iterator[str]:
    """A database of this test process; emptying it takes less time than making another one."""
    if not asyncio.run(postgres.is_there()):
        missing(f"PostgreSQL does not answer at {postgres.SERVER}; start it or set PORTAL_TEST_POSTGRES_URL.")
    url = asyncio.run(postgres.create(f"portal_old_{os.getpid()}_{worker_id}"))
    yield url
    asyncio.run(postgres.drop(url))


@pytest.fixture
def empty_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without a single table."""
    if backend == "sqlite":
        return f"sqlite://{tmp_path / 'old.db'}"
    url = str(request.getfixturevalue("old_postgres"))
    asyncio.run(_clear(url))
    return url


async def _clear(url: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    finally:
        await connection.close()


@pytest.fixture
async def nothing(empty_url: str) -> AsyncIterator[Settings]:
    """That, and everything of the portal that reacts."""
    chosen = Settings(database_url=empty_url)
    use(chosen)
    rate_limits.reset()
    wire_reactions()
    EXECUTOR_CACHE.clear()
    yield chosen
    events.wire({})


@pytest.fixture
def fresh_url(backend: str, request: pytest.FixtureRequest) -> str:
    """A database that was empty when it was brought up to date."""
    if backend == "postgresql":
        return str(request.getfixturevalue("postgres_url"))
    return f"sqlite://{request.getfixturevalue('sqlite_template')}"


@pytest.fixture
async def current(backend: str, fresh_url: str) -> dict[str, str]:
    """What such a one is made of."""
    if backend not in _current:
        async with database.opened(Settings(database_url=fresh_url)):
            _current[backend] = await schema.described(backend)
    return _current[backend]

"""Databases that commands can be pointed at: current ones, older ones, newer ones, each the test's own to spoil."""

import asyncio
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import asyncpg
import pytest

from portal import database
from portal.kernel import migrations
from portal.settings import Settings
from tests import made_once, postgres
from tests.cli.commands import lay_out

NAMES = sorted(migrations.known("migrations"))
LATEST = NAMES[-1]
FUTURE = "0999_from_the_future"
RECORD_FUTURE = f"""
INSERT INTO tortoise_migrations (app, name, applied_at) VALUES ('portal', '{FUTURE}', '2030-01-01 00:00:00+00')
"""

A_ROW = "INSERT INTO tags (id, name) VALUES ('0192aa00-0000-7000-8000-000000000001', 'kaffee')"
_FILES = {"older": "older_file", "begun": "begun_file"}


class Reached(Exception):
    """The migration is where the test wants it to stop."""


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where the commands run, with what the importing ones name; a user without rights may look around.

    It is none of pytest's own, whose parent any other run of pytest shuts again.
    """
    with tempfile.TemporaryDirectory(prefix="portal-cli-", ignore_cleanup_errors=True) as name:
        path = Path(name)
        lay_out(path)
        path.chmod(0o755)
        yield path


@pytest.fixture(scope="session")
def begun_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file without the newest migration, and without a row."""
    return made_once.file(
        "begun.db", lambda path: asyncio.run(_migrate_but_the_newest(f"sqlite://{path}")), tmp_path_factory
    )


@pytest.fixture(scope="session")
def older_file(begun_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file without the newest migration, in which somebody wrote something."""
    path = Path(shutil.copy(begun_file, tmp_path_factory.mktemp("older") / "portal.db"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(A_ROW)
    return path


@pytest.fixture(scope="session")
def postgres_templates(postgres_template: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Databases of each standing that nobody opens, to be copied from."""
    begun = made_once.database("begun", _migrate_but_the_newest, tmp_path_factory)
    older = made_once.database("older", lambda url: execute(url, A_ROW), tmp_path_factory, template=begun)
    return {"current": postgres_template, "begun": begun, "older": older}


@pytest.fixture
def database_in(backend: str, folder: Path, request: pytest.FixtureRequest) -> Iterator[Callable[[str], str]]:
    """Makes a database that is `current`, `older`, `begun` (older, without a row) or `empty`; gives its address."""
    if backend == "sqlite":
        yield lambda standing: _file(standing, folder, request)
        return
    made: list[str] = []

    def copied(standing: str) -> str:
        template = None if standing == "empty" else request.getfixturevalue("postgres_templates")[standing]
        name = f"portal_cli_{os.getpid()}_{request.getfixturevalue('worker_id')}"
        made.append(asyncio.run(postgres.create(name, template=template)))
        return made[-1]

    yield copied
    for url in made:
        asyncio.run(postgres.drop(url))


@pytest.fixture
def refusing(backend: str, folder: Path, request: pytest.FixtureRequest) -> Callable[[str], str]:
    """Like `database_in`, for tests that change nothing: on a server they share one, which takes long to make."""
    if backend == "sqlite":
        return lambda standing: _file(standing, folder, request)
    return request.getfixturevalue("shared_databases")


@pytest.fixture(scope="session")
def shared_databases(postgres_templates: dict[str, str], worker_id: str) -> Iterator[Callable[[str], str]]:
    made: dict[str, str] = {}

    def of(standing: str) -> str:
        if standing not in made:
            name = f"portal_cli_{standing}_{os.getpid()}_{worker_id}_shared".replace("-", "_")
            template = postgres_templates["older" if standing == "older" else "current"]
            url = asyncio.run(postgres.create(name, template=None if standing == "empty" else template))
            if standing == "newer":
                asyncio.run(execute(url, RECORD_FUTURE))
            if standing == "read-only":
                asyncio.run(execute(url, f'ALTER DATABASE "{name}" SET default_transaction_read_only = on'))
            made[standing] = url
        return made[standing]

    yield of
    for url in made.values():
        asyncio.run(postgres.drop(url))


async def execute(url: str, statement: str) -> None:
    """Have ``statement`` done in the PostgreSQL database at ``url``."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def contents(url: str) -> list[str]:
    """The schema and every row of a database, to be compared."""
    if url.startswith("sqlite://"):
        with closing(sqlite3.connect(f"file:{url.removeprefix('sqlite://')}?mode=ro", uri=True)) as connection:
            return list(connection.iterdump())
    return asyncio.run(_everything(url)).splitlines()


async def _everything(url: str) -> str:
    connection = await asyncpg.connect(url)
    try:
        return str(await connection.fetchval("SELECT schema_to_xml_and_xmlschema('public', true, false, '')"))
    finally:
        await connection.close()


def _file(standing: str, folder: Path, request: pytest.FixtureRequest) -> str:
    path = folder / "portal.db"
    if standing != "empty":
        shutil.copy(request.getfixturevalue(_FILES.get(standing, "sqlite_template")), path)
    if standing == "newer":
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(RECORD_FUTURE)
    return f"sqlite://{path}"


async def _migrate_but_the_newest(url: str) -> None:
    async def stop(point: str) -> None:
        if point == f"before {LATEST}":
            raise Reached

    chosen = Settings(database_url=url)
    async with database.opened(chosen):
        try:
            await migrations.migrate(database._apps(chosen), lock_file=database._lock_file(chosen), probe=stop)
        except Reached:
            return
    raise AssertionError("the newest migration was applied")

"""A cluster for this test process, a fresh database on it for each test, and a portal with somebody who asks it."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from portal import database
from portal.settings import Settings
from tests.bank.stage import Stage, set_up
from tests.conftest import missing
from tests.faults.clients import Asker
from tests.faults.clusters import Cluster, binaries, cluster
from tests.processes import Process, Server
from tests.shop.shops import OWN_SECRET

TEMPLATE = "portal_template"
POOL = 10


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Cluster]:
    """Started only when a test asks for it."""
    programs = binaries()
    if programs is None:
        missing("The programs of a PostgreSQL server (initdb, pg_ctl) are not installed.")
        raise AssertionError
    with cluster(programs) as made:
        asyncio.run(_make_template(made))
        yield made


@pytest.fixture
def postgres_url(postgres_cluster: Cluster) -> Iterator[str]:
    """In this folder: a database on the cluster that may be broken, not on the server that others use."""
    name = f"portal_{uuid.uuid4().hex[:12]}"
    asyncio.run(_on(postgres_cluster, f'CREATE DATABASE "{name}" TEMPLATE "{TEMPLATE}"'))
    yield postgres_cluster.url(name)
    postgres_cluster.thaw()
    asyncio.run(_on(postgres_cluster, f'DROP DATABASE "{name}" WITH (FORCE)'))


@pytest.fixture
def database_name(database_url: str) -> str:
    return database_url.rsplit("/", 1)[-1]


@pytest.fixture
async def stage(make: Any) -> Stage:
    """Some members with points, and staff."""
    return await set_up(make, 4)


@pytest.fixture
async def server(portal_db: Settings, stage: Stage, tmp_path: Path) -> AsyncIterator[Server]:
    """`portal serve` with its worker inside; its words are printed when the test fails."""
    running = Server(portal_db.database_url, words=tmp_path / "server.log", **environment())
    await running.start()
    yield running
    await running.kill()
    print(running.words[-20_000:])  # noqa: T201 - pytest shows it with a failure


@pytest.fixture
async def asker(server: Server, stage: Stage) -> AsyncIterator[Asker]:
    asking = Asker(
        server.url,
        member=stage.members[0].id,
        token=stage.members[0].token,
        staff=stage.staff.token,
        secret=OWN_SECRET,
    )
    yield asking
    print(asking.answers.summary())  # noqa: T201 - as above
    await asking.close()


def environment(**more: str) -> dict[str, str]:
    """The settings of a portal under test, but for its database."""
    return {"PORTAL_WEBHOOK_SECRET": OWN_SECRET, "PORTAL_DATABASE_POOL": str(POOL), **more}


async def verified(database_url: str, words: Path) -> str:
    """What `portal ledger verify` says, as a process of its own."""
    checking = Process("ledger", "verify", words=words, PORTAL_DATABASE_URL=database_url)
    await checking.start()
    await asyncio.wait_for(checking.gone(), 60)
    assert checking.exit_code == 0, checking.words
    return checking.words


async def _make_template(made: Cluster) -> None:
    await made.ask(f'CREATE DATABASE "{TEMPLATE}"')
    settings = Settings(database_url=made.url(TEMPLATE))
    async with database.opened(settings):
        await database.migrate(settings)


async def _on(made: Cluster, statement: str) -> None:
    await made.ask(statement)

"""One world for a module and database, for hundreds of documents: what is asked changes nothing in it."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from tortoise.backends.base.executor import EXECUTOR_CACHE

from graphql_schema.schema import schema
from portal import database
from portal.kernel import clock, events, rate_limits
from portal.reactions import wire_reactions
from portal.settings import Settings, use
from tests import postgres, windows
from tests.conftest import IN_TESTS
from tests.leaks import answering
from tests.leaks.asking import Asking, askings
from tests.leaks.documents import Documents, Reading
from tests.leaks.world import World, behind_gates, small_world
from tests.makers import Make


@dataclass(frozen=True)
class Suite:
    """The world, all documents, and what they answered before there was anything behind the gates."""

    world: World
    readings: list[Reading]
    before: dict[tuple[str, str], str]
    askings: list[Asking]


@pytest.fixture(scope="module")
def backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def database_url(backend: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    if backend == "postgresql":
        return str(request.getfixturevalue("postgres_url"))
    path = tmp_path_factory.mktemp("leaks") / "portal.db"
    shutil.copy(request.getfixturevalue("sqlite_template"), path)
    return f"sqlite://{path}"


@pytest.fixture(scope="module")
async def portal_db(database_url: str, backend: str) -> AsyncIterator[Settings]:
    settings = Settings(database_url=database_url, database_pool=10)
    use(settings)
    rate_limits.reset()
    wire_reactions()
    clock.set_by_hand(True)
    EXECUTOR_CACHE.clear()
    async with database.opened(settings, IN_TESTS):
        with windows.from_the_middle():
            yield settings
    events.wire({})
    clock.set_by_hand(False)
    if backend == "postgresql":
        await postgres.empty(database_url)


@pytest.fixture(scope="module")
async def suite(portal_db: Settings) -> Suite:
    make = Make()
    world = await small_world(make)
    made = schema()._schema
    readings = list(Documents(made, world.there, world.names).readings())
    before = await answering.read_all(readings, world.viewers)
    await behind_gates(make, world)
    return Suite(world, readings, before, list(askings(made, world)))

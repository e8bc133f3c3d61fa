"""What every test stands on: a migrated real database, makers with good defaults, and the GraphQL door."""

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
import structlog
from httpx._transports import default as transports
from tortoise.apps import Apps
from tortoise.backends.base.executor import EXECUTOR_CACHE
from xdist.scheduler import WorkStealingScheduling

from graphql_schema import execution
from graphql_schema.execution import execute
from portal import database
from portal.access.viewers import viewer_of
from portal.accounts.viewer import VISITOR, Viewer
from portal.kernel import clock, events, rate_limits, timeouts
from portal.reactions import wire_reactions
from portal.settings import Settings, use
from tests import made_once, postgres, prepared_models, windows
from tests.compiled import twin
from tests.makers import Make

SHARED = Path(__file__).parents[2] / "shared"
NOTHING_SKIPS = os.environ.get("PORTAL_TEST_NOTHING_SKIPS") == "1"
"""Set by continuous integration: what is missing there is a failure, not a skip."""
os.environ.setdefault("PORTAL_VISITOR_ANSWERS_SECONDS", "0")
"""What a test changes beside a server is seen at once; tests/web/test_answering_many_visitors.py is about the other way."""
BOTH_WAYS = os.environ.get("PORTAL_TEST_BOTH_WAYS") == "1"
"""All operations of the tests' own process are completed by graphql-core, too, and a difference is a failure."""
WAITING = ({"faults"}, {"bank", "browser"})
"""The rooms whose tests freeze, kill and start servers, and mostly wait: some minutes each half."""
LONG = {"leaks"}
"""The rooms whose tests share what takes long to make: they come early, so that nobody makes it anew to take some over."""
IN_TESTS = replace(timeouts.REQUESTS, acquire=20.0)
"""Fifty at once on a busy machine wait for each other; what happens when they wait in vain has tests of its own."""


def pytest_configure(config: pytest.Config) -> None:
    Apps._build_initial_querysets = prepared_models.prepare
    windows.install()
    execution.INTERPRETED_FIRST = 0  # what a test asks, it asks once; and it is to be answered as in a server
    if BOTH_WAYS:
        execution.Executor = twin.TwinExecutor
    # Each client would read all certificate authorities anew, which takes longer than most requests of a test.
    transports.create_ssl_context = cache(httpx.create_ssl_context)
    # As a server has them: structlog's own way takes long over each traceback, with the values of every variable in it.
    plain = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[*structlog.get_config()["processors"][:-1], plain])
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        # Still nothing beside the sources; but what each process of ours would compile anew is compiled once.
        sys.dont_write_bytecode = False
        sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(config.rootpath / ".pytest_cache" / "bytecode")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Two more than there are processors: many tests wait for servers that they have frozen, cut or started."""
    return None if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ else (os.cpu_count() or 1) + 2


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Neighbours stay in one process, which shares what they stand on; who has nothing left takes from others' ends."""
    return WorkStealingScheduling(config, log) if config.option.dist == "load" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Two processes begin with the tests that wait, of `WAITING`: else all others would be done before them."""
    processes = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    first, second = ([item for item in items if item.path.parent.name in rooms] for rooms in WAITING)
    waiting = {*first, *second}
    others = [item for item in items if item not in waiting]
    others.sort(key=lambda item: item.path.parent.name not in LONG)
    share = max(0, len(items) // processes - len(first))  # work stealing gives each process so many neighbours first
    items[:] = [*first, *others[:share], *second, *others[share:]]


def pytest_unconfigure() -> None:
    made_once.drop_databases()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--db", choices=["sqlite", "postgresql", "both"], default="both", help="which databases to test on"
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "backend" in metafunc.fixturenames:
        chosen = metafunc.config.getoption("--db")
        wanted = ["sqlite", "postgresql"] if chosen == "both" else [chosen]
        possible = getattr(metafunc.module, "BACKENDS", wanted)
        metafunc.parametrize("backend", [one for one in wanted if one in possible], indirect=True)


def missing(sentence: str) -> None:
    """Skip with a sentence that says what to start; under PORTAL_TEST_NOTHING_SKIPS fail instead."""
    if NOTHING_SKIPS:
        pytest.fail(sentence)
    pytest.skip(sentence)


@pytest.fixture(autouse=BOTH_WAYS)
def answered_alike() -> Iterator[None]:
    twin.differences.clear()
    yield
    assert twin.differences == []


@pytest.fixture(scope="session")
def anyio_backend() -> tuple[str, dict[str, bool]]:
    return "asyncio", {"use_uvloop": False}


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real data beside the checkout, which is not part of the project."""
    if not SHARED.is_dir():
        pytest.skip("The folder ../shared with the real data is not here.")
    return SHARED


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database file with every migration applied, copied for each test."""
    return made_once.file("portal.db", lambda path: asyncio.run(_migrate(f"sqlite://{path}")), tmp_path_factory)


@pytest.fixture(scope="session")
def postgres_template(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An empty PostgreSQL database with every migration applied, which nobody opens."""
    if not asyncio.run(postgres.is_there()):
        missing(f"PostgreSQL does not answer at {postgres.SERVER}; start it or set PORTAL_TEST_POSTGRES_URL.")
    return made_once.database("current", _migrate, tmp_path_factory)


@pytest.fixture(scope="session")
def postgres_url(postgres_template: str, worker_id: str) -> Iterator[str]:
    """A database of this test process, emptied after each test."""
    url = asyncio.run(postgres.create(f"portal_test_{os.getpid()}_{worker_id}", template=postgres_template))
    yield url
    asyncio.run(postgres.drop(url))


@pytest.fixture(scope="session")
def worker_id(request: pytest.FixtureRequest) -> str:
    """pytest-xdist's own fixture when it runs, else one process."""
    return str(getattr(request.config, "workerinput", {}).get("workerid", "one"))


@pytest.fixture
def backend(request: pytest.FixtureRequest) -> str:
    """Which database this run of the test is on."""
    return str(request.param)


@pytest.fixture
def database_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty, migrated database for one test."""
    if backend == "postgresql":
        return str(request.getfixturevalue("postgres_url"))
    path = tmp_path / "portal.db"
    shutil.copy(request.getfixturevalue("sqlite_template"), path)
    return f"sqlite://{path}"


@pytest.fixture
def chosen_settings(database_url: str) -> Settings:
    """The settings of one test; override it in a module for others."""
    return _usual_settings().model_copy(update={"database_url": database_url})


@cache
def _usual_settings() -> Settings:
    """Read from the environment once: that takes half as long as all else around a small test."""
    return Settings(database_pool=10)


@pytest.fixture
async def portal_db(chosen_settings: Settings, backend: str) -> AsyncIterator[Settings]:
    """The portal with its database open and every reaction wired, as a server has it."""
    use(chosen_settings)
    rate_limits.reset()
    wire_reactions()
    clock.set_by_hand(True)
    EXECUTOR_CACHE.clear()  # Tortoise keeps statements per connection name, whichever database that was before
    async with database.opened(chosen_settings, IN_TESTS):
        with windows.from_the_middle():
            yield chosen_settings
    events.wire({})
    clock.set_by_hand(False)
    if backend == "postgresql":
        await postgres.empty(chosen_settings.database_url)


@pytest.fixture
def make(portal_db: Settings) -> Make:
    """Makers of members, threads, orders …: the test states only what matters to it."""
    return Make()


@dataclass(frozen=True)
class GraphQL:
    """The API without HTTP: what a document answers for a viewer."""

    async def raw(self, query: str, *, viewer: Any = None, locale: str = "en", **variables: Any) -> dict[str, Any]:
        """The whole answer, with `data` and `errors`."""
        asking = viewer or VISITOR
        if not isinstance(asking, Viewer):
            asking = await viewer_of(asking.id)
        return await execute(query, variables, viewer=asking, locale=locale)

    async def __call__(self, query: str, *, viewer: Any = None, locale: str = "en", **variables: Any) -> Any:
        """The value of the document's only root field; no GraphQL errors are allowed."""
        answer = await self.raw(query, viewer=viewer, locale=locale, **variables)
        assert not answer.get("errors"), answer["errors"]
        data = answer["data"]
        return next(iter(data.values())) if len(data) == 1 else data


@pytest.fixture
def graphql(portal_db: Settings) -> GraphQL:
    return GraphQL()


async def _migrate(url: str) -> None:
    settings = Settings(database_url=url)
    async with database.opened(settings, timeouts.COMMANDS):
        await database.migrate(settings)

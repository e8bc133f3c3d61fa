"""A cluster and a portal on it for this test process: whatever one test breaks, the next one finds mended."""

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.conftest import missing
from tests.faults.clients import Asker
from tests.faults.clusters import Cluster, binaries, cluster
from tests.faults.portals import Portal, asking, founded


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Cluster]:
    """Started only when a test asks for it."""
    programs = binaries()
    if programs is None:
        missing("The programs of a PostgreSQL server (initdb, pg_ctl) are not installed.")
        raise AssertionError
    with cluster(programs) as made:
        yield made


@pytest.fixture(scope="session")
async def on_postgres(postgres_cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Portal]:
    """The portal on the cluster, started once."""
    await postgres_cluster.ask("CREATE DATABASE portal")
    folder = tmp_path_factory.mktemp("portal")
    portal = await founded(postgres_cluster.url("portal"), folder / "server.log")
    await portal.server.start()
    yield portal
    postgres_cluster.thaw()
    await portal.server.kill()


@pytest.fixture(scope="session")
async def on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Portal]:
    """The portal on a file, started once."""
    folder = tmp_path_factory.mktemp("portal")
    portal = await founded(f"sqlite://{folder / 'portal.db'}", folder / "server.log")
    await portal.server.start()
    yield portal
    await portal.server.kill()


@pytest.fixture
def portal_of_backend(backend: str, request: pytest.FixtureRequest) -> Portal:
    found: Portal = request.getfixturevalue("on_postgres" if backend == "postgresql" else "on_sqlite")
    return found


@pytest.fixture
async def portal(portal_of_backend: Portal) -> AsyncIterator[Portal]:
    """One of the two for one test: running, and its words of the meantime printed when the test fails."""
    server = portal_of_backend.server
    if server.exit_code is not None:
        await server.start()
    said = len(server.words)
    yield portal_of_backend
    print(server.words[said:][-20_000:])  # noqa: T201 - pytest shows it with a failure


@pytest.fixture
async def asker(portal: Portal) -> AsyncIterator[Asker]:
    """Somebody who asks that portal."""
    async with asking(portal) as found:
        yield found

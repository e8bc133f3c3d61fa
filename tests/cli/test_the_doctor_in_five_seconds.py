"""`portal doctor`: which database it asks, and that it comes to an end whoever does not answer."""

import asyncio
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from portal import doctor
from portal.doctor import Finding
from portal.settings import Settings, use
from tests.cli.running import portal
from tests.cli.standing_in import saying_nothing
from tests.conftest import missing
from tests.faults.clusters import Cluster, binaries, cluster

LONGEST = 30.0
"""Seconds after which it hangs: each question has two and a half, and by itself none would come to an end in a minute."""


@pytest.fixture
def own_cluster() -> Iterator[Cluster]:
    programs = binaries()
    if programs is None:
        missing("The programs of a PostgreSQL server (initdb, pg_ctl) are not installed.")
        raise AssertionError
    with cluster(programs) as made:
        yield made


def examined(chosen: Settings) -> tuple[list[Finding], float]:
    use(chosen)
    begun = time.monotonic()
    found = asyncio.run(doctor.examine(chosen))
    return found, time.monotonic() - begun


def test_the_doctor_names_the_file_that_it_looks_into_and_leaves_nothing_beside_it(
    folder: Path, sqlite_template: Path
) -> None:
    shutil.copy(sqlite_template, folder / "portal.db")
    before = sorted(folder.iterdir())

    said = portal("doctor", within=folder)
    checked = portal("migrate", "--check", within=folder)

    assert f"✓ database: {folder}/portal.db can be read\n" in said.out
    assert checked.code == 0
    assert sorted(folder.iterdir()) == before


def test_the_doctor_names_the_database_and_its_server(folder: Path, shared_databases: Callable[[str], str]) -> None:
    url = urlsplit(shared_databases("current"))

    said = portal("doctor", within=folder, PORTAL_DATABASE_URL=url.geturl())

    name = url.path.lstrip("/")
    assert f"✓ database: “{name}” at {url.hostname}:{url.port}, as “{url.username}”, can be read\n" in said.out


def test_the_doctor_ends_in_time_when_nobody_answers() -> None:
    with saying_nothing() as database, saying_nothing() as redis, saying_nothing() as mail:
        found, took = examined(
            Settings(
                database_url=f"postgres://keeper:geheim@127.0.0.1:{database}/shop",
                redis_url=f"redis://127.0.0.1:{redis}/0",
                smtp_url=f"smtp://127.0.0.1:{mail}",
            )
        )

    told = {one.subject: (one.says, one.is_well) for one in found}
    assert told["database"] == (
        f"PostgreSQL at 127.0.0.1:{database} does not answer; see whether it is well, or correct PORTAL_DATABASE_URL.",
        False,
    )
    assert told["redis"] == ("did not answer within 2.5 seconds", False)
    assert told["mail"] == ("the server did not answer within 2.5 seconds", False)
    assert told["queues"][1] is None
    assert took < LONGEST


def test_the_doctor_ends_in_time_when_the_database_freezes_while_it_is_asked(
    own_cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = Settings(database_url=own_cluster.url())
    assert portal("migrate", PORTAL_DATABASE_URL=chosen.database_url).code == 0
    first = doctor.queues.backlogs

    async def frozen_from_here_on() -> object:
        await first()
        own_cluster.freeze()
        return await first()

    monkeypatch.setattr(doctor.queues, "backlogs", frozen_from_here_on)
    try:
        found, took = examined(chosen)
    finally:
        own_cluster.thaw()

    told = {one.subject: one.is_well for one in found}
    assert (told["database"], told["schema"], told["queues"]) == (True, True, False)
    assert took < LONGEST

"""An embedded database that is not there yet, or has no row, is made by the first start; an older one with rows is
brought up to date by `portal migrate` alone, after a backup (F24)."""

import asyncio
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from portal import database
from portal.kernel.migrations import State
from portal.settings import Settings
from tests.cli.commands import COMMANDS, is_refused, type_in
from tests.cli.conftest import LATEST, NAMES, contents
from tests.cli.running import portal, running
from tests.cli.standing_in import free_port

BACKENDS = ["sqlite"]
OLDER = f"The database lacks {LATEST} of this version; run `portal migrate` first."
REFUSING = [command for command in COMMANDS if command != "migrate"]
IMPORTING = [command for command in COMMANDS if command.startswith("import")]
MAKING = ["migrate", "serve", "demo", *IMPORTING]
Databases = Callable[[str], str]


def is_current(url: str) -> bool:
    chosen = Settings(database_url=url)
    return database.judge(asyncio.run(database.look(chosen))) == State(applied=tuple(NAMES), pending=(), unknown=())


@pytest.mark.parametrize("command", REFUSING)
def test_an_older_one_with_rows_is_refused_by_all_but_migrate(
    command: str, folder: Path, database_in: Databases
) -> None:
    url = database_in("older")
    before = contents(url)

    said = type_in(command, url, folder)

    assert is_refused(said, f"Still to be applied: {LATEST}." if command == "migrate --check" else OLDER), said
    assert contents(url) == before


def test_the_demo_names_its_own_file_to_who_did_not_choose_one(folder: Path, older_file: Path) -> None:
    """`portal migrate` alone would make portal.db."""
    shutil.copy(older_file, folder / "demo.db")

    said = portal("demo", "--port", str(free_port()), within=folder)

    assert said.sentence == (
        f"The database lacks {LATEST} of this version; run `PORTAL_DATABASE_URL=sqlite://demo.db portal migrate` first."
    )


@pytest.mark.parametrize("standing", ["older", "begun", "empty"])
def test_migrate_brings_it_up_to_date(standing: str, folder: Path, database_in: Databases) -> None:
    url = database_in(standing)

    said = type_in("migrate", url, folder)

    assert (said.code, said.err) == (0, "")
    assert said.out == f"Applied: {', '.join(NAMES) if standing == 'empty' else LATEST}.\n"
    assert is_current(url)
    assert type_in("migrate", url, folder).out == "The database is up to date.\n"
    assert type_in("migrate --check", url, folder).code == 0


def test_a_server_makes_its_tables_where_the_first_start_was_interrupted(folder: Path, database_in: Databases) -> None:
    """How it makes them in a database without any, as the demo does: tests/cli/test_two_first_starts_at_once.py."""
    url, port = database_in("begun"), free_port()

    with running(
        "serve", "--port", str(port), within=folder, PORTAL_DATABASE_URL=url, PORTAL_LOG_LEVEL="ERROR"
    ) as server:
        server.told(f"http://127.0.0.1:{port}")
        with httpx.Client(transport=httpx.HTTPTransport(retries=20)) as client:
            ready = client.get(f"http://127.0.0.1:{port}/readyz")
        said = server.end()

    assert ready.status_code == 200
    assert (said.code, said.err) == (-signal.SIGTERM, "")
    assert is_current(url)


@pytest.mark.parametrize("standing", ["begun", "empty"])
def test_an_import_makes_its_tables_where_there_is_no_row_yet(
    standing: str, folder: Path, database_in: Databases
) -> None:
    url = database_in(standing)

    said = type_in("import members", url, folder)

    assert (said.code, said.err) == (0, "")
    assert is_current(url)


@pytest.mark.parametrize("command", [command for command in COMMANDS if command not in MAKING])
def test_a_file_that_is_not_there_is_made_by_nobody_else(command: str, folder: Path) -> None:
    said = type_in(command, f"sqlite://{folder}/portal.db", folder)

    expected = {
        "migrate --check": "Still to be applied: everything, for there is no database yet.",
    }.get(
        command, f"There is no database {folder}/portal.db; run `portal migrate` first, or correct PORTAL_DATABASE_URL."
    )
    assert said.code == 1
    assert f"✗ database: {expected}\n" in said.out if said.out else said.err == f"{expected}\n"
    assert not (folder / "portal.db").exists()


def test_a_password_is_not_asked_for_in_vain(folder: Path, database_in: Databases) -> None:
    said = portal(*COMMANDS["admin create"], within=folder, PORTAL_DATABASE_URL=database_in("older"))

    assert said.sentence == OLDER

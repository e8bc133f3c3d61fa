"""An embedded database older than the code, or not there yet: who brings it up to date, and who asks for it (F24)."""

import asyncio
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
REFUSING = {
    "worker": OLDER,
    "admin create": OLDER,
    "ledger verify": OLDER,
    "doctor": OLDER,
    "migrate --check": f"Still to be applied: {LATEST}.",
}
IMPORTING = [command for command in COMMANDS if command.startswith("import")]
MAKING = ["migrate", "serve", "demo", *IMPORTING]
Databases = Callable[[str], str]


def is_current(url: str) -> bool:
    chosen = Settings(database_url=url)
    return database.judge(asyncio.run(database.look(chosen))) == State(applied=tuple(NAMES), pending=(), unknown=())


@pytest.mark.parametrize("command", REFUSING)
def test_a_command_that_does_not_bring_the_database_up_to_date_says_so_and_changes_nothing(
    command: str, folder: Path, database_in: Databases
) -> None:
    url = database_in("older")
    before = contents(url)

    said = type_in(command, url, folder)

    assert is_refused(said, REFUSING[command]), said
    assert contents(url) == before


@pytest.mark.parametrize("standing", ["older", "empty"])
def test_migrate_brings_it_up_to_date(standing: str, folder: Path, database_in: Databases) -> None:
    url = database_in(standing)

    said = type_in("migrate", url, folder)

    assert (said.code, said.err) == (0, "")
    assert said.out == f"Applied: {LATEST if standing == 'older' else ', '.join(NAMES)}.\n"
    assert is_current(url)
    assert type_in("migrate", url, folder).out == "The database is up to date.\n"
    assert type_in("migrate --check", url, folder).code == 0


@pytest.mark.parametrize(("command", "standing"), [("serve", "older"), ("serve", "empty"), ("demo", "empty")])
def test_a_server_brings_it_up_to_date_by_itself(
    command: str, standing: str, folder: Path, database_in: Databases
) -> None:
    url, port = database_in(standing), free_port()

    with running(
        command, "--port", str(port), within=folder, PORTAL_DATABASE_URL=url, PORTAL_LOG_LEVEL="ERROR"
    ) as server:
        server.told(f"http://127.0.0.1:{port}")
        with httpx.Client(transport=httpx.HTTPTransport(retries=20)) as client:
            ready = client.get(f"http://127.0.0.1:{port}/readyz")
        said = server.end()

    assert ready.status_code == 200
    assert (said.code, said.err) == (-signal.SIGTERM, "")
    assert is_current(url)


@pytest.mark.parametrize("standing", ["older", "empty"])
def test_an_import_brings_it_up_to_date_by_itself(standing: str, folder: Path, database_in: Databases) -> None:
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

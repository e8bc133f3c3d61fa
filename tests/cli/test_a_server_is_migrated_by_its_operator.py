"""A PostgreSQL database older than the code, without tables, or only to be read: what each command does about it (F24).

When a server's schema changes is the operator's to decide, so `portal migrate` alone does it; the demo fills one that
nobody lives in yet. What only reads may do so on a standby.
"""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.cli.commands import COMMANDS, READING, is_refused, type_in
from tests.cli.conftest import LATEST, NAMES, contents

BACKENDS = ["postgresql"]
OLDER = f"The database lacks {LATEST} of this version; run `portal migrate` first."
EMPTY = "The database has no tables yet; run `portal migrate` first."
Databases = Callable[[str], str]


@pytest.mark.parametrize("command", [command for command in COMMANDS if command != "migrate"])
def test_an_older_one_is_refused_by_all_but_migrate(command: str, folder: Path, refusing: Databases) -> None:
    url = refusing("older")
    before = contents(url)

    said = type_in(command, url, folder)

    assert is_refused(said, f"Still to be applied: {LATEST}." if command == "migrate --check" else OLDER), said
    assert contents(url) == before


@pytest.mark.parametrize("command", [command for command in COMMANDS if command not in ("migrate", "demo")])
def test_a_database_without_tables_is_refused_by_all_but_migrate_and_the_demo(
    command: str, folder: Path, refusing: Databases
) -> None:
    url = refusing("empty")
    before = contents(url)

    said = type_in(command, url, folder)

    assert is_refused(said, f"Still to be applied: {', '.join(NAMES)}." if command == "migrate --check" else EMPTY), (
        said
    )
    assert contents(url) == before


def test_migrate_brings_it_up_to_date(folder: Path, database_in: Databases) -> None:
    url = database_in("older")

    said = type_in("migrate", url, folder)

    assert (said.code, said.out, said.err) == (0, f"Applied: {LATEST}.\n", "")
    assert type_in("migrate", url, folder).out == "The database is up to date.\n"
    assert type_in("migrate --check", url, folder).code == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_a_database_that_takes_no_changes_may_be_read(command: str, folder: Path, refusing: Databases) -> None:
    url = refusing("read-only")
    name, address = urlsplit(url).path.lstrip("/"), f"{urlsplit(url).hostname}:{urlsplit(url).port}"
    before = contents(url)

    said = type_in(command, url, folder)

    if command in READING:
        assert (said.code, said.err) == (0, "")
    elif command == "doctor":
        assert said.code == 1
        user = urlsplit(url).username
        assert f"✗ database: “{name}” at {address}, as “{user}”, can be read, and takes no changes\n" in said.out
    else:
        assert said.code == 1
        assert said.sentence == (
            f"The database “{name}” at {address} takes no changes, for it is a standby or set to reading only; "
            "name the primary in PORTAL_DATABASE_URL."
        )
    assert contents(url) == before

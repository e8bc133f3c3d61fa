"""`portal admin create`: where its password comes from."""

import shutil
from pathlib import Path

import pytest

from tests.cli.commands import COMMANDS
from tests.cli.running import Said, portal


@pytest.fixture
def home(folder: Path, sqlite_template: Path) -> Path:
    shutil.copy(sqlite_template, folder / "portal.db")
    return folder


def create(home: Path, **how: str) -> Said:
    return portal(*COMMANDS["admin create"], within=home, **how)


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_a_password_may_be_piped(ending: str, home: Path) -> None:
    said = create(home, piped=f"grey seven hills{ending}")

    assert (said.code, said.out, said.err) == (0, "boss is an administrator and can sign in as boss@example.org.\n", "")


def test_one_in_the_environment_comes_first(home: Path) -> None:
    assert create(home, piped="short\n", PORTAL_ADMIN_PASSWORD="grey seven hills").code == 0


@pytest.mark.parametrize("piped", ["", "\n"])
def test_without_a_password_nothing_is_waited_for(piped: str, home: Path) -> None:
    said = create(home, piped=piped)

    assert said.code == 1
    assert said.sentence == "There is no password: set PORTAL_ADMIN_PASSWORD, pipe one in, or type it at a terminal."

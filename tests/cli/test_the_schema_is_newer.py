"""A database newer than the code: refused by every command, for it would write what it does not understand (F24)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.commands import COMMANDS, is_refused, type_in
from tests.cli.conftest import FUTURE, contents

NEWER = f"The database is newer than this version of Portal, which does not know {FUTURE}; install the version that made it."


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_so_and_changes_nothing(command: str, folder: Path, refusing: Callable[[str], str]) -> None:
    url = refusing("newer")
    before = contents(url)

    said = type_in(command, url, folder)

    assert is_refused(said, NEWER), said
    assert contents(url) == before

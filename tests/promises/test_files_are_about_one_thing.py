"""No Python file has more than 400 lines: one that grows beyond is about several things, and is divided by them.

The largest room stays divided, too: whoever lists it reads a dozen names.
"""

from pathlib import Path

import portal

HOUSE = Path(portal.__file__).parent.parent
ROOMS = ("portal", "graphql_schema", "migrations", "tests")
MOST = 400
LANDED = {"migrations/0001_the_portal_opens.py"}
"""Landed before there was a limit, and a landed migration never changes."""


def too_long() -> set[str]:
    return {
        str(file.relative_to(HOUSE))
        for room in ROOMS
        for file in (HOUSE / room).rglob("*.py")
        if len(file.read_text().splitlines()) > MOST
    }


def test_no_file_is_longer_than_400_lines() -> None:
    assert too_long() == LANDED


def test_the_room_of_points_is_listed_in_twelve_names() -> None:
    names = {path.name for path in (HOUSE / "portal" / "loyalty").iterdir()} - {"__pycache__"}

    assert len(names) <= 12

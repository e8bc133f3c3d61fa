"""The preflight check of an SQLite file reads as much of it as its time allows, and its ends in any case (F14)."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from portal.kernel.preflight import RECORD, Unusable, files

pytestmark = pytest.mark.anyio
PAGE = 4096


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """Larger than can be read within the time of these tests."""
    path = tmp_path / "portal.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"CREATE TABLE {RECORD} (name TEXT)")
        connection.execute(f"INSERT INTO {RECORD} VALUES ('0001_the_portal_opens')")
        connection.execute("CREATE TABLE posts (id INTEGER PRIMARY KEY, body TEXT)")
        connection.execute("CREATE INDEX posts_by_body ON posts (body)")
        connection.executemany("INSERT INTO posts (body) VALUES (?)", ((f"{i % 977} cups",) for i in range(300_000)))
    return path


def spoil(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek(page * PAGE)
        file.write(b"\xff" * PAGE)


def last_leaf(path: Path) -> int:
    """The page of the last row of `posts`, counted from 0."""
    with closing(sqlite3.connect(path)) as connection:
        ((number,),) = connection.execute(
            "SELECT pageno FROM dbstat WHERE name = 'posts' AND pagetype = 'leaf' ORDER BY path DESC LIMIT 1"
        )
    return int(number) - 1


async def test_a_whole_one_is_read_for_as_long_as_may_be(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The check is cut off at once here, and what was read until then is well."""
    monkeypatch.setattr(files, "LONGEST_CHECK", 0.001)

    assert (await files.look(large)).applied == {"0001_the_portal_opens"}


async def test_damage_at_the_end_of_a_table_is_found_whatever_time_there_is(
    large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LONGEST_CHECK", 0.001)
    spoil(large, last_leaf(large))

    with pytest.raises(Unusable) as refused:
        await files.look(large)

    assert str(refused.value).startswith(f"The database {large} is damaged (")


async def test_damage_anywhere_is_found_where_there_is_time(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LONGEST_CHECK", 60.0)
    spoil(large, last_leaf(large) // 2)

    with pytest.raises(Unusable) as refused:
        await files.look(large)

    assert str(refused.value).startswith(f"The database {large} is damaged (")
    assert str(refused.value).endswith("); stop what uses it, and bring back a backup.")

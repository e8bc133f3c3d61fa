"""Small databases, one of each schema that has landed, as SQL that SQLite reads; PostgreSQL is given the same rows.

Each was written by the code of its time, with rows in every table. That code's migrations made the SQLite schema in
it, too; on PostgreSQL the frozen history makes it.
"""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import asyncpg

from portal import database
from portal.kernel import migrations
from portal.settings import Settings
from tests.upgrades.landed import ROOT

STATES = ROOT / "tests" / "upgrades" / "states"
RECORD = "tortoise_migrations"
_OF_SQLITE = ("sqlite_sequence", "sqlite_stat1", "sqlite_stat4")
_FULL_TEXT = re.compile(
    r"""(?:CREATE TABLE|INSERT INTO)\s+["']?\w+_fts(?:_\w+)?\b|INSERT INTO sqlite_master.*_fts|PRAGMA writable_schema"""
)
"""SQLite's full-text indexes and what they keep: they are made anew from what they index."""


class _FarEnough(Exception):
    """The schema is the one that was asked for."""


def path_of(name: str) -> Path:
    """The database as it was after the migration ``name``."""
    return STATES / f"{name}.sql"


def open_file(file: Path | str) -> sqlite3.Connection:
    connection = sqlite3.connect(file)
    connection.row_factory = sqlite3.Row
    return connection


def write(file: Path, into: Path) -> None:
    """Write an SQLite database down."""
    with closing(sqlite3.connect(file)) as connection:
        full_text = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"
        ).fetchall()
        told = [line for line in connection.iterdump() if not _FULL_TEXT.match(line)]
        again = [f"{sql};\nINSERT INTO {name}({name}) VALUES ('rebuild');" for name, sql in full_text]
        into.write_text("".join(f"{line}\n" for line in (*told, *again)))


def read(name: str, file: Path | str = ":memory:") -> sqlite3.Connection:
    """The database as it was after the migration ``name``, in an SQLite ``file``."""
    connection = open_file(file)
    connection.executescript(path_of(name).read_text())
    return connection


def tables(connection: sqlite3.Connection) -> list[str]:
    """All of them but those that keep books of their own."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [row[0] for row in found if row[0] not in (*_OF_SQLITE, RECORD) and "_fts" not in row[0]]


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table has."""
    return {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables(connection)}


async def restore(name: str, chosen: Settings) -> None:
    """Make the database at ``chosen`` what it was after the migration ``name``; it has nothing yet."""
    if database.is_embedded(chosen):
        read(name, chosen.database_url.removeprefix("sqlite://")).close()
        return
    await _migrate_to(name, chosen)
    server = await asyncpg.connect(chosen.database_url)
    try:
        with closing(read(name)) as then:
            async with server.transaction():
                await server.execute("SET LOCAL session_replication_role = replica")
                for table in tables(then):
                    await _take_over(table, then, server)
    finally:
        await server.close()


async def _migrate_to(name: str, chosen: Settings) -> None:
    later = False

    async def stop(point: str) -> None:
        nonlocal later
        if later and point.startswith("before "):
            raise _FarEnough
        later = later or point == f"recorded {name}"

    async with database.opened(chosen):
        try:
            await migrations.migrate(database._apps(chosen), probe=stop)
        except _FarEnough:
            return


async def _take_over(table: str, then: sqlite3.Connection, server: asyncpg.Connection) -> None:
    """The rows of a table, and its defaults: a migration that was mended may have left none of them then."""
    columns = await server.fetch(
        """SELECT column_name AS name, data_type, column_default FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = $1""",
        table,
    )
    kinds = {column["name"]: column["data_type"] for column in columns}
    rows = [_told(row, kinds) for row in then.execute(f'SELECT * FROM "{table}"')]
    await server.execute(f'DELETE FROM "{table}"')  # what a migration had put there stands among the rows
    await server.execute(
        f'INSERT INTO "{table}" SELECT * FROM json_populate_recordset(NULL::"{table}", $1)', json.dumps(rows)
    )
    without_default = {
        column["name"] for column in then.execute(f'PRAGMA table_info("{table}")') if column["dflt_value"] is None
    }
    for column in columns:
        counter = str(column["column_default"]).startswith("nextval(")
        if counter:
            await server.execute(
                f"""SELECT setval(pg_get_serial_sequence('{table}', '{column["name"]}'), max("{column["name"]}"))
                    FROM "{table}" """
            )
        elif column["column_default"] is not None and column["name"] in without_default:
            await server.execute(f'ALTER TABLE "{table}" ALTER COLUMN "{column["name"]}" DROP DEFAULT')


def _told(row: sqlite3.Row, kinds: dict[str, str]) -> dict[str, Any]:
    return {column: _value(row[column], kinds[column]) for column in row.keys()}  # noqa: SIM118 - a Row is no dict


def _value(stored: Any, kind: str) -> Any:
    if stored is not None and kind in ("json", "jsonb"):
        return json.loads(stored)
    return rf"\x{stored.hex()}" if isinstance(stored, bytes) else stored

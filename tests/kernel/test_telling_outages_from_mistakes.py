"""Which database errors are outages, by SQLSTATE and by SQLite's result codes (M14, F4-F6, F12-F14)."""

import asyncio
import sqlite3
from contextlib import closing

import asyncpg
import pytest
from tortoise.exceptions import DBConnectionError, OperationalError, TransactionManagementError

from portal.kernel.errors import Invalid, TryAgain
from portal.kernel.outages import is_cut, is_outage, is_passing


def of_postgres(sqlstate: str) -> asyncpg.PostgresError:
    """What asyncpg makes of an error message of the server."""
    return asyncpg.PostgresError.new({"C": sqlstate, "M": "no", "S": "ERROR"})


@pytest.mark.parametrize("sqlstate", ["40001", "40P01", "55P03"])
def test_a_serialization_failure_a_deadlock_and_a_lock_that_is_held_pass(sqlstate):
    refused = of_postgres(sqlstate)

    assert is_passing(refused)
    assert not is_outage(refused)


def test_a_statement_that_was_prepared_for_an_older_schema_passes():
    assert is_passing(asyncpg.InvalidCachedStatementError("cached statement plan is invalid"))
    assert is_passing(asyncpg.OutdatedSchemaCacheError("unexpected number of attributes"))


@pytest.mark.parametrize("sqlstate", ["08000", "08003", "08006", "57P01", "57P02", "57P05", "25P03"])
def test_a_session_that_the_server_ended_is_cut(sqlstate):
    lost = of_postgres(sqlstate)

    assert is_cut(lost)
    assert is_outage(lost)


@pytest.mark.parametrize(
    "said",
    [
        asyncpg.InterfaceError("connection is closed"),
        asyncpg.InterfaceError("cannot perform operation: another operation is in progress"),
        asyncpg.InterfaceError("cannot call Connection.fetch(): connection has been released back to the pool"),
        asyncpg.InternalClientError("cannot switch to state 11; another operation (2) is in progress"),
        ConnectionResetError("reset by peer"),
    ],
    ids=["closed", "in progress", "released", "state", "reset"],
)
def test_a_connection_that_was_lost_in_the_middle_is_cut(said):
    assert is_cut(said)
    assert is_outage(said)


@pytest.mark.parametrize(
    "sqlstate",
    ["53100", "53200", "53300", "25006", "57014", "57P03", "58030", "28P01", "3D000", "XX001", "XX002"],
    ids=[
        "disk",
        "memory",
        "connections",
        "read-only",
        "cancelled",
        "starting",
        "io",
        "password",
        "name",
        "page",
        "index",
    ],
)
def test_a_server_that_cannot_do_its_work_is_an_outage_but_cut_off_from_nobody(sqlstate):
    away = of_postgres(sqlstate)

    assert is_outage(away)
    assert not is_cut(away)
    assert not is_passing(away)


@pytest.mark.parametrize(
    "away", [ConnectionRefusedError("no"), TimeoutError(), DBConnectionError("no"), TryAgain("no")]
)
def test_who_is_not_there_or_not_in_time_is_an_outage(away):
    assert is_outage(away)
    assert not is_cut(away)


@pytest.mark.parametrize(
    "mistake",
    [
        of_postgres("42P01"),
        of_postgres("23505"),
        of_postgres("22012"),
        asyncpg.InterfaceError("the server expects 1 argument for this query, 2 were passed"),
        Invalid("No."),
        ValueError("no"),
        asyncio.CancelledError(),
    ],
    ids=["no such table", "taken", "division", "arguments", "refusal", "value", "cancelled"],
)
def test_a_mistake_or_a_refusal_is_no_outage(mistake):
    assert not is_outage(mistake)
    assert not is_passing(mistake)


def test_what_the_library_wraps_is_seen_through():
    assert is_outage(OperationalError(of_postgres("53100")))
    assert is_passing(TransactionManagementError(OperationalError(of_postgres("40001"))))


def test_each_way_in_which_a_sqlite_file_cannot_be_used_is_an_outage(tmp_path):
    sound, damaged, small = tmp_path / "sound.db", tmp_path / "damaged.db", tmp_path / "small.db"
    with closing(sqlite3.connect(sound)) as connection:
        connection.execute("CREATE TABLE t (v)")
    damaged.write_bytes(b"not a database at all, but long enough to be one" * 100)

    def refused(statement: str, address: str, *before: str) -> sqlite3.Error:
        with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
            for first in before:
                connection.execute(first)
            with pytest.raises(sqlite3.Error) as raised:
                connection.execute(statement)
            return raised.value

    full = ("CREATE TABLE t (v)", "PRAGMA max_page_count = 3")
    assert is_outage(refused("INSERT INTO t VALUES (1)", f"file:{sound}?mode=ro"))
    assert is_outage(refused("SELECT * FROM t", f"file:{damaged}"))
    assert is_outage(refused("INSERT INTO t VALUES (zeroblob(100000))", f"file:{small}", *full))
    with pytest.raises(sqlite3.OperationalError) as raised:
        sqlite3.connect(tmp_path / "missing" / "folder.db")
    assert is_outage(raised.value)


def test_a_sqlite_file_that_another_process_writes_to_passes_and_a_mistake_does_not(tmp_path):
    path = tmp_path / "busy.db"
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(path, timeout=0)) as other:
        one.execute("CREATE TABLE t (v)")
        one.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError) as locked:
            other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError) as unknown:
            other.execute("SELECT nothing FROM nowhere")

    assert is_passing(locked.value)
    assert not is_outage(unknown.value)
    assert not is_passing(unknown.value)

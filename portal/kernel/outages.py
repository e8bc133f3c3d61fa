"""Which database errors are outages, by SQLSTATE and by SQLite's result codes: for those a client tries again (M14)."""

import sqlite3

import asyncpg
from tortoise.exceptions import DBConnectionError, OperationalError, TransactionManagementError

from portal.kernel.errors import TryAgain

_PASSING = ("40001", "40P01", "55P03")
"""Serialization failure, deadlock, a lock that was not to be had."""
_CUT = ("08", "57P01", "57P02", "57P05", "25P03", "25P04")
"""Connection exceptions, sessions that were ended: by an administrator, a crash or a time limit."""
_AWAY = (
    "53",  # no memory, no room on the disk, no connection left
    "57",  # starting, stopping, or a statement that was ended for its length
    "58",  # the system under it
    "25006",  # read-only: a standby, after a failover
    "28",  # its password was changed
    "3D000",
    "XX001",  # damaged files
    "XX002",
)
_LOST = ("closed", "closing", "another operation", "released back", "not initialized", "not yet ready")
"""What asyncpg says of a connection that was lost, in errors that it also raises for mistakes of its caller."""
_SQLITE_PASSING = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_SQLITE_AWAY = frozenset(
    {
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOTADB,
    }
)
_SQLITE_SAYS = {
    "locked": sqlite3.SQLITE_BUSY,
    "busy": sqlite3.SQLITE_BUSY,
    "disk is full": sqlite3.SQLITE_FULL,
    "readonly": sqlite3.SQLITE_READONLY,
    "unable to open": sqlite3.SQLITE_CANTOPEN,
    "disk I/O": sqlite3.SQLITE_IOERR,
}


class LostBeforeCommit(ConnectionResetError):
    """The connection of a transaction was gone before its COMMIT could be sent: nothing of it was written."""


def is_passing(error: BaseException) -> bool:
    """Whether the database refused for a reason that a repetition of the whole unit may not meet again."""
    cause = root(error)
    if isinstance(cause, asyncpg.InvalidCachedStatementError | asyncpg.OutdatedSchemaCacheError):
        return True
    return _state(cause).startswith(_PASSING) or _result(cause) in _SQLITE_PASSING


def is_cut(error: BaseException) -> bool:
    """Whether a connection was lost that had been there: on another one the same may succeed at once (F5)."""
    cause = root(error)
    if isinstance(cause, asyncpg.InternalClientError | ConnectionResetError | BrokenPipeError):
        return True
    if isinstance(cause, asyncpg.InterfaceError):
        return any(sign in str(cause) for sign in _LOST)
    return _state(cause).startswith(_CUT) and not isinstance(cause, asyncpg.CannotConnectNowError)


def is_outage(error: BaseException) -> bool:
    """Whether the database could not be reached, not in time, or not be written to, at all (F4-F6, F12)."""
    cause = root(error)
    if isinstance(cause, TryAgain | TimeoutError | ConnectionError | DBConnectionError) or is_cut(cause):
        return True
    return _state(cause).startswith(_AWAY) or _result(cause) in _SQLITE_AWAY


def root(error: BaseException) -> BaseException:
    """The driver's own error behind Tortoise's wrapper, which carries it as its only argument."""
    while isinstance(error, OperationalError | TransactionManagementError) and error.args:
        inner = error.args[0]
        if not isinstance(inner, BaseException):
            break
        error = inner
    return error


def _state(error: BaseException) -> str:
    return str(getattr(error, "sqlstate", None) or "") if isinstance(error, asyncpg.PostgresError) else ""


def _result(error: BaseException) -> int | None:
    """SQLite's primary result code; from the words where the driver raised the error itself."""
    if not isinstance(error, sqlite3.DatabaseError):
        return None
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF
    return next((meant for sign, meant in _SQLITE_SAYS.items() if sign in str(error)), None)

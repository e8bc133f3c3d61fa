"""The preflight check of a PostgreSQL database: one connection of its own, and what it is told instead of one."""

import asyncio
import os
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import asyncpg

from portal.kernel.preflight import FILLED_BY_MIGRATIONS, RECORD, Found, Unusable, causes

TIME_LIMIT = 5.0
"""Seconds for a look, from connecting to the last answer."""
_NAME = "PORTAL_DATABASE_URL"
_ITS_OWN = {"08", "28", "3D", "53", "57", "58"}
"""SQLSTATE classes: connection, authorization, catalog name, resources, operator intervention, system error."""
_OF_THE_OPERATOR = {"25006", "42501"}
"""SQLSTATEs: a database that may only be read, a privilege that is missing."""
_STANDING = """
SELECT to_regclass($1) IS NOT NULL AS is_recorded, current_setting('transaction_read_only') = 'off' AS takes_changes
"""
_TABLES = """
SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables
WHERE schemaname = current_schema() AND tablename <> ALL($1::text[])
"""

_READ_ONLY = (
    "The database “{database}” at {address} takes no changes, for it is a standby or set to reading only; "
    "name the primary in {setting}."
)
_SENTENCES: tuple[tuple[type[asyncpg.PostgresError], str], ...] = (
    (
        asyncpg.InvalidCatalogNameError,
        "PostgreSQL at {address} has no database “{database}”; make it (`createdb {database}`), or correct {setting}.",
    ),
    (
        asyncpg.InvalidPasswordError,
        "PostgreSQL at {address} refuses the password of “{user}”; correct {setting}.",
    ),
    (
        asyncpg.InvalidAuthorizationSpecificationError,
        "PostgreSQL at {address} does not let “{user}” in ({said}); correct {setting}.",
    ),
    (
        asyncpg.InsufficientPrivilegeError,
        "“{user}” may not work in the database “{database}” at {address} ({said}); make it the owner.",
    ),
    (
        asyncpg.CannotConnectNowError,
        "PostgreSQL at {address} is starting or stopping; try again in a moment.",
    ),
    (asyncpg.ReadOnlySQLTransactionError, _READ_ONLY),
    (
        asyncpg.DiskFullError,
        "The disk of PostgreSQL at {address} is full ({said}), and “{database}” takes no changes; make room first.",
    ),
    (asyncpg.PostgresError, "PostgreSQL at {address} refuses ({said}); see its log, or correct {setting}."),
)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is, and who we are there."""

    host: str
    port: int
    user: str
    password: str | None = field(repr=False)
    database: str
    ssl_mode: str | None = None
    """As libpq has it; None leaves it to PGSSLMODE, and else to the server."""

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


async def look(address: Address) -> Found:
    """What the database at ``address`` is, without a change to it. Raises Unusable where it cannot be read."""
    async with _connected(address) as connection:
        standing = await connection.fetchrow(_STANDING, RECORD)
        rows = []
        if standing["is_recorded"]:
            rows = await connection.fetch(f"SELECT name FROM {RECORD}")  # noqa: S608
    return Found(applied=frozenset(row["name"] for row in rows), takes_changes=standing["takes_changes"])


async def has_rows(address: Address) -> bool:
    """Whether any table of the database at ``address`` has a row, but for those that migrations fill."""
    async with _connected(address) as connection:
        for (table,) in await connection.fetch(_TABLES, list(FILLED_BY_MIGRATIONS)):
            if await connection.fetchval(f"SELECT EXISTS (SELECT 1 FROM {table})"):  # noqa: S608
                return True
    return False


@asynccontextmanager
async def _connected(address: Address) -> AsyncIterator[asyncpg.Connection]:
    """A connection for some statements; raises Unusable for whatever stands in the way of them."""
    try:
        async with asyncio.timeout(TIME_LIMIT):
            connection = await asyncpg.connect(
                host=address.host,
                port=address.port,
                user=address.user,
                password=address.password,
                database=address.database,
                ssl=address.ssl_mode,
            )
            try:
                yield connection
                await connection.close()
            finally:
                connection.terminate()  # nobody waits for a server to answer a goodbye
    except Exception as refused:
        if isinstance(refused, asyncpg.PostgresError):
            raise Unusable(_refused(refused, address)) from refused
        if sentence := explain(refused, address):
            raise Unusable(sentence) from refused
        raise


def explain(error: BaseException, address: Address) -> str | None:
    """The sentence for a failure of the server or of the way to it; None for any other, which is our own."""
    for cause in causes(error):
        if isinstance(cause, asyncpg.PostgresError):
            state = cause.sqlstate or ""
            return _refused(cause, address) if state[:2] in _ITS_OWN or state in _OF_THE_OPERATOR else None
        if isinstance(cause, ssl.SSLError | asyncpg.exceptions.ClientConfigurationError) or "SSL upgrade" in str(cause):
            mode = address.ssl_mode or "PGSSLMODE"
            return f"PostgreSQL at {address} cannot be spoken to as {mode} asks ({_said(cause)}); correct {_NAME}."
        if isinstance(cause, asyncpg.InterfaceError | asyncpg.InternalClientError):
            return f"The connection to PostgreSQL at {address} broke ({_said(cause)}); try again."
        if isinstance(cause, OSError) and cause.filename is None:
            return _unreached(cause, address)
    return None


def _unreached(error: OSError, address: Address) -> str:
    if isinstance(error, socket.gaierror):
        return f"There is no host called “{address.host}”; correct {_NAME}."
    if isinstance(error, TimeoutError):
        return f"PostgreSQL at {address} does not answer; see whether it is well, or correct {_NAME}."
    return f"PostgreSQL cannot be reached at {address} ({_said(error)}); start it there, or correct {_NAME}."


def _refused(error: asyncpg.PostgresError, address: Address) -> str:
    sentence = next(sentence for kind, sentence in _SENTENCES if isinstance(error, kind))
    return sentence.format(
        address=address, database=address.database, user=address.user, said=_said(error), setting=_NAME
    )


def read_only(address: Address) -> str:
    """The sentence for a database that may only be read."""
    return _READ_ONLY.format(database=address.database, address=address, setting=_NAME)


def _said(error: BaseException) -> str:
    """What the server or the system says, which never has the password in it, in one line."""
    if isinstance(error, OSError) and (error.errno or 0) > 0:
        return os.strerror(error.errno or 0).lower()
    said = getattr(error, "message", None) or str(error) or type(error).__name__
    return " ".join(said.split()).rstrip(".")

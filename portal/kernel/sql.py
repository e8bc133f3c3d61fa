"""SQL by hand over Tortoise's connection: ``$1`` placeholders, the same rows on both databases, and row locks."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Protocol, cast
from uuid import UUID

import asyncpg
from tortoise import connections
from tortoise.backends.base.client import BaseDBAsyncClient

from portal.kernel import timeouts
from portal.kernel.timeouts import Limits


class Row(Protocol):
    """A row of either driver: by column name or by position."""

    def __getitem__(self, column: str | int, /) -> Any: ...


_PLACEHOLDER = re.compile(r"\$(\d+)")


class Values(list[object]):
    """The values of a statement that is put together from parts; each part takes its placeholders here."""

    def mark(self, value: object) -> str:
        """The placeholder of one more value."""
        self.append(value)
        return f"${len(self)}"

    def marks(self, values: Iterable[object]) -> str:
        """``$1, $2, …`` for an IN list."""
        return ", ".join(self.mark(value) for value in values)


class Client(Protocol):
    """What both backends answer, on the pool and in an open transaction (portal/kernel/backends)."""

    limits: Limits

    async def ping(self) -> None: ...
    async def rows(self, statement: str, values: Sequence[object]) -> Sequence[Row]: ...
    async def changed(self, statement: str, values: Sequence[object]) -> int: ...
    async def many(self, statement: str, rows: Sequence[Sequence[object]]) -> None: ...


_transaction: ContextVar[Client | None] = ContextVar("transaction", default=None)
"""The open transaction of the unit of work: Tortoise's way to it is longer than many a statement."""


@contextmanager
def within(transaction: object) -> Iterator[None]:
    """Have every statement of this task go through the open ``transaction``, as it would in the end."""
    token = _transaction.set(cast("Client", transaction))
    try:
        yield
    finally:
        _transaction.reset(token)


def connection() -> BaseDBAsyncClient:
    """The connection of this task: the open transaction's inside a unit of work."""
    return cast("BaseDBAsyncClient", _client())


def on_sqlite() -> bool:
    client: Any = _client()
    return bool(client.capabilities.dialect == "sqlite")


async def fetch(statement: str, *values: object) -> Sequence[Row]:
    """Every row that ``statement`` answers with, also for INSERT, UPDATE and DELETE … RETURNING.

    Raises TryAgain outside a unit of work, which raises it itself, when the database does not answer in time.
    """
    return await _client().rows(statement, values)


async def fetch_one(statement: str, *values: object) -> Row | None:
    """The first row, or None."""
    rows = await fetch(statement, *values)
    return rows[0] if rows else None


async def fetch_value(statement: str, *values: object) -> Any:
    """The first column of the first row, or None."""
    rows = await fetch(statement, *values)
    return rows[0][0] if rows else None


MOST_COUNTED = 10_000
"""Nobody needs to know more exactly of a list, and counting on would cost the more the larger it is (G48)."""


async def count(source: str, *values: object) -> int:
    """How many rows ``source`` has (``FROM … WHERE …``); of more than `MOST_COUNTED`, that many."""
    counted = f"SELECT COUNT(*) FROM (SELECT 1 {source} LIMIT {MOST_COUNTED}) counted"  # noqa: S608 - the caller's own SQL
    return int(await fetch_value(counted, *values))


async def execute(statement: str, *values: object) -> int:
    """Run a statement without RETURNING; how many rows it changed."""
    return await _client().changed(statement, values)


async def execute_many(statement: str, rows: Sequence[Sequence[object]]) -> None:
    """Run one statement for each of many rows, in one round trip where the driver can. Call it in a unit of work."""
    if rows:
        await _client().many(statement, rows)


Write = tuple[str, Sequence[object]]
"""A statement without RETURNING, and its values."""


async def execute_together(writes: Sequence[Write]) -> int:
    """Run several statements in one round trip where the driver can; how many rows the last of them changed.

    Each sees the tables as they were before all of them, so none may read or change rows that another writes. Foreign
    keys between what they insert are looked at once all of them ran. Call it in a unit of work.
    """
    if len(writes) > 1 and not on_sqlite():
        statement = _as_one(tuple((one, len(values)) for one, values in writes))
        return await execute(statement, *(value for _, values in writes for value in values))
    changed = 0
    for statement, values in writes:
        changed = await execute(statement, *values)
    return changed


@lru_cache(maxsize=256)
def _as_one(statements: tuple[tuple[str, int], ...]) -> str:
    """Statements, each with its number of values, as common table expressions before the last of them."""
    numbered_on, before = list[str](), 0
    for statement, count in statements:
        moved = _PLACEHOLDER.sub(lambda found, by=before: f"${int(found[1]) + by}", statement)  # type: ignore[misc]
        numbered_on.append(moved)
        before += count
    *first, last = numbered_on
    return f"WITH {', '.join(f'write_{place} AS ({one})' for place, one in enumerate(first))} {last}"


async def ping() -> None:
    """Ask whether the database answers, however busy this process is with it.

    Raises one of the errors that `outages` knows.
    """
    await _client().ping()


def limits() -> Limits:
    """How long this process waits for its database. Not for use inside a unit of work."""
    return _client().limits


def _client() -> Client:
    """Tortoise is asked once in a request: its way to a connection takes as long as reading a row."""
    transaction = _transaction.get()
    if transaction is not None:
        return transaction
    request = timeouts.current()
    if request is None:
        return cast("Client", connections.get("default"))
    client: Any = request.client
    if client is None:
        client = request.client = connections.get("default")
    found: Client = client
    return found


async def lock_row(table: str, key: UUID) -> bool:
    """Keep everyone else from changing this row until the unit of work ends; False when there is none."""
    return await fetch_one(locking(f"SELECT id FROM {table} WHERE id = $1"), key) is not None  # noqa: S608


def locking(statement: str) -> str:
    """The same SELECT, which takes the locks of the rows that it finds, and reads them as they are once it has them.

    On SQLite a unit of work is alone anyway.
    """
    # Rows that refer to these may still be added meanwhile.
    return statement if on_sqlite() else f"{statement} FOR NO KEY UPDATE"


def placeholders(count: int, start: int = 1) -> str:
    """``$1, $2, …`` for an IN list of ``count`` values."""
    return ", ".join(f"${position}" for position in range(start, start + count))


def among(column: str, ids: Iterable[UUID], values: Values) -> str:
    """That ``column`` is one of ``ids``, by a single placeholder: one statement, however many they are."""
    wanted = [str(one) for one in ids]
    if on_sqlite():
        return f"{column} IN (SELECT value FROM json_each({values.mark(wanted)}))"  # noqa: S608
    return f"{column} = ANY({values.mark(wanted)}::uuid[])"


def table_of(name: str, columns: Mapping[str, str], rows: Sequence[Sequence[object]], values: Values) -> str:
    """``rows`` as a table to join with: its columns with the types that PostgreSQL knows them by.

    One statement, however many rows there are.
    """
    if on_sqlite():
        fields = ", ".join(f"json_extract(value, '$[{place}]') AS {column}" for place, column in enumerate(columns))
        written = values.mark([[stored(value) for value in row] for row in rows])
        return f"(SELECT {fields} FROM json_each({written})) AS {name}"  # noqa: S608
    arrays = ", ".join(
        f"{values.mark([row[place] for row in rows])}::{kind}[]" for place, kind in enumerate(columns.values())
    )
    return f"unnest({arrays}) AS {name}({', '.join(columns)})"


def breaks_unique(error: BaseException, table: str, column: str) -> bool:
    """Whether the database refused a second row with the same value in that column, and not for anything else."""
    cause = error.__cause__ or next(iter(error.args), None)
    if isinstance(cause, asyncpg.UniqueViolationError):
        return bool(cause.table_name == table and (cause.detail or "").startswith(f"Key ({column})="))
    return str(cause) == f"UNIQUE constraint failed: {table}.{column}"


def uuid_of(value: Any) -> UUID:
    """A UUID column: text on SQLite, asyncpg's own class on PostgreSQL."""
    return value if isinstance(value, UUID) else UUID(value)


def instant_of(value: Any) -> datetime:
    """A timestamp column as an aware instant in UTC: ISO text on SQLite."""
    if isinstance(value, datetime):
        return value if value.tzinfo is UTC else value.astimezone(UTC)
    parsed = datetime.fromisoformat(value)
    return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)


def uuid_or_none(value: Any) -> UUID | None:
    return None if value is None else uuid_of(value)


def uuid_in(written: str) -> UUID | None:
    """The UUID that somebody has written; None for what is none."""
    try:
        return UUID(written)
    except ValueError:
        return None


def instant_or_none(value: Any) -> datetime | None:
    return None if value is None else instant_of(value)


def json_of(value: Any) -> Any:
    """A JSON column, which both drivers hand over as text."""
    return json.loads(value) if isinstance(value, str | bytes) else value


@lru_cache(maxsize=512)
def numbered(statement: str) -> str:
    """``statement`` with its placeholders as SQLite writes them."""
    return _PLACEHOLDER.sub(r"?\1", statement)


def stored(value: object) -> object:
    """``value`` as SQLite's columns hold it."""
    match value:
        case UUID():
            return str(value)
        case datetime():
            return value.astimezone(UTC).isoformat(" ")
        case dict() | list():
            return json.dumps(value, separators=(",", ":"))
        case _:
            return value

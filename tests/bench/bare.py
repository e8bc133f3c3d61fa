"""The very same statements once more: written down as they are sent, then sent again by the bare driver to a copy."""

import shutil
import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from typing import Any, Protocol
from unittest.mock import patch

import aiosqlite
import asyncpg

from tests import postgres
from tests.statements import DOORS

COPY = "portal_bench_copy"
Sent = list[tuple[str, str, tuple[Any, ...]]]
"""Which method of the driver, the statement, its values."""


@contextmanager
def written_down() -> Iterator[Sent]:
    """Everything that is sent to the database within the block."""
    sent: Sent = []

    def noting(name: str, door: Any) -> Any:
        def noted(self: Any, statement: str, *args: Any, **kwargs: Any) -> Any:
            sent.append((name, statement, args))
            return door(self, statement, *args, **kwargs)

        return noted

    def ending(name: str, door: Any) -> Any:
        def noted(self: Any) -> Any:
            sent.append(("execute", name.upper(), ()))
            return door(self)

        return noted

    patches = [patch.object(kind, name, noting(name, getattr(kind, name))) for kind, name in DOORS]
    patches += [
        patch.object(aiosqlite.Connection, name, ending(name, getattr(aiosqlite.Connection, name)))
        for name in ("commit", "rollback")
    ]
    for one in patches:
        one.start()
    try:
        yield sent
    finally:
        for one in patches:
            one.stop()


@dataclass
class Took:
    """How long something took, by the clock and of this process's processors, in seconds."""

    wall: float = 0.0
    cpu: float = 0.0


@contextmanager
def timed() -> Iterator[Took]:
    """How long the block takes, known at its end."""
    took, wall, cpu = Took(), time.perf_counter(), time.process_time()
    yield took
    took.wall, took.cpu = time.perf_counter() - wall, time.process_time() - cpu


class BareSqlite:
    """The driver alone, on the copy, with the same durability and the same foreign keys."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("PRAGMA foreign_keys = ON")

    async def again(self, sent: Sent) -> None:
        for name, statement, args in sent:
            if name == "executemany":
                self._connection.executemany(statement, *args)
            else:
                self._connection.execute(statement, *(args[:1] if args and args[0] is not None else ())).fetchall()

    def close(self) -> None:
        self._connection.close()


class BareAsyncpg:
    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection

    async def again(self, sent: Sent) -> None:
        for name, statement, args in sent:
            await getattr(self._connection, name)(statement, *args)

    async def close(self) -> None:
        await self._connection.close()


class Bare(Protocol):
    """The driver without the portal."""

    async def again(self, sent: Sent) -> None: ...


@asynccontextmanager
async def copied(kind: str, url: str) -> AsyncIterator[Bare]:
    """The bare driver on a copy of the database at ``url`` as it is now."""
    if kind == "sqlite":
        path = url.removeprefix("sqlite://")
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy(path, f"{path}.copy")
        embedded = BareSqlite(f"{path}.copy")
        yield embedded
        embedded.close()
        return
    copy = await postgres.create(COPY)
    await postgres.copy(url, copy)
    served = BareAsyncpg(await asyncpg.connect(copy))
    yield served
    await served.close()
    await postgres.drop(copy)

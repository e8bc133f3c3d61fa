"""Bringing a database up to date: one migrator at a time, each step whole or not at all.

Tortoise's executor applies a migration in one transaction and records it in another, and takes no
lock (M3). Here the change and its record are one transaction, and a second migrator waits. Its recorder answers
"nothing was applied" to any failure, so the record is read by a statement of our own.
"""

import asyncio
import fcntl
import pkgutil
from collections.abc import AsyncIterator
from collections.abc import Set as AbstractSet
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from tortoise import connections
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.graph import MigrationKey

from portal.kernel.migration_steps import Probe, apply, undisturbed
from portal.kernel.preflight import RECORD, Unusable

MIGRATE = "portal migrate"
"""What brings a database up to date, as an operator types it."""
_ADVISORY_LOCK = 0x706F7274616C  # "portal"


@dataclass(frozen=True, slots=True)
class State:
    """Where a database stands: what was applied, what is still to come, and what this code does not know."""

    applied: tuple[str, ...]
    pending: tuple[str, ...]
    unknown: tuple[str, ...]

    @classmethod
    def between(cls, recorded: AbstractSet[str], known: AbstractSet[str]) -> "State":
        """What a database with the migrations ``recorded`` is to code with those ``known``."""
        return cls(
            applied=tuple(sorted(recorded & known)),
            pending=tuple(sorted(known - recorded)),
            unknown=tuple(sorted(recorded - known)),
        )

    @property
    def is_current(self) -> bool:
        return not self.pending and not self.unknown


class SchemaIsNewer(Unusable):
    """The database has migrations that this code does not know, so that it would write what it does not understand."""

    def __init__(self, state: State) -> None:
        super().__init__(
            f"The database is newer than this version of Portal, which does not know {_named(state.unknown)}; "
            "install the version that made it."
        )


class SchemaIsOlder(Unusable):
    """The database lacks migrations of this code."""

    def __init__(self, state: State, migrate: str = MIGRATE) -> None:
        lacks = f"lacks {_named(state.pending)} of this version" if state.applied else "has no tables yet"
        super().__init__(f"The database {lacks}; run `{migrate}` first.")


def known(package: str) -> frozenset[str]:
    """The names of the migrations that this code has."""
    path = import_module(package).__path__
    return frozenset(name for _, name, is_package in pkgutil.iter_modules(path) if not is_package and name[0] != "_")


async def state(apps: dict[str, dict[str, Any]]) -> State:
    """Compare the database with the migrations of this code; changes nothing, and raises where it cannot be read."""
    names = frozenset().union(*(known(app["migrations"]) for app in apps.values()))
    return State.between({key.name for key in await _recorded(connections.get("default"))}, names)


async def migrate(
    apps: dict[str, dict[str, Any]], *, lock_file: Path | None = None, probe: Probe = undisturbed
) -> list[str]:
    """Apply what is pending; the names of what was applied.

    Kill it between any two statements and run it again: the change and its record stand together or
    not at all. Start several at once: one works, the others wait and find nothing to do (F22, F23).
    ``lock_file`` serialises migrators of an SQLite file; PostgreSQL has advisory locks. ``probe`` is
    called between the steps, for the tests that interrupt them. Raises SchemaIsNewer, and changes nothing then.
    """
    client = connections.get("default")
    async with _alone(client.capabilities.dialect, lock_file):
        executor = MigrationExecutor(client, apps)
        await executor.loader.build_graph()
        applied = await _recorded(client)
        standing = State.between({key.name for key in applied}, {key.name for key in executor.loader.graph.nodes})
        if standing.unknown:
            raise SchemaIsNewer(standing)
        await executor.recorder.ensure_schema(executor._schema_editor(atomic=False))
        steps = executor._migration_plan(None, applied, executor.loader.graph)
        await apply(executor, [step.migration for step in steps], applied, probe)
        return [step.migration.name for step in steps]


async def _recorded(client: BaseDBAsyncClient) -> set[MigrationKey]:
    """What is recorded as applied: nothing only where there is no record, and whatever fails is raised."""
    if client.capabilities.dialect == "sqlite":
        there = f"SELECT 1 AS found FROM sqlite_master WHERE type = 'table' AND name = '{RECORD}'"  # noqa: S608
    else:
        there = f"SELECT 1 AS found WHERE to_regclass('{RECORD}') IS NOT NULL"
    if not (await client.execute_query(there))[1]:
        return set()
    _, rows = await client.execute_query(f"SELECT app, name FROM {RECORD}")  # noqa: S608
    return {MigrationKey(app_label=row["app"], name=row["name"]) for row in rows}


def _named(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{len(names)} migrations ({names[0]} … {names[-1]})"


@asynccontextmanager
async def _alone(dialect: str, lock_file: Path | None) -> AsyncIterator[None]:
    if dialect != "sqlite":
        async with _advisory_lock():
            yield
    elif lock_file is not None:
        async with _file_lock(lock_file):
            yield
    else:
        yield


@asynccontextmanager
async def _advisory_lock() -> AsyncIterator[None]:
    """A session lock on a connection of its own: PostgreSQL drops it with the connection if we die."""
    client = connections.get("default")
    async with client.acquire_connection() as holder:
        await holder.execute("SELECT pg_advisory_lock($1)", _ADVISORY_LOCK, timeout=600)
        try:
            yield
        finally:
            await holder.execute("SELECT pg_advisory_unlock($1)", _ADVISORY_LOCK)


@asynccontextmanager
async def _file_lock(path: Path) -> AsyncIterator[None]:
    """A lock beside the database file; the system drops it if we die."""
    with path.open("w") as handle:
        await asyncio.to_thread(fcntl.flock, handle, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(handle, fcntl.LOCK_UN)

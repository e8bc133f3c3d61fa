"""Applying migrations: each in one transaction with its record, and with a lock timeout, for servers may be at work."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from time import monotonic

import structlog
from tortoise import connections
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.exceptions import IntegrityError
from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.graph import MigrationKey
from tortoise.migrations.migration import Migration
from tortoise.migrations.operations import AddConstraint, AlterField, RemoveConstraint, RemoveField
from tortoise.migrations.recorder import MigrationRecorder
from tortoise.transactions import in_transaction

from portal.kernel import outages
from portal.kernel.migration_states import PatientState, projected_state, run
from portal.kernel.preflight import Unusable
from portal.kernel.schema_editors import editor_for

LOCK_TIMEOUT = 0.5
"""Seconds for which PostgreSQL may wait for a table that others use; everybody else waits behind that, and the doors
where shops deliver wait for less than a second."""
PAUSE = 3.0
"""Seconds in which those may go on before it is tried again …"""
LONGEST = 600.0
"""… and after so many it is given up."""
_REBUILDING = (AlterField, RemoveField, AddConstraint, RemoveConstraint)
"""Operations for which an SQLite table may have to be built anew."""
Probe = Callable[[str], Awaitable[None]]
_log = structlog.get_logger(__name__)


async def undisturbed(_point: str) -> None:
    """The probe of a production run: nothing happens between two steps."""


async def apply(
    executor: MigrationExecutor, pending: Sequence[Migration], applied: set[MigrationKey], probe: Probe = undisturbed
) -> None:
    """Apply what is pending to a database that has ``applied``, one after the other.

    A table that others use is waited for, a few times for a short while, so that they never wait long for us.

    Raises:
        Unusable: others kept a table, or the SQLite file, for ten minutes.

    """
    if not pending:
        return
    behind = set(applied)
    projected = await projected_state(executor, behind)
    for migration in pending:
        await probe(f"before {migration.name}")
        given_up_at = monotonic() + LONGEST
        while not await _is_applied(migration, projected, probe):
            if monotonic() > given_up_at:
                raise Unusable(
                    f"{migration.name} could not be applied, because others keep using what it changes; "
                    "stop what runs for long, such as a backup, and run `portal migrate` again."
                )
            await asyncio.sleep(PAUSE)
            projected = await projected_state(executor, behind)
        behind.add(MigrationKey(migration.app_label, migration.name))


async def _is_applied(migration: Migration, projected: PatientState, probe: Probe) -> bool:
    """Whether it could be applied; if not, because others were in the way, nothing has changed but ``projected``."""
    try:
        await _apply(migration, projected, probe)
    except Exception as refused:
        if not outages.is_passing(refused):
            raise
        _log.info("migration_waits", migration=migration.name, reason=str(outages.root(refused)))
        return False
    return True


async def _apply(migration: Migration, projected: PatientState, probe: Probe) -> None:
    """Make the change and record it; ``projected`` goes along, so that each migration is worked out once."""
    async with _free_to_rebuild(migration) as is_free, in_transaction("default") as transaction:
        if transaction.capabilities.dialect != "sqlite":
            await transaction.execute_query(f"SET LOCAL lock_timeout = '{int(LOCK_TIMEOUT * 1000)}ms'")
        await run(migration, projected, editor_for(transaction))
        if is_free:
            await _ensure_references_hold(transaction, migration)
        await probe(f"applied {migration.name}")
        await MigrationRecorder(transaction).record_applied(migration.app_label, migration.name)
        await probe(f"recorded {migration.name}")


@asynccontextmanager
async def _free_to_rebuild(migration: Migration) -> AsyncIterator[bool]:
    """SQLite alters a table by building it anew, and must not enforce foreign keys meanwhile.

    Else dropping the old table would take with it what refers to it. The switch works outside of transactions only.
    """
    client = connections.get("default")
    rebuilds = any(isinstance(operation, _REBUILDING) for operation in migration.operations)
    if client.capabilities.dialect != "sqlite" or not rebuilds:
        yield False
        return
    await client.execute_query("PRAGMA foreign_keys = OFF")
    try:
        yield True
    finally:
        await client.execute_query("PRAGMA foreign_keys = ON")


async def _ensure_references_hold(transaction: BaseDBAsyncClient, migration: Migration) -> None:
    """What SQLite did not ask while it was not enforcing.

    Raises:
        IntegrityError: a row refers to one that is not there; the migration is rolled back.

    """
    _, broken = await transaction.execute_query("PRAGMA foreign_key_check")
    if broken:
        table, parent = broken[0]["table"], broken[0]["parent"]
        raise IntegrityError(f"{migration.name} would leave a row of {table} that refers to nothing in {parent}.")

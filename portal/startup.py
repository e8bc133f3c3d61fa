"""The start-up check: what each command demands of the database, judged before anything opens or changes it (F24)."""

from enum import Enum

from portal import database
from portal.kernel import timeouts
from portal.kernel.migrations import MIGRATE, SchemaIsNewer, SchemaIsOlder, State
from portal.kernel.preflight import Found, Unusable, files, servers
from portal.settings import Settings

__all__ = ["MIGRATE", "Demand", "ensure_exists", "look", "prepare"]


class Demand(Enum):
    """What a command does about a schema that is older than its code. One that is newer it always refuses."""

    READS = "refuses it, and may read where nothing can be written"
    CURRENT = "refuses it"
    EMBEDDED_IF_NEW = "refuses it, but makes the tables of an embedded database that has no rows yet"
    ANY_IF_NEW = "refuses it, but makes the tables of any database that has no rows yet"
    UPDATED = "brings it up to date"


async def look(settings: Settings) -> tuple[Found, State]:
    """What the database is, and where it stands; changes nothing. Raises Unusable where it cannot be read."""
    found = await database.look(settings)
    return found, database.judge(found)


def ensure_exists(settings: Settings, found: Found) -> None:
    """Raise Unusable for a file that is yet to be made."""
    if not found.exists:
        file = database.file_of(settings)
        raise Unusable(f"There is no database {file}; run `portal migrate` first, or correct PORTAL_DATABASE_URL.")


async def prepare(settings: Settings, demand: Demand, *, migrate: str = MIGRATE) -> list[str]:
    """See that the database is fit for a command, or raise Unusable before anything was changed.

    The names of the migrations that were applied because ``demand`` asks for it; ``migrate`` is what an operator
    is told to type where it does not.
    """
    found, state = await look(settings)
    if state.unknown:
        raise SchemaIsNewer(state)
    if demand is not Demand.READS and not found.takes_changes:
        raise Unusable(servers.read_only(database.address_of(settings)))
    if not state.pending:
        return []
    if not await _is_migrated_for(settings, demand, found, state):
        ensure_exists(settings, found)
        raise SchemaIsOlder(state, migrate)
    if not found.exists:
        files.create(database.file_of(settings))
    async with database.opened(settings, timeouts.COMMANDS):
        return await database.migrate(settings)


async def _is_migrated_for(settings: Settings, demand: Demand, found: Found, state: State) -> bool:
    """Whether the command may apply migrations: to what holds somebody's data, `portal migrate` alone does."""
    if demand is Demand.UPDATED:
        return True
    makes = demand is Demand.ANY_IF_NEW or (demand is Demand.EMBEDDED_IF_NEW and database.is_embedded(settings))
    if not makes or not found.exists or not state.applied:
        return makes
    return not await database.has_rows(settings)  # the first start was interrupted, or another one is at it

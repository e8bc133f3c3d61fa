"""The start-up check: what each command demands of the database, judged before anything opens or changes it (F24)."""

from enum import Enum

from portal import database
from portal.kernel import timeouts
from portal.kernel.migrations import SchemaIsNewer, SchemaIsOlder, State
from portal.kernel.preflight import Found, Unusable, files, servers
from portal.settings import Settings


class Demand(Enum):
    """What a command does about a schema that is older than its code. One that is newer it always refuses."""

    READS = "refuses it, and may read where nothing can be written"
    CURRENT = "refuses it"
    EMBEDDED_UPDATED = "brings an embedded database up to date; on a server that is the operator's to decide"
    UPDATED_IF_NEW = "brings an embedded database up to date, and one on a server that has no tables yet"
    UPDATED = "brings it up to date"


async def standing(settings: Settings) -> tuple[Found, State]:
    """What the database is, and where it stands; changes nothing. Raises Unusable where it cannot be read."""
    found = await database.look(settings)
    return found, database.judge(found)


def ensure_exists(settings: Settings, found: Found) -> None:
    """Raise Unusable for a file that is yet to be made."""
    if not found.exists:
        file = database.file_of(settings)
        raise Unusable(f"There is no database {file}; run `portal migrate` first, or correct PORTAL_DATABASE_URL.")


async def prepare(settings: Settings, demand: Demand) -> list[str]:
    """See that the database is fit for a command, or raise Unusable before anything was changed.

    The names of the migrations that were applied because ``demand`` asks for it.
    """
    found, state = await standing(settings)
    if state.unknown:
        raise SchemaIsNewer(state)
    if demand is not Demand.READS and not found.takes_changes:
        raise Unusable(servers.read_only(database.address_of(settings)))
    if not state.pending:
        return []
    if not _updates(settings, state, demand):
        ensure_exists(settings, found)
        raise SchemaIsOlder(state)
    if not found.exists:
        files.create(database.file_of(settings))
    async with database.opened(settings, timeouts.COMMANDS):
        return await database.migrate(settings)


def _updates(settings: Settings, state: State, demand: Demand) -> bool:
    match demand:
        case Demand.UPDATED:
            return True
        case Demand.EMBEDDED_UPDATED:
            return database.is_embedded(settings)
        case Demand.UPDATED_IF_NEW:
            return database.is_embedded(settings) or not state.applied
    return False

"""A migration on PostgreSQL does not keep waiting those who are at work on the same tables (SQLite lets them read)."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from portal import database
from portal.kernel import migration_steps, timeouts
from portal.kernel.preflight import Unusable
from portal.settings import Settings
from tests.statements import counted
from tests.upgrades import schema, states
from tests.upgrades.landed import History

pytestmark = pytest.mark.anyio
BACKENDS = ["postgresql"]
NAMES = History().names
NEXT = NAMES.index("0017_orders_have_their_defaults")


@pytest.fixture
async def old(
    current: dict[str, str], nothing: Settings, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Settings]:  # `current` first: a process has one database open
    """A database whose table of orders is about to be changed, by somebody in haste."""
    monkeypatch.setattr(migration_steps, "LOCK_TIMEOUT", 0.1)
    monkeypatch.setattr(migration_steps, "PAUSE", 0.2)
    await states.restore(NAMES[NEXT - 1], nothing)
    async with database.opened(nothing, timeouts.COMMANDS):
        yield nothing


@pytest.fixture
async def backup(old: Settings) -> AsyncIterator[asyncpg.Connection]:
    """Somebody who has the orders open for long."""
    connection = await asyncpg.connect(old.database_url)
    await connection.execute("BEGIN")
    await connection.fetch("SELECT * FROM orders")
    yield connection
    await connection.close()


async def test_who_reads_meanwhile_is_answered_and_the_upgrade_follows(
    old: Settings, backup: asyncpg.Connection, current: dict[str, str]
) -> None:
    reader = await asyncpg.connect(old.database_url, command_timeout=60)

    with counted() as sent:
        upgrade = asyncio.create_task(database.migrate(old))
        while not upgrade.done() and sum("SET LOCAL lock_timeout" in one for one in sent) < 3:
            assert len(await reader.fetch("SELECT id FROM orders")) == 3
    await reader.close()
    assert not upgrade.done()
    assert (await database.migration_state(old)).applied[-1] == NAMES[NEXT - 1]

    await backup.execute("COMMIT")
    assert await upgrade == NAMES[NEXT:]
    assert await schema.described("postgresql") == current


async def test_an_upgrade_of_a_table_that_is_never_free_is_given_up_in_one_sentence(
    old: Settings, backup: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migration_steps, "LONGEST", 0.5)

    with pytest.raises(Unusable, match="0017_orders_have_their_defaults could not be applied, because others"):
        await database.migrate(old)

    assert (await database.migration_state(old)).applied[-1] == NAMES[NEXT - 1]

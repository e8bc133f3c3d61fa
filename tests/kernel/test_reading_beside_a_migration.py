"""A read that PostgreSQL ends to undo a deadlock with a migration is asked again: the reader notices nothing (F9, F24)."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from portal.accounts.models import Member
from portal.community.models import Thread
from portal.kernel import sql
from portal.settings import Settings

pytestmark = pytest.mark.anyio
BACKENDS = ["postgresql"]
WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"


@pytest.fixture
async def migration(portal_db: Settings) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(portal_db.database_url)
    await connection.execute("SET deadlock_timeout = '10s'")  # so that the reader is the one who is ended
    yield connection
    await connection.close()


async def test_the_reader_is_answered_when_the_migration_is_through(make, migration: asyncpg.Connection) -> None:
    member = await make.member("anna")
    await migration.execute("BEGIN; LOCK TABLE threads IN ACCESS EXCLUSIVE MODE")
    reading = asyncio.create_task(
        sql.fetch("SELECT m.handle, t.id FROM members m LEFT JOIN threads t ON t.author_id = m.id")
    )
    while await migration.fetchval(WAITING) == 0:
        assert not reading.done()

    await migration.execute("LOCK TABLE members IN ACCESS EXCLUSIVE MODE")  # had once the reader is ended
    await migration.execute("COMMIT")

    assert [row["handle"] for row in await reading] == ["anna"]
    assert await Member.exists(id=member.id)
    assert await Thread.all().count() == 0

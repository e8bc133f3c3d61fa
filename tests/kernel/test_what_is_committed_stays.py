"""NL7: what is committed survives the loss of power, as far as the portal's own connections decide it."""

import pytest

from portal.kernel import sql
from portal.kernel.work import unit_of_work

pytestmark = pytest.mark.anyio


@unit_of_work
async def asked(question: str) -> object:
    """On the connection on which units of work write."""
    row = await sql.fetch_one(question)
    assert row is not None
    return row[0]


async def test_a_commit_is_on_the_disk_before_it_is_answered_nl7(portal_db, backend: str) -> None:
    if backend == "sqlite":
        assert await asked("PRAGMA journal_mode") == "wal"
        assert await asked("PRAGMA synchronous") == 2  # FULL; NORMAL would lose the last commits
    else:
        assert await asked("SHOW synchronous_commit") == "on"
        changed = (
            "SELECT count(*) FROM pg_settings WHERE name = 'synchronous_commit' AND source IN ('client', 'session')"
        )
        assert await asked(changed) == 0

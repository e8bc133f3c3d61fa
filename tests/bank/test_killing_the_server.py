"""F1: the server is killed under load again and again; nothing that it acknowledged is lost."""

import os
import sqlite3
from contextlib import closing

import pytest

from portal.loyalty import ledger
from tests.bank.running import Run, servers
from tests.bank.stage import set_up

pytestmark = pytest.mark.anyio
ROUNDS = int(os.environ.get("PORTAL_TEST_KILLS", "2"))


async def test_killed_in_the_middle_of_it_the_server_has_lost_nothing_f1(make, portal_db, backend, kept):
    """NL1, NL2."""
    stage = await set_up(make, 20)
    async with servers(portal_db, 1, kept=kept) as (server,):
        path, url = kept / "history.jsonl", portal_db.database_url
        run = Run(url, stage, [server.port], path, clients=4, seed=1)
        for number in range(ROUNDS):
            await run.work_and_be_interrupted(server.kill, after=1 + number % 3 / 2)
            await server.start()
        findings = await run.verdict()

    assert findings == []
    assert await ledger.verify() == []
    if backend == "sqlite":
        with closing(sqlite3.connect(url.removeprefix("sqlite://"))) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)

"""A crowd at the counter: whatever is repeated, hung up on or done at once, the books are right at every moment."""

import os
import subprocess
import sys

import pytest

from portal.loyalty import ledger
from tests.bank.clients import History
from tests.bank.running import PLANTED, Run, servers
from tests.bank.stage import set_up

pytestmark = pytest.mark.anyio
SECONDS = float(os.environ.get("PORTAL_TEST_BANK_SECONDS", "6"))
SEED = int(os.environ.get("PORTAL_TEST_BANK_SEED", "1"))
CLIENTS, MEMBERS = 16, 100


async def test_two_servers_and_a_crowd_keep_one_ledger_p5_r1_r6(make, portal_db, backend, kept):
    """NL8."""
    stage = await set_up(make, MEMBERS)
    async with servers(portal_db, 2 if backend == "postgresql" else 1, kept=kept) as running:
        ports = [server.port for server in running]
        run = Run(portal_db.database_url, stage, ports, kept / "history.jsonl", clients=CLIENTS, seed=SEED)
        await run.work(SECONDS)
        findings = await run.verdict()

    assert findings == [], f"seed {SEED}"
    assert await ledger.verify() == []


async def test_a_planted_read_check_write_bug_is_caught(make, portal_db, backend, kept):
    stage = await set_up(make, 3)
    async with servers(portal_db, 2 if backend == "postgresql" else 1, PLANTED, kept=kept) as running:
        ports = [server.port for server in running]
        run = Run(portal_db.database_url, stage, ports, kept / "history.jsonl", clients=CLIENTS, seed=SEED)
        await run.work(4)
        findings = await run.verdict()

    assert [finding for finding in findings if "the entries said" in finding]
    assert await ledger.verify() != []


def test_the_checker_is_a_program_of_its_own_and_names_what_is_lost(tmp_path):
    history = History(tmp_path / "history.jsonl")
    history.note("sums", at=0, accounts=0, entries=0, lots=0, held=0, impossible=0, gaps=0, broken=0)
    history.note("order", outcome="done", key="order-1", member="m", points=5)
    history.close()

    told = subprocess.run(
        [sys.executable, "-m", "tests.bank.checker", history.path], capture_output=True, text=True, check=False
    )

    assert told.stdout == "order order-1 was acknowledged and is lost\n"
    assert told.returncode == 1

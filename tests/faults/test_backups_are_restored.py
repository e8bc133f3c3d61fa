"""F14: a backup as the upgrade page has it made, beside a running server, is restored whole and verified."""

import asyncio
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from portal import database
from portal.loyalty.ledger.models import Transfer
from portal.settings import Settings
from tests.faults.clients import Asker
from tests.faults.portals import Portal, verified

pytestmark = pytest.mark.anyio
PAGE = (Path(database.__file__).parent / "UPGRADING.md").read_text()


async def test_a_backup_made_beside_a_running_server_is_restored_and_verified_f14(
    portal: Portal, asker: Asker, tmp_path: Path
) -> None:
    answered = [await asker.adjust() for _ in range(5)]
    before = await transfers(portal.url)
    async with asker.busy(asker.adjust, asker.hook):
        await asyncio.sleep(0.5)
        backup = await asyncio.to_thread(backed_up, portal.url, tmp_path)
        await asyncio.sleep(0.5)

    restored = await asyncio.to_thread(restored_from, backup, portal.url)

    assert all(one.is_well for one in answered)
    await verified(restored, tmp_path / "verify.log")
    assert len(before) >= 5
    assert before <= await transfers(restored) <= await transfers(portal.url)


def backed_up(url: str, folder: Path) -> Path:
    """By the words of the upgrade page."""
    if url.startswith("sqlite"):
        backup = folder / "portal-backup.db"
        assert "VACUUM INTO 'portal-backup.db'" in PAGE
        with closing(sqlite3.connect(url.removeprefix("sqlite://"))) as connection:
            connection.execute(f"VACUUM INTO '{backup}'")
        return backup
    backup = folder / "portal.dump"
    assert 'pg_dump --format=custom --file=portal.dump "$PORTAL_DATABASE_URL"' in PAGE
    subprocess.run(["pg_dump", "--format=custom", f"--file={backup}", url], check=True)
    return backup


def restored_from(backup: Path, url: str) -> str:
    """The address of a database of its own that has what was backed up."""
    if url.startswith("sqlite"):
        return f"sqlite://{backup}"
    name = f"restored_{backup.stat().st_mtime_ns}"
    server = urlsplit(url)
    subprocess.run(["createdb", "--maintenance-db", server._replace(path="/postgres").geturl(), name], check=True)
    there = server._replace(path=f"/{name}").geturl()
    subprocess.run(["pg_restore", "--exit-on-error", "--dbname", there, str(backup)], check=True)
    return there


async def transfers(url: str) -> set[str]:
    async with database.opened(Settings(database_url=url)):
        return {str(one) for one in await Transfer.all().values_list("id", flat=True)}

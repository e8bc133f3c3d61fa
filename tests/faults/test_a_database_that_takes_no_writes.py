"""F12, F13: the disk is full, or a standby has taken over that only reads: writes are 503, reads go on, then all is well."""

import asyncio
import shutil
import tempfile
import uuid
from pathlib import Path

import pytest

from tests.faults.portals import asking, founded, verified
from tests.faults.small_disks import small_disk

pytestmark = pytest.mark.anyio
MEGABYTES = 48


@pytest.fixture
def disk():
    # Not below the folder of this test alone: the user postgres must be able to go there.
    with small_disk(Path(tempfile.gettempdir()) / f"portal-disk-{uuid.uuid4().hex[:8]}", MEGABYTES) as made:
        yield made
    made.folder.rmdir()


@pytest.fixture
async def url_on_disk(backend, disk, request):
    """An empty database whose tables are on the small disk."""
    if backend == "sqlite":
        yield f"sqlite://{disk.folder / 'portal.db'}"
        return
    cluster, name = request.getfixturevalue("postgres_cluster"), f"small_{uuid.uuid4().hex[:8]}"
    shutil.chown(disk.folder, "postgres")
    space = disk.folder / "space"
    space.mkdir()
    shutil.chown(space, "postgres")
    await cluster.ask(f"CREATE TABLESPACE {name} LOCATION '{space}'")
    await cluster.ask(f"CREATE DATABASE {name} TABLESPACE {name}")
    yield cluster.url(name)
    await cluster.ask(f"DROP DATABASE {name} WITH (FORCE)")
    await cluster.ask(f"DROP TABLESPACE {name}")


async def test_with_the_disk_full_writes_are_asked_to_come_again_and_reads_go_on_f12(disk, url_on_disk, tmp_path):
    portal = await founded(url_on_disk, tmp_path / "server.log")
    await portal.server.start()
    try:
        async with asking(portal) as asker:
            await asker.until_well(asker.threads, asker.balance, asker.adjust, asker.hook)
            disk.fill()
            while (await asker.adjust()).is_well:  # there may be room on the pages that are there
                pass
            said = len(asker.answers.all)
            for _ in range(10):
                await asyncio.gather(asker.threads(), asker.balance(), asker.adjust())
            while_full = asker.answers.all[said:]
            disk.make_room()
            await asker.until_well(asker.threads, asker.balance, asker.adjust, asker.hook)
            answers = asker.answers

        assert answers.indecent() == []
        assert {one.status for one in while_full if one.kind != "adjust"} == {200}
        assert len([one for one in while_full if one.kind == "adjust" and one.says_try_again]) >= 5
        await portal.server.stop()
        await verified(portal.url, tmp_path / "verify.log")
    finally:
        await portal.server.kill()
        print(portal.server.words[-5000:])  # noqa: T201 - pytest shows it with a failure

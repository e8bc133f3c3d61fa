"""F13a: another file in the place of the open SQLite database: nothing is answered as written that nobody will find."""

import asyncio
import json
import shutil
import sqlite3
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from portal import database
from portal.accounts.models import Member
from portal.kernel import liveness, work
from portal.kernel.errors import TryAgain
from portal.settings import Settings
from tests.faults.portals import asking, founded

pytestmark = pytest.mark.anyio


@pytest.fixture
async def url(backend, tmp_path):
    if backend != "sqlite":
        pytest.skip("PostgreSQL's files are its server's own")
    return f"sqlite://{tmp_path / 'portal.db'}"


@pytest.mark.parametrize("replaced", [True, False], ids=["replaced", "removed"])
async def test_after_the_file_is_gone_nothing_is_answered_as_written(url, replaced, tmp_path):
    portal = await founded(url, tmp_path / "server.log")
    file, former = Path(url.removeprefix("sqlite://")), tmp_path / "former.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"VACUUM INTO '{tmp_path / 'copy.db'}'")
    await portal.server.start()
    try:
        async with asking(portal) as asker:
            await asker.until_well(asker.threads, asker.balance, asker.adjust, asker.hook)
            file.rename(former)
            if replaced:
                shutil.move(tmp_path / "copy.db", file)
            said = len(asker.answers.all)
            await asyncio.gather(asker.threads(), asker.balance(), asker.adjust(), asker.hook())
            afterwards = asker.answers.all[said:]
            found = await asyncio.to_thread(health, portal.server.url)

        assert [one.says_try_again for one in afterwards] == [True] * 4
        assert asker.answers.indecent() == []
        assert found == (503, f"the database {file} was replaced or removed under the running server")
        assert portal.server.words.count("database_file_replaced") == 1
        await portal.server.stop()
        assert file.exists() is replaced
    finally:
        await portal.server.kill()
        print(portal.server.words[-5000:])  # noqa: T201 - pytest shows it with a failure


async def test_what_is_being_written_when_the_file_goes_is_not_acknowledged(url, tmp_path):
    await founded(url, tmp_path / "server.log")
    file, former = Path(url.removeprefix("sqlite://")), tmp_path / "former.db"
    monitored = liveness.Liveness()

    async def rename_meanwhile() -> None:
        await Member.all().update(display_name="written")
        file.rename(former)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(liveness, "units", monitored)
        async with database.opened(Settings(database_url=url)):
            with pytest.raises(TryAgain, match="replaced or removed"):
                await work.unit_of_work(rename_meanwhile)()

    assert monitored.trouble() == f"the database {file} was replaced or removed under the running server"
    former.rename(file)  # beside its log again
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM members WHERE display_name = 'written'").fetchone() == (0,)


def health(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"{url}/healthz", timeout=10) as answer:
            return answer.status, json.load(answer)["status"]
    except urllib.error.HTTPError as refused:
        return refused.code, json.load(refused)["status"]

"""F32: the portal's key and a shop's secret are changed under load; old and new are good, and neither is logged."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest

from portal import database
from portal.settings import Settings
from tests.faults.clients import Asker
from tests.faults.portals import founded
from tests.makers import Make
from tests.processes import Server

pytestmark = pytest.mark.anyio
OLD_KEY, NEW_KEY = "the-key-of-last-year-" + "o" * 20, "the-key-of-this-year-" + "n" * 20
OLD_SECRET, NEW_SECRET = "whsec_" + "b2xk" * 10, "whsec_" + "bmV3" * 10
BOTH = f"{NEW_SECRET},{OLD_SECRET}"
STEPS = {
    "before": {"PORTAL_SECRET_KEY": OLD_KEY, "PORTAL_WEBHOOK_SECRET": OLD_SECRET},
    "both are known": {
        "PORTAL_SECRET_KEY": OLD_KEY,
        "PORTAL_FORMER_SECRET_KEYS": NEW_KEY,
        "PORTAL_WEBHOOK_SECRET": BOTH,
    },
    "the new one signs": {
        "PORTAL_SECRET_KEY": NEW_KEY,
        "PORTAL_FORMER_SECRET_KEYS": OLD_KEY,
        "PORTAL_WEBHOOK_SECRET": BOTH,
    },
}
PAGE = "query ($after: String) { threads(first: 1, after: $after) { pageInfo { endCursor } nodes { id } } }"


async def walked(server: Server, after: str | None = None) -> tuple[str, str]:
    """The next thread of the list, and the cursor after it."""
    async with httpx.AsyncClient(base_url=server.url, timeout=60) as client:
        answer = await client.post("/graphql", json={"query": PAGE, "variables": {"after": after}})
    page = answer.json()["data"]["threads"]
    return page["nodes"][0]["id"], page["pageInfo"]["endCursor"]


@pytest.fixture
async def url(backend: str, tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[str]:
    if backend == "sqlite":
        yield f"sqlite://{tmp_path / 'portal.db'}"
        return
    cluster = request.getfixturevalue("postgres_cluster")
    await cluster.ask("CREATE DATABASE secrets")
    yield cluster.url("secrets")


async def test_keys_are_changed_in_two_steps_and_nobody_notices_f32(url: str, tmp_path: Path) -> None:
    """First all know both, then the new one signs; servers of two steps are there at the same time."""
    portal = await founded(url, tmp_path / "founded.log")
    make = Make()
    async with database.opened(Settings(database_url=url)):
        for _ in range(5):
            await make.thread()
    servers = [
        Server(url, words=tmp_path / f"{step}.log", PORTAL_LOG_LEVEL="DEBUG", **chosen)
        for step, chosen in STEPS.items()
    ]
    member, staff = portal.stage.members[0], portal.stage.staff

    def asker_of(server: Server, secret: str) -> Asker:
        return Asker(server.url, member=member.id, token=member.token, staff=staff.token, secret=secret)

    async with AsyncExitStack() as stack:
        for server in servers:
            stack.push_async_callback(server.kill)
            await server.start()
        before, both, after = servers
        askers = [asker_of(before, OLD_SECRET), *(asker_of(one, OLD_SECRET) for one in (both, after))]
        askers += [asker_of(one, NEW_SECRET) for one in (both, after)]
        for one in askers:
            stack.push_async_callback(one.close)
            await stack.enter_async_context(one.busy(one.threads, one.balance, one.hook))
        found, cursor = await walked(before)
        passed = [found]
        for server in (both, before, after, both):
            found, cursor = await walked(server, cursor)
            passed.append(found)
        for one in askers:
            await one.until_well(one.threads, one.balance, one.hook)

    assert len(set(passed)) == 5
    assert [one for asker in askers for one in asker.answers.indecent()] == []
    words = "".join(server.words for server in servers)
    assert [one for one in (OLD_KEY, NEW_KEY, OLD_SECRET, NEW_SECRET) if one in words] == []

"""Two servers: edits, votes, answers and removals on one reach who watches on the other, each once, through a restart."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from graphql_schema.ids import global_id
from portal import database
from portal.accounts.models import Member
from portal.accounts.sessions import open_session
from portal.settings import Settings
from tests.faults.clusters import Cluster
from tests.faults.portals import founded
from tests.faults.subscriber import Subscriber, subscriber
from tests.makers import Make
from tests.own_redis import running
from tests.processes import Server

pytestmark = pytest.mark.anyio
CHANGES = """subscription ($id: ID!) { threadChanged(threadId: $id) {
    change postId post { bodyMarkdown score isAccepted } thread { isLocked } } }"""


@dataclass
class Scene:
    """Two servers on one database, a question with an answer, and the tokens of those who take part."""

    near: Server
    far: Server
    thread: str
    answer: str
    asker: str
    author: str
    moderator: str

    async def on_the_far_side(self, token: str, mutation: str, **given: Any) -> None:
        name = mutation[0].lower() + mutation[1:]
        kind = {"acceptAnswer": "AcceptAnswerInput"}.get(name, f"{mutation}Input")
        query = f"mutation ($input: {kind}!) {{ {name}(input: $input) {{ errors {{ code }} }} }}"
        headers = {"authorization": f"Bearer {token}"}
        async with httpx.AsyncClient(base_url=self.far.url, timeout=60, headers=headers) as client:
            answer = await client.post("/graphql", json={"query": query, "variables": {"input": given}})
        assert answer.json()["data"] == {name: {"errors": []}}


@asynccontextmanager
async def two_servers(url: str, words: Path, **environment: str) -> AsyncIterator[Scene]:
    portal = await founded(url, words / "near.log", **environment)
    make = Make()
    async with database.opened(Settings(database_url=url)):
        question = await make.question()
        author = await make.member()
        answer = await make.answer(to=question, by=author)
        asker = await Member.get(id=question.author_id)
        tokens = [await open_session(member.id, user_agent=None) for member in (asker, author, await make.moderator())]
    far = Server(url, words=words / "far.log", **{**environment, "PORTAL_EMBEDDED_WORKER": "false"})
    await portal.server.start()
    try:
        await far.start()
        yield Scene(portal.server, far, global_id("Thread", question.id), global_id("Post", answer.id), *tokens)
    finally:
        await far.kill()
        await portal.server.kill()


def told_of(data: Mapping[str, Any]) -> tuple[Any, ...]:
    update = data["threadChanged"]
    post = update["post"] or {}
    return update["change"], post.get("bodyMarkdown"), post.get("score"), post.get("isAccepted")


async def everything_is_told_once(scene: Scene) -> None:
    watching = subscriber(scene.near, scene.thread, document=CHANGES, reads=told_of)
    async with watching as listening:
        await before_the_restart(scene, listening)
        await scene.near.kill()
        await listening.cut_off()
        await scene.on_the_far_side(scene.author, "EditPost", postId=scene.answer, bodyMarkdown="Third wording.")
        await scene.near.start()
        await listening.hears(("POST_CHANGED", "Third wording.", 1, True))
        await scene.on_the_far_side(scene.moderator, "ModerateThread", threadId=scene.thread, action="LOCK")
        await scene.on_the_far_side(scene.moderator, "ModerateThread", threadId=scene.thread, action="UNLOCK")
        await scene.on_the_far_side(scene.author, "DeletePost", postId=scene.answer)
        await listening.hears(("POST_REMOVED", None, None, None))

        gone, thread = ("POST_REMOVED", None, None, None), ("THREAD_CHANGED", None, None, None)
        assert listening.numbers == [
            ("POST_CHANGED", "Second wording.", 0, False),
            ("POST_CHANGED", "Second wording.", 1, False),
            ("POST_CHANGED", "Second wording.", 1, True),
            thread,
            ("POST_CHANGED", "Third wording.", 1, True),
            thread,
            thread,
            gone,
        ]
        assert listening.refused == []


async def before_the_restart(scene: Scene, listening: Subscriber) -> None:
    """One at a time: what is read is the post as it is by then."""
    await scene.on_the_far_side(scene.author, "EditPost", postId=scene.answer, bodyMarkdown="Second wording.")
    await listening.hears(("POST_CHANGED", "Second wording.", 0, False))
    await scene.on_the_far_side(scene.asker, "Vote", postId=scene.answer, value=1)
    await listening.hears(("POST_CHANGED", "Second wording.", 1, False))
    await scene.on_the_far_side(scene.asker, "AcceptAnswer", postId=scene.answer)
    await listening.hears(("THREAD_CHANGED", None, None, None))


async def test_changes_reach_the_other_server_without_redis_f16(
    backend: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = f"sqlite://{tmp_path / 'portal.db'}"
    if backend == "postgresql":
        cluster: Cluster = request.getfixturevalue("postgres_cluster")
        await cluster.ask("CREATE DATABASE changes")
        url = cluster.url("changes")
    async with two_servers(url, tmp_path) as scene, asyncio.timeout(180):
        await everything_is_told_once(scene)


async def test_changes_reach_the_other_server_with_redis_f15(postgres_cluster: Cluster, tmp_path: Path) -> None:
    await postgres_cluster.ask("CREATE DATABASE changes_by_redis")
    redis = running(tmp_path)
    with redis as its:
        async with (
            two_servers(postgres_cluster.url("changes_by_redis"), tmp_path, PORTAL_REDIS_URL=its.url) as scene,
            asyncio.timeout(180),
        ):
            await everything_is_told_once(scene)

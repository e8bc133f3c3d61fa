"""Clients from npm as they come, against a real server: urql, Apollo with persisted queries and pages, graphql-ws."""

import asyncio
import json
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import UUID

from gql import Client, gql
from gql.transport.httpx import HTTPXAsyncTransport
from gql.transport.websockets import WebsocketsTransport

import graphql_schema
from graphql_schema import persisted
from graphql_schema.ids import global_id
from portal.accounts.sessions import open_session
from portal.community.live import topic_of
from portal.kernel import live
from portal.settings import Settings
from tests.clients.packages import FOLDER, INSTALLED
from tests.conftest import missing
from tests.makers import Make
from tests.server import LiveServer, serving

SDL = Path(graphql_schema.__file__).with_name("schema.graphql")


async def started(script: str, *arguments: str) -> asyncio.subprocess.Process:
    """A script of this folder under node, among the packages."""
    node = shutil.which("node")
    if node is None or not (FOLDER / "@apollo" / "client").is_dir():
        missing(
            f"The clients need node and their packages: run `npm install --prefix DIR {INSTALLED}` "
            "and set PORTAL_TEST_CLIENTS=DIR/node_modules."
        )
    text = (Path(__file__).parent / script).read_text()
    return await asyncio.create_subprocess_exec(
        str(node), "--input-type=module", "--eval", text, *arguments, cwd=FOLDER.parent, stdout=asyncio.subprocess.PIPE
    )


async def test_urql_and_apollo_work_as_they_come(live_server: LiveServer, make: Make) -> None:
    """By GET, by digest and page after page; and a token that is over is no visitor."""
    persisted.texts.cache_clear()
    for number in range(1, 6):
        await make.thread(title=f"Thread {number}")

    process = await started("http.mjs", f"{live_server.url}/graphql")
    output, _ = await asyncio.wait_for(process.communicate(), 120)

    newest = [f"Thread {number}" for number in (5, 4, 3, 2, 1)]
    assert json.loads(output) == {
        "urql": newest[:2],
        "urqlSent": ["GET text"],
        "urqlPersisted": newest[:1],
        "urqlPersistedSent": ["GET digest", "GET text"],
        "urqlPersistedAgain": newest[:1],
        "urqlPersistedAgainSent": ["GET digest"],
        "apolloPersisted": newest[:3],
        "apolloPersistedSent": ["GET digest", "POST text"],
        "apolloPersistedAgain": newest[:3],
        "apolloPersistedAgainSent": ["GET digest"],
        "apolloPages": newest,
        "signedOut": ["UNAUTHENTICATED", None],
    }


async def test_caches_follow_by_the_ids_of_what_changed(live_server: LiveServer, make: Make) -> None:
    """graphcache with the printed schema asks nothing again after mutations, and warns of nothing; Apollo's optimistic
    vote gives way to what the server counted.
    """
    thread = await make.thread(title="Thread 1")
    for number in range(2, 6):
        await make.thread(title=f"Thread {number}")
    post = await make.first_post(thread)
    tokens = [await open_session((await make.member()).id, user_agent=None) for _ in range(2)]

    process = await started("caches.mjs", f"{live_server.url}/graphql", str(SDL), *tokens, global_id("Post", post.id))
    output, _ = await asyncio.wait_for(process.communicate(), 120)

    assert json.loads(output) == {
        "graphcachePages": ["Thread 5", "Thread 4", "Thread 3", "Thread 2"],
        "graphcachePost": {"score": 1, "viewerVote": 1},
        "graphcacheAskedAgain": 0,
        "graphcacheWarnings": [],
        "apolloScores": [1, 2, 1],
        "viewers": [["Anna B.", "de"], ["Ben", "de"]],
    }


async def test_python_gql_asks_and_listens(live_server: LiveServer, make: Make) -> None:
    thread, member = await make.thread(title="Thread 1"), await make.member("anna")
    headers = {"authorization": f"Bearer {await open_session(member.id, user_agent=None)}"}
    over_http = HTTPXAsyncTransport(url=f"{live_server.url}/graphql", headers=headers)
    over_socket = WebsocketsTransport(url=live_server.ws_url, init_payload=headers)

    async with Client(transport=over_http, fetch_schema_from_transport=True) as asking:
        asked = await asking.execute(gql("{ viewer { member { handle } } threads(first: 1) { nodes { title } } }"))
    async with Client(transport=over_socket) as listening, asyncio.timeout(60):
        document = gql("subscription ($id: ID!) { threadChanged(threadId: $id) { change post { number } } }")
        document.variable_values = {"id": global_id("Thread", thread.id)}
        told = listening.subscribe(document)
        first = asyncio.ensure_future(anext(told))
        await _watched(thread.id)
        await make.post(to=thread)
        heard = await first
        await told.aclose()

    assert asked == {"viewer": {"member": {"handle": "anna"}}, "threads": {"nodes": [{"title": "Thread 1"}]}}
    assert heard == {"threadChanged": {"change": "POST_ADDED", "post": {"number": 2}}}


async def test_graphql_ws_listens_on_through_a_restart(portal_db: Settings, make: Make) -> None:
    """It comes back by itself after 1012, and a token that is not good is told to it as 4403."""
    thread = await make.thread()
    async with serving(portal_db) as before:
        process = await started("live.mjs", before.ws_url, global_id("Thread", thread.id))
        told = _events(process)
        greeted = [await anext(told), await anext(told)]
        await _watched(thread.id)
        await make.post(to=thread, body="Before.")
        heard = await anext(told)
    closed = await anext(told)
    async with serving(portal_db, port=before.port):
        again = await _there_again(told)
        await _watched(thread.id)
        await make.post(to=thread, body="After.")
        heard_again = await anext(told)
        process.kill()
        await process.wait()

    assert {"event": "connected"} in greeted
    assert {"event": "refused", "code": 4403} in greeted
    assert heard == {"event": "told", "body": "Before."}
    assert closed == {"event": "closed", "code": 1012}
    assert again == {"event": "connected"}
    assert heard_again == {"event": "told", "body": "After."}


async def _events(process: asyncio.subprocess.Process) -> AsyncIterator[dict[str, Any]]:
    assert process.stdout is not None
    while line := await asyncio.wait_for(process.stdout.readline(), 60):
        yield json.loads(line)


async def _there_again(told: AsyncIterator[dict[str, Any]]) -> dict[str, Any]:
    """The first that is heard after tries at a server that was not there yet."""
    while (event := await anext(told)) == {"event": "closed", "code": 1006}:
        pass
    return event


async def _watched(thread_id: UUID) -> None:
    async with asyncio.timeout(60):
        while not live.watchers(topic_of(thread_id)):  # noqa: ASYNC110 - the client says it nowhere
            await asyncio.sleep(0.02)

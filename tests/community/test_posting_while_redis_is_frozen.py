"""Posting waits neither for Redis nor for word to reach everyone who is told of it (F15)."""

from collections.abc import AsyncIterator
from time import monotonic

import pytest

from graphql_schema.ids import global_id
from portal.accounts.sessions import open_session
from portal.community.models import Post
from portal.community.reading import follow_thread
from portal.kernel import live, redis
from portal.kernel.rate_limits import reset
from portal.settings import Settings, use
from tests.own_redis import OwnRedis, own_redis
from tests.server import LiveServer, serving

__all__ = ["own_redis"]

REPLY = "mutation ($input: CreatePostInput!) { createPost(input: $input) { post { number } errors { code } } }"


@pytest.fixture
async def server(portal_db: Settings, own_redis: OwnRedis) -> AsyncIterator[LiveServer]:
    """A server that has spoken with a Redis of its own."""
    linked = portal_db.model_copy(update={"redis_url": own_redis.url})
    use(linked)
    reset()
    async with live.connected(own_redis.url), serving(linked) as found:
        await redis.ask(lambda asked: asked.ping())
        yield found
        own_redis.thaw()


async def test_three_posts_among_fifty_two_people_are_answered_well_within_a_second_each(make, server, own_redis):
    thread = await make.thread()
    for _ in range(51):
        await follow_thread(thread.id, follow=True, by=await make.viewer(await make.member()))
    token = await open_session((await make.member()).id, user_agent=None)
    own_redis.freeze()

    seconds = []
    async with server.client(authorization=f"Bearer {token}") as client:
        for number in range(3):
            given = {"threadId": global_id("Thread", thread.id), "bodyMarkdown": f"Seen by everyone, {number}."}
            began = monotonic()
            answer = await client.post("/graphql", json={"query": REPLY, "variables": {"input": given}})
            seconds.append(monotonic() - began)
            assert answer.json() == {"data": {"createPost": {"post": {"number": number + 2}, "errors": []}}}

    assert redis.is_away()
    assert await Post.filter(thread_id=thread.id).count() == 4
    assert max(seconds) < 1, seconds

"""Threads behind a gate through the door that members use: who may not see one reads, writes and watches nothing."""

import asyncio
from contextlib import aclosing

import pytest

from graphql_schema.context import Context
from graphql_schema.execution import stream
from graphql_schema.ids import global_id
from portal.access.keys import grant_key, revoke_key
from portal.access.viewers import viewer_of
from portal.community import posts
from portal.community.models import Post, Thread, ThreadReader, Vote
from portal.kernel import live
from portal.kernel.ids import new_id

GATED = {
    "thread": "query ($id: ID!) { thread(id: $id) { id } }",
    "node": "query ($id: ID!) { node(id: $id) { id } }",
    "nodes": "query ($id: ID!) { nodes(ids: [$id]) { id } }",
}


@pytest.mark.parametrize("document", GATED.values(), ids=GATED.keys())
async def test_what_is_gated_answers_like_an_unknown_id(make, graphql, document):
    """L1, L2, G45, G46: byte for byte, for visitors and for too low a tier."""
    room = await make.category("lounge", required_tier_slug="gold")
    thread = await make.thread(within=room, by=await make.brand())
    post = await make.first_post(thread)
    low = await make.member()
    await grant_key(low.id, "tier:silver")

    for viewer in (None, low):
        for kind, key in (
            ("Thread", thread.id),
            ("Post", post.id),
            ("Category", room.id),
            ("Post", thread.id),
            ("Thread", post.id),
        ):
            assert await graphql.raw(document, viewer=viewer, id=global_id(kind, key)) == await graphql.raw(
                document, viewer=viewer, id=global_id(kind, new_id())
            )
    gold = await make.member()
    await grant_key(gold.id, "tier:gold")
    assert await graphql(GATED["node"], viewer=gold, id=global_id("Post", post.id)) is not None


async def test_writing_to_what_is_gated_answers_like_an_unknown_id(make, graphql):
    """L5, for every mutation of the forum that takes an id."""
    room = await make.category("lounge", required_tier_slug="gold")
    thread = await make.question(within=room, by=await make.brand())
    post = await make.answer(to=thread, by=await make.brand())
    mutations = {
        "createPost": ("CreatePostInput", {"threadId": "Thread", "bodyMarkdown": "Hi"}),
        "editPost": ("EditPostInput", {"postId": "Post", "bodyMarkdown": "Hi"}),
        "deletePost": ("DeletePostInput", {"postId": "Post"}),
        "vote": ("VoteInput", {"postId": "Post", "value": 1}),
        "acceptAnswer": ("AcceptAnswerInput", {"postId": "Post"}),
        "unacceptAnswer": ("AcceptAnswerInput", {"postId": "Post"}),
        "followThread": ("FollowThreadInput", {"threadId": "Thread", "follow": True}),
        "markThreadRead": ("MarkThreadReadInput", {"threadId": "Thread", "upToPostNumber": 1}),
        "moderateThread": ("ModerateThreadInput", {"threadId": "Thread", "action": "LOCK"}),
    }
    low = await make.member()

    for name, (kind, given) in mutations.items():
        document = f"mutation ($input: {kind}!) {{ {name}(input: $input) {{ errors {{ code message field }} }} }}"
        gated, unknown = (
            {key: global_id(value, ids[value]) if value in ids else value for key, value in given.items()}
            for ids in ({"Thread": thread.id, "Post": post.id}, {"Thread": new_id(), "Post": new_id()})
        )
        answer = await graphql(document, viewer=low, input=gated)
        assert answer["errors"][0]["code"] == "NOT_FOUND", name
        assert answer == await graphql(document, viewer=low, input=unknown), name

    assert await Vote.all().count() == 0
    assert await ThreadReader.filter(member_id=low.id).count() == 0
    assert (await Thread.get(id=thread.id)).last_post_number == 2
    assert (await Post.get(id=post.id)).body_markdown == "Try it with less water."


async def test_what_came_meanwhile_is_judged_by_the_rights_of_now_l39(make):
    """Who comes back gets what they missed, but for what they may not see any more."""
    gold, writer = await make.member(), await make.brand()
    await grant_key(gold.id, "tier:gold")
    thread = await make.thread(within=await make.category("lounge", required_tier_slug="gold"), by=writer)
    since = await live.here()
    taken_back = await make.post(to=thread, by=writer)
    await make.post(to=thread, by=writer)
    await posts.delete_post(taken_back.id, by=await make.viewer(writer))

    async def missed():
        context = Context(viewer=await viewer_of(gold.id), recheck=lambda: viewer_of(gold.id), since=since)
        document = "subscription ($id: ID!) { postAdded(threadId: $id) { number } }"
        async with aclosing(stream(document, {"id": global_id("Thread", thread.id)}, context)) as told:
            return (await asyncio.wait_for(anext(told), 60)).as_response()

    assert (await missed())["data"] == {"postAdded": {"number": 3}}
    await revoke_key(gold.id, "tier:gold")
    assert (await missed())["errors"][0]["extensions"]["code"] == "NOT_FOUND"


@pytest.mark.parametrize("watched", ["postAdded(threadId: $id) { number }", "threadChanged(threadId: $id) { change }"])
async def test_a_thread_that_is_not_seen_cannot_be_watched(make, watched):
    """G42."""
    room = await make.category("lounge", required_tier_slug="gold")
    thread = await make.thread(within=room, by=await make.brand())

    async def refusal(key):
        document = f"subscription ($id: ID!) {{ {watched} }}"
        return [answer.as_response() async for answer in stream(document, {"id": global_id("Thread", key)}, Context())]

    gated = await refusal(thread.id)
    assert gated[0]["errors"][0]["extensions"]["code"] == "NOT_FOUND"
    assert gated == await refusal(new_id())

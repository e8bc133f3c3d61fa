"""Who has a thread open hears of all that changes in it, as far as they may see it at that moment."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from graphql_schema.context import Context
from graphql_schema.execution import stream
from graphql_schema.ids import global_id
from portal.access.keys import grant_key, revoke_key
from portal.access.viewers import viewer_of
from portal.accounts.erasure import erase_member
from portal.accounts.models import Member
from portal.accounts.viewer import VISITOR
from portal.community import answers, posts, threads, votes
from portal.community.live import topic_of
from portal.kernel import live

pytestmark = pytest.mark.anyio
CHANGES = """subscription ($id: ID!) { threadChanged(threadId: $id) {
    change postId post { number bodyMarkdown score isAccepted state viewerVote }
    thread { title isLocked isSolved replyCount } } }"""


class Open:
    """An open page: what it is told, one at a time."""

    def __init__(self, thread, context):
        self._told = stream(CHANGES, {"id": global_id("Thread", thread.id)}, context)
        self._next = asyncio.ensure_future(anext(self._told, None))

    async def next(self):
        answered = await asyncio.wait_for(self._next, 10)
        if answered is None:
            return None
        self._next = asyncio.ensure_future(anext(self._told, None))
        response = answered.as_response()
        return response["data"]["threadChanged"] if response.get("data") else response["errors"][0]

    async def close(self):
        self._next.cancel()
        await asyncio.gather(self._next, return_exceptions=True)
        await self._told.aclose()


@asynccontextmanager
async def watching(thread, viewer=None, since=None) -> AsyncIterator[Open]:
    recheck = None if viewer is None else lambda: viewer_of(viewer.id)
    seen_as = VISITOR if viewer is None else await viewer_of(viewer.id)
    before = live.watchers(topic_of(thread.id))
    opened = Open(thread, Context(viewer=seen_as, recheck=recheck, since=since))
    async with asyncio.timeout(10):
        while live.watchers(topic_of(thread.id)) == before:  # noqa: ASYNC110 - told by nothing else
            await asyncio.sleep(0.01)
    try:
        yield opened
    finally:
        await opened.close()


def of_post(post, change="POST_CHANGED", **is_now):
    """What is expected to be told, of a reply in a thread of two posts."""
    seen = {"number": 2, "bodyMarkdown": "I see.", "score": 0, "isAccepted": False, "state": "VISIBLE", "viewerVote": 0}
    thread = {"title": "About the weather", "isLocked": False, "isSolved": False, "replyCount": 1}
    return {"change": change, "postId": global_id("Post", post.id), "post": {**seen, **is_now}, "thread": thread}


def of_gone(post):
    update = of_post(post, "POST_REMOVED")
    return {**update, "post": None, "thread": {**update["thread"], "replyCount": 0}}


async def test_a_reply_is_told_with_the_thread_as_it_is_then(make):
    thread = await make.thread()
    async with watching(thread) as page:
        reply = await make.post(to=thread)

        assert await page.next() == of_post(reply, "POST_ADDED")


async def test_an_edit_is_told_with_the_new_wording(make):
    thread = await make.thread()
    reply = await make.post(to=thread)
    async with watching(thread) as page:
        await posts.edit_post(reply.id, "I see now.", by=await viewer_of(reply.author_id))

        assert await page.next() == of_post(reply, bodyMarkdown="I see now.")


async def test_an_edit_that_changes_nothing_is_told_to_nobody(make):
    thread = await make.thread()
    reply = await make.post(to=thread)
    async with watching(thread) as page:
        await posts.edit_post(reply.id, "I see.", by=await viewer_of(reply.author_id))
        await posts.edit_post(reply.id, "Now.", by=await viewer_of(reply.author_id))

        assert await page.next() == of_post(reply, bodyMarkdown="Now.")


async def test_a_vote_is_told_as_a_score_and_each_hears_their_own_vote_alone(make):
    thread = await make.thread()
    reply, voter = await make.post(to=thread), await make.member()
    async with watching(thread) as page, watching(thread, voter) as own:
        await votes.vote(reply.id, 1, by=await viewer_of(voter.id))

        assert await page.next() == of_post(reply, score=1)
        assert await own.next() == of_post(reply, score=1, viewerVote=1)


async def test_the_same_vote_again_is_told_to_nobody(make):
    thread = await make.thread()
    reply, voter = await make.post(to=thread), await viewer_of((await make.member()).id)
    await votes.vote(reply.id, 1, by=voter)
    async with watching(thread) as page:
        await votes.vote(reply.id, 1, by=voter)
        await votes.vote(reply.id, -1, by=voter)

        assert await page.next() == of_post(reply, score=-1)


async def test_a_deletion_says_only_that_the_post_is_gone(make):
    thread = await make.thread()
    reply = await make.post(to=thread)
    async with watching(thread, await make.moderator()) as page:
        await posts.delete_post(reply.id, by=await viewer_of(reply.author_id))

        assert await page.next() == of_gone(reply)


async def test_what_is_hidden_is_gone_for_readers_and_stays_for_moderators(make):
    """L55: nothing of it travels, its author's page included."""
    thread, moderator = await make.thread(), await make.moderator()
    reply = await make.post(to=thread)
    author = await Member.get(id=reply.author_id)
    async with watching(thread) as page, watching(thread, author) as own, watching(thread, moderator) as desk:
        await posts.hide_post(reply.id, by=await viewer_of(moderator.id))

        assert await page.next() == of_gone(reply)
        assert await own.next() == of_gone(reply)
        seen = await desk.next()
        assert (seen["change"], seen["post"]["state"]) == ("POST_CHANGED", "HIDDEN")

        await posts.edit_post(reply.id, "Behind the curtain.", by=await viewer_of(moderator.id))
        assert (await desk.next())["post"]["bodyMarkdown"] == "Behind the curtain."
        await posts.restore_post(reply.id, by=await viewer_of(moderator.id))
        assert await page.next() == of_post(reply, "POST_RESTORED", bodyMarkdown="Behind the curtain.")


async def test_an_answer_is_marked_and_its_question_solved(make):
    question = await make.question()
    answer = await make.answer(to=question)
    asker = await viewer_of(question.author_id)
    async with watching(question) as page:
        await answers.accept_answer(answer.id, by=asker)
        marked, solved = await page.next(), await page.next()
        await answers.unaccept_answer(answer.id, by=asker)
        unmarked, reopened = await page.next(), await page.next()

    assert (marked["change"], marked["post"]["isAccepted"]) == ("POST_CHANGED", True)
    assert (solved["change"], solved["thread"]["isSolved"], solved["post"]) == ("THREAD_CHANGED", True, None)
    assert (unmarked["change"], unmarked["post"]["isAccepted"]) == ("POST_CHANGED", False)
    assert (reopened["change"], reopened["thread"]["isSolved"]) == ("THREAD_CHANGED", False)


async def test_lock_title_and_place_are_told_while_the_thread_is_seen(make):
    thread, moderator = await make.thread(), await viewer_of((await make.moderator()).id)
    gated = await make.category("lounge", required_tier_slug="gold")
    async with watching(thread) as page:
        await threads.lock_thread(thread.id, by=moderator)
        assert (await page.next())["thread"]["isLocked"] is True
        await threads.rename_thread(thread.id, "About the sun", by=moderator)
        assert (await page.next())["thread"]["title"] == "About the sun"
        await threads.move_thread(thread.id, gated.slug, by=moderator)
        assert await page.next() is None


async def test_a_thread_that_is_hidden_ends_the_stream_without_a_word(make):
    thread, moderator = await make.thread(), await viewer_of((await make.moderator()).id)
    await make.post(to=thread)
    async with watching(thread) as page:
        await threads.hide_thread(thread.id, by=moderator)

        assert await page.next() is None


async def test_who_loses_the_key_hears_of_no_edit_l36(make):
    gold, writer = await make.member(), await make.brand()
    await grant_key(gold.id, "tier:gold")
    thread = await make.thread(within=await make.category("lounge", required_tier_slug="gold"), by=writer)
    reply = await make.post(to=thread, by=writer)
    async with watching(thread, gold) as page:
        await revoke_key(gold.id, "tier:gold")
        await posts.edit_post(reply.id, "For gold alone.", by=await viewer_of(writer.id))

        assert await page.next() is None


async def test_what_came_meanwhile_is_told_once_and_as_it_is_now_l39(make):
    """An edit of a post that is hidden by now tells nothing of it."""
    thread, moderator = await make.thread(), await viewer_of((await make.moderator()).id)
    kept, hidden = await make.post(to=thread), await make.post(to=thread)
    since = await live.here()
    await posts.edit_post(hidden.id, "A secret.", by=await viewer_of(hidden.author_id))
    await posts.edit_post(kept.id, "For all.", by=await viewer_of(kept.author_id))
    await posts.hide_post(hidden.id, by=moderator)

    async with watching(thread, since=since) as page:
        told = [await page.next(), await page.next()]
        await votes.vote(kept.id, 1, by=await viewer_of((await make.member()).id))
        told.append(await page.next())

    assert [(one["change"], one["post"] and one["post"]["bodyMarkdown"]) for one in told] == [
        ("POST_CHANGED", "For all."),
        ("POST_REMOVED", None),
        ("POST_CHANGED", "For all."),
    ]
    assert told[1]["postId"] == global_id("Post", hidden.id)


async def test_new_posts_alone_are_told_as_new_posts(make):
    """`postAdded` hears of no edit, vote, removal or return."""
    thread, moderator = await make.thread(), await viewer_of((await make.moderator()).id)
    first = await make.post(to=thread)
    document = "subscription ($id: ID!) { postAdded(threadId: $id) { number } }"
    since = await live.here()
    await posts.edit_post(first.id, "Changed.", by=await viewer_of(first.author_id))
    await posts.hide_post(first.id, by=moderator)
    await posts.restore_post(first.id, by=moderator)
    await threads.lock_thread(thread.id, by=moderator, locked=False)
    await make.post(to=thread)

    told = stream(document, {"id": global_id("Thread", thread.id)}, Context(since=since))
    try:
        assert (await asyncio.wait_for(anext(told), 10)).data == {"postAdded": {"number": 3}}
    finally:
        await told.aclose()


async def test_what_an_erased_member_wrote_goes_from_open_pages(make):
    """R76."""
    thread, leaver = await make.thread(), await make.member()
    reply = await make.post(to=thread, by=leaver)
    async with watching(thread) as page:
        await erase_member(leaver.id, deletes_posts=True)

        assert await page.next() == of_gone(reply)

"""Editing with history, taking back, and what moderators do."""

import asyncio

import pytest

from portal.accounts.models import Member
from portal.accounts.viewer import VISITOR
from portal.community import posts, queries, threads
from portal.community.models import Category, ContentState, Post, PostRevision, Profile, Thread
from portal.community.posts import Fetched
from portal.kernel.errors import Conflict, Forbidden, Locked, NotFound
from tests import statements


async def test_an_edit_keeps_what_was_said_before(make):
    author = await make.viewer()
    post = await make.post(to=await make.thread(), by=await Member.get(id=author.id), body="First")

    edited = await posts.edit_post(post.id, "Second", reason="a slip", by=author)
    await posts.edit_post(post.id, "Third", by=author)

    history = (await queries.revisions([post.id], author))[post.id]
    assert (edited.body_html, edited.edited_at is not None) == ("<p>Second</p>\n", True)
    assert [(row.body_markdown, row.reason) for row in history] == [("Second", None), ("First", "a slip")]
    assert history[0].editor.id == author.id


async def test_of_two_who_edit_at_once_the_slower_hears_that_the_other_was_quicker(make):
    author, moderator = await make.viewer(), await make.viewer(await make.moderator())
    post = await make.post(to=await make.thread(), by=await Member.get(id=author.id), body="First")
    edited = await posts.edit_post(post.id, "Second", fetched=Fetched(None), by=author)

    with pytest.raises(Conflict):
        await posts.edit_post(post.id, "Mine", fetched=Fetched(None), by=moderator)
    assert (await Post.get(id=post.id)).body_markdown == "Second"

    await posts.edit_post(post.id, "Mine", fetched=Fetched(edited.edited_at), by=moderator)
    assert (await Post.get(id=post.id)).body_markdown == "Mine"


async def test_history_is_for_the_author_and_moderators(make):
    """L22."""
    author = await make.viewer()
    post = await make.post(to=await make.thread(), by=await Member.get(id=author.id), body="Secret")
    await posts.edit_post(post.id, "Public", by=author)

    assert await queries.revisions([post.id], VISITOR) == {}
    assert await queries.revisions([post.id], await make.viewer()) == {}
    assert len((await queries.revisions([post.id], await make.viewer(await make.moderator())))[post.id]) == 1


async def test_the_history_of_many_posts_takes_two_statements(make):
    """T12, G49: of three posts a moderator sees all, an author their own."""
    author, moderator = await make.viewer(), await make.viewer(await make.moderator())
    thread = await make.thread()
    posts_of_both = [
        await make.post(to=thread, by=await Member.get(id=author.id), body="First"),
        await make.post(to=thread, by=await Member.get(id=author.id), body="First"),
        await make.post(to=thread, body="First"),
    ]
    for post in posts_of_both:
        await posts.edit_post(post.id, "Second", by=moderator)

    with statements.counted() as sent:
        history = await queries.revisions([post.id for post in posts_of_both], moderator)

    assert len(sent) == 2
    assert [history[post.id][0].body_markdown for post in posts_of_both] == ["First"] * 3
    assert (await queries.revisions([post.id for post in posts_of_both], author)).keys() == {
        post.id for post in posts_of_both[:2]
    }


async def test_saving_the_same_text_is_no_edit(make):
    author = await make.viewer()
    post = await make.post(to=await make.thread(), by=await Member.get(id=author.id), body="Same")

    await posts.edit_post(post.id, "Same", by=author)

    assert await PostRevision.all().count() == 0
    assert (await Post.get(id=post.id)).edited_at is None


async def test_two_edits_at_once_lose_nothing(make):
    author = await make.viewer()
    post = await make.post(to=await make.thread(), by=await Member.get(id=author.id), body="0")

    await asyncio.gather(*(posts.edit_post(post.id, str(number), by=author) for number in range(1, 6)))

    said = {row.body_markdown for row in await PostRevision.all()} | {(await Post.get(id=post.id)).body_markdown}
    assert said == {"0", "1", "2", "3", "4", "5"}


async def test_other_members_do_not_edit_or_delete_a_post(make):
    post = await make.post(to=await make.thread(), body="Mine")
    other = await make.viewer()

    for attempt in (posts.edit_post(post.id, "Yours", by=other), posts.delete_post(post.id, by=other)):
        with pytest.raises(Forbidden):
            await attempt

    after = await Post.get(id=post.id)
    assert (after.body_markdown, after.state) == ("Mine", ContentState.VISIBLE)


async def test_a_locked_thread_is_not_rewritten(make):
    author = await make.viewer()
    thread = await make.thread()
    post = await make.post(to=thread, by=await Member.get(id=author.id), body="Mine")
    await threads.lock_thread(thread.id, by=await make.viewer(await make.moderator()))

    for attempt in (posts.edit_post(post.id, "Other", by=author), posts.delete_post(post.id, by=author)):
        with pytest.raises(Locked):
            await attempt

    assert (await Post.get(id=post.id)).body_markdown == "Mine"


async def test_a_deleted_post_is_gone_for_everybody(make):
    """L55."""
    author = await make.viewer()
    thread = await make.thread()
    post = await make.post(to=thread, by=await Member.get(id=author.id), body="Regret")

    left = await posts.delete_post(post.id, by=author)

    assert (left.state, left.body_markdown, left.body_html) == (ContentState.DELETED, "", "")
    for viewer in (VISITOR, author, await make.viewer(await make.moderator())):
        assert await queries.post_by_id(post.id, viewer) is None
    assert (await Thread.get(id=thread.id)).reply_count == 0
    assert (await Profile.get(member_id=author.id)).post_count == 0
    with pytest.raises(NotFound):
        await posts.restore_post(post.id, by=await make.viewer(await make.moderator()))


async def test_the_opening_post_goes_with_its_thread_while_nobody_replied(make):
    thread = await make.thread()
    author = await make.viewer(await Member.get(id=thread.author_id))

    await posts.delete_post((await make.first_post(thread)).id, by=author)

    assert await queries.thread_by_id(thread.id, author) is None
    assert (await Category.get(id=thread.category_id)).thread_count == 0


async def test_the_opening_post_stays_once_others_replied(make):
    thread = await make.thread()
    author = await make.viewer(await Member.get(id=thread.author_id))
    await make.post(to=thread)

    with pytest.raises(Conflict):
        await posts.delete_post((await make.first_post(thread)).id, by=author)

    assert (await queries.thread_by_id(thread.id, VISITOR)).reply_count == 1


async def test_hiding_twice_and_restoring_twice_count_once(make):
    thread = await make.thread()
    post = await make.post(to=thread)
    moderator = await make.viewer(await make.moderator())

    for _ in range(2):
        await posts.hide_post(post.id, by=moderator)
    assert (await Thread.get(id=thread.id)).reply_count == 0
    for _ in range(2):
        await posts.restore_post(post.id, by=moderator)
    assert (await Thread.get(id=thread.id)).reply_count == 1


async def test_hiding_the_opening_post_hides_the_thread(make):
    thread = await make.thread()
    moderator = await make.viewer(await make.moderator())
    opening = await make.first_post(thread)

    await posts.hide_post(opening.id, by=moderator)
    assert await queries.thread_by_id(thread.id, VISITOR) is None

    await posts.restore_post(opening.id, by=moderator)
    assert await queries.thread_by_id(thread.id, VISITOR) is not None


async def test_members_do_not_moderate(make):
    thread = await make.thread()
    post, viewer = await make.post(to=thread), await make.viewer()

    for attempt in (
        posts.hide_post(post.id, by=viewer),
        threads.hide_thread(thread.id, by=viewer),
        threads.lock_thread(thread.id, by=viewer),
        threads.pin_thread(thread.id, by=viewer),
        threads.rename_thread(thread.id, "Mine", by=viewer),
        threads.move_thread(thread.id, "elsewhere", by=viewer),
    ):
        with pytest.raises(Forbidden):
            await attempt

    after = await Thread.get(id=thread.id)
    assert (after.is_locked, after.is_pinned, after.title, after.state) == (
        False,
        False,
        "About the weather",
        "VISIBLE",
    )

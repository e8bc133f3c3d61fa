"""Replying in a thread: numbers, counts, retries, and who may."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine

from portal.accounts.viewer import VISITOR
from portal.community import posts, proof, queries, reading, threads
from portal.community.models import Audience, Post, Profile, Thread, ThreadReader
from portal.community.posts import PostDraft
from portal.kernel import clock
from portal.kernel.errors import Conflict, Forbidden, Locked, NotFound, Required, Suspended, TooLong, Unauthenticated
from portal.kernel.ids import new_id


async def test_posts_are_numbered_in_their_order_and_the_thread_counts_them(make):
    thread = await make.thread()

    second = await make.post(to=thread)
    third = await make.post(to=thread)

    thread = await Thread.get(id=thread.id)
    assert (second.number, third.number) == (2, 3)
    assert (thread.reply_count, thread.last_post_number) == (2, 3)
    assert thread.last_activity_at == third.created_at


async def test_twenty_at_once_get_twenty_numbers(make):
    thread = await make.thread()
    viewers = [await make.viewer() for _ in range(5)]

    await asyncio.gather(*(posts.reply(PostDraft(thread.id, f"Reply {at}"), by=viewers[at % 5]) for at in range(20)))

    numbers = sorted(await Post.filter(thread_id=thread.id).values_list("number", flat=True))
    assert numbers == list(range(1, 22))
    assert (await Thread.get(id=thread.id)).reply_count == 20
    assert {profile.post_count for profile in await Profile.filter(member_id__in=[v.id for v in viewers])} == {4}


async def test_who_waited_for_another_reply_takes_no_activity_back(make):
    """A later number may have an earlier instant, where one waited for the other."""
    thread, noon = await make.thread(), clock.now() + timedelta(hours=1)
    with time_machine.travel(noon, tick=False):
        await make.post(to=thread)
    with time_machine.travel(noon - timedelta(milliseconds=5), tick=False):
        await make.post(to=thread)

    assert (await Thread.get(id=thread.id)).last_activity_at == noon
    assert await proof.verify() == []


async def test_a_retry_with_the_same_key_makes_no_second_post(make):
    thread, viewer = await make.thread(), await make.viewer()
    draft = PostDraft(thread.id, "Once", idempotency_key="k1")

    first = await posts.reply(draft, by=viewer)
    again = await posts.reply(draft, by=viewer)

    assert again.id == first.id
    assert (await Thread.get(id=thread.id)).last_post_number == 2


async def test_retries_at_the_same_moment_make_one_post(make):
    thread, viewer = await make.thread(), await make.viewer()
    draft = PostDraft(thread.id, "Once", idempotency_key="k1")

    made = await asyncio.gather(*(posts.reply(draft, by=viewer) for _ in range(5)))

    assert len({post.id for post in made}) == 1
    thread = await Thread.get(id=thread.id)
    assert (thread.reply_count, thread.last_post_number) == (1, 2)
    assert (await Profile.get(member_id=viewer.id)).post_count == 1


async def test_a_key_is_not_good_for_another_thread(make):
    thread, other, viewer = await make.thread(), await make.thread(), await make.viewer()
    await posts.reply(PostDraft(thread.id, "Once", idempotency_key="k1"), by=viewer)

    with pytest.raises(Conflict):
        await posts.reply(PostDraft(other.id, "Once", idempotency_key="k1"), by=viewer)

    assert (await Thread.get(id=other.id)).reply_count == 0


async def test_a_key_is_not_good_for_another_text_though_the_first_was_edited_since_r6(make):
    thread, viewer = await make.thread(), await make.viewer()
    first = await posts.reply(PostDraft(thread.id, "Once", idempotency_key="k1"), by=viewer)
    await posts.edit_post(first.id, "Once, and better", by=viewer)

    with pytest.raises(Conflict) as refused:
        await posts.reply(PostDraft(thread.id, "Twice", idempotency_key="k1"), by=viewer)
    again = await posts.reply(PostDraft(thread.id, "Once", idempotency_key="k1"), by=viewer)

    assert refused.value.field == ("idempotencyKey",)
    assert (again.id, again.body_markdown) == (first.id, "Once, and better")
    assert (await Thread.get(id=thread.id)).last_post_number == 2


async def test_a_key_of_a_post_that_is_gone_makes_no_other_r6(make):
    thread, viewer = await make.thread(), await make.viewer()
    draft = PostDraft(thread.id, "Once", idempotency_key="k1")
    await posts.delete_post((await posts.reply(draft, by=viewer)).id, by=viewer)

    with pytest.raises(NotFound):
        await posts.reply(draft, by=viewer)

    assert (await Thread.get(id=thread.id)).last_post_number == 2


async def test_a_key_whose_reply_was_refused_is_still_free_r6(make):
    thread, viewer = await make.thread(), await make.viewer()
    with pytest.raises(NotFound):
        await posts.reply(PostDraft(new_id(), "Once", idempotency_key="k1"), by=viewer)

    assert (await posts.reply(PostDraft(thread.id, "Once", idempotency_key="k1"), by=viewer)).number == 2


async def test_two_members_may_use_the_same_key(make):
    thread = await make.thread()

    for _ in range(2):
        await posts.reply(PostDraft(thread.id, "Hello", idempotency_key="k1"), by=await make.viewer())

    assert (await Thread.get(id=thread.id)).reply_count == 2


async def test_who_replies_follows_the_thread_and_has_read_it(make):
    thread, viewer = await make.thread(), await make.viewer()

    await posts.reply(PostDraft(thread.id, "Hello"), by=viewer)

    seen = await queries.thread_by_id(thread.id, viewer)
    assert (seen.viewer_follows, seen.viewer_unread) == (True, 0)


async def test_who_stopped_following_is_not_made_to_follow_again(make):
    thread, viewer = await make.thread(), await make.viewer()
    await reading.follow_thread(thread.id, follow=False, by=viewer)

    await posts.reply(PostDraft(thread.id, "Hello"), by=viewer)

    assert not (await ThreadReader.get(thread_id=thread.id, member_id=viewer.id)).follows


async def test_a_reply_names_the_post_that_it_answers_to(make):
    thread = await make.thread()
    first = await make.first_post(thread)

    answer = await make.post(to=thread, reply_to=first)

    shown = await queries.post_by_id(answer.id, VISITOR)
    assert shown.reply_to_id == first.id


async def test_a_post_of_another_thread_cannot_be_answered_to(make):
    thread, elsewhere = await make.thread(), await make.first_post(await make.thread())

    with pytest.raises(NotFound):
        await make.post(to=thread, reply_to=elsewhere)

    assert (await Thread.get(id=thread.id)).last_post_number == 1


async def test_a_locked_thread_takes_replies_of_moderators_alone(make):
    thread, moderator = await make.thread(), await make.moderator()
    await threads.lock_thread(thread.id, by=await make.viewer(moderator))

    with pytest.raises(Locked):
        await make.post(to=thread)
    await make.post(to=thread, by=moderator)

    assert (await Thread.get(id=thread.id)).reply_count == 1


async def test_a_category_may_keep_replies_to_staff(make):
    room = await make.category(who_can_reply=Audience.BRAND)
    thread = await make.thread(within=room)

    with pytest.raises(Forbidden):
        await make.post(to=thread)
    reply = await make.post(to=thread, by=await make.brand())

    assert reply.is_official
    assert (await Thread.get(id=thread.id)).reply_count == 1


async def test_visitors_and_the_suspended_only_read(make):
    thread = await make.thread()
    suspended = replace(await make.viewer(), is_suspended=True)

    with pytest.raises(Unauthenticated):
        await posts.reply(PostDraft(thread.id, "Hello"), by=VISITOR)
    with pytest.raises(Suspended):
        await posts.reply(PostDraft(thread.id, "Hello"), by=suspended)

    assert await Post.filter(thread_id=thread.id).count() == 1


@pytest.mark.parametrize(
    ("body", "refusal"), [("", Required), (" \n\t", Required), ("\u200b", Required), ("x" * 61_441, TooLong)]
)
async def test_empty_and_endless_texts_are_refused(make, body, refusal):
    thread = await make.thread()

    with pytest.raises(refusal) as refused:
        await make.post(to=thread, body=body)

    assert refused.value.field == ("bodyMarkdown",)
    assert (await Thread.get(id=thread.id)).last_post_number == 1

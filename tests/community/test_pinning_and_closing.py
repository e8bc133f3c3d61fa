"""Pins that end by themselves (CO19), and threads that are closed with a reason (CO20)."""

from datetime import timedelta

import pytest

from portal.accounts.viewer import VISITOR
from portal.community import answers, posts, queries, threads, votes
from portal.community.posts import PostDraft
from portal.kernel import clock
from portal.kernel.errors import Invalid, Locked
from portal.moderation.threads import Details, ThreadModeration, moderate_thread

pytestmark = pytest.mark.anyio


async def test_a_pin_ends_when_its_time_is_over_co19(make):
    short, long, by = await make.thread(), await make.thread(), await make.viewer(await make.moderator())
    end = clock.now() + timedelta(days=1)
    await moderate_thread(short.id, ThreadModeration.PIN, Details(until=end), by=by)
    await moderate_thread(long.id, ThreadModeration.PIN, by=by)
    assert (await queries.thread_by_id(short.id, VISITOR)).pinned_until == end

    assert await threads.unpin_due(end - timedelta(seconds=1)) == 0
    assert await threads.unpin_due(end) == 1
    assert await threads.unpin_due(end) == 0

    seen = await queries.threads_by_id([short.id, long.id], VISITOR)
    assert [(seen[one.id].is_pinned, seen[one.id].pinned_until) for one in (short, long)] == [
        (False, None),
        (True, None),
    ]


async def test_a_pin_does_not_end_in_the_past_co19(make):
    thread, by = await make.thread(), await make.viewer(await make.moderator())

    with pytest.raises(Invalid):
        await moderate_thread(thread.id, ThreadModeration.PIN, Details(until=clock.now()), by=by)

    assert not (await queries.thread_by_id(thread.id, VISITOR)).is_pinned


async def test_readers_see_why_a_thread_is_closed_until_it_is_open_again_co20(make):
    thread, by = await make.thread(), await make.viewer(await make.moderator())
    told = Details(public_reason="It goes on elsewhere.", reason="They quarrel.")

    closed = await moderate_thread(thread.id, ThreadModeration.LOCK, told, by=by)
    opened = await moderate_thread(thread.id, ThreadModeration.UNLOCK, by=by)

    assert (closed.is_locked, closed.lock_reason) == (True, "It goes on elsewhere.")
    assert (opened.is_locked, opened.lock_reason) == (False, None)


async def test_what_was_said_in_a_closed_thread_can_still_be_judged_co20(make):
    question, reader = await make.question(), await make.viewer()
    answer = await make.post(to=question)
    await threads.lock_thread(question.id, by=await make.viewer(await make.moderator()))

    assert (await votes.vote(answer.id, 1, by=reader)).score == 1
    assert (await answers.accept_answer(answer.id, by=await make.viewer(await question.author))).is_solved
    with pytest.raises(Locked):
        await posts.reply(PostDraft(question.id, "But!"), by=reader)

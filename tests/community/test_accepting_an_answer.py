"""Settling a question: who may, what moves, and what happens when two do so at once."""

import asyncio
from contextlib import suppress

import pytest

from portal.accounts.models import Member
from portal.accounts.viewer import VISITOR
from portal.community import answers, posts, queries
from portal.community.models import Acceptance, BadgeAward, Post, Profile, Thread
from portal.kernel.errors import AlreadyDone, Conflict, Forbidden, NotFound


async def asker_of(make, thread):
    return await make.viewer(await Member.get(id=thread.author_id))


async def test_the_asker_settles_the_question(make):
    question = await make.question()
    answer = await make.answer(to=question)

    settled = await answers.accept_answer(answer.id, by=await asker_of(make, question))

    assert settled.is_solved
    assert (await Post.get(id=answer.id)).is_accepted
    assert (await queries.accepted_answers([question.id], VISITOR))[question.id].id == answer.id
    assert (await Profile.get(member_id=answer.author_id)).accepted_answer_count == 1
    assert await BadgeAward.filter(member_id=answer.author_id).values_list("slug", flat=True) == ["first-answer"]


async def test_a_moderator_may_settle_a_question_for_the_asker(make):
    question = await make.question()
    answer = await make.answer(to=question)

    await answers.accept_answer(answer.id, by=await make.viewer(await make.moderator()))

    assert (await Thread.get(id=question.id)).is_solved


async def test_a_bystander_is_refused_and_nothing_moves(make):
    question = await make.question()
    answer = await make.answer(to=question)

    with pytest.raises(Forbidden):
        await answers.accept_answer(answer.id, by=await make.viewer())

    assert not (await Thread.get(id=question.id)).is_solved
    assert await Acceptance.all().count() == 0


async def test_accepting_again_changes_nothing(make):
    question = await make.question()
    answer = await make.accepted_answer(to=question)

    await answers.accept_answer(answer.id, by=await asker_of(make, question))

    assert (await Profile.get(member_id=answer.author_id)).accepted_answer_count == 1


async def test_another_answer_takes_the_acceptance_over(make):
    question = await make.question()
    first = await make.accepted_answer(to=question)
    second = await make.accepted_answer(to=question)

    assert [one.post_id for one in await Acceptance.all()] == [second.id]
    assert await Post.filter(is_accepted=True).values_list("id", flat=True) == [second.id]
    assert (await Profile.get(member_id=first.author_id)).accepted_answer_count == 0
    assert (await Profile.get(member_id=second.author_id)).accepted_answer_count == 1


async def test_ones_own_answer_settles_the_question_and_counts_nowhere(make):
    """FP4: nobody gains by answering themselves."""
    asker = await make.member()
    question = await make.question(by=asker)
    answer = await make.accepted_answer(to=question, by=asker)

    assert (await Post.get(id=answer.id)).is_accepted
    assert (await Profile.get(member_id=asker.id)).accepted_answer_count == 0
    assert await BadgeAward.filter(member_id=asker.id, slug="first-answer").count() == 0


async def test_the_question_itself_and_plain_discussions_have_no_answer(make):
    question, talk = await make.question(), await make.thread()
    opening, reply = await make.first_post(question), await make.post(to=talk)
    moderator = await make.viewer(await make.moderator())

    for post in (opening, reply):
        with pytest.raises(Conflict):
            await answers.accept_answer(post.id, by=moderator)

    assert await Acceptance.all().count() == 0


async def test_withdrawing_opens_the_question_again(make):
    question = await make.question()
    answer = await make.accepted_answer(to=question)
    asker = await asker_of(make, question)

    opened = await answers.unaccept_answer(answer.id, by=asker)

    assert not opened.is_solved
    assert (await Profile.get(member_id=answer.author_id)).accepted_answer_count == 0
    with pytest.raises(AlreadyDone):
        await answers.unaccept_answer(answer.id, by=asker)


async def test_two_at_once_leave_one_acceptance(make, monkeypatch):
    """Both have looked and found none before either writes."""
    question = await make.question()
    first, second = await make.answer(to=question), await make.answer(to=question)
    asker, moderator = await asker_of(make, question), await make.viewer(await make.moderator())
    both_looked = asyncio.Barrier(2)
    lock_row = answers.sql.lock_row

    async def wait_for_each_other(table, key):
        with suppress(TimeoutError, asyncio.BrokenBarrierError):
            async with asyncio.timeout(0.3):  # an SQLite unit of work is alone: the other one waits outside
                await both_looked.wait()
        return await lock_row(table, key)

    monkeypatch.setattr(answers.sql, "lock_row", wait_for_each_other)
    await asyncio.gather(answers.accept_answer(first.id, by=asker), answers.accept_answer(second.id, by=moderator))

    acceptance = await Acceptance.get(thread_id=question.id)
    assert await Post.filter(is_accepted=True).values_list("id", flat=True) == [acceptance.post_id]
    assert sum(profile.accepted_answer_count for profile in await Profile.all()) == 1


async def test_a_hidden_answer_settles_nothing_and_a_restored_one_does_again(make):
    """L7, L45: nothing tells of an answer that is out of sight."""
    question = await make.question()
    answer = await make.accepted_answer(to=question)
    moderator = await make.viewer(await make.moderator())

    await posts.hide_post(answer.id, by=moderator)
    hidden = await queries.thread_by_id(question.id, VISITOR)
    assert (hidden.is_solved, hidden.reply_count) == (False, 0)
    assert await queries.accepted_answers([question.id], VISITOR) == {}
    assert (await Profile.get(member_id=answer.author_id)).accepted_answer_count == 0

    await posts.restore_post(answer.id, by=moderator)
    shown = await queries.thread_by_id(question.id, VISITOR)
    assert (shown.is_solved, shown.reply_count) == (True, 1)
    assert (await Profile.get(member_id=answer.author_id)).accepted_answer_count == 1


async def test_a_deleted_answer_does_not_come_back_as_the_accepted_one(make):
    question = await make.question()
    author = await make.member()
    answer = await make.accepted_answer(to=question, by=author)

    await posts.delete_post(answer.id, by=await make.viewer(author))

    assert not (await Thread.get(id=question.id)).is_solved
    assert await Acceptance.all().count() == 0
    with pytest.raises(NotFound):
        await answers.accept_answer(answer.id, by=await asker_of(make, question))

"""Accepting the answer that settles a question, and withdrawing that."""

from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community import counters, policies, queries
from portal.community.events import AcceptanceWithdrawn, AnswerAccepted
from portal.community.fair_play.looking import look_later, one_by_one
from portal.community.models import Acceptance, Post, Thread
from portal.community.queries import PostRow, ThreadRow
from portal.kernel import clock, sql
from portal.kernel.errors import AlreadyDone, NotFound
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work


@unit_of_work
async def accept_answer(post_id: UUID, *, by: Viewer) -> ThreadRow:
    """Settle a question with one of its replies and let the portal know.

    A question has room for a single acceptance: an earlier one is withdrawn. Of two people who accept
    at the same moment the second waits, and then moves the acceptance. Accepting again changes nothing.

    Raises NotFound, Forbidden, or Conflict for what is no reply to a question.
    """
    policies.ensure_may_write(by)
    await one_by_one(by.id)
    post = await _held(post_id, by)
    earlier = await Acceptance.get_or_none(thread_id=post.thread_id)
    if earlier is not None and earlier.post_id == post_id:
        return await _thread(post.thread_id, by)
    if earlier is not None:
        await _withdraw(earlier, by)
    await _mark_accepted(post, by)
    return await _thread(post.thread_id, by)


@unit_of_work
async def unaccept_answer(post_id: UUID, *, by: Viewer) -> ThreadRow:
    """Open a question again.

    Raises NotFound, Forbidden, or AlreadyDone for an answer that is not accepted.
    """
    policies.ensure_may_write(by)
    post = await _held(post_id, by)
    acceptance = await Acceptance.get_or_none(post_id=post_id)
    if acceptance is None:
        raise AlreadyDone("This answer is not accepted at present.", field="postId")
    await _withdraw(acceptance, by)
    return await _thread(post.thread_id, by)


async def _mark_accepted(post: PostRow, by: Viewer) -> None:
    thread = await _thread(post.thread_id, by)
    await Acceptance.create(thread_id=post.thread_id, post_id=post.id, accepted_by_id=by.id, accepted_at=clock.now())
    await Post.filter(id=post.id).update(is_accepted=True)
    await Thread.filter(id=post.thread_id).update(is_solved=True)
    if post.author_id != thread.author_id:
        await counters.add_to_profile(post.author_id, thread.id, accepted=1)
    await look_later(by.id)
    await announce(
        AnswerAccepted(
            post_id=post.id,
            thread_id=post.thread_id,
            asker_id=thread.author_id,
            author_id=post.author_id,
            accepted_by_id=by.id,
            earns_points=thread.category.earns_points,
        )
    )


async def _withdraw(acceptance: Acceptance, by: Viewer) -> None:
    await acceptance.delete()
    await Post.filter(id=acceptance.post_id).update(is_accepted=False)
    await Thread.filter(id=acceptance.thread_id).update(is_solved=False)
    post = await Post.get(id=acceptance.post_id)
    await counters.recount_profile(post.author_id)
    await announce(
        AcceptanceWithdrawn(post_id=post.id, thread_id=post.thread_id, author_id=post.author_id, withdrawn_by_id=by.id)
    )


async def _found(post_id: UUID, by: Viewer) -> PostRow:
    post = await queries.post_by_id(post_id, by)
    if post is None:
        raise NotFound("There is no such post.", field="postId")
    return post


async def _held(post_id: UUID, by: Viewer) -> PostRow:
    """The post, and its thread kept from changing: also where that was merged or split while one waited for it."""
    post = await _found(post_id, by)
    policies.ensure_may_accept(by, post)
    await sql.lock_row("threads", post.thread_id)
    now = await _found(post_id, by)
    if now.thread_id != post.thread_id:
        return await _held(post_id, by)
    policies.ensure_may_accept(by, now)
    return now


async def _thread(thread_id: UUID, by: Viewer) -> ThreadRow:
    thread = await queries.thread_by_id(thread_id, by)
    assert thread is not None
    return thread

"""Taking one's own deletion back, for a day, while nobody else has decided about the post."""

from datetime import timedelta
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community import counters, policies, queries, threads
from portal.community.events import PostRestored
from portal.community.models import ContentState, Post
from portal.community.queries import PostRow
from portal.kernel import clock, sql
from portal.kernel.errors import Expired, NotFound
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.media import pictures
from portal.screening import holding
from portal.screening.models import HeldKind

RESTORABLE_FOR = timedelta(days=1)


@unit_of_work
async def restore_own_post(post_id: UUID, *, by: Viewer) -> PostRow:
    """Bring back what one deleted oneself, as it was, with what it had earned; once it is back, the same again.

    It settles no question any more: that was somebody's decision about what was there. What waited for a moderator
    waits again, in the case that is open or in another: "no action" about what was gone let nothing be seen.

    Raises NotFound for what is not one's own or was removed by somebody else, Locked, and Expired.
    """
    policies.ensure_may_write(by)
    there = await queries.post_by_id(post_id, by)
    if there is not None and there.author_id == by.id:
        return there
    await sql.lock_row("threads", (await _deleted(post_id, by)).thread_id)
    await sql.lock_row("posts", post_id)
    post = await _deleted(post_id, by)
    assert post.deleted_at is not None
    assert post.deleted_from is not None
    if post.deleted_at + RESTORABLE_FOR < clock.now():
        raise Expired("A post can be brought back for a day after it was deleted.", field="postId")
    await _bring_back(post, post.deleted_from)
    thread = await queries.thread_by_id(post.thread_id, by)
    if thread is None:
        raise _unknown()
    policies.ensure_may_restore(thread)
    await pictures.show_in_post(post_id, post.body_html, author_id=by.id)
    if post.deleted_from is ContentState.VISIBLE:
        await announce(
            PostRestored(
                post_id=post_id, thread_id=post.thread_id, number=post.number, author_id=by.id, is_accepted=False
            )
        )
    elif post.deleted_from is ContentState.PENDING_REVIEW:
        kind, target_id = (HeldKind.THREAD, post.thread_id) if post.number == 1 else (HeldKind.POST, post_id)
        await holding.hold_again(kind, target_id, author_id=by.id)
    back = await queries.post_by_id(post_id, by)
    assert back is not None
    return back


async def make_final(post_id: UUID) -> None:
    """Somebody else has decided about it as well: its author cannot bring it back. Call it in a unit of work."""
    await Post.filter(id=post_id).update(deleted_at=None, deleted_from=None)


async def _bring_back(post: Post, state: ContentState) -> None:
    """An opening post is never held itself, but its thread is."""
    is_opening = post.number == 1
    own = ContentState.VISIBLE if is_opening else state
    await Post.filter(id=post.id).update(state=own, is_accepted=False, deleted_at=None, deleted_from=None)
    if is_opening:
        await threads.bring_back_with_its_only_post(post.thread_id, state)
    await counters.recount_thread(post.thread_id)
    await counters.recount_profile(post.author_id)


async def _deleted(post_id: UUID, by: Viewer) -> Post:
    post = await Post.get_or_none(id=post_id, author_id=by.id, state=ContentState.DELETED, deleted_at__isnull=False)
    if post is None:
        raise _unknown()
    return post


def _unknown() -> NotFound:
    return NotFound("There is no such post.", field="postId")

"""Splitting a thread: posts about something else become a thread of their own."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from portal.accounts import idempotency
from portal.accounts.idempotency import Request
from portal.accounts.viewer import Viewer
from portal.community import counters, gates, moved, policies, queries
from portal.community.events import ThreadSplit
from portal.community.models import ContentState, Post, Thread, ThreadKind
from portal.community.moved import Moving
from portal.community.queries import CategoryRow, ThreadRow
from portal.community.threads import LONGEST_TITLE, category_named, slug_of
from portal.kernel.errors import Conflict, Invalid, NotFound, Required
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.ids import new_id
from portal.kernel.text import line
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work

MOST_POSTS = 200


@dataclass(frozen=True, slots=True)
class Split:
    """Which posts become a thread, what it is called, and where it stands: beside the other unless said otherwise."""

    thread_id: UUID
    post_ids: Sequence[UUID]
    title: str
    category_slug: str | None = None
    idempotency_key: str | None = None
    """The same key with the same posts makes one thread."""


async def split_thread(split: Split, *, by: Viewer) -> ThreadRow:
    """Make a thread of some posts of another (CO17); it is a discussion, opened by who wrote the first of them.

    Posts keep authors, votes, signs and bookmarks, and are numbered anew; who followed or muted the one does so with
    both, and has read of each what they had read.

    Raises NotFound, Forbidden, Required, Invalid for too many, and Conflict for the opening post, an accepted answer,
    a first post that is not on display, and a category where others would read them.
    """
    form = Form()
    with form:
        request = Request.of_draft("split", split, by=by)
    with form:
        title = line(split.title, field="title", most=LONGEST_TITLE)
    with form:
        _ensure_some(split.post_ids)
    form.ensure_good()
    return await _split(split, title, request, by)


def _ensure_some(post_ids: Sequence[UUID]) -> None:
    if not post_ids:
        raise Required("Say which posts are to be the new thread.", field="postIds")
    if len(post_ids) > MOST_POSTS:
        raise Invalid(
            Plural("At most one post can be split off.", "At most {count} posts can be split off at once."),
            field="postIds",
            count=MOST_POSTS,
        )


@unit_of_work
async def _split(split: Split, title: str, request: Request, by: Viewer) -> ThreadRow:
    made = await request.once(lambda: _make(split, title, by))
    thread = await queries.thread_by_id(made, by)
    if thread is None:
        raise idempotency.gone()
    return thread


async def _make(split: Split, title: str, by: Viewer) -> UUID:
    policies.ensure_moderates(by, (await moved.found(split.thread_id, "threadId", by)).category)
    await moved.hold(split.thread_id)
    source = await moved.found(split.thread_id, "threadId", by)
    category = source.category if split.category_slug is None else await category_named(split.category_slug, by)
    policies.ensure_may_enter(category)
    policies.ensure_moderates(by, category)
    policies.ensure_takes_threads(category)
    moved.ensure_on_display(source, "threadId")
    await gates.ensure_nobody_else_reads(source.category.id, category.id, field="categorySlug")
    posts = await _posts(split)

    thread = await _thread(source, category, title, posts[0])
    moving = [Moving(post.id, post.number, place) for place, post in enumerate(posts, start=1)]
    await moved.bring(moving, source.id, thread.id)
    await moved.bring_mark_of_late(source.id, thread.id)
    await _bring_readers(source.id, thread.id, [one.old for one in moving])
    await counters.add_to_category(category.id, 1)
    await moved.count_anew(source.id, thread.id)
    await announce(ThreadSplit(source_id=source.id, thread_id=thread.id, by_id=by.member_id))
    return thread.id


async def _posts(split: Split) -> Sequence[Post]:
    wanted = set(split.post_ids)
    posts = await Post.filter(id__in=list(wanted), thread_id=split.thread_id).exclude(state=ContentState.DELETED)
    posts.sort(key=lambda post: post.number)
    if len(posts) < len(wanted):
        raise NotFound("There is no such post in this thread.", field="postIds")
    if posts[0].number == 1:
        raise Conflict("The opening post stays with its thread; you can move the whole thread.", field="postIds")
    if any(post.is_accepted for post in posts):
        raise Conflict("The accepted answer stays with its question.", field="postIds")
    if posts[0].state is not ContentState.VISIBLE:
        raise Conflict("A thread begins with a post that is on display.", field="postIds")
    return posts


async def _thread(source: ThreadRow, category: CategoryRow, title: str, first: Post) -> Thread:
    return await Thread.create(
        id=new_id(),
        slug=slug_of(title),
        title=title,
        kind=ThreadKind.DISCUSSION,
        category_id=category.id,
        author_id=first.author_id,
        product_id=source.product_id,
        created_at=first.created_at,
        last_activity_at=first.created_at,
        locale=category.locale or source.locale,
    )


async def _bring_readers(source_id: UUID, thread_id: UUID, old_numbers: Sequence[int]) -> None:
    """Whoever had read so far has read as many of these."""
    readers = await moved.standings(source_id)
    await moved.set_standings(
        thread_id, [replace(one, read_up_to=bisect_right(old_numbers, one.read_up_to)) for one in readers]
    )

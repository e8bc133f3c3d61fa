"""The forum, live."""

from collections.abc import AsyncIterator
from uuid import UUID

import strawberry

from graphql_schema.community.enums import ThreadChange
from graphql_schema.community.types import Post, Thread
from graphql_schema.context import Info
from graphql_schema.ids import global_id, key_of
from graphql_schema.streams import Told, deliveries
from portal.community import queries as community
from portal.community.live import topic_of
from portal.kernel.errors import NotFound

_NOT_SEEN = "For a thread that they may not see the refusal is that for an unknown id."


@strawberry.type(description="One change in a thread, with what the viewer may see of it by now.")
class ThreadUpdate:
    change: ThreadChange = strawberry.field(description="What happened.")
    thread: Thread = strawberry.field(description="The thread as it is now, with its counts and marks.")
    post_id: strawberry.ID | None = strawberry.field(
        default=None, description="The id of the post; null with THREAD_CHANGED."
    )
    post: Post | None = strawberry.field(
        default=None, description="The post as it is now; null with THREAD_CHANGED and POST_REMOVED."
    )


@strawberry.type
class CommunitySubscription:
    @strawberry.subscription(
        description=f"New posts of a thread, each told only while the viewer may still see it. {_NOT_SEEN} "
        "`threadChanged` tells of edits, removals and votes as well."
    )
    async def post_added(self, info: Info, thread_id: strawberry.ID) -> AsyncIterator[Post]:
        key = await _found(info, thread_id)
        async for told in deliveries(info, topic_of(key), wanted=_is_new):
            post = await community.post_by_id(UUID(told["post_id"]), info.context.viewer)
            if post is not None:
                yield Post.of(post)
            elif await community.thread_by_id(key, info.context.viewer) is None:
                return

    @strawberry.subscription(
        description="Whatever changes in a thread: new posts, edits, votes, accepted answers, posts that go or come "
        "back, and its title, lock, pin and place. Each is read with the rights that the viewer has when it is "
        f"delivered. Once they may not see the thread any more, the stream ends. {_NOT_SEEN}"
    )
    async def thread_changed(self, info: Info, thread_id: strawberry.ID) -> AsyncIterator[ThreadUpdate]:
        key = await _found(info, thread_id)
        async for told in deliveries(info, topic_of(key)):
            thread = await community.thread_by_id(key, info.context.viewer)
            if thread is None:
                return
            update = await _update(info, Thread.of(thread), told)
            if update is not None:
                yield update


async def _found(info: Info, thread_id: strawberry.ID) -> UUID:
    key = key_of("Thread", thread_id)
    if await community.thread_by_id(key, info.context.viewer) is None:
        raise NotFound("There is no such thread.", field="threadId")
    return key


def _change(told: Told) -> ThreadChange:
    """What was told before there was anything but new posts has no name for it."""
    return ThreadChange(told.get("change", ThreadChange.POST_ADDED))


def _is_new(told: Told) -> bool:
    return _change(told) is ThreadChange.POST_ADDED


async def _update(info: Info, thread: Thread, told: Told) -> ThreadUpdate | None:
    """What the viewer hears of it: of a post that they do not see nothing but that it went; None for nothing at all.

    Who still sees what was removed (a moderator, or everybody once it is back) hears that it changed.
    """
    change = _change(told)
    if change is ThreadChange.THREAD_CHANGED:
        return ThreadUpdate(change=change, thread=thread)
    key = UUID(told["post_id"])
    post_id = strawberry.ID(global_id("Post", key))
    post = await community.post_by_id(key, info.context.viewer)
    if post is None:
        is_told = change is ThreadChange.POST_REMOVED
        return ThreadUpdate(change=change, thread=thread, post_id=post_id) if is_told else None
    seen = ThreadChange.POST_CHANGED if change is ThreadChange.POST_REMOVED else change
    return ThreadUpdate(change=seen, thread=thread, post_id=post_id, post=Post.of(post))

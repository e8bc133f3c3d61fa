"""Telling members that a post names them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from portal.community.mentions import mentioned_in
from portal.notifications import audience
from portal.notifications.audience import Reply
from portal.notifications.inbox import News, take_back, tell_all
from portal.notifications.models import NotificationKind


async def of_mentions(about: Mapping[str, Any], after: UUID | None, most: int) -> UUID | None:
    """Whoever the post names by now hears of it once."""
    post = await audience.reply_by_id(UUID(about["post"]))
    if post is not None:
        await tell_mentioned(post)
    return None


async def tell_mentioned(post: Reply) -> None:
    """The members whom the post names and who may see it: each is told, but its author and who muted the thread."""
    mentioned = await mentioned_in(post.id)
    if not mentioned:
        return
    muted = await audience.muted(post.thread_id, mentioned)
    readers = await audience.who_may_see(post.id, set(mentioned) - muted - {post.author_id})
    news = News(kind=NotificationKind.MENTION, subject=("Post", post.id), actor_id=post.author_id)
    await tell_all(readers, news, once=once_for(post.id))


async def forget_mentions(post_id: UUID) -> None:
    """Take out of all inboxes that this post names somebody."""
    await take_back(await mentioned_in(post_id), once=once_for(post_id))


def once_for(post_id: UUID) -> str:
    """However often a post names somebody, and is edited, it is told once."""
    return f"mention:{post_id}"

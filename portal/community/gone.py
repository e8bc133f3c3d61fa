"""Threads that anybody could read once, and nobody but moderators can now: that they are gone is no secret (CO34)."""

from datetime import datetime
from uuid import UUID

from tortoise.expressions import Q, Subquery

from portal.accounts.viewer import VISITOR
from portal.community import queries
from portal.community.models import ContentState, Thread
from portal.kernel import clock

_GONE = (ContentState.HIDDEN, ContentState.DELETED)


async def public_until(thread: Thread, state: ContentState) -> datetime | None:
    """What the thread notes of visitors when it comes into this state: since when it is out of their sight.

    None for what they cannot have read: it lies behind a gate, or has waited for a moderator from the first.
    """
    if state is ContentState.VISIBLE:
        return None
    if thread.state is not ContentState.VISIBLE:
        return thread.public_until
    return clock.now() if await queries.thread_by_id(thread.id, VISITOR) is not None else None


async def is_gone(thread_id: UUID) -> bool:
    """Whether visitors could read it, or what it was merged into, until its author or a moderator took that away."""
    ids = Q(id=thread_id) | Q(id__in=Subquery(Thread.filter(id=thread_id).values("merged_into_id")))
    return await Thread.filter(ids, state__in=_GONE, public_until__not_isnull=True).exists()

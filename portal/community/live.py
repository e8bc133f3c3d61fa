"""Telling the open pages of a thread that something in it changed: which post, never what it says.

Whoever is told reads it with the rights they have then, so nothing that is out of sight travels along.
"""

from enum import StrEnum
from uuid import UUID

from portal.community.events import (
    AcceptanceWithdrawn,
    AnswerAccepted,
    PostAdded,
    PostEdited,
    PostRemoved,
    PostRestored,
    ThreadsMerged,
    ThreadSplit,
    VoteCast,
)
from portal.kernel import live


class ThreadChange(StrEnum):
    POST_ADDED = "POST_ADDED"
    POST_CHANGED = "POST_CHANGED"
    POST_REMOVED = "POST_REMOVED"
    POST_RESTORED = "POST_RESTORED"
    THREAD_CHANGED = "THREAD_CHANGED"


def topic_of(thread_id: UUID) -> str:
    """Under which topic everything that changes in a thread is told."""
    return f"thread:{thread_id}"


def tell_of_thread(thread_id: UUID) -> None:
    """Inside a unit of work: its title, its place or its marks are others now."""
    live.publish(topic_of(thread_id), {"change": ThreadChange.THREAD_CHANGED})


def tell_of_post(thread_id: UUID, post_id: UUID, change: ThreadChange) -> None:
    """Inside a unit of work: that has happened to the post."""
    live.publish(topic_of(thread_id), {"change": change, "post_id": str(post_id)})


async def tell_of_merge(event: ThreadsMerged) -> None:
    """Pages of the one turn to the other, which is longer now."""
    tell_of_thread(event.source_id)
    tell_of_thread(event.target_id)


async def tell_of_split(event: ThreadSplit) -> None:
    """Pages of the thread lose what was split off."""
    tell_of_thread(event.source_id)


async def tell_of_reply(event: PostAdded) -> None:
    """Those who read the thread see it come."""
    tell_of_post(event.thread_id, event.post_id, ThreadChange.POST_ADDED)


async def tell_of_edit(event: PostEdited) -> None:
    """Those who read the post see what it says now."""
    tell_of_post(event.thread_id, event.post_id, ThreadChange.POST_CHANGED)


async def tell_of_vote(event: VoteCast) -> None:
    """The score moves; who voted is told to nobody."""
    tell_of_post(event.thread_id, event.post_id, ThreadChange.POST_CHANGED)


async def tell_of_removal(event: PostRemoved) -> None:
    """Those who read the post see it go."""
    tell_of_post(event.thread_id, event.post_id, ThreadChange.POST_REMOVED)


async def tell_of_return(event: PostRestored) -> None:
    """The post takes its place again."""
    tell_of_post(event.thread_id, event.post_id, ThreadChange.POST_RESTORED)


async def tell_of_acceptance(event: AnswerAccepted | AcceptanceWithdrawn) -> None:
    """The answer has its mark or loses it, and so has the question."""
    tell_of_post(event.thread_id, event.post_id, ThreadChange.POST_CHANGED)
    tell_of_thread(event.thread_id)

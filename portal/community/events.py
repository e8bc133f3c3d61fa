"""What happens in the community that other features may react to."""

from dataclasses import dataclass
from uuid import UUID

from portal.community.models import IdeaStatus, ThreadKind
from portal.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadStarted(Event):
    """A thread was opened with its first post; no PostAdded follows for that post."""

    thread_id: UUID
    post_id: UUID
    kind: ThreadKind
    author_id: UUID
    product_id: UUID | None
    earns_points: bool
    mentions_members: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PostAdded(Event):
    """Somebody replied in a thread."""

    post_id: UUID
    thread_id: UUID
    number: int
    author_id: UUID
    thread_author_id: UUID | None
    reply_to_author_id: UUID | None
    earns_points: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PostEdited(Event):
    """A post reads differently now; an edit never earns again."""

    post_id: UUID
    thread_id: UUID
    editor_id: UUID
    mentions_others: bool = False
    """Whether it mentions somebody whom it did not before."""
    no_longer_mentioned: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRemoved(Event):
    """A post went out of sight: deleted by its author, or hidden or removed by a moderator."""

    post_id: UUID
    thread_id: UUID
    number: int
    author_id: UUID | None
    by_moderator: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRestored(Event):
    """A removed post is back, with what it had earned. `is_accepted` tells whether it settles its question."""

    post_id: UUID
    thread_id: UUID
    number: int
    author_id: UUID | None
    is_accepted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerAccepted(Event):
    """A question was settled with this answer, by its asker or a moderator."""

    post_id: UUID
    thread_id: UUID
    asker_id: UUID | None
    author_id: UUID | None
    accepted_by_id: UUID
    earns_points: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptanceWithdrawn(Event):
    """An answer no longer settles its question."""

    post_id: UUID
    thread_id: UUID
    author_id: UUID | None
    withdrawn_by_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaMoved(Event):
    """Staff said what becomes of an idea; with a note, a reply of theirs tells it already."""

    thread_id: UUID
    status: IdeaStatus
    by_id: UUID
    is_told_by_post: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteCast(Event):
    """A member's vote on a post went from `previous` to `value` (each -1, 0 or 1)."""

    post_id: UUID
    thread_id: UUID
    author_id: UUID | None
    voter_id: UUID
    value: int
    previous: int
    earns_points: bool
    is_given_back: bool = False
    """Whether it had been taken out of the count, and counts again with all that it had earned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptancesJudged(Event):
    """Accepted answers looked traded and bring no points; or they do again, for staff saw that they were not."""

    post_ids: tuple[UUID, ...]
    are_void: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundUnfair(Event):
    """What these members gave each other looks arranged and counts no longer; or it counts again."""

    finding_id: UUID
    member_ids: tuple[UUID, ...]
    is_undone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadsMerged(Event):
    """All posts of a thread were put behind those of another, which its addresses lead to from now on."""

    source_id: UUID
    target_id: UUID
    by_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadSplit(Event):
    """Some posts of a thread became a thread of their own, which nobody is paid for."""

    source_id: UUID
    thread_id: UUID
    by_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadRead(Event):
    """Somebody has read a thread up to the post of that number."""

    thread_id: UUID
    member_id: UUID
    up_to: int

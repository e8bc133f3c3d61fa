"""What is read of the community: values that queries give, policies judge and the schema wraps."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.community.models import Audience, ContentState, IdeaStatus, ThreadKind
from portal.kernel.rows import row
from portal.screening.models import Holds


@row
class HeldBadge:
    """A badge in a member's hands; what it means stands in badges.py."""

    slug: str
    awarded_at: datetime


@row
class AuthorRow:
    """All that may be shown of a member next to a contribution, except their tier.

    Roles, figures and badges are those of nobody where a page did not ask for them (`authors.About`).
    """

    id: UUID
    handle: str
    display_name: str
    avatar_url: str | None
    bio: str | None
    joined_at: datetime
    trust_level: int
    is_brand: bool
    is_moderator: bool
    post_count: int
    accepted_answer_count: int
    helpful_count: int
    badges: tuple[HeldBadge, ...]
    beside: str | None = None
    """What a room above had read of them in the same statement (`authors.About`)."""


@row
class CategoryRow:
    """A category as one viewer sees it."""

    id: UUID
    slug: str
    name: str
    description: str | None
    parent_id: UUID | None
    position: int
    required_key: str | None
    who_can_see: Audience
    who_can_open: Audience
    who_can_start: Audience
    who_can_reply: Audience
    earns_points: bool
    holds: Holds
    locale: str | None
    thread_count: int
    translated_into: str | None
    archived_at: datetime | None
    is_archived: bool
    """It, or one that it lies in."""
    viewer_may_open: bool
    """Else it is a teaser: its name and description, and nothing of what is in it."""
    viewer_may_start: bool
    viewer_may_reply: bool
    viewer_moderates: bool


@row
class ThreadRow:
    """A thread as one viewer sees it."""

    id: UUID
    slug: str
    title: str
    kind: ThreadKind
    category: CategoryRow
    author_id: UUID | None
    author: AuthorRow | None
    product_id: UUID | None
    tags: tuple[str, ...]
    created_at: datetime
    last_activity_at: datetime
    last_post_number: int
    reply_count: int
    post_count: int
    """Visible posts: the replies, and the first while it is there (its author may have been erased); where the page
    asks for no posts, the replies alone.
    """
    view_count: int
    score: int
    is_pinned: bool
    pinned_until: datetime | None
    is_locked: bool
    lock_reason: str | None
    is_solved: bool
    is_unanswered: bool
    idea_status: IdeaStatus | None
    state: ContentState
    locale: str | None
    viewer_follows: bool
    viewer_has_muted: bool
    viewer_unread: int
    viewer_read_up_to: int | None
    excerpt: str
    """How its first post begins; empty where that is out of the viewer's sight, or the page does not ask for it."""
    last_poster: AuthorRow | None
    """Who wrote the latest visible post, where the page asks for it."""


@row
class PostRow:
    """A post as one viewer sees it, with what its thread says about it."""

    id: UUID
    thread_id: UUID
    number: int
    author: AuthorRow | None
    reply_to_id: UUID | None
    reply_to: "PostRow | None"
    body_markdown: str
    body_html: str
    created_at: datetime
    edited_at: datetime | None
    state: ContentState
    score: int
    is_accepted: bool
    is_official: bool
    is_verified_buyer: bool
    license: str | None
    viewer_vote: int
    thread_kind: ThreadKind
    thread_author_id: UUID | None
    thread_is_locked: bool
    """By a moderator, or since its category is archived."""
    thread_is_archived: bool
    viewer_moderates: bool

    @property
    def author_id(self) -> UUID | None:
        return None if self.author is None else self.author.id


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """What a post said until it was edited."""

    edited_at: datetime
    editor: AuthorRow | None
    body_markdown: str
    reason: str | None

"""Categories, threads, posts and what members do with them."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint

from portal.accounts.models import Member
from portal.kernel.records import Record
from portal.screening.models import Holds
from portal.shop.models import Product
from portal.translations.models import Translatable


class Audience(StrEnum):
    """Who may do something in a category, each including the ones below it."""

    EVERYONE = "EVERYONE"
    CUSTOMER = "CUSTOMER"
    BRAND = "BRAND"
    MODERATOR = "MODERATOR"
    ADMIN = "ADMIN"


class ThreadKind(StrEnum):
    DISCUSSION = "DISCUSSION"
    QUESTION = "QUESTION"
    IDEA = "IDEA"
    ANNOUNCEMENT = "ANNOUNCEMENT"


class IdeaStatus(StrEnum):
    OPEN = "OPEN"
    PLANNED = "PLANNED"
    IN_PROGRESS = "IN_PROGRESS"
    DONE = "DONE"
    DECLINED = "DECLINED"


class ContentState(StrEnum):
    """The contract's PostState; a thread has the same states."""

    VISIBLE = "VISIBLE"
    PENDING_REVIEW = "PENDING_REVIEW"
    HIDDEN = "HIDDEN"
    DELETED = "DELETED"


class Profile(Record):
    """What the community counts about a member; made when they first take part."""

    member: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    post_count = fields.IntField(default=0)
    accepted_answer_count = fields.IntField(default=0)
    helpful_count = fields.IntField(default=0, description="Up-votes received")

    class Meta:
        table = "community_profiles"


class BadgeAward(Record):
    """A badge in a member's hands; which badges exist and what they mean stands in badges.py."""

    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    slug = fields.CharField(max_length=60)
    awarded_at = fields.DatetimeField()

    class Meta:
        table = "badge_awards"
        unique_together = (("member_id", "slug"),)


class Category(Translatable):
    """A room of the forum, and its terms, to which `CategoryRight` makes exceptions.

    `required_key` (``tier:gold``) gates the category and everything in it: without the key it is as if it did not
    exist. Who sees it and may not open it finds its name and description alone. `CategoryRight` makes exceptions.
    """

    slug = fields.CharField(max_length=80, unique=True)
    name = fields.CharField(max_length=120)
    description = fields.TextField(null=True)
    parent: fields.ForeignKeyNullableRelation["Category"] = fields.ForeignKeyField(
        "portal.Category", related_name=False, on_delete=fields.RESTRICT, null=True
    )
    parent_id: UUID | None
    position = fields.IntField(default=0)
    required_key = fields.CharField(max_length=80, null=True)
    who_can_see = fields.CharEnumField(Audience, max_length=10, default=Audience.EVERYONE)
    who_can_open = fields.CharEnumField(
        Audience, max_length=10, default=Audience.EVERYONE, db_default=Audience.EVERYONE.value
    )
    who_can_start = fields.CharEnumField(Audience, max_length=10, default=Audience.CUSTOMER)
    who_can_reply = fields.CharEnumField(Audience, max_length=10, default=Audience.CUSTOMER)
    earns_points = fields.BooleanField(default=True)
    holds = fields.CharEnumField(Holds, max_length=10, default=Holds.SUSPECTED, db_default=Holds.SUSPECTED.value)
    locale = fields.CharField(max_length=12, null=True, description="The language that is written here; null for any")
    thread_count = fields.IntField(default=0, description="Visible threads")
    created_at = fields.DatetimeField()
    archived_at = fields.DatetimeField(null=True, description="Since when it can only be read")

    class Meta:
        table = "categories"


class Thread(Record):
    slug = fields.CharField(max_length=120)
    title = fields.CharField(max_length=200)
    kind = fields.CharEnumField(ThreadKind, max_length=12)
    category: fields.ForeignKeyRelation[Category] = fields.ForeignKeyField(
        "portal.Category", related_name=False, on_delete=fields.RESTRICT
    )
    category_id: UUID
    author: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    author_id: UUID | None
    product: fields.ForeignKeyNullableRelation[Product] = fields.ForeignKeyField(
        "portal.Product", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    product_id: UUID | None
    created_at = fields.DatetimeField()
    last_activity_at = fields.DatetimeField()
    last_post_number = fields.IntField(default=0, description="The highest number given so far; never reused")
    reply_count = fields.IntField(default=0, description="Visible posts after the first")
    view_count = fields.IntField(default=0)
    score = fields.IntField(default=0, description="The first post's score")
    is_pinned = fields.BooleanField(default=False)
    pinned_until = fields.DatetimeField(null=True)
    is_locked = fields.BooleanField(default=False)
    lock_reason = fields.CharField(max_length=300, null=True, description="For readers")
    shown_late_at = fields.DatetimeField(null=True, description="When a post came in sight last that had waited")
    is_solved = fields.BooleanField(default=False)
    idea_status = fields.CharEnumField(IdeaStatus, max_length=12, null=True)
    state = fields.CharEnumField(ContentState, max_length=16, default=ContentState.VISIBLE)
    public_until = fields.DatetimeField(
        null=True, description="When it went out of the sight of visitors, who had read it"
    )
    locale = fields.CharField(max_length=12, null=True, description="The language that it is written in")
    merged_into: fields.ForeignKeyNullableRelation["Thread"] = fields.ForeignKeyField(
        "portal.Thread", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    merged_into_id: UUID | None

    class Meta:
        table = "threads"
        indexes = (
            Index(fields=("last_activity_at", "id"), name="threads_by_activity"),
            Index(fields=("created_at", "id"), name="threads_by_creation"),
            Index(fields=("score", "id"), name="threads_by_score"),
            Index(fields=("reply_count", "id"), name="threads_by_replies"),
            Index(fields=("locale", "last_activity_at", "id"), name="threads_of_language"),
            Index(fields=("category_id", "is_pinned", "last_activity_at", "id"), name="threads_of_category"),
            Index(fields=("product_id", "last_activity_at", "id"), name="threads_of_product"),
            Index(fields=("author_id", "created_at", "id"), name="threads_of_author"),
            Index(fields=("merged_into_id",), name="threads_merged_into"),
            Index(fields=("pinned_until",), name="threads_pinned_until"),
        )


class Post(Record):
    """A contribution; the first of a thread has number 1 and numbers are never given twice."""

    thread: fields.ForeignKeyRelation[Thread] = fields.ForeignKeyField(
        "portal.Thread", related_name=False, on_delete=fields.RESTRICT
    )
    thread_id: UUID
    number = fields.IntField()
    author: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    author_id: UUID | None
    reply_to: fields.ForeignKeyNullableRelation["Post"] = fields.ForeignKeyField(
        "portal.Post", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    reply_to_id: UUID | None
    body_markdown = fields.TextField()
    body_html = fields.TextField(description="Rendered and cleaned once, when written")
    render_version = fields.SmallIntField()
    state = fields.CharEnumField(ContentState, max_length=16, default=ContentState.VISIBLE)
    score = fields.IntField(default=0, description="What came with an import, and the votes that were cast here")
    imported_score = fields.IntField(
        default=0, db_default=0, description="The part of the score whose voters are not known"
    )
    imported_up_votes = fields.IntField(
        default=0, db_default=0, description="Up-votes in it; they count for the author's profile"
    )
    is_accepted = fields.BooleanField(default=False)
    is_official = fields.BooleanField(default=False)
    is_verified_buyer = fields.BooleanField(default=False)
    license = fields.CharField(max_length=60, null=True, description="Under which it came in, as its source says")
    client_key = fields.CharField(
        max_length=80, null=True, description="Not written any more; keys stand in idempotency_keys"
    )
    created_at = fields.DatetimeField()
    edited_at = fields.DatetimeField(null=True)
    substance_at = fields.DatetimeField(null=True, description="When an edit made another text of it, last (FP7)")
    deleted_at = fields.DatetimeField(null=True, description="When its author deleted it, who may still take that back")
    deleted_from = fields.CharEnumField(ContentState, max_length=16, null=True, description="What it was until then")

    class Meta:
        table = "posts"
        unique_together = (("thread_id", "number"), ("author_id", "client_key"))
        indexes = (
            Index(fields=("author_id", "created_at", "id"), name="posts_of_author"),
            Index(fields=("render_version",), name="posts_by_rendering"),
        )


class MovedPost(Record):
    """Where a post stood before its thread was merged or split: links to that place lead to the post."""

    thread: fields.ForeignKeyRelation[Thread] = fields.ForeignKeyField(
        "portal.Thread", related_name=False, on_delete=fields.CASCADE
    )
    thread_id: UUID
    number = fields.IntField()
    post: fields.ForeignKeyRelation[Post] = fields.ForeignKeyField(
        "portal.Post", related_name=False, on_delete=fields.CASCADE
    )
    post_id: UUID

    class Meta:
        table = "moved_posts"
        unique_together = (("thread_id", "number"),)
        indexes = (Index(fields=("post_id",), name="moved_posts_of_post"),)


class PostRevision(Record):
    """What a post said before an edit."""

    post: fields.ForeignKeyRelation[Post] = fields.ForeignKeyField(
        "portal.Post", related_name=False, on_delete=fields.CASCADE
    )
    post_id: UUID
    editor: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    editor_id: UUID | None
    body_markdown = fields.TextField()
    reason = fields.CharField(max_length=300, null=True)
    edited_at = fields.DatetimeField()
    is_ended = fields.BooleanField(
        default=True, db_default=True, description="Unset while an import may still find that the post says this today"
    )

    class Meta:
        table = "post_revisions"
        indexes = (Index(fields=("post_id", "edited_at"), name="post_revisions_of_post"),)


class Vote(Record):
    post: fields.ForeignKeyRelation[Post] = fields.ForeignKeyField(
        "portal.Post", related_name=False, on_delete=fields.CASCADE
    )
    post_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    value = fields.SmallIntField()
    cast_at = fields.DatetimeField()

    class Meta:
        table = "votes"
        unique_together = (("post_id", "member_id"),)
        indexes = (
            Index(fields=("cast_at",), name="votes_by_time"),
            Index(fields=("member_id",), name="votes_of_member"),
        )
        constraints = (CheckConstraint(check="value IN (-1, 1)", name="votes_up_or_down"),)


class Acceptance(Record):
    """The one answer that settled a question."""

    thread: fields.OneToOneRelation[Thread] = fields.OneToOneField(
        "portal.Thread", related_name=False, on_delete=fields.CASCADE
    )
    thread_id: UUID
    post: fields.ForeignKeyRelation[Post] = fields.ForeignKeyField(
        "portal.Post", related_name=False, on_delete=fields.CASCADE
    )
    post_id: UUID
    accepted_by: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    accepted_by_id: UUID | None
    accepted_at = fields.DatetimeField()

    class Meta:
        table = "acceptances"
        indexes = (
            Index(fields=("post_id",), name="acceptances_of_post"),
            Index(fields=("accepted_at",), name="acceptances_by_time"),
        )


class Tag(Record):
    name = fields.CharField(max_length=40, unique=True, description="As it was first written, in small letters")
    key = fields.CharField(max_length=120, unique=True, null=True, description="Its folded form, by which it is known")

    class Meta:
        table = "tags"


class ThreadTag(Record):
    thread: fields.ForeignKeyRelation[Thread] = fields.ForeignKeyField(
        "portal.Thread", related_name=False, on_delete=fields.CASCADE
    )
    thread_id: UUID
    tag: fields.ForeignKeyRelation[Tag] = fields.ForeignKeyField(
        "portal.Tag", related_name=False, on_delete=fields.CASCADE
    )
    tag_id: UUID
    position = fields.SmallIntField(default=0)

    class Meta:
        table = "thread_tags"
        unique_together = (("thread_id", "tag_id"),)
        indexes = (Index(fields=("tag_id", "thread_id"), name="threads_of_tag"),)


class ThreadReader(Record):
    """How far a member has read a thread, and whether they follow it."""

    thread: fields.ForeignKeyRelation[Thread] = fields.ForeignKeyField(
        "portal.Thread", related_name=False, on_delete=fields.CASCADE
    )
    thread_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    read_up_to = fields.IntField(default=0)
    follows = fields.BooleanField(default=False)
    is_muted = fields.BooleanField(
        default=False,
        db_default=False,
        description="They chose to hear nothing. Neither of the two: never chose",
    )
    changed_at = fields.DatetimeField()
    read_at = fields.DatetimeField(
        null=True, description="When they came to it last; unset as long as they only follow or mute it"
    )

    class Meta:
        table = "thread_readers"
        unique_together = (("thread_id", "member_id"),)
        indexes = (Index(fields=("member_id", "follows"), name="threads_followed"),)

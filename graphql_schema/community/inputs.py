"""What the forum's mutations take."""

from datetime import datetime

import strawberry
from strawberry import UNSET

from graphql_schema.community.enums import Ability, Audience, Holds, IdeaStatus, ThreadKind, ThreadModeration
from graphql_schema.idempotency import ONCE
from graphql_schema.roles import Role


@strawberry.input
class CreateThreadInput:
    category_slug: str = strawberry.field(description="Where to open it.")
    kind: ThreadKind = strawberry.field(description="Announcements are for staff and moderators.")
    title: str = strawberry.field(description="At most 200 characters, one line.")
    body_markdown: str = strawberry.field(description="At most 60 KB of Markdown; HTML in it is shown as text.")
    tags: list[str] | None = strawberry.field(default=None, description="At most five.")
    idempotency_key: str | None = strawberry.field(default=None, description=ONCE)


@strawberry.input(description="What is left out or null stays as it is.")
class EditThreadInput:
    thread_id: strawberry.ID
    title: str | None = strawberry.field(default=None, description="At most 200 characters, one line.")
    tags: list[str] | None = strawberry.field(default=None, description="All that it is to have, at most five.")
    kind: ThreadKind | None = strawberry.field(
        default=None, description="A settled question stays one, and so does an idea of which something has become."
    )


@strawberry.input
class SetIdeaStatusInput:
    thread_id: strawberry.ID
    status: IdeaStatus = strawberry.field(description="What becomes of the idea.")
    note: str | None = strawberry.field(
        default=None, description="Why, or what was done: an official reply in the thread, in Markdown."
    )


@strawberry.input
class ReactInput:
    post_id: strawberry.ID
    emoji: str = strawberry.field(description="One of 👍 ❤️ 😄 🎉 🤔 👀.")
    remove: bool | None = strawberry.field(default=None, description="True to take the reaction back.")


@strawberry.input
class BookmarkInput:
    post_id: strawberry.ID
    remove: bool | None = strawberry.field(default=None, description="True to keep it no longer.")


@strawberry.input
class AskQuestionInput:
    product_sku: str = strawberry.field(description="The product that is asked about.")
    title: str = strawberry.field(description="The question in one line.")
    body_markdown: str = strawberry.field(description="At most 60 KB of Markdown.")
    idempotency_key: str | None = strawberry.field(default=None, description=ONCE)


@strawberry.input
class CreatePostInput:
    thread_id: strawberry.ID = strawberry.field(description="Where to reply.")
    body_markdown: str = strawberry.field(description="At most 60 KB of Markdown; HTML in it is shown as text.")
    reply_to_id: strawberry.ID | None = strawberry.field(default=None, description="A post of the same thread.")
    idempotency_key: str | None = strawberry.field(default=None, description=ONCE)
    client_mutation_key: str | None = strawberry.field(
        default=None, description=ONCE, deprecation_reason="It is called idempotencyKey, as everywhere."
    )


@strawberry.input
class EditPostInput:
    post_id: strawberry.ID
    body_markdown: str = strawberry.field(description="The whole text as it is to be.")
    reason: str | None = strawberry.field(default=None, description="For the post's history.")
    expected_edited_at: datetime | None = strawberry.field(
        default=UNSET,
        description="What editedAt said when the text was fetched (null: never edited); CONFLICT if somebody was "
        "quicker.",
    )


@strawberry.input
class DeletePostInput:
    post_id: strawberry.ID


@strawberry.input
class VoteInput:
    post_id: strawberry.ID
    value: int = strawberry.field(description="1, -1, or 0 to take it back.")


@strawberry.input
class AcceptAnswerInput:
    post_id: strawberry.ID


@strawberry.input
class FollowThreadInput:
    thread_id: strawberry.ID
    follow: bool = strawberry.field(
        description="True to be told of new posts; false to mute the thread: nothing of it is told, not even answers."
    )


@strawberry.input
class MarkThreadReadInput:
    thread_id: strawberry.ID
    up_to_post_number: int = strawberry.field(description="What was read stays read: a lower number changes nothing.")


@strawberry.input
class ModerateThreadInput:
    thread_id: strawberry.ID
    action: ThreadModeration
    category_slug: str | None = strawberry.field(default=None, description="Where to MOVE it.")
    publishes: bool = strawberry.field(
        default=False,
        description="That it is meant when MOVE shows it to people who may not read it where it is; it is refused "
        "otherwise.",
    )
    title: str | None = strawberry.field(default=None, description="What to RENAME it to.")
    reason: str | None = strawberry.field(default=None, description="For the audit trail.")
    until: datetime | None = strawberry.field(default=None, description="When a PIN ends by itself.")
    public_reason: str | None = strawberry.field(
        default=None, description="With LOCK: why, in words that readers see; at most 300 characters."
    )


@strawberry.input
class MergeThreadsInput:
    source_id: strawberry.ID = strawberry.field(description="The thread that goes; its addresses lead to the other.")
    target_id: strawberry.ID = strawberry.field(description="The thread that stays.")


@strawberry.input
class SplitThreadInput:
    thread_id: strawberry.ID
    post_ids: list[strawberry.ID] = strawberry.field(
        description="Posts of that thread after the first, at most 200, in any order."
    )
    title: str = strawberry.field(description="What the new thread is called; at most 200 characters, one line.")
    category_slug: str | None = strawberry.field(
        default=None, description="Where it stands; by itself beside the other."
    )
    idempotency_key: str | None = strawberry.field(default=None, description=ONCE)


@strawberry.input(description="Staff give a category, with all that lies in it, into a member's care.")
class AppointModeratorInput:
    category_id: strawberry.ID = strawberry.field(description="Which category.")
    member_id: strawberry.ID = strawberry.field(description="Whom.")
    revoke: bool = strawberry.field(default=False, description="True takes it back.")


@strawberry.input(description="A category, with all that lies in it.")
class ArchiveCategoryInput:
    category_id: strawberry.ID = strawberry.field(description="Which category.")
    undo: bool = strawberry.field(default=False, description="True opens it again.")


@strawberry.input(description="A category in which nothing was ever written.")
class DeleteCategoryInput:
    category_id: strawberry.ID = strawberry.field(description="Which category.")


@strawberry.input(description="A post that the viewer deleted themself.")
class RestorePostInput:
    post_id: strawberry.ID = strawberry.field(description="Which post.")


@strawberry.input(description="An exception to the terms of a category: give either an audience or a tier.")
class CategoryExceptionInput:
    ability: Ability = strawberry.field(description="What is given or denied.")
    audience: Audience | None = strawberry.field(
        default=None, description="Everyone, all members, or those with exactly this role; not ADMIN."
    )
    tier_slug: str | None = strawberry.field(default=None, description="Members of this tier and of those above it.")
    denied: bool = strawberry.field(
        default=False, description="True takes the ability away, whatever else gives it; not from administrators."
    )


@strawberry.input(description="What is left out stays as it is; null takes it away.")
class SaveCategoryInput:
    slug: str = strawberry.field(description="Which category; a new one is made for a new name.")
    name: str
    description: str | None = UNSET
    parent_slug: str | None = strawberry.field(default=UNSET, description="Categories lie at most three levels deep.")
    required_tier_slug: str | None = strawberry.field(
        default=UNSET, description="Members below this tier see neither the category nor anything in it."
    )
    position: int | None = strawberry.field(default=UNSET, description="Its place among its siblings.")
    who_can_post: Role | None = strawberry.field(default=UNSET, description="Who opens threads and replies.")
    who_can_reply: Role | None = strawberry.field(default=UNSET, description="Who replies, where that differs.")
    who_can_see: Audience | None = strawberry.field(
        default=UNSET, description="Who finds it at all; for others it is as if it did not exist."
    )
    who_can_open: Audience | None = strawberry.field(
        default=UNSET, description="Who may read in it; who sees it otherwise finds its name and description alone."
    )
    exceptions: list[CategoryExceptionInput] | None = strawberry.field(
        default=UNSET,
        description="All exceptions to these terms, at most 40; they hold for the categories below as well "
        "where they deny something.",
    )
    earns_points: bool | None = strawberry.field(default=UNSET, description="Whether taking part here earns points.")
    holds: Holds | None = strawberry.field(
        default=UNSET, description="What of what is written here waits until a moderator has looked."
    )
    locale: str | None = strawberry.field(
        default=UNSET, description="The language that is written here: all its threads are in it. Null for any."
    )

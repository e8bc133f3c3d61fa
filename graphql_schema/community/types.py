"""Members, categories, threads and posts: plain attributes from the rows of the community's queries.

They stand in one file because they name each other: a thread its author, a member their threads.
"""

from datetime import datetime
from typing import Any, Self

import strawberry

from graphql_schema.community.enums import Holds, IdeaStatus, PostOrder, PostState, ThreadKind, ThreadOrder
from graphql_schema.community.filters import ThreadFilter, narrowed
from graphql_schema.community.loaders import WHOLE, category_trees, members_by_id, moderators_of
from graphql_schema.community.marks import Badge, ReactionCount
from graphql_schema.community.terms import CategoryTerms
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.ids import Node
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.tiers.loaders import tier_of_member, tiers_by_slug, tiers_of_members
from graphql_schema.tiers.types import Tier, tier_written
from graphql_schema.translations import reading as in_language
from portal.access.keyring import KeyKind
from portal.community import policies
from portal.community import queries as community
from portal.community.queries import (
    AuthorRow,
    CategoryRow,
    CategoryTree,
    PostRow,
    RevisionRow,
    ThreadRow,
)
from portal.kernel.pagination import Page

LazyProduct: Any = strawberry.LazyType("Product", "graphql_schema.shop.products")
"""Products show their questions, and questions their product: the one pair of rooms that name each other."""


@strawberry.type(description="A customer as the community sees them.")
class Member(Node):
    row: strawberry.Private[AuthorRow]
    handle: str = strawberry.field(description="Their unique name, which others mention them by.")
    display_name: str = strawberry.field(description="The name they go by; not unique.")
    avatar_url: str | None = strawberry.field(description="Their picture.")
    bio: str | None = strawberry.field(description="What they say about themselves; plain text.")
    joined_at: datetime = strawberry.field(description="When they signed up.")
    is_brand: bool = strawberry.field(description="Whether they speak for the brand.")
    is_moderator: bool = strawberry.field(description="Whether they moderate.")
    trust_level: int = strawberry.field(description="How far the portal trusts them, from 0.")
    post_count: int = strawberry.field(description="Visible contributions.")
    accepted_answer_count: int = strawberry.field(description="Answers of theirs that settled a question.")
    helpful_count: int = strawberry.field(description="Up-votes that their contributions received.")

    @classmethod
    def of(cls, row: AuthorRow) -> Self:
        return mapped(cls, row)

    @classmethod
    def maybe(cls, row: AuthorRow | None) -> Self | None:
        return None if row is None else cls.of(row)

    @strawberry.field(
        graphql_type=Tier | None,
        description="Their tier in the loyalty programme; null below the lowest.",
    )
    def tier(self, info: Info) -> Any:
        written = self.row.beside
        if written is not None:
            return tier_written(written) if written else None
        return info.context.find(tiers_of_members, self.row.id, Tier.of)

    @strawberry.field(description="What they were awarded, oldest first.", directives=sized(3))
    def badges(self) -> list[Badge]:
        return [Badge.of(held) for held in self.row.badges]

    @strawberry.field(description="Threads that they began, as far as the viewer may see them, newest first.")
    async def threads(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> "Connection[Thread]":
        page = info.context.page(first, after, last, before)
        return await thread_list(info, page, community.ThreadFilter(author_id=self.row.id), ThreadOrder.NEWEST)


@strawberry.type(description="A room of the forum. One that the viewer may not enter is as if it did not exist.")
class Category(Node):
    row: strawberry.Private[CategoryRow]
    slug: str = strawberry.field(description="Its name in addresses; unique.")
    locale: str | None = strawberry.field(description="The language that is written here; null for any.")
    position: int = strawberry.field(description="Its place among its siblings: smaller ones come first.")
    is_archived: bool = strawberry.field(description="Whether it, or one that it lies in, is only there to be read.")

    @classmethod
    def of(cls, row: CategoryRow) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="Threads in it and in the categories below it, as far as the viewer may see them.")
    async def thread_count(self, info: Info) -> int:
        return (await tree_for(info)).threads_in(self.row)

    @strawberry.field(graphql_type=str, description="What it is called.")
    def name(self, info: Info) -> Any:
        return in_language.text(info, self.row, "name", self.row.name)

    @strawberry.field(graphql_type=str, description="What belongs in it; plain text, empty where nothing was said.")
    def description(self, info: Info) -> Any:
        return in_language.text(info, self.row, "description", self.row.description or "")

    @strawberry.field(description="The category that it lies in.")
    async def parent(self, info: Info) -> "Category | None":
        if self.row.parent_id is None:
            return None
        parent = (await tree_for(info)).by_id.get(self.row.parent_id)
        return None if parent is None else Category.of(parent)

    @strawberry.field(
        description="What lies in it and is not archived, as far as the viewer may see.", directives=sized(10)
    )
    async def children(self, info: Info) -> "list[Category]":
        return [Category.of(child) for child in (await tree_for(info)).open_children(self.row)]

    @strawberry.field(
        description="What of what is written here waits until a moderator has looked; for staff and moderators."
    )
    def holds(self, info: Info) -> Holds | None:
        viewer = info.context.viewer
        return self.row.holds if viewer.is_moderator or viewer.is_brand else None

    @strawberry.field(description="Members below this tier see neither the category nor anything in it.")
    async def required_tier(self, info: Info) -> Tier | None:
        slug = None if self.row.required_key is None else KeyKind.TIER.name_in(self.row.required_key)
        return None if slug is None else await info.context.load(tiers_by_slug, slug, Tier.of)

    @strawberry.field(description="Whether the viewer moderates here: the forum, or this category by appointment.")
    def viewer_can_moderate(self, info: Info) -> bool:
        return info.context.viewer.is_signed_in and self.row.viewer_moderates

    @strawberry.field(description="Into whose care staff gave it, with all in it; for staff.", directives=sized(10))
    async def moderators(self, info: Info) -> list[Member] | None:
        if not info.context.viewer.is_brand:
            return None
        ids = list(await info.context.load(moderators_of, self.row.id) or ())
        members = await info.context.load_many(members_by_id, ids, Member.of)
        return [member for member in members if member is not None]

    @strawberry.field(description="Who may do what in it, for the brand's staff.")
    def terms(self, info: Info) -> CategoryTerms | None:
        return CategoryTerms.of(self.row) if info.context.viewer.is_brand else None

    @strawberry.field(
        description="Whether the viewer may read in it; else its name and description are all that they find."
    )
    def viewer_can_open(self) -> bool:
        return self.row.viewer_may_open

    @strawberry.field(description="Whether the viewer may open threads here.")
    def viewer_can_post(self, info: Info) -> bool:
        return policies.may_start(info.context.viewer, self.row)

    @strawberry.field(description="The threads in it and below; pinned ones first, unless another order is asked for.")
    async def threads(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        filter: ThreadFilter | None = None,
        order_by: ThreadOrder | None = None,
    ) -> "Connection[Thread]":
        page = info.context.page(first, after, last, before)
        wanted = narrowed(filter, category_slug=self.slug)
        return await thread_list(info, page, wanted, order_by or ThreadOrder.LATEST_ACTIVITY)


@strawberry.type(description="A conversation that began with one post.")
class Thread(Node):
    row: strawberry.Private[ThreadRow]
    slug: str = strawberry.field(description="The title as it stands in addresses; the id beside it is what counts.")
    title: str = strawberry.field(description="Plain text.")
    kind: ThreadKind = strawberry.field(description="What it is for.")
    category: Category = strawberry.field(description="Where it stands.")
    author: Member | None = strawberry.field(description="Who opened it; null once they were erased.")
    tags: list[str] = strawberry.field(description="At most five words, written small.", directives=sized(5))
    created_at: datetime = strawberry.field(description="When it was opened.")
    last_activity_at: datetime = strawberry.field(description="When the latest visible post was written.")
    reply_count: int = strawberry.field(description="Visible posts after the first.")
    last_poster: Member | None = strawberry.field(
        description="Who wrote the latest visible post, at `lastActivityAt`; null once they were erased."
    )
    excerpt: str = strawberry.field(
        description="How its first post begins: plain text of at most 200 characters, empty where that is gone."
    )
    view_count: int = strawberry.field(description="How often it was opened, to within a minute.")
    score: int = strawberry.field(description="Up-votes less down-votes of the first post.")
    is_pinned: bool = strawberry.field(description="Whether it stands first in its category.")
    pinned_until: datetime | None = strawberry.field(description="When that ends by itself; null where it does not.")
    is_locked: bool = strawberry.field(description="Whether only moderators may reply.")
    lock_reason: str | None = strawberry.field(description="Why, in words for its readers, where some were given.")
    is_solved: bool = strawberry.field(description="Whether an answer on display was accepted.")
    idea_status: IdeaStatus | None = strawberry.field(description="What became of the idea; null for other kinds.")
    state: PostState = strawberry.field(description="VISIBLE for everyone; moderators also see what is hidden.")
    locale: str | None = strawberry.field(
        description="The language of the conversation, as a tag without a region: the category's, else that of whoever "
        "opened it. Null where it is not known."
    )
    viewer_is_following: bool = strawberry.field(description="Whether the viewer is told about new posts.")
    viewer_has_muted: bool = strawberry.field(
        description="Whether they chose to hear nothing of it. Neither this nor following: they never chose."
    )
    viewer_last_read_number: int | None = strawberry.field(
        description="The number of the last post that the viewer has read; null where they read none."
    )
    viewer_unread_count: int = strawberry.field(
        description="Visible posts that they have not read; 0 for visitors. From 100 on it may say 100."
    )

    @classmethod
    def of(cls, row: ThreadRow) -> Self:
        return mapped(
            cls,
            row,
            category=Category.of(row.category),
            author=Member.maybe(row.author),
            last_poster=Member.maybe(row.last_poster),
            tags=list(row.tags),
            viewer_is_following=row.viewer_follows,
            viewer_unread_count=row.viewer_unread,
            viewer_last_read_number=row.viewer_read_up_to,
        )

    @strawberry.field(graphql_type=LazyProduct | None, description="The product that it is about.")
    async def product(self, info: Info) -> Node | None:
        return None if self.row.product_id is None else await info.context.node("Product", self.row.product_id)

    @strawberry.field(description="What it began with.")
    async def first_post(self, info: Info) -> "Post | None":
        return Post.maybe(await info.context.load(community.first_posts, self.row.id), self)

    @strawberry.field(description="The answer that settled the question, while it is on display.")
    async def accepted_answer(self, info: Info) -> "Post | None":
        if not self.is_solved:
            return None
        return Post.maybe(await info.context.load(community.accepted_answers, self.row.id), self)

    @strawberry.field(
        description="Its posts, the first included; oldest first unless ordered otherwise. `around` begins the page at "
        "the post of that number, for links into a long thread."
    )
    async def posts(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        order_by: PostOrder | None = None,
        around: int | None = None,
    ) -> "Connection[Post]":
        page = info.context.page(first, after, last, before)
        order = order_by or PostOrder.OLDEST
        may_ask = info.context.may_ask
        shown = community.Shown(may_ask("bodyMarkdown"), may_ask("replyTo"), about_authors(info))
        found = await community.posts_of_thread(self.row, page, info.context.viewer, order, around=around, shown=shown)
        return Connection.of(found, lambda row: Post.of(row, self))

    @strawberry.field(description="Whether the viewer may reply.")
    def viewer_can_reply(self, info: Info) -> bool:
        return policies.may_reply(info.context.viewer, self.row)

    @strawberry.field(description="Whether the viewer may lock, move, hide and so on.")
    def viewer_can_moderate(self, info: Info) -> bool:
        return info.context.viewer.is_signed_in and self.row.category.viewer_moderates


@strawberry.type(description="What a post said until it was edited.")
class PostRevision:
    edited_at: datetime = strawberry.field(description="When it was replaced.")
    editor: Member | None = strawberry.field(description="Who replaced it.")
    body_markdown: str = strawberry.field(description="What it said before.")
    reason: str | None = strawberry.field(description="Why, in the editor's words.")

    @classmethod
    def of(cls, row: RevisionRow) -> Self:
        return mapped(cls, row, editor=Member.maybe(row.editor))


@strawberry.type(description="A contribution to a thread.")
class Post(Node):
    row: strawberry.Private[PostRow]
    within: strawberry.Private["Thread | None"]
    author: Member | None = strawberry.field(description="Null once the author was erased with their posts.")
    number: int = strawberry.field(description="Its place in the thread, from 1; no number is given twice.")
    body_markdown: str = strawberry.field(description="As it was written: for editing and quoting.")
    body_html: str = strawberry.field(description="Safe HTML: no scripts, styles, frames, ids or event attributes.")
    created_at: datetime = strawberry.field(description="When it was written.")
    edited_at: datetime | None = strawberry.field(description="When it was changed last.")
    state: PostState = strawberry.field(description="VISIBLE for everyone; authors and moderators see some others.")
    score: int = strawberry.field(description="Up-votes less down-votes.")
    is_accepted: bool = strawberry.field(description="Whether it settled the question.")
    is_official: bool = strawberry.field(description="Whether the brand speaks.")
    is_verified_buyer: bool = strawberry.field(description="Whether the author bought the product in question.")
    license: str | None = strawberry.field(
        description="Under which licence it was imported, like CC BY-SA 4.0: show it. Null where none is known."
    )
    viewer_vote: int = strawberry.field(description="1, -1, or 0 for none.")

    @classmethod
    def of(cls, row: PostRow, within: "Thread | None" = None) -> Self:
        return mapped(cls, row, within=within, author=Member.maybe(row.author))

    @classmethod
    def maybe(cls, row: PostRow | None, within: "Thread | None" = None) -> Self | None:
        return None if row is None else cls.of(row, within)

    @strawberry.field(description="The conversation that it belongs to.")
    async def thread(self, info: Info) -> Thread:
        if self.within is not None:
            return self.within
        thread = await info.context.load(community.threads_by_id, self.row.thread_id, Thread.of)
        assert thread is not None, "a post was shown whose thread is not"
        return thread

    @strawberry.field(description="The post that it answers to; null where there is none that the viewer may see.")
    async def reply_to(self, info: Info) -> "Post | None":
        if self.row.reply_to is not None or self.row.reply_to_id is None:
            return Post.maybe(self.row.reply_to, self.within)
        return Post.maybe(await info.context.load(community.posts_by_id, self.row.reply_to_id), self.within)

    @strawberry.field(description="Whether the viewer may change it.")
    def viewer_can_edit(self, info: Info) -> bool:
        return policies.may_edit(info.context.viewer, self.row)

    @strawberry.field(description="Whether the viewer may accept it as the answer.")
    def viewer_can_accept(self, info: Info) -> bool:
        return policies.may_accept(info.context.viewer, self.row)

    @strawberry.field(description="What members reacted with, the most frequent first.", directives=sized(6))
    async def reactions(self, info: Info) -> list[ReactionCount]:
        return [ReactionCount.of(row) for row in await info.context.load(community.reactions, self.row.id) or ()]

    @strawberry.field(description="Whether the viewer keeps it.")
    async def viewer_has_bookmarked(self, info: Info) -> bool:
        return bool(await info.context.load(community.kept, self.row.id))

    @strawberry.field(
        description="What changed, newest first: for the author and moderators, empty for others.", directives=sized(20)
    )
    async def revisions(self, info: Info) -> list[PostRevision]:
        return [PostRevision.of(row) for row in await info.context.load(community.revisions, self.row.id) or ()]


def about_authors(info: Info) -> community.About:
    """What is read of authors in the statement of a whole page: what the document asks for of anybody."""
    asks = info.context.may_ask
    return community.About(
        badges=asks("badges"),
        roles=asks("isBrand") or asks("isModerator"),
        figures=asks("postCount") or asks("acceptedAnswerCount") or asks("helpfulCount"),
        beside=tier_of_member() if asks("tier") else None,
    )


def shown_of_threads(info: Info) -> community.ThreadShown:
    """What is read of threads: how many posts they have is asked of the list of their posts alone."""
    asks = info.context.may_ask
    total = asks("totalCount")
    return community.ThreadShown(
        post_count=total and asks("posts"),
        total=total,
        about=about_authors(info),
        excerpt=asks("excerpt"),
        last_poster=asks("lastPoster"),
    )


async def thread_list(
    info: Info, page: Page, wanted: community.ThreadFilter, order: ThreadOrder = ThreadOrder.LATEST_ACTIVITY
) -> Connection[Thread]:
    """A page of threads, as far as the viewer may see them."""
    found = await community.threads(page, info.context.viewer, wanted, order, shown=shown_of_threads(info))
    return Connection.of(found, Thread.of)


async def tree_for(info: Info) -> CategoryTree:
    """All categories that the viewer may see: one statement for a request, however many fields ask."""
    tree = await info.context.load(category_trees, WHOLE)
    assert tree is not None
    return tree

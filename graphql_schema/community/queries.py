"""Reading the forum."""

from typing import Annotated

import strawberry

from graphql_schema.community.enums import ThreadOrder
from graphql_schema.community.filters import ThreadFilter, narrowed
from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Category, Member, Post, Thread, shown_of_threads, thread_list, tree_for
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.ids import key_of
from graphql_schema.list_size import sized
from portal.community import policies, previewing, suggestions, views
from portal.community import queries as community


@strawberry.type
class CommunityQuery:
    @strawberry.field(description="The category of this name; null if there is none that the viewer may enter.")
    async def category(self, info: Info, slug: str) -> Category | None:
        row = await community.category_by_slug(slug, info.context.viewer)
        return None if row is None else Category.of(row)

    @strawberry.field(
        description="Every category that the viewer may see, of all levels, in the brand's order. Those that are "
        "archived, with what lies in them, are left out unless `archived` is true.",
        directives=sized(30),
    )
    async def categories(
        self,
        info: Info,
        archived: Annotated[
            bool, strawberry.argument(description="Whether those that are archived are listed, too.")
        ] = False,
    ) -> list[Category]:
        return [Category.of(row) for row in (await tree_for(info)).in_order(even_archived=archived)]

    @strawberry.field(
        description="The thread with this id, or the one that it was merged into, which counts as a view; null if "
        "there is none to see."
    )
    async def thread(self, info: Info, id: strawberry.ID) -> Thread | None:
        row = await community.thread_wherever(key_of("Thread", id), info.context.viewer, shown_of_threads(info))
        if row is None:
            return None
        info.context.count(views.count, row.id)
        return Thread.of(row)

    @strawberry.field(
        description="The post with this number in a thread, or which had it there before threads were merged or split: "
        "for old links. Null if there is none to see."
    )
    async def post_at(self, info: Info, thread_id: strawberry.ID, number: int) -> Post | None:
        return Post.maybe(await community.post_at(key_of("Thread", thread_id), number, info.context.viewer))

    @strawberry.field(
        description="For an @mention while it is typed, for members: who may read the place it is typed in, best match "
        "first; at most 20.",
        directives=sized(20),
    )
    async def member_suggestions(
        self, info: Info, prefix: str, thread_id: strawberry.ID | None = None, first: int | None = None
    ) -> list[Member]:
        place = None if thread_id is None else key_of("Thread", thread_id)
        found = await suggestions.suggestions(
            prefix, thread_id=place, first=8 if first is None else first, viewer=info.context.viewer
        )
        members = await info.context.load_many(members_by_id, list(found), Member.of)
        return [member for member in members if member is not None]

    @strawberry.field(
        description="How a text would look as a post: the HTML that everybody would see. For members; nothing is kept."
    )
    async def preview_post(
        self,
        info: Info,
        body_markdown: Annotated[str, strawberry.argument(description="The text, as it would be sent.")],
    ) -> str | None:
        return await previewing.preview(body_markdown, by=info.context.signed_in)

    @strawberry.field(
        description="For staff and moderators: questions that nobody has replied to, those that wait longest first."
    )
    async def unanswered_questions(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Thread] | None:
        viewer = info.context.signed_in
        policies.ensure_answers(viewer)
        page = info.context.page(first, after, last, before)
        return await thread_list(info, page, community.ThreadFilter(unanswered=True), ThreadOrder.OLDEST)

    @strawberry.field(description="The front page: newest activity first unless ordered otherwise.")
    async def threads(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        filter: ThreadFilter | None = None,
        order_by: ThreadOrder | None = None,
    ) -> Connection[Thread]:
        page = info.context.page(first, after, last, before)
        return await thread_list(info, page, narrowed(filter), order_by or ThreadOrder.LATEST_ACTIVITY)

"""Reviews, and what they add up to."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.community.enums import PostState
from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import LazyProduct, Member
from graphql_schema.context import Info, for_everyone
from graphql_schema.ids import Node
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from portal.kernel.wording import say
from portal.reviews import policies, queries
from portal.reviews.rows import ReviewRow
from portal.reviews.structured_data import aggregate_rating
from portal.reviews.words import HOW_CHECKED

ratings = for_everyone(queries.ratings)


@strawberry.type(description="What all think of a product whose reviews everybody sees.")
class RatingSummary:
    average: float | None = strawberry.field(description="Of the stars of all reviews; null where there are none.")
    average_unincentivised: float | None = strawberry.field(
        description="Without the reviews that points were promised for; null where there are none."
    )
    count: int = strawberry.field(description="How many reviews there are.")
    histogram: list[int] = strawberry.field(description="Counts for 1 to 5 stars.", directives=sized(5))

    json_ld: str | None = strawberry.field(
        description="An AggregateRating of schema.org for a page's `script type=application/ld+json`, of the reviews "
        "for which nothing was promised: search engines have no word for the others. Null where there are none."
    )

    @classmethod
    def of(cls, row: queries.Rating) -> Self:
        return cls(
            json_ld=aggregate_rating(row),
            average=row.average,
            average_unincentivised=row.average_unincentivised,
            count=row.count,
            histogram=list(row.histogram),
        )

    @strawberry.field(
        description="Whether and how it is seen to that reviews are of buyers, which are shown, and which were "
        "rewarded: show it beside them (§ 5b(3) UWG)."
    )
    def how_checked(self, info: Info) -> str:
        return say(HOW_CHECKED, info.context.locale)


@strawberry.type(description="What a member says of a product.")
class Review(Node):
    row: strawberry.Private[ReviewRow]
    rating: int = strawberry.field(description="1 to 5 stars.")
    title: str | None = strawberry.field(description="Plain text.")
    body_markdown: str = strawberry.field(description="As it was written.")
    body_html: str = strawberry.field(description="Safe HTML.")
    created_at: datetime = strawberry.field(description="When it was written.")
    edited_at: datetime | None = strawberry.field(description="When it was last changed; null where it never was.")
    state: PostState = strawberry.field(description="VISIBLE for everyone; moderators also see what is hidden.")
    is_verified_purchase: bool = strawberry.field(
        description="The author has a paid order of the product that did not go back in full, by what the shop told."
    )
    is_incentivised: bool = strawberry.field(
        description="Points were promised for it, whatever the rating: shown beside it."
    )
    helpful_count: int = strawberry.field(description="How many members found it helpful.")
    brand_reply_html: str | None = strawberry.field(description="What the brand answers; safe HTML.")
    brand_reply_markdown: str | None = strawberry.field(description="The same as it was written.")
    viewer_found_helpful: bool = strawberry.field(description="Whether the viewer said so.")

    @classmethod
    def of(cls, row: ReviewRow) -> Self:
        return mapped(cls, row)

    @strawberry.field(graphql_type=LazyProduct, description="What it is about.")
    async def product(self, info: Info) -> Node | None:
        return await info.context.node("Product", self.row.product_id)

    @strawberry.field(description="Who wrote it; null once they were erased with what they wrote.")
    async def author(self, info: Info) -> Member | None:
        return await info.context.load(members_by_id, self.row.author_id, Member.of) if self.row.author_id else None

    @strawberry.field(description="Whether the viewer wrote it, and may change it.")
    def viewer_can_edit(self, info: Info) -> bool:
        return policies.may_edit(info.context.viewer, self.row)

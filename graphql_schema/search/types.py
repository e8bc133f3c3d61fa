"""What a search finds, and what it can be narrowed to."""

from datetime import datetime
from enum import Enum
from typing import Annotated, Self

import strawberry

from graphql_schema.community.types import Member, Post, Thread
from graphql_schema.connections import Connection
from graphql_schema.exclusives.types import Exclusive
from graphql_schema.reviews.types import Review
from graphql_schema.shop.products import Product
from portal.search.searching import Hit
from portal.search.sources import Narrowed


@strawberry.enum(description="What can be found.")
class SearchType(Enum):
    THREAD = "Thread"
    POST = "Post"
    PRODUCT = "Product"
    MEMBER = "Member"
    EXCLUSIVE = "Exclusive"
    REVIEW = "Review"


SearchResult = Annotated[
    Thread | Post | Product | Member | Exclusive | Review,
    strawberry.union("SearchResult", description="What was found."),
]


@strawberry.input(
    description="Narrows a search; what is left out does not. Only what stands in the forum has most of it."
)
class SearchFilter:
    category_slug: str | None = strawberry.field(default=None, description="Only what stands in this category.")
    tag: str | None = strawberry.field(default=None, description="Only threads with this tag, and posts in them.")
    author_handle: str | None = strawberry.field(default=None, description="Only what this member wrote.")
    since: datetime | None = strawberry.field(default=None, description="Only what was written then or later.")
    until: datetime | None = strawberry.field(default=None, description="Only what was written before.")
    solved: bool | None = strawberry.field(
        default=None, description="Only questions that are settled and their answers, or what is not."
    )


@strawberry.type(description="Something that was found.")
class SearchHit:
    result: SearchResult = strawberry.field(
        description="The thing itself. A thread stands for its first post, too; a post is one of those after it."
    )
    snippet_html: str = strawberry.field(
        description="A piece of what it says, in the viewer's language as its title is, with `<mark>` around what "
        "matched; everything else is escaped. Its beginning where what matched stands in another language alone."
    )
    score: float = strawberry.field(description="How well it fits, beside other hits of the same search.")

    @classmethod
    def of(cls, hit: Hit, result: SearchResult) -> Self:
        return cls(result=result, snippet_html=hit.snippet_html, score=hit.score)


@strawberry.type
class SearchConnection(Connection[SearchHit]):
    corrected_query: str | None = strawberry.field(
        default=None,
        description="The words that were looked for, where one that was typed was found nowhere and another is much "
        "like it; null where they are those that were typed. `verbatim` looks for these.",
    )


def narrowed(types: list[SearchType] | None, wanted: SearchFilter | None) -> Narrowed:
    """The filter as the search room takes it; an empty list of types is none."""
    wanted = wanted or SearchFilter()
    return Narrowed(
        kinds=frozenset(one.value for one in types) if types else None,
        category_slug=wanted.category_slug,
        tag=wanted.tag,
        author_handle=wanted.author_handle,
        since=wanted.since,
        until=wanted.until,
        solved=wanted.solved,
    )

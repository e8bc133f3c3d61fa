"""Reviews as the brand's staff read them: of all products, those without an answer above all."""

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.reviews.types import Review
from portal.reviews import queries


@strawberry.type
class ReviewsQuery:
    @strawberry.field(
        description="For the brand's staff: reviews of all products, newest first; true for those that the brand has "
        "answered, false for those that it has not; of so many stars, if asked for."
    )
    async def product_reviews(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        answered: bool | None = None,
        rating: int | None = None,
    ) -> Connection[Review] | None:
        page = info.context.page(first, after, last, before)
        found = await queries.reviews_for_staff(page, answered=answered, rating=rating, by=info.context.signed_in)
        return Connection.of(found, Review.of)

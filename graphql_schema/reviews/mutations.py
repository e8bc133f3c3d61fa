"""Writing reviews, answering them, and finding them helpful."""

import strawberry
from strawberry import UNSET

from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.idempotency import ONCE
from graphql_schema.ids import key_of
from graphql_schema.reviews.types import Review
from portal.reviews import replying, votes, writing
from portal.reviews.writing import Changes, ReviewDraft


@strawberry.input
class WriteReviewInput:
    product_sku: str = strawberry.field(description="What it is about; each member reviews a product once.")
    rating: int = strawberry.field(description="1 to 5 stars.")
    title: str | None = strawberry.field(default=None, description="At most 120 characters, one line.")
    body_markdown: str = strawberry.field(description="At most 60 KB of Markdown; HTML in it is shown as text.")
    idempotency_key: str | None = strawberry.field(default=None, description=ONCE)


@strawberry.input(description="What is left out stays as it is.")
class EditReviewInput:
    review_id: strawberry.ID = strawberry.field(description="One's own review.")
    rating: int | None = strawberry.field(default=UNSET, description="1 to 5 stars.")
    title: str | None = strawberry.field(default=UNSET, description="At most 120 characters; null takes it away.")
    body_markdown: str | None = strawberry.field(default=UNSET, description="The whole text as it is to be.")


@strawberry.input
class DeleteReviewInput:
    review_id: strawberry.ID = strawberry.field(description="One's own review.")


@strawberry.input
class ReplyToReviewInput:
    review_id: strawberry.ID = strawberry.field(description="What to answer.")
    body_markdown: str | None = strawberry.field(default=None, description="Null takes the reply away.")


@strawberry.input
class VoteReviewInput:
    review_id: strawberry.ID = strawberry.field(description="Somebody else's review.")
    helpful: bool = strawberry.field(description="False takes it back.")


@strawberry.type
class ReviewPayload(Payload):
    review: Review | None = strawberry.field(default=None, description="The review as it is now.")


@strawberry.type
class ReviewsMutation:
    @strawberry.mutation(description="Say what one thinks of a product, once; whoever speaks for the brand does not.")
    async def write_review(self, info: Info, input: WriteReviewInput) -> ReviewPayload:
        draft = ReviewDraft(
            product_sku=input.product_sku,
            rating=input.rating,
            body_markdown=input.body_markdown,
            title=input.title,
            idempotency_key=input.idempotency_key,
        )
        return ReviewPayload(review=Review.of(await writing.write_review(draft, by=info.context.signed_in)))

    @strawberry.mutation(description="Change one's own review; what it said before is kept.")
    async def edit_review(self, info: Info, input: EditReviewInput) -> ReviewPayload:
        changes: Changes = {}
        if input.rating is not UNSET and input.rating is not None:
            changes["rating"] = input.rating
        if input.title is not UNSET:
            changes["title"] = input.title
        if input.body_markdown is not UNSET and input.body_markdown is not None:
            changes["body_markdown"] = input.body_markdown
        changed = await writing.edit_review(key_of("Review", input.review_id), by=info.context.signed_in, **changes)
        return ReviewPayload(review=Review.of(changed))

    @strawberry.mutation(description="Take one's own review back for good, with the points that it earned.")
    async def delete_review(self, info: Info, input: DeleteReviewInput) -> ReviewPayload:
        deleted = await writing.delete_review(key_of("Review", input.review_id), by=info.context.signed_in)
        return ReviewPayload(review=Review.of(deleted))

    @strawberry.mutation(description="The brand's answer beneath a review.")
    async def reply_to_review(self, info: Info, input: ReplyToReviewInput) -> ReviewPayload:
        answered = await replying.reply_to_review(
            key_of("Review", input.review_id), input.body_markdown, by=info.context.signed_in
        )
        return ReviewPayload(review=Review.of(answered))

    @strawberry.mutation(description="Say that somebody's review helped, or take that back.")
    async def vote_review_helpful(self, info: Info, input: VoteReviewInput) -> ReviewPayload:
        voted = await votes.vote_helpful(
            key_of("Review", input.review_id), helpful=input.helpful, by=info.context.signed_in
        )
        return ReviewPayload(review=Review.of(voted))

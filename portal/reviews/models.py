"""Reviews, what they said before, and who found them helpful."""

from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint

from portal.accounts.models import Member
from portal.community.models import ContentState
from portal.kernel.records import Record
from portal.shop.models import Product


class Review(Record):
    """What a member says of a product; one of each, as long as it is not deleted."""

    product: fields.ForeignKeyRelation[Product] = fields.ForeignKeyField(
        "portal.Product", related_name=False, on_delete=fields.CASCADE
    )
    product_id: UUID
    author: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.SET_NULL, null=True
    )
    author_id: UUID | None
    open_key = fields.CharField(
        max_length=80, null=True, unique=True, description="product:author until it is deleted, so that each has one"
    )
    rating = fields.SmallIntField(description="1 to 5 stars")
    title = fields.CharField(max_length=120, null=True)
    body_markdown = fields.TextField()
    body_html = fields.TextField(description="Rendered and cleaned once, when written")
    render_version = fields.SmallIntField()
    state = fields.CharEnumField(ContentState, max_length=16, default=ContentState.VISIBLE)
    is_verified_purchase = fields.BooleanField(
        default=False, description="The author has a paid order of it that did not go back, as far as it is known whose"
    )
    is_incentivised = fields.BooleanField(
        default=False, description="Points were promised or given for it; once set it stays"
    )
    reply_markdown = fields.TextField(null=True, description="What the brand answers")
    reply_html = fields.TextField(null=True)
    reply_render_version = fields.SmallIntField(null=True)
    replied_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()
    edited_at = fields.DatetimeField(null=True)

    class Meta:
        table = "reviews"
        indexes = (
            Index(fields=("product_id", "created_at", "id"), name="reviews_of_product"),
            Index(fields=("product_id", "state", "rating", "is_incentivised"), name="reviews_by_stars"),
            Index(fields=("author_id", "created_at", "id"), name="reviews_of_author"),
            Index(fields=("created_at", "id"), name="reviews_by_time"),
            Index(fields=("render_version",), name="reviews_by_rendering"),
            Index(fields=("reply_render_version",), name="review_replies_by_rendering"),
        )
        constraints = (CheckConstraint(check="rating BETWEEN 1 AND 5", name="reviews_have_one_to_five_stars"),)


class ReviewRevision(Record):
    """What a review said before an edit."""

    review: fields.ForeignKeyRelation[Review] = fields.ForeignKeyField(
        "portal.Review", related_name=False, on_delete=fields.CASCADE
    )
    review_id: UUID
    rating = fields.SmallIntField()
    title = fields.CharField(max_length=120, null=True)
    body_markdown = fields.TextField()
    edited_at = fields.DatetimeField()

    class Meta:
        table = "review_revisions"
        indexes = (Index(fields=("review_id", "edited_at"), name="review_revisions_of_review"),)


class ReviewVote(Record):
    """A member found a review helpful."""

    review: fields.ForeignKeyRelation[Review] = fields.ForeignKeyField(
        "portal.Review", related_name=False, on_delete=fields.CASCADE
    )
    review_id: UUID
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "portal.Member", related_name=False, on_delete=fields.CASCADE
    )
    member_id: UUID
    cast_at = fields.DatetimeField()

    class Meta:
        table = "review_votes"
        unique_together = (("review", "member"),)
        indexes = (Index(fields=("member_id",), name="review_votes_of_member"),)

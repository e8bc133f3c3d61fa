"""Members review products: what they say, what they said before, and who found it helpful."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import CheckConstraint


class Migration(migrations.Migration):
    dependencies = [("portal", "0055_merged_customers_are_found")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Review",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "product",
                    fields.ForeignKeyField(
                        "portal.Product",
                        source_field="product_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "author",
                    fields.ForeignKeyField(
                        "portal.Member",
                        source_field="author_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.SET_NULL,
                    ),
                ),
                ("open_key", fields.CharField(null=True, unique=True, max_length=80)),
                ("rating", fields.SmallIntField()),
                ("title", fields.CharField(null=True, max_length=120)),
                ("body_markdown", fields.TextField()),
                ("body_html", fields.TextField()),
                ("render_version", fields.SmallIntField()),
                ("state", fields.CharField(default="VISIBLE", max_length=16)),
                ("is_verified_purchase", fields.BooleanField(default=False)),
                ("is_incentivised", fields.BooleanField(default=False)),
                ("reply_markdown", fields.TextField(null=True)),
                ("reply_html", fields.TextField(null=True)),
                ("replied_at", fields.DatetimeField(null=True)),
                ("created_at", fields.DatetimeField()),
                ("edited_at", fields.DatetimeField(null=True)),
            ],
            options={
                "table": "reviews",
                "app": "portal",
                "indexes": [
                    Index(fields=["product_id", "created_at", "id"], name="reviews_of_product"),
                    Index(fields=["product_id", "state", "rating", "is_incentivised"], name="reviews_by_stars"),
                    Index(fields=["author_id", "created_at", "id"], name="reviews_of_author"),
                ],
                "constraints": [
                    CheckConstraint(check="rating BETWEEN 1 AND 5", name="reviews_have_one_to_five_stars")
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="ReviewRevision",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "review",
                    fields.ForeignKeyField(
                        "portal.Review",
                        source_field="review_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("rating", fields.SmallIntField()),
                ("title", fields.CharField(null=True, max_length=120)),
                ("body_markdown", fields.TextField()),
                ("edited_at", fields.DatetimeField()),
            ],
            options={
                "table": "review_revisions",
                "app": "portal",
                "indexes": [Index(fields=["review_id", "edited_at"], name="review_revisions_of_review")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="ReviewVote",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "review",
                    fields.ForeignKeyField(
                        "portal.Review",
                        source_field="review_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "member",
                    fields.ForeignKeyField(
                        "portal.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("cast_at", fields.DatetimeField()),
            ],
            options={
                "table": "review_votes",
                "app": "portal",
                "unique_together": (("review", "member"),),
                "indexes": [Index(fields=["member_id"], name="review_votes_of_member")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]

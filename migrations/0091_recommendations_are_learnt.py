"""What is learnt of all orders for recommendations, and whether members want some."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0090_hyphens_make_no_other_code")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Member",
            name="wants_recommendations",
            field=fields.BooleanField(
                default=True,
                db_default=True,
                description="Whether they get recommendations, and are learnt from for others'",
            ),
        ),
        ops.CreateModel(
            name="Learning",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                ("day", fields.DateField(unique=True)),
                ("made_at", fields.DatetimeField()),
                ("is_finished", fields.BooleanField(default=False)),
                ("orders", fields.IntField(default=0, description="From how many it was learnt")),
            ],
            options={"table": "learnings"},
        ),
        ops.CreateModel(
            name="Neighbour",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                (
                    "learning",
                    fields.ForeignKeyField(
                        "portal.Learning",
                        source_field="learning_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
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
                    "other",
                    fields.ForeignKeyField(
                        "portal.Product",
                        source_field="other_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("score", fields.FloatField()),
            ],
            options={
                "table": "product_neighbours",
                "indexes": [
                    Index(fields=["learning_id", "product_id"], name="neighbours_of_product"),
                    Index(fields=["product_id"], name="neighbours_by_product"),
                    Index(fields=["other_id"], name="neighbours_by_other"),
                ],
            },
        ),
        ops.CreateModel(
            name="Popular",
            fields=[
                ("id", fields.UUIDField(primary_key=True)),
                (
                    "learning",
                    fields.ForeignKeyField(
                        "portal.Learning",
                        source_field="learning_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
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
                ("customers", fields.IntField()),
            ],
            options={
                "table": "popular_products",
                "indexes": [
                    Index(fields=["learning_id", "customers"], name="popular_by_customers"),
                    Index(fields=["product_id"], name="popular_by_product"),
                ],
            },
        ),
    ]

"""What the worker learns of all orders once a week: which products go together, and which most customers buy."""

from datetime import date
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.kernel.records import Record
from portal.shop.models import Product


class Learning(Record):
    """One round of learning; the newest that is finished holds. It says nothing of anybody (IN23)."""

    day: date = fields.DateField(unique=True)
    made_at = fields.DatetimeField()
    is_finished = fields.BooleanField(default=False)
    orders = fields.IntField(default=0, description="From how many it was learnt")

    class Meta:
        table = "learnings"


class Neighbour(Record):
    """Of two products that ten distinct customers bought in one order, how much the one speaks for the other."""

    learning: fields.ForeignKeyRelation[Learning] = fields.ForeignKeyField(
        "portal.Learning", related_name=False, on_delete=fields.CASCADE
    )
    learning_id: UUID
    product: fields.ForeignKeyRelation[Product] = fields.ForeignKeyField(
        "portal.Product", related_name=False, on_delete=fields.CASCADE
    )
    product_id: UUID
    other: fields.ForeignKeyRelation[Product] = fields.ForeignKeyField(
        "portal.Product", related_name=False, on_delete=fields.CASCADE
    )
    other_id: UUID
    score = fields.FloatField()

    class Meta:
        table = "product_neighbours"
        indexes = (
            Index(fields=("learning_id", "product_id"), name="neighbours_of_product"),
            Index(fields=("product_id",), name="neighbours_by_product"),
            Index(fields=("other_id",), name="neighbours_by_other"),
        )


class Popular(Record):
    """A product that at least ten distinct customers bought."""

    learning: fields.ForeignKeyRelation[Learning] = fields.ForeignKeyField(
        "portal.Learning", related_name=False, on_delete=fields.CASCADE
    )
    learning_id: UUID
    product: fields.ForeignKeyRelation[Product] = fields.ForeignKeyField(
        "portal.Product", related_name=False, on_delete=fields.CASCADE
    )
    product_id: UUID
    customers = fields.IntField()

    class Meta:
        table = "popular_products"
        indexes = (
            Index(fields=("learning_id", "customers"), name="popular_by_customers"),
            Index(fields=("product_id",), name="popular_by_product"),
        )

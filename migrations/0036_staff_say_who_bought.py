"""Staff say who bought: since when a customer is whose they said. Orders are found by their number alone."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0035_orders_know_who_named_their_buyer")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Customer", name="placed_at", field=fields.DatetimeField(null=True)),
        ops.AddIndex("Order", Index(fields=["external_id"], name="orders_by_external_id")),
        ops.AddIndex("Order", Index(fields=["number"], name="orders_by_number")),
    ]

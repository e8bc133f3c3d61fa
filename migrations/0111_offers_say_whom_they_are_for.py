"""Releases may announce a reduced price: to whom, and what was asked before. Those that there are announce none."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0110_customers_are_asked_in_surveys")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Release", name="offer_kind", field=fields.CharField(max_length=10, null=True)),
        ops.AddField(
            model_name="Release",
            name="offer_minor",
            field=fields.BigIntField(null=True, description="The reduced price of the product"),
        ),
        ops.AddField(
            model_name="Release",
            name="offer_lowest_minor",
            field=fields.BigIntField(null=True, description="Its lowest price of the 30 days before"),
        ),
        ops.AddField(
            model_name="Release",
            name="offer_currency",
            field=fields.CharField(max_length=3, null=True, description="Of both prices"),
        ),
    ]

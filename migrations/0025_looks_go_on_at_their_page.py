"""A look into a shop that was cut short goes on behind the page at which it stood."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0024_orders_are_given_back_whole")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="ShopPull", name="page_after", field=fields.CharField(max_length=1000, null=True)),
        ops.AddField(model_name="ShopPull", name="page_since", field=fields.DatetimeField(null=True)),
        ops.AddField(model_name="ShopPull", name="page_began", field=fields.DatetimeField(null=True)),
    ]

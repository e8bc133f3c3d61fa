"""Of two words of one moment the one counts that the shop noticed later."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0028_orders_tell_their_shipping")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="ShopDelivery", name="triggered_at", field=fields.DatetimeField(null=True)),
        ops.AddField(model_name="Order", name="triggered_at", field=fields.DatetimeField(null=True)),
    ]

"""When the shop last said who bought an order, where a newer word about it did not say."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0034_keys_of_requests")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Order", name="buyer_told_at", field=fields.DatetimeField(null=True)),
    ]

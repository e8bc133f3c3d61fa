"""Who bought is what the shop said last: customers get other addresses, change hands and become one."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0031_buyers_ask_what_is_held")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Customer", name="told_at", field=fields.DatetimeField(null=True)),
        ops.AddField(model_name="Customer", name="first_key", field=fields.CharField(max_length=255, null=True)),
        ops.AddField(model_name="Customer", name="first_told_at", field=fields.DatetimeField(null=True)),
        ops.AddField(
            model_name="Customer", name="is_placed", field=fields.BooleanField(default=False, db_default=False)
        ),
        ops.AddField(model_name="Customer", name="merged_into_id", field=fields.UUIDField(null=True)),
        ops.AddField(model_name="Order", name="told_number", field=fields.CharField(max_length=255, null=True)),
        ops.AddField(model_name="Order", name="is_placed", field=fields.BooleanField(default=False, db_default=False)),
    ]

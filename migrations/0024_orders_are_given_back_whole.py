"""An order may be given back whole by its shop's own summary, without a refund that says so."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0023_shops_take_refunds_back")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Order", name="is_given_back", field=fields.BooleanField(default=False, db_default=False)
        )
    ]

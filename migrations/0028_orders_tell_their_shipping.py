"""An order knows what of its total is for shipping: a refund of exactly that takes nothing of the goods."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0027_lines_earn_by_what_they_are")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Order", name="shipping_minor", field=fields.BigIntField(null=True))
    ]

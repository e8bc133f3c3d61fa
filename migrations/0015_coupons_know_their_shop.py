"""A coupon that was used says on which shop's order, for two shops may give one number."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0014_shares_are_proven_by_visits")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Redemption", name="order_source", field=fields.CharField(max_length=60, null=True))
    ]

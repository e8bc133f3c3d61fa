"""A coupon may be made at a shop; until it is, the points for it are set aside in their lots."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0015_coupons_know_their_shop")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Lot", name="reserved", field=fields.IntField(default=0, db_default=0)),
        ops.AddField(model_name="Redemption", name="made_at", field=fields.CharField(max_length=60, null=True)),
    ]

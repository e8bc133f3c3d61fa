"""Coupons know that they are being taken back from the shop that made them, why, and by whose wish."""

from tortoise import fields, migrations
from tortoise.indexes import PartialIndex
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0041_sessions_are_refreshed")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Redemption", name="withdrawing_since", field=fields.DatetimeField(null=True)),
        ops.AddField(model_name="Redemption", name="withdrawal_reason", field=fields.CharField(max_length=10, null=True)),
        ops.AddField(model_name="Redemption", name="withdrawal_order_id", field=fields.UUIDField(null=True)),
        ops.AddField(model_name="Redemption", name="withdrawal_by_id", field=fields.UUIDField(null=True)),
        ops.AddField(
            model_name="Redemption",
            name="withdrawal_writes_off",
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddIndex(
            model_name="Redemption",
            index=PartialIndex(
                fields=["withdrawing_since"],
                name="redemptions_being_withdrawn",
                condition={"(withdrawing_since IS NOT NULL)": True},
            ),
        ),
    ]

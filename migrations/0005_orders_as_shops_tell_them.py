"""An order is what all words about it say: unpaid, edited, cancelled, charged back, and what of it still earns."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

_ORDER = {
    "told_at": fields.DatetimeField(null=True),
    "cancelled_at": fields.DatetimeField(null=True),
    "eligible_minor": fields.BigIntField(null=True),
    "standing_minor": fields.BigIntField(null=True),
    "is_open": fields.BooleanField(default=False, db_default=False),
    "coupon_codes": fields.CharField(max_length=1300, null=True),
}
_REFUND = {
    "eligible_minor": fields.BigIntField(null=True),
    "kind": fields.CharField(
        description="REFUND: REFUND\nCHARGEBACK: CHARGEBACK\nCHARGEBACK_WON: CHARGEBACK_WON",
        max_length=14,
        default="REFUND",
        db_default="REFUND",
    ),
    "is_void": fields.BooleanField(default=False, db_default=False),
}


class Migration(migrations.Migration):
    dependencies = [("portal", "0004_tiers_and_expiry_have_terms")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        *(ops.AddField(model_name="Order", name=name, field=field) for name, field in _ORDER.items()),
        *(ops.AddField(model_name="Refund", name=name, field=field) for name, field in _REFUND.items()),
    ]

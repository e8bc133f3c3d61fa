"""The coupons that were used on an order are looked for whenever that order changes."""

from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0036_staff_say_who_bought")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddIndex("Redemption", Index(fields=["order_external_id"], name="redemptions_of_order")),
    ]

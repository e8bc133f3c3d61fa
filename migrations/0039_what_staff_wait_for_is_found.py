"""Open cases of coupons and requests of buyers are found without a look at those that are over."""

from tortoise import migrations
from tortoise.indexes import Index, PartialIndex
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0038_the_latest_time_is_kept")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddIndex(
            model_name="CouponCase",
            index=Index(fields=["state", "opened_at", "id"], name="coupon_cases_by_state"),
        ),
        ops.AddIndex(
            model_name="CustomerDataRequest",
            index=PartialIndex(
                fields=["due_at"], name="customer_data_requests_due", condition={"(answered_at IS NULL)": True}
            ),
        ),
    ]

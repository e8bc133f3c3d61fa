"""A reward may say that its coupons give their points back when they end unused."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0008_points_that_end_are_told")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name=model, name="returns_points", field=fields.BooleanField(default=False, db_default=False)
        )
        for model in ("Reward", "Redemption")
    ]

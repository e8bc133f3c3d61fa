"""Orders say when it was settled whether their buyer is asked for reviews, and those that are not are found."""

from tortoise import fields, migrations
from tortoise.indexes import PartialIndex
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0094_partners_bring_members")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Order",
            name="reviews_settled_at",
            field=fields.DatetimeField(
                null=True, description="When it was settled whether its buyer is asked for reviews: by a mail, or by none"
            ),
        ),
        ops.AddIndex(
            model_name="Order",
            index=PartialIndex(
                fields=["placed_at"], name="orders_to_ask_about", condition={"(reviews_settled_at IS NULL)": True}
            ),
        ),
    ]

"""A deletion, which has no time of the shop's, is kept apart from the times that the shop tells."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0025_looks_go_on_at_their_page")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Order", name="deleted_at", field=fields.DatetimeField(null=True))
    ]

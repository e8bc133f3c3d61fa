"""Wordings that an import has not found the end of yet are no earlier wordings of a post, and say so."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0118_counted_orders_know_their_shipping")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="PostRevision",
            name="is_ended",
            field=fields.BooleanField(
                default=True,
                db_default=True,
                description="Unset while an import may still find that the post says this today",
            ),
        ),
    ]

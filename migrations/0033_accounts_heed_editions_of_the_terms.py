"""Which edition of the programme and its tiers holds, and which each account was judged by."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0032_buyers_may_change")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Programme", name="edition", field=fields.IntField(default=0, db_default=0)),
        ops.AddField(model_name="Programme", name="edition_since", field=fields.DatetimeField(null=True)),
        ops.AddField(model_name="Account", name="heeds_edition", field=fields.IntField(default=0, db_default=0)),
        ops.AddIndex(model_name="Account", index=Index(fields=["heeds_edition"], name="loyalty_accounts_by_edition")),
    ]

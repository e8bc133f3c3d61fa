"""Two accounts of one person become one (R75), and an account may end with its member's erasure (R76)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0002_what_is_written_stays_written")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Account", name="merged_into_id", field=fields.UUIDField(null=True)),
        ops.AddField(model_name="Account", name="closed_at", field=fields.DatetimeField(null=True)),
        ops.AddField(model_name="Member", name="merged_into_id", field=fields.UUIDField(null=True)),
    ]

"""Who had the present for signing up is remembered by keyed digests, for a while also when they were erased."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0069_points_are_told_once_a_month")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Welcomed",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("mark", fields.CharField(max_length=64, unique=True)),
                (
                    "member_id",
                    fields.UUIDField(null=True, description="Who had it; nobody once they are erased"),
                ),
                ("kept_until", fields.DatetimeField(null=True, description="Set when they are erased")),
            ],
            options={
                "table": "welcomed",
                "app": "portal",
                "indexes": [
                    Index(fields=["member_id"], name="welcomed_of_member"),
                    Index(fields=["kept_until"], name="welcomed_kept_until"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]

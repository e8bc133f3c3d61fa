"""What daily caps cut is kept, so that it can move up once there is room."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import CheckConstraint


class Migration(migrations.Migration):
    dependencies = [("portal", "0065_categories_have_rights")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="CappedDeed",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "award",
                    fields.OneToOneField(
                        "portal.Transfer",
                        source_field="award_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("wanted", fields.IntField(description="0 while the deed is undone")),
                ("available_at", fields.DatetimeField()),
                ("expires_at", fields.DatetimeField(null=True)),
            ],
            options={
                "table": "capped_deeds",
                "app": "portal",
                "constraints": [CheckConstraint(check="wanted >= 0", name="capped_deeds_wanted_not_negative")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]

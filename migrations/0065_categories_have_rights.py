"""Categories say who opens them, and make exceptions: who may do something as well, and who may not, whatever allows it."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0064_referrals_are_weighed_by_what_they_have_in_common")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Category",
            name="who_can_open",
            field=fields.CharField(max_length=10, default="EVERYONE", db_default="EVERYONE"),
        ),
        ops.CreateModel(
            name="CategoryRight",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "category",
                    fields.ForeignKeyField(
                        "portal.Category",
                        source_field="category_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("ability", fields.CharField(max_length=5)),
                (
                    "holder",
                    fields.CharField(max_length=80, description="Whom it is about, an audience, or a key"),
                ),
                ("is_denied", fields.BooleanField(default=False)),
            ],
            options={
                "table": "category_rights",
                "app": "portal",
                "unique_together": (("category_id", "ability", "holder"),),
                "indexes": [Index(fields=["holder", "ability"], name="category_rights_of_holder")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]

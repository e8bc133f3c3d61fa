"""Who was erased is remembered by digests alone, so that nothing late makes them somebody again (R76)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0005_orders_as_shops_tell_them")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Forgotten",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("mark", fields.CharField(max_length=64, unique=True)),
                ("forgotten_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "forgotten",
                "app": "portal",
                "pk_attr": "id",
                "table_description": "Somebody who was erased, as a keyed digest.",
            },
            bases=["Record"],
        ),
    ]

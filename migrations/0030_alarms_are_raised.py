"""Alarms for staff, since when a shop refuses the key, and orders by the number that their buyers know."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0029_words_of_one_moment")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Alarm",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("kind", fields.CharField(max_length=20)),
                ("about", fields.CharField(max_length=60)),
                ("count", fields.IntField()),
                ("since", fields.DatetimeField()),
                ("raised_at", fields.DatetimeField()),
            ],
            options={
                "table": "alarms",
                "app": "portal",
                "unique_together": (("kind", "about"),),
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.AddField(model_name="ShopPull", name="refused_since", field=fields.DatetimeField(null=True)),
        ops.AddField(model_name="ShopPull", name="coupons_refused_since", field=fields.DatetimeField(null=True)),
        ops.AddField(model_name="Order", name="number", field=fields.CharField(max_length=60, null=True)),
        ops.AddIndex(
            model_name="ShopDelivery",
            index=Index(fields=["source", "received_at"], name="shop_deliveries_of_shop"),
        ),
    ]

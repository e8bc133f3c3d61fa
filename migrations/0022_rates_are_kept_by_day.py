"""A table of exchange rates by day; orders say of which day theirs is, and deliveries for which they wait."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0021_coupons_are_held")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="ExchangeRate",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("currency", fields.CharField(max_length=3)),
                ("day", fields.DateField()),
                ("per_euro", fields.CharField(max_length=20)),
                ("is_by_hand", fields.BooleanField()),
                ("saved_at", fields.DatetimeField()),
            ],
            options={
                "table": "exchange_rates",
                "app": "portal",
                "unique_together": (("currency", "day"),),
                "indexes": [Index(fields=["day", "currency"], name="exchange_rates_by_day")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.AddField(model_name="Order", name="rate_day", field=fields.DateField(null=True)),
        ops.AddField(model_name="ShopDelivery", name="awaits_rate_of", field=fields.CharField(max_length=3, null=True)),
    ]

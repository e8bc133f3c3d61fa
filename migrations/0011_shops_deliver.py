"""What shops deliver is kept before anything else, once and for ever; and how far the daily look into them came."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0010_members_may_have_their_data")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="ShopDelivery",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("source", fields.CharField(max_length=60)),
                ("key", fields.CharField(max_length=200)),
                ("delivery_id", fields.CharField(max_length=200, null=True)),
                ("topic", fields.CharField(max_length=80, default="")),
                ("body", fields.BinaryField(null=True)),
                (
                    "state",
                    fields.CharField(
                        description="WAITING: WAITING\nAPPLIED: APPLIED\nIGNORED: IGNORED\nNOT_UNDERSTOOD: NOT_UNDERSTOOD\nFAILED: FAILED",
                        max_length=14,
                        default="WAITING",
                    ),
                ),
                ("note", fields.CharField(max_length=500, null=True)),
                ("attempts", fields.SmallIntField(default=0)),
                ("received_at", fields.DatetimeField()),
                ("due_at", fields.DatetimeField()),
                ("finished_at", fields.DatetimeField(null=True)),
            ],
            options={
                "table": "shop_deliveries",
                "app": "portal",
                "unique_together": (("source", "key"),),
                "indexes": [
                    Index(fields=["state", "due_at"], name="shop_deliveries_due"),
                    Index(fields=["received_at", "id"], name="shop_deliveries_by_time"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="ShopPull",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("source", fields.CharField(max_length=60, unique=True)),
                ("seen_until", fields.DatetimeField()),
                ("due_at", fields.DatetimeField()),
                ("finished_at", fields.DatetimeField(null=True)),
                ("last_error", fields.CharField(max_length=500, null=True)),
            ],
            options={"table": "shop_pulls", "app": "portal", "pk_attr": "id"},
            bases=["Record"],
        ),
    ]

"""What buyers without an account asked of their shop, until staff have answered."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0030_alarms_are_raised")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="CustomerDataRequest",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("source", fields.CharField(max_length=60)),
                ("external_id", fields.CharField(max_length=255, null=True)),
                ("email", fields.CharField(max_length=255, null=True)),
                ("email_key", fields.CharField(max_length=255, null=True)),
                ("order_numbers", fields.JSONField(null=True)),
                ("asked_at", fields.DatetimeField()),
                ("due_at", fields.DatetimeField()),
                ("answered_at", fields.DatetimeField(null=True)),
            ],
            options={
                "table": "customer_data_requests",
                "app": "portal",
                "indexes": [
                    Index(fields=["asked_at", "id"], name="customer_data_requests_by_time"),
                    Index(fields=["email_key"], name="customer_data_requests_of_address"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        )
    ]

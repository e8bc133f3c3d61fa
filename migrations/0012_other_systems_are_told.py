"""Endpoints of other systems, and what is delivered to them."""

from typing import Any

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops
from tortoise.indexes import Index


def _key() -> fields.Field[Any]:
    return fields.UUIDField(primary_key=True, unique=True, db_index=True)


class Migration(migrations.Migration):
    dependencies = [("portal", "0011_shops_deliver")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="WebhookEndpoint",
            fields=[
                ("id", _key()),
                ("url", fields.CharField(max_length=500)),
                ("description", fields.CharField(max_length=200)),
                ("topics", fields.JSONField()),
                ("sealed_secret", fields.CharField(max_length=300)),
                ("sealed_previous", fields.CharField(null=True, max_length=300)),
                ("previous_until", fields.DatetimeField(null=True)),
                ("is_active", fields.BooleanField(default=True)),
                ("disabled_because", fields.CharField(null=True, max_length=300)),
                ("failing_since", fields.DatetimeField(null=True)),
                ("created_at", fields.DatetimeField()),
            ],
            options={"table": "webhook_endpoints", "app": "portal", "pk_attr": "id"},
            bases=["Record"],
        ),
        ops.CreateModel(
            name="WebhookDelivery",
            fields=[
                ("id", _key()),
                (
                    "endpoint",
                    fields.ForeignKeyField(
                        "portal.WebhookEndpoint",
                        source_field="endpoint_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("message_id", fields.CharField(max_length=60)),
                ("topic", fields.CharField(max_length=40)),
                ("body", fields.TextField()),
                (
                    "state",
                    fields.CharField(
                        description="WAITING: WAITING\nDELIVERED: DELIVERED\nFAILED: FAILED",
                        default="WAITING",
                        max_length=10,
                    ),
                ),
                ("attempts", fields.SmallIntField(default=0)),
                ("due_at", fields.DatetimeField()),
                ("taken_until", fields.DatetimeField(null=True)),
                ("status", fields.SmallIntField(null=True)),
                ("answer", fields.CharField(null=True, max_length=500)),
                ("created_at", fields.DatetimeField()),
                ("finished_at", fields.DatetimeField(null=True)),
            ],
            options={
                "table": "webhook_deliveries",
                "app": "portal",
                "unique_together": (("endpoint_id", "message_id"),),
                "indexes": [
                    Index(fields=["endpoint_id", "created_at", "id"], name="webhook_deliveries_of_endpoint"),
                    Index(fields=["state", "due_at"], name="webhook_deliveries_due"),
                    Index(fields=["created_at"], name="webhook_deliveries_by_time"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]

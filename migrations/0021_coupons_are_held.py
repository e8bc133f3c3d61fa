"""Orders hold the coupons that they name, and staff decide where one was no longer good."""

from typing import Any

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


def _to(model: str, column: str) -> Any:
    return fields.ForeignKeyField(
        model, source_field=column, db_constraint=True, to_field="id", related_name=False, on_delete=OnDelete.CASCADE
    )


class Migration(migrations.Migration):
    dependencies = [("portal", "0020_live_events_are_numbered")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Redemption", name="is_held", field=fields.BooleanField(default=False, db_default=False)),
        ops.CreateModel(
            name="CouponClaim",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("redemption", _to("portal.Redemption", "redemption_id")),
                ("order", _to("portal.Order", "order_id")),
                ("source", fields.CharField(max_length=60)),
                ("external_id", fields.CharField(max_length=120)),
                ("named_at", fields.DatetimeField()),
                ("is_paid", fields.BooleanField()),
            ],
            options={
                "table": "coupon_claims",
                "app": "portal",
                "unique_together": (("redemption_id", "order_id"),),
                "indexes": [Index(fields=["order_id"], name="coupon_claims_of_order")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="CouponCase",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("redemption", _to("portal.Redemption", "redemption_id")),
                ("order", _to("portal.Order", "order_id")),
                ("order_external_id", fields.CharField(max_length=120)),
                ("reason", fields.CharField(max_length=10)),
                ("points", fields.IntField()),
                ("state", fields.CharField(max_length=10, default="OPEN")),
                ("opened_at", fields.DatetimeField()),
                ("decided_at", fields.DatetimeField(null=True)),
                ("note", fields.CharField(max_length=300, null=True)),
            ],
            options={
                "table": "coupon_cases",
                "app": "portal",
                "indexes": [
                    Index(fields=["redemption_id", "order_id"], name="coupon_cases_of_coupon"),
                    Index(fields=["opened_at", "id"], name="coupon_cases_by_time"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]

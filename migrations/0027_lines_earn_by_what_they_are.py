"""Lines know what they are, rules may leave some out or pay them differently, and orders know when they were placed."""

from typing import Any

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

_FIELDS: tuple[tuple[str, str, fields.Field[Any]], ...] = (
    ("Product", "product_type", fields.CharField(max_length=200, null=True)),
    ("Product", "categories", fields.JSONField(null=True)),
    ("Order", "ordered_at", fields.DatetimeField(null=True)),
    ("Order", "was_sent", fields.BooleanField(default=False, db_default=False)),
    ("OrderLine", "product_type", fields.CharField(max_length=200, null=True)),
    ("OrderLine", "categories", fields.JSONField(null=True)),
    ("OrderLine", "properties", fields.JSONField(null=True)),
    ("EarnRuleVersion", "earns_nothing", fields.BooleanField(default=False, db_default=False)),
    ("EarnRuleVersion", "asks_minimum_again", fields.BooleanField(default=False, db_default=False)),
    ("Transfer", "line_terms", fields.JSONField(null=True)),
)


class Migration(migrations.Migration):
    dependencies = [("portal", "0026_orders_are_deleted_apart")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name=model, name=name, field=field) for model, name, field in _FIELDS
    ]

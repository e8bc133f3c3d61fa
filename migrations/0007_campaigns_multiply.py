"""Campaigns multiply what rules give, for some lines of an order or all of it; refunds name the lines they are for."""

from typing import Any

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

_FIELDS: tuple[tuple[str, str, fields.Field[Any]], ...] = (
    (
        "Programme",
        "overlap",
        fields.CharField(
            description="BEST_ONLY: BEST_ONLY\nADDITIVE: ADDITIVE\nMULTIPLICATIVE: MULTIPLICATIVE",
            max_length=14,
            default="BEST_ONLY",
            db_default="BEST_ONLY",
        ),
    ),
    ("EarnRuleVersion", "multiplier", fields.CharField(max_length=10, null=True)),
    ("EarnRuleVersion", "conditions", fields.JSONField(null=True)),
    ("Transfer", "line_multipliers", fields.JSONField(null=True)),
    ("OrderLine", "external_id", fields.CharField(max_length=64, null=True)),
    ("OrderLine", "earns", fields.BooleanField(default=True, db_default=True)),
    ("Refund", "lines", fields.JSONField(null=True)),
)


class Migration(migrations.Migration):
    dependencies = [("portal", "0006_erased_people_stay_forgotten")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name=model, name=name, field=field) for model, name, field in _FIELDS
    ]

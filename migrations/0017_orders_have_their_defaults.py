"""Databases that passed 0005 before it had them get its defaults, for whoever writes rows without naming those columns.

An older version of 0005 could only run where there was no order yet. Where the newer one ran, nothing changes.
"""

from typing import Any

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_FIELDS: tuple[tuple[str, str, fields.Field[Any]], ...] = (
    ("Order", "is_open", fields.BooleanField(default=False, db_default=False)),
    (
        "Refund",
        "kind",
        fields.CharField(
            description="REFUND: REFUND\nCHARGEBACK: CHARGEBACK\nCHARGEBACK_WON: CHARGEBACK_WON",
            max_length=14,
            default="REFUND",
            db_default="REFUND",
        ),
    ),
    ("Refund", "is_void", fields.BooleanField(default=False, db_default=False)),
)
_ON_POSTGRES = (
    "ALTER TABLE orders ALTER COLUMN is_open SET DEFAULT FALSE",
    "ALTER TABLE refunds ALTER COLUMN kind SET DEFAULT 'REFUND'",
    "ALTER TABLE refunds ALTER COLUMN is_void SET DEFAULT FALSE",
)


async def set_defaults(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """AlterField builds the tables anew on SQLite, but finds nothing to do on PostgreSQL: 0005 says it is done."""
    if editor.client.capabilities.dialect != "sqlite":
        for statement in _ON_POSTGRES:
            await editor.client.execute_query(statement)


async def keep_defaults(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """0005 has them too."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0016_coupons_are_made_at_shops")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        *(ops.AlterField(model_name=model, name=name, field=field) for model, name, field in _FIELDS),
        ops.RunPython(set_defaults, keep_defaults),
    ]

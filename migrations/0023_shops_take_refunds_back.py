"""A refund knows when its shop listed it last, and when a whole list was without it: then it was taken back."""

from typing import Any

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_FIELDS: tuple[tuple[str, str, fields.Field[Any]], ...] = (
    ("Order", "refunds_listed_at", fields.DatetimeField(null=True)),
    ("Refund", "listed_at", fields.DatetimeField(null=True)),
    ("Refund", "missing_at", fields.DatetimeField(null=True)),
    ("Refund", "is_taken_back", fields.BooleanField(default=False, db_default=False)),
)


async def take_as_listed(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """WooCommerce tells refunds in lists alone: what it told so far is missed where the next one is without it."""
    await editor.client.execute_query(
        "UPDATE refunds SET listed_at = refunded_at WHERE source = 'woocommerce' OR source LIKE 'woocommerce:%'"
    )


async def forget_lists(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The column goes with all that stands in it."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0022_rates_are_kept_by_day")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        *(ops.AddField(model_name=model, name=name, field=field) for model, name, field in _FIELDS),
        ops.RunPython(take_as_listed, forget_lists),
    ]

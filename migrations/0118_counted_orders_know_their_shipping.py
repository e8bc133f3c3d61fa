"""Counted orders know what was paid for shipping, and an order whose shipping changes is counted anew.

The worker counts every order once more, for what is kept of each has another form (`insights.counting.FORM`); until it
has, figures are made of the orders themselves.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

BEFORE = ("customer_id", "placed_at", "state", "currency", "total_minor", "refunded_minor", "rate")
AFTER = (*BEFORE, "shipping_minor")


async def watch_shipping(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    await _watch(editor, AFTER)


async def watch_no_shipping(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    await _watch(editor, BEFORE)


async def _watch(editor: BaseSchemaEditor, columns: tuple[str, ...]) -> None:
    """Have a change of any of these columns of an order told."""
    if editor.client.capabilities.dialect == "sqlite":
        differs = " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)
        told = " ".join(
            f"INSERT INTO order_changes (order_id) SELECT {row}.id "
            f"WHERE NOT EXISTS (SELECT 1 FROM order_changes c WHERE c.order_id = {row}.id);"
            for row in ("new", "old")
        )
        statements = [
            "DROP TRIGGER orders_counted_on_update",
            f"CREATE TRIGGER orders_counted_on_update AFTER UPDATE ON orders WHEN {differs} BEGIN {told} END",
        ]
    else:
        differs = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in columns)
        statements = [
            "DROP TRIGGER orders_counted_on_update ON orders",
            f"""CREATE TRIGGER orders_counted_on_update AFTER UPDATE ON orders FOR EACH ROW
                WHEN ({differs}) EXECUTE FUNCTION portal_order_changed()""",
        ]
    for statement in statements:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("portal", "0117_all_old_renderings_are_found")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="CountedOrder",
            name="shipping",
            field=fields.BigIntField(
                null=True, description="What of the total was paid for shipping; unset where the shop does not say"
            ),
        ),
        ops.RunPython(watch_shipping, watch_no_shipping),
    ]

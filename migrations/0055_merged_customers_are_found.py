"""Who was made one with somebody is found by them; whoever went on as somebody who went later does so as the last.

Orders know which number they were told with, and which of their parts the newest word did not tell.
"""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_ROUNDS = 8
"""Enough for 256 mergers after each other."""


async def name_the_last(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Each round halves what is left of a chain."""
    for _ in range(_ROUNDS):
        await editor.client.execute_query(
            """
            UPDATE customers SET merged_into_id = (
                SELECT next.merged_into_id FROM customers next WHERE next.id = customers.merged_into_id
            )
            WHERE merged_into_id IN (SELECT id FROM customers WHERE merged_into_id IS NOT NULL)
            """
        )


async def leave_them(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """Who they are is the same either way."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0054_posts_are_reacted_to_and_kept")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(model_name="Order", name="buyer_number", field=fields.CharField(null=True, max_length=255)),
        ops.AddField(model_name="Order", name="told_apart", field=fields.JSONField(null=True)),
        ops.AddIndex("Customer", Index(fields=["merged_into_id"], name="customers_merged_into")),
        ops.RunPython(name_the_last, leave_them),
    ]

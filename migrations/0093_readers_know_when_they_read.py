"""When somebody came to a thread last is kept apart from when they followed or muted it, or wrote in it.

Until now one instant stood for all of it, so it is what is known of their reading.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps


async def bring_over(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Who read nothing never came to read."""
    await editor.client.execute_query("UPDATE thread_readers SET read_at = changed_at WHERE read_up_to > 0")


async def leave_it(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The column goes."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0092_commissions_say_whose_first_order_counts")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="ThreadReader",
            name="read_at",
            field=fields.DatetimeField(
                null=True, description="When they came to it last; unset as long as they only follow or mute it"
            ),
        ),
        ops.RunPython(bring_over, leave_it),
    ]

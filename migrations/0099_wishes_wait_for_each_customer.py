"""What a shop asked to forget, of somebody whose data is restricted, is kept for each customer.

So far the member alone had it: whoever has it is taken to mean all customers of theirs, as it was.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

OF_THEIR_MEMBERS = """
    UPDATE customers SET erasure_asked_at = (SELECT m.erasure_asked_at FROM members m WHERE m.id = customers.member_id)
    WHERE member_id IN (SELECT id FROM members WHERE erasure_asked_at IS NOT NULL)
"""


async def take_over(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """By the members as they are."""
    await editor.client.execute_query(OF_THEIR_MEMBERS)


async def nothing(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The column goes."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0098_months_are_foretold")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Customer",
            name="erasure_asked_at",
            field=fields.DatetimeField(
                null=True,
                description="When the shop asked to forget them, as long as it waits for a restriction to end",
            ),
        ),
        ops.RunPython(take_over, nothing),
    ]

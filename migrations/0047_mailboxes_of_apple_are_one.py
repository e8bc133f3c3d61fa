"""me.com and mac.com are names of icloud.com: whoever has an address there has the same mailbox under each."""

from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps


async def take_them_for_one(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """The mailbox of an address is worked out when it is written; those that are there were written before."""
    for name in ("me.com", "mac.com"):
        await editor.client.execute_query(
            f"UPDATE members SET mailbox_key = REPLACE(mailbox_key, '@{name}', '@icloud.com')"  # noqa: S608
            f" WHERE mailbox_key LIKE '%@{name}'"
        )


async def leave_them_as_one(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """Which name an address had stands in the address."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0046_votes_of_imports_are_kept")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.RunPython(take_them_for_one, leave_them_as_one),
    ]

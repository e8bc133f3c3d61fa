"""Muting a thread is a choice of its own: until now it could not be told from having read it and never chosen.

Who opened a thread followed it from its first moment on, so where they do not any more they chose that.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

_OPENERS = """
UPDATE thread_readers SET is_muted = TRUE
WHERE NOT follows AND EXISTS (
    SELECT 1 FROM threads t WHERE t.id = thread_readers.thread_id AND t.author_id = thread_readers.member_id
)
"""


async def keep_what_was_chosen(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Of the others nobody knows whether they chose."""
    await editor.client.execute_query(_OPENERS)


async def leave_it(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The column goes."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0049_sessions_know_who_opened_them")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="ThreadReader", name="is_muted", field=fields.BooleanField(default=False, db_default=False)
        ),
        ops.RunPython(keep_what_was_chosen, leave_it),
    ]

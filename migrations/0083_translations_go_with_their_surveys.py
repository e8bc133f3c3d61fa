"""Whoever deletes a survey or a question of one deletes its translations, as with all other texts of staff."""

from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

TABLES = ("surveys", "survey_questions")


async def follow(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Let the database do so; what is kept already of a question that is no more goes now."""
    run, sqlite = editor.client.execute_query, editor.client.capabilities.dialect == "sqlite"
    for table, kind in zip(TABLES, ("Survey", "SurveyQuestion"), strict=True):
        await run(f"DELETE FROM translations WHERE kind = '{kind}' AND thing_id NOT IN (SELECT id FROM {table})")  # noqa: S608
        body = (
            "BEGIN DELETE FROM translations WHERE thing_id = old.id; END"
            if sqlite
            else "FOR EACH ROW EXECUTE FUNCTION portal_untranslate()"
        )
        await run(f"CREATE TRIGGER {table}_untranslated AFTER DELETE ON {table} {body}")


async def stay(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Take the triggers away again."""
    sqlite = editor.client.capabilities.dialect == "sqlite"
    for table in TABLES:
        await editor.client.execute_query(f"DROP TRIGGER {table}_untranslated" + ("" if sqlite else f" ON {table}"))


class Migration(migrations.Migration):
    dependencies = [("portal", "0082_events_remind_of_themselves")]  # noqa: RUF012 - Tortoise's own form

    operations = [ops.RunPython(follow, stay)]  # noqa: RUF012

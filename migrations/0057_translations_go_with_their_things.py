"""Whoever deletes a thing that has texts deletes its translations: the database does so, by whatever way it goes."""

from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

TABLES = (
    "categories", "products", "loyalty_programme", "loyalty_tiers", "earn_rules", "rewards", "referral_campaigns", "releases",
)  # fmt: skip


async def follow(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Have the database delete what is kept of a row together with it."""
    sqlite = editor.client.capabilities.dialect == "sqlite"
    if not sqlite:
        await editor.client.execute_query(
            """CREATE FUNCTION portal_untranslate() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN DELETE FROM translations WHERE thing_id = OLD.id; RETURN NULL; END $$"""
        )
    for table in TABLES:
        body = (
            "BEGIN DELETE FROM translations WHERE thing_id = old.id; END"
            if sqlite
            else "FOR EACH ROW EXECUTE FUNCTION portal_untranslate()"
        )
        await editor.client.execute_query(f"CREATE TRIGGER {table}_untranslated AFTER DELETE ON {table} {body}")


async def stay(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Take the triggers away again."""
    sqlite = editor.client.capabilities.dialect == "sqlite"
    for table in TABLES:
        await editor.client.execute_query(f"DROP TRIGGER {table}_untranslated" + ("" if sqlite else f" ON {table}"))
    if not sqlite:
        await editor.client.execute_query("DROP FUNCTION portal_untranslate()")


class Migration(migrations.Migration):
    dependencies = [("portal", "0056_products_are_reviewed")]  # noqa: RUF012 - Tortoise's own form

    operations = [ops.RunPython(follow, stay)]  # noqa: RUF012

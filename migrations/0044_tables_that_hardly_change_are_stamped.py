"""Tables that hardly ever change and that every deed asks for have a stamp: another one after every write.

So a process keeps them in memory, and sees by one short statement whether anybody wrote to them, by whatever way.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

STAMPED = ("loyalty_programme", "loyalty_tiers", "earn_rules", "earn_rule_versions", "webhook_endpoints")
_DEEDS = ("insert", "update", "delete")
_ONLY = {"webhook_endpoints": " OF topics, is_active"}
"""Of an endpoint what is kept is who listens to what; how its deliveries go is written often."""


async def stamp(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Give each table its first stamp, and have the database give it the next ones."""
    sqlite = editor.client.capabilities.dialect == "sqlite"
    for statement in _for_sqlite() if sqlite else _for_postgres():
        await editor.client.execute_query(statement)


async def leave_unstamped(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Take the triggers away again."""
    sqlite = editor.client.capabilities.dialect == "sqlite"
    for table in STAMPED:
        for name in (f"{table}_stamped_on_{deed}" for deed in _DEEDS) if sqlite else (f"{table}_stamped",):
            await editor.client.execute_query(f"DROP TRIGGER {name}" + ("" if sqlite else f" ON {table}"))
    if not sqlite:
        await editor.client.execute_query("DROP FUNCTION portal_stamp()")


def _for_sqlite() -> list[str]:
    # Not OR REPLACE: the conflict clause of whoever writes to the table would stand in for it.
    anew = "INSERT INTO table_stamps (name, stamp) VALUES ('{table}', lower(hex(randomblob(16))))"
    triggers = [
        f"""CREATE TRIGGER {table}_stamped_on_{deed} AFTER {deed.upper()}{_ONLY.get(table, "") if deed == "update" else ""}
            ON {table} BEGIN DELETE FROM table_stamps WHERE name = '{table}'; {anew.format(table=table)}; END"""
        for table in STAMPED
        for deed in _DEEDS
    ]
    return [*(anew.format(table=table) for table in STAMPED), *triggers]


def _for_postgres() -> list[str]:
    function = """CREATE OR REPLACE FUNCTION portal_stamp() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN
            INSERT INTO table_stamps (name, stamp) VALUES (TG_TABLE_NAME, gen_random_uuid()::text)
                ON CONFLICT (name) DO UPDATE SET stamp = EXCLUDED.stamp;
            RETURN NULL;
        END $$"""
    first = [f"INSERT INTO table_stamps (name, stamp) VALUES ('{table}', gen_random_uuid()::text)" for table in STAMPED]
    triggers = [
        f"""CREATE TRIGGER {table}_stamped AFTER INSERT OR UPDATE{_ONLY.get(table, "")} OR DELETE OR TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION portal_stamp()"""
        for table in STAMPED
    ]
    return [function, *first, *triggers]


class Migration(migrations.Migration):
    dependencies = [("portal", "0043_keys_for_shop_back_ends")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="TableStamp",
            fields=[
                ("name", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=60)),
                ("stamp", fields.CharField(max_length=36)),
            ],
            options={"table": "table_stamps", "app": "portal", "pk_attr": "name"},
            bases=["Model"],
        ),
        ops.RunPython(stamp, leave_unstamped),
    ]

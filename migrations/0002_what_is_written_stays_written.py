"""The audit trail and the ledger are written once: the database refuses to change or delete their rows (D4).

Forgetting who acted is the one exception, for members whose account is erased.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

LEDGER = ("points_transfers", "points_draws")
AUDIT = "audit_entries"
_KEPT = ("id", "action", "target_type", "target_id", "detail", "at")


async def forbid(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Put the guards in place, in the words of either database."""
    sqlite = editor.client.capabilities.dialect == "sqlite"
    for statement in _for_sqlite() if sqlite else _for_postgres():
        await editor.client.execute_query(statement)


async def allow(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Take the guards away again."""
    sqlite = editor.client.capabilities.dialect == "sqlite"
    for table in (*LEDGER, AUDIT):
        for deed in ("update", "delete"):
            on = "" if sqlite else f" ON {table}"
            await editor.client.execute_query(f"DROP TRIGGER {table}_no_{deed}{on}")


def _for_sqlite() -> list[str]:
    forgets = " AND ".join(f"NEW.{column} IS OLD.{column}" for column in _KEPT)
    conditions = {AUDIT: f"WHEN NOT (NEW.actor_id IS NULL AND {forgets})"}
    return [
        f"""CREATE TRIGGER {table}_no_{deed} BEFORE {deed.upper()} ON {table}
            {conditions.get(table, "") if deed == "update" else ""}
            BEGIN SELECT RAISE(ABORT, '{table} is written once'); END"""
        for table in (*LEDGER, AUDIT)
        for deed in ("update", "delete")
    ]


def _for_postgres() -> list[str]:
    refuse = "RAISE EXCEPTION '% is written once', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';"
    functions = [
        f"""CREATE OR REPLACE FUNCTION portal_written_once() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN {refuse} END $$""",
        f"""CREATE OR REPLACE FUNCTION portal_written_once_but_actor() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN
                IF NEW.actor_id IS NULL AND to_jsonb(NEW) - 'actor_id' = to_jsonb(OLD) - 'actor_id' THEN
                    RETURN NEW;
                END IF;
                {refuse}
            END $$""",
    ]
    triggers = [
        f"""CREATE TRIGGER {table}_no_{deed} BEFORE {deed.upper()} ON {table} FOR EACH ROW
            EXECUTE FUNCTION {_function(table, deed)}()"""
        for table in (*LEDGER, AUDIT)
        for deed in ("update", "delete")
    ]
    return [*functions, *triggers]


def _function(table: str, deed: str) -> str:
    return "portal_written_once_but_actor" if (table, deed) == (AUDIT, "update") else "portal_written_once"


class Migration(migrations.Migration):
    dependencies = [("portal", "0001_the_portal_opens")]  # noqa: RUF012 - Tortoise's own form

    operations = [ops.RunPython(forbid, allow)]  # noqa: RUF012

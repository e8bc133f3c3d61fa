"""What a database is made of, as text that can be compared; the order of a table's columns is left out."""

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from tortoise import connections

Ask = Callable[[str], Awaitable[Sequence[Any]]]
_CHECK = re.compile(r"CONSTRAINT \"?(\w+)\"? CHECK \((.*)\),?$", re.MULTILINE)
_ON_POSTGRES = """
SELECT 'column' AS kind, c.table_name || '.' || c.column_name AS name,
        concat_ws(' ', data_type, character_maximum_length, is_nullable, column_default) AS says
    FROM information_schema.columns c WHERE table_schema = 'public'
UNION ALL
SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
UNION ALL
SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL
SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
UNION ALL
SELECT 'function', proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
"""


async def opened(statement: str) -> Sequence[Any]:
    """Asks the database that is open."""
    rows: Sequence[Any] = (await connections.get("default").execute_query(statement))[1]
    return rows


async def described(backend: str, ask: Ask = opened) -> dict[str, str]:
    """Every column, key, CHECK, index, trigger and function, by name."""
    if backend == "postgresql":
        return {f"{row['kind']} {row['name']}": row["says"] for row in await ask(_ON_POSTGRES)}
    described: dict[str, str] = {}
    for row in await ask("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"):
        described |= await _table(row["name"], row["sql"], ask)
    for row in await ask("SELECT type, name, sql FROM sqlite_master WHERE type <> 'table' AND sql IS NOT NULL"):
        described[f"{row['type']} {row['name']}"] = row["sql"]
    return described


async def tables(backend: str) -> list[str]:
    """The portal's own; the record of what was applied is the migrator's."""
    columns = [name.removeprefix("column ") for name in await described(backend) if name.startswith("column ")]
    return sorted({column.partition(".")[0] for column in columns} - {"tortoise_migrations"})


async def _table(table: str, sql: str, ask: Ask) -> dict[str, str]:
    columns = await ask(f"PRAGMA table_info('{table}')")
    keys = await ask(f"PRAGMA foreign_key_list('{table}')")
    unique = await ask(f"SELECT * FROM pragma_index_list('{table}') WHERE origin <> 'c'")
    parts = [await ask(f"PRAGMA index_info('{one['name']}')") for one in unique]
    return {
        **{f"column {table}.{one['name']}": _said(one, "type", "notnull", "dflt_value", "pk") for one in columns},
        **{f"key {table}.{one['from']}": _said(one, "table", "to", "on_delete") for one in keys},
        **{f"unique {table}.{','.join(part['name'] for part in one)}": "" for one in parts},
        **{f"check {table}.{name}": check for name, check in _CHECK.findall(sql)},
    }


def _said(row: Any, *names: str) -> str:
    return " ".join(str(row[name]) for name in names)

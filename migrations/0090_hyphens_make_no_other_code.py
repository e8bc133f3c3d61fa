"""Codes are kept by a key without the hyphens in them: typed with or without, they are the same code.

Of two that differ by hyphens alone the younger keeps its key as it is, and is found by being written so; what has no
hyphen goes first. Codes of members and of partners count together.
"""

from typing import Any

from tortoise import migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

TABLES = ("referral_codes", "partners")


def bare(key: str) -> str:
    """The key without its hyphens; what comes to stand side by side may look like another letter."""
    return key.replace("-", "").replace("rn", "m").replace("vv", "w")


async def leave_out_hyphens(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Give each its bare key, the oldest first by the time in their ids, unless another has that."""
    run, on_sqlite = editor.client.execute_query, editor.client.capabilities.dialect == "sqlite"
    hyphened: list[tuple[Any, str, str]] = []
    for table in TABLES:
        found = f"SELECT id, code_key FROM {table} WHERE code_key LIKE '%-%'"  # noqa: S608 - two names
        hyphened += [(row["id"], table, row["code_key"]) for row in (await run(found))[1]]
    for code, table, key in sorted(hyphened, key=lambda one: str(one[0])):
        if not await _is_taken(run, bare(key), on_sqlite=on_sqlite):
            marks = ("?", "?") if on_sqlite else ("$1", "$2")
            change = f"UPDATE {table} SET code_key = {marks[0]} WHERE id = {marks[1]}"  # noqa: S608 - two names
            await run(change, [bare(key), code])


async def _is_taken(run: Any, key: str, *, on_sqlite: bool) -> bool:
    mark = "?" if on_sqlite else "$1"
    asked = [f"SELECT id FROM {table} WHERE code_key = {mark}" for table in TABLES]  # noqa: S608 - two names
    return any([(await run(one, [key]))[1] for one in asked])


async def nothing(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """Codes without hyphens are found by their keys as before."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0089_addresses_are_changed")]  # noqa: RUF012 - Tortoise's own form

    operations = [ops.RunPython(leave_out_hyphens, nothing)]  # noqa: RUF012

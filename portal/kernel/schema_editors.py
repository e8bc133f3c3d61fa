"""Schema editors (DDL) for either database: what Tortoise's own leave out, or would lose.

CHECKs of new tables; SQLite scripts split where statements end; and the rebuild of an SQLite table.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.fields.base import Field
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint
from tortoise.migrations.schema_editor import AsyncpgSchemaEditor, BaseSchemaEditor, SqliteSchemaEditor
from tortoise.models import Model


class PostgresEditor(AsyncpgSchemaEditor):
    async def create_model(self, model: type[Model]) -> None:
        await super().create_model(model)
        for constraint in model._meta.constraints:
            await self.add_constraint(model, constraint)


class SqliteEditor(SqliteSchemaEditor):
    async def create_model(self, model: type[Model]) -> None:
        """Write the CHECKs into CREATE TABLE: SQLite cannot add them later without a rebuild."""
        for statement in self._definition(model):
            await self.client.execute_query(statement)

    async def remove_constraint(self, model: type[Model], constraint: UniqueConstraint | CheckConstraint) -> None:
        """Tortoise hands over the model that still has the CHECK, and would build the table with it anew."""
        if isinstance(constraint, CheckConstraint):
            model._meta.constraints = tuple(one for one in model._meta.constraints if one != constraint)
        await super().remove_constraint(model, constraint)

    def _definition(self, model: type[Model]) -> list[str]:
        checks = "".join(
            f",\n    CONSTRAINT {constraint.name} CHECK ({constraint.check})"
            for constraint in model._meta.constraints
            if isinstance(constraint, CheckConstraint)
        )
        create, *indexes = _statements(self._get_model_sql_data(model).table_sql)
        end = create.rindex("\n)")
        return [create[:end] + checks + create[end:], *indexes]

    async def _run_sql(self, sql: str) -> None:
        for statement in _statements(sql):
            await self.client.execute_query(statement)

    async def _remake_table(
        self,
        model: type[Model],
        create_field: None = None,  # columns are added by ALTER TABLE
        delete_field: Field[Any] | None = None,
        alter_fields: Sequence[tuple[Field[Any], Field[Any]]] | None = None,
    ) -> None:
        """Build the table anew as ``model`` has it and move the rows over, as SQLite's manual asks for ALTER TABLE.

        Tortoise's own forgets indexes, UNIQUE constraints and triggers, and its DROP TABLE deletes whatever refers
        to the table by ON DELETE CASCADE. Here all of them stay but those of a column that goes.

        Raises:
            RuntimeError: foreign keys are enforced, so that dropping the old table would empty others.

        """
        await self._ensure_nothing_cascades()
        table = model._meta.db_table
        gone = _column(delete_field) if delete_field is not None else None
        kept = await self._indexes_and_triggers(table, without=gone)
        if gone is not None:
            model._meta.fields_db_projection = {
                name: column for name, column in model._meta.fields_db_projection.items() if column != gone
            }
        create, *indexes = self._definition(model)
        build = create.replace(f'"{table}"', f'"new__{table}"', 1)
        columns = {column: f'"{column}"' for column in model._meta.fields_db_projection.values()}
        for old, new in alter_fields or ():
            columns[_column(new)] = self._carried_over(model, old, new)
            if old.index and not new.index:
                kept.pop(self._generate_index_name("idx", model, [_column(old)]), None)
        names = ", ".join(f'"{column}"' for column in columns)
        for statement in (
            build,
            f'INSERT INTO "new__{table}" ({names}) SELECT {", ".join(columns.values())} FROM "{table}"',  # noqa: S608
            f'DROP TABLE "{table}"',
            f'ALTER TABLE "new__{table}" RENAME TO "{table}"',
            *indexes,
        ):
            await self.client.execute_query(statement)
        there = await self._indexes_and_triggers(table)
        for name in kept.keys() - there.keys():
            await self.client.execute_query(kept[name])

    async def _ensure_nothing_cascades(self) -> None:
        _, rows = await self.client.execute_query("PRAGMA foreign_keys")
        if rows[0][0]:
            raise RuntimeError("An SQLite table is rebuilt only while foreign keys are not enforced.")

    async def _indexes_and_triggers(self, table: str, *, without: str | None = None) -> dict[str, str]:
        """By name, with the statement that makes it; none of the indexes on the column ``without``."""
        _, rows = await self.client.execute_query(
            """SELECT name, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL
                AND (type = 'trigger' OR type = 'index' AND NOT EXISTS (
                    SELECT 1 FROM pragma_index_info(sqlite_master.name) part WHERE part.name = ?))""",
            [table, without],
        )
        return {row["name"]: row["sql"] for row in rows}

    def _carried_over(self, model: type[Model], old: Field[Any], new: Field[Any]) -> str:
        """What an altered column takes from the old one; its default where NULL is no longer allowed."""
        column = f'"{_column(old)}"'
        if not old.null or new.null or not new.has_db_default():
            return column
        return f"COALESCE({column}, {self._escape_default_value(new.to_db_value(new.db_default, model))})"


def editor_for(transaction: BaseDBAsyncClient) -> BaseSchemaEditor:
    """The editor that works inside ``transaction``."""
    kind = SqliteEditor if transaction.capabilities.dialect == "sqlite" else PostgresEditor
    editor: BaseSchemaEditor = kind(transaction, atomic=True)
    return editor


def _column(field: Field[Any]) -> str:
    return field.source_field or field.model_field_name


def _statements(script: str) -> Iterator[str]:
    """Split at the semicolons that end a statement, not at those in comments and strings."""
    statement = ""
    for piece in script.split(";"):
        statement += piece + ";"
        if sqlite3.complete_statement(statement):
            if statement.strip(" \n;"):
                yield statement.strip()
            statement = ""
    if statement.strip(" \n;"):
        yield statement.strip()

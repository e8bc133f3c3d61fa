"""What Tortoise's schema editors leave out: CHECKs of new tables, and SQLite scripts split where statements end."""

import sqlite3
from collections.abc import Iterator

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.migrations.schema_editor import AsyncpgSchemaEditor, BaseSchemaEditor, SqliteSchemaEditor
from tortoise.models import Model


class PostgresEditor(AsyncpgSchemaEditor):
    async def create_model(self, model: type[Model]) -> None:
        await super().create_model(model)
        for constraint in model._meta.constraints:
            await self.add_constraint(model, constraint)


class SqliteEditor(SqliteSchemaEditor):
    async def create_model(self, model: type[Model]) -> None:
        """Write the CHECKs into CREATE TABLE: SQLite cannot add them later without losing indexes."""
        checks = "".join(
            f",\n    CONSTRAINT {constraint.name} CHECK ({constraint.check})" for constraint in model._meta.constraints
        )
        create, *indexes = _statements(self._get_model_sql_data(model).table_sql)
        end = create.rindex("\n)")
        for statement in (create[:end] + checks + create[end:], *indexes):
            await self.client.execute_query(statement)

    async def _run_sql(self, sql: str) -> None:
        for statement in _statements(sql):
            await self.client.execute_query(statement)


def editor_for(transaction: BaseDBAsyncClient) -> BaseSchemaEditor:
    """The editor that works inside ``transaction``."""
    kind = SqliteEditor if transaction.capabilities.dialect == "sqlite" else PostgresEditor
    editor: BaseSchemaEditor = kind(transaction, atomic=True)
    return editor


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

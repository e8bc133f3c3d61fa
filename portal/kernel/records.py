"""What every table has in common: an identifier of the portal's own making, and a quick way to read and add rows."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Self
from uuid import UUID

from tortoise import fields, models
from tortoise.fields.base import DatabaseDefault
from tortoise.models import Model

from portal.kernel import sql
from portal.kernel.ids import new_id

# Tortoise reads the source of every model for comments that begin with "#:"; ours have none, and a process starts by a
# fifth sooner without.
setattr(models, "_get_comments", lambda _model: {})  # noqa: B010


class Record(Model):
    """A row with a UUIDv7 as its key."""

    id: UUID = fields.UUIDField(primary_key=True, default=new_id)

    class Meta:
        abstract = True

    @classmethod
    def columns(cls, *, without: Sequence[str] = ()) -> list[str]:
        """What `save` may be asked to write."""
        return [name for name in cls._meta.fields_db_projection if name not in {"id", *without}]

    @classmethod
    async def read(cls, condition: str, *values: object) -> list[Self]:
        """The rows for which ``condition`` holds, whatever may follow it: ``order_id = $1 ORDER BY position``.

        The same objects as `filter` gives, for the hot paths: Tortoise works its statements out anew each
        time, which takes longer than the database does.
        """
        columns = tuple(cls._meta.fields_db_projection.values())
        rows = await sql.fetch(_selecting(cls, columns) + condition, *values)
        found = [{column: row[column] for column in columns} for row in rows]
        if found and sql.on_sqlite():
            instants = _instants(cls, columns)  # Tortoise has a parser for every way of writing one
            for row in found:
                row.update({column: sql.instant_or_none(row[column]) for column in instants})
        return [cls._init_from_db(**row) for row in found]

    @classmethod
    async def read_one(cls, condition: str, *values: object) -> Self | None:
        """The first of them, or None."""
        found = await cls.read(condition, *values)
        return found[0] if found else None

    @classmethod
    async def insert(cls, rows: Sequence[Self]) -> None:
        """Write new rows as `bulk_create` does, by a statement that is not worked out anew each time.

        Raises ValueError when one leaves a column to the database's own default.
        """
        writes = cls.inserting(rows)
        if len(writes) == 1:
            await sql.execute(writes[0][0], *writes[0][1])
        elif writes:
            await sql.execute_many(writes[0][0], [values for _, values in writes])

    @classmethod
    def inserting(cls, rows: Sequence[Self]) -> list[sql.Write]:
        """The statement that writes each of the new rows; whoever asks for them runs them.

        Raises ValueError when one leaves a column to the database's own default.
        """
        statement = _inserting(cls, tuple(cls._meta.fields_db_projection.values()))
        kinds = [(name, cls._meta.fields_map[name]) for name in cls._meta.fields_db_projection]
        writes: list[sql.Write] = [
            (statement, [kind.to_db_value(_given(row, name), row) for name, kind in kinds]) for row in rows
        ]
        for row in rows:
            row._saved_in_db = True
        return writes

    async def insert_once(self, key: str) -> bool:
        """Write this new row unless there is one with the same ``key``, a unique column; whether it was written.

        One statement, where a savepoint around an INSERT that may be refused takes two more. Raises as `insert` does.
        """
        [(statement, values)] = type(self).inserting([self])
        self._saved_in_db = await sql.execute(f'{statement} ON CONFLICT ("{key}") DO NOTHING', *values) == 1
        return self._saved_in_db


def _given(row: Record, name: str) -> object:
    value = getattr(row, name)
    if isinstance(value, DatabaseDefault):
        raise ValueError(f"{name} of a {type(row).__name__} is left to the database")  # noqa: TRY004 - its value is missing
    return value


@lru_cache(maxsize=256)
def _inserting(model: type[Record], columns: tuple[str, ...]) -> str:
    named = ", ".join(f'"{column}"' for column in columns)
    return f'INSERT INTO "{model._meta.db_table}" ({named}) VALUES ({sql.placeholders(len(columns))})'  # noqa: S608


@lru_cache(maxsize=256)
def _instants(model: type[Record], columns: tuple[str, ...]) -> tuple[str, ...]:
    names = model._meta.fields_db_projection_reverse
    return tuple(one for one in columns if type(model._meta.fields_map[names[one]]) is fields.DatetimeField)


@lru_cache(maxsize=256)
def _selecting(model: type[Record], columns: tuple[str, ...]) -> str:
    wanted = ", ".join(f'"{column}"' for column in columns)
    return f'SELECT {wanted} FROM "{model._meta.db_table}" WHERE '  # noqa: S608 - names of our own tables

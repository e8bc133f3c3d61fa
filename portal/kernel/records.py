"""What every table has in common: an identifier of the portal's own making, and a quick way to read rows."""

from functools import lru_cache
from typing import Self
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from portal.kernel import sql
from portal.kernel.ids import new_id


class Record(Model):
    """A row with a UUIDv7 as its key."""

    id: UUID = fields.UUIDField(primary_key=True, default=new_id)

    class Meta:
        abstract = True

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
            instants = _instants(cls)  # Tortoise has a parser for every way of writing one
            for row in found:
                row.update({column: sql.instant_or_none(row[column]) for column in instants})
        return [cls._init_from_db(**row) for row in found]

    @classmethod
    async def read_one(cls, condition: str, *values: object) -> Self | None:
        """The first of them, or None."""
        found = await cls.read(condition, *values)
        return found[0] if found else None


@lru_cache(maxsize=256)
def _instants(model: type[Record]) -> tuple[str, ...]:
    columns = model._meta.fields_db_projection
    return tuple(
        column for name, column in columns.items() if type(model._meta.fields_map[name]) is fields.DatetimeField
    )


@lru_cache(maxsize=256)
def _selecting(model: type[Record], columns: tuple[str, ...]) -> str:
    wanted = ", ".join(f'"{column}"' for column in columns)
    return f'SELECT {wanted} FROM "{model._meta.db_table}" WHERE '  # noqa: S608 - names of our own tables

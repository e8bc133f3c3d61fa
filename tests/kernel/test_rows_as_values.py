"""Rows are read into values by what their fields are declared as, the same on both databases."""

from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID

import pytest

from portal.kernel import sql
from portal.kernel.rows import Reader, is_row, row

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("portal_db")]
KEY = UUID("01234567-89ab-7cde-8f01-23456789abcd")
AT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


class Colour(StrEnum):
    RED = "RED"


@row
class Thing:
    id: UUID
    other_id: UUID | None
    made_at: datetime
    gone_at: datetime | None
    is_open: bool
    colour: Colour
    shade: Colour | None
    name: str
    words: tuple[str, ...]
    owner: object


THING = Reader(Thing, "owner", named={"name": "called"}, by={"words": ("joined", str.split)})


async def read(**values: object) -> Thing:
    given = {"id": KEY, "other_id": KEY, "made_at": AT, "gone_at": AT, "is_open": True, "colour": "RED", "shade": "RED"}
    given |= {"called": "One", "joined": "a b"} | values
    kinds = {"id": "uuid", "other_id": "uuid", "made_at": "timestamptz", "gone_at": "timestamptz", "is_open": "boolean"}
    columns = {name: kinds.get(name, "text") for name in given}
    bound = sql.Values()
    table = sql.table_of("t", columns, [list(given.values())], bound)
    (found,) = await sql.fetch(f"SELECT * FROM {table}", *map(sql.stored, bound) if sql.on_sqlite() else bound)
    return THING.here()(found, "the owner")


async def test_each_field_is_what_it_is_declared_as():
    found = await read()

    assert (found.id, found.other_id, found.made_at, found.gone_at) == (KEY, KEY, AT, AT)
    assert found.is_open is True
    assert (found.colour, found.shade) == (Colour.RED, Colour.RED)
    assert (found.name, found.words, found.owner) == ("One", ["a", "b"], "the owner")


async def test_nothing_stays_nothing():
    found = await read(other_id=None, gone_at=None, shade=None)

    assert (found.other_id, found.gone_at, found.shade) == (None, None, None)


async def test_what_is_no_row_is_not_taken_for_one():
    assert is_row(Thing)
    assert not is_row(Colour)

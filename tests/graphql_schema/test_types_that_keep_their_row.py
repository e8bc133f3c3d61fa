"""A type of the schema that keeps a row which nobody changes reads it there; of other rows it has copies."""

from types import SimpleNamespace
from uuid import UUID

import strawberry

from graphql_schema.ids import Node, global_id
from graphql_schema.mapping import mapped
from portal.kernel.rows import row

KEY = UUID(int=7)


@row
class ThingRow:
    id: UUID
    name: str


def thing_type():
    @strawberry.type
    class Thing(Node):
        row: strawberry.Private[object]
        name: str

    return Thing


def test_nothing_of_a_row_is_copied_and_all_of_it_is_there():
    kind = thing_type()
    shown = [mapped(kind, ThingRow(KEY, name)) for name in ("one", "two")]

    assert [one.name for one in shown] == ["one", "two"]
    assert [one.id for one in shown] == [global_id("Thing", KEY)] * 2
    assert vars(shown[1]) == {"row": ThingRow(KEY, "two")}


def test_what_an_object_was_given_itself_goes_before_its_row():
    kind = thing_type()
    mapped(kind, ThingRow(KEY, "one"))

    assert kind(id=strawberry.ID("given"), row=ThingRow(KEY, "one"), name="another").name == "another"


def test_of_what_may_change_there_is_a_copy():
    changing = SimpleNamespace(id=KEY, name="before")
    shown = [mapped(kind, changing) for kind in [thing_type()] * 2]
    changing.name = "after"

    assert [one.name for one in shown] == ["before", "before"]

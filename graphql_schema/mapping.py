"""Row-to-object mapping: the attributes that a type of the schema and its row have in common are copied by name."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import MISSING, fields
from operator import attrgetter
from typing import Any, TypeVar

from graphql_schema.ids import Node, global_id
from portal.kernel.ids import speller
from portal.kernel.rows import is_row

T = TypeVar("T")


def mapped(kind: type[T], row: Any, **others: Any) -> T:
    """The ``kind`` that shows ``row``; ``others`` are those of its fields that are not the row's attribute of the name.

    A field ``row`` keeps the row itself, the id of a `Node` is the global id of the row's, and a field with a default
    is left at it: all this unless ``others`` says otherwise. Every call for one kind names the same others. Where a row
    is kept that nobody changes, nothing is copied before it is asked for.

    No type checker compares what is copied; tests/promises/test_rows_fit_their_types.py does.
    """
    make = _makers.get(kind)
    made: T = _first(kind, row, others) if make is None else make(row, others)
    return made


class Elsewhere:
    """An attribute that lies in the row which its object keeps. Who sets it on an object itself finds it there."""

    def __init__(self, path: str, made_by: Callable[[Any], Any] | None = None) -> None:
        self.path = path
        """Where it lies, seen from the object."""
        self.made_by = made_by
        """What is made of that, where it is not the attribute itself."""
        self._at = attrgetter(path)

    def __get__(self, made: Any, _kind: type | None = None) -> Any:
        if made is None:
            return self
        found = self._at(made)
        return found if self.made_by is None else self.made_by(found)


def _first(kind: type[Any], row: Any, others: dict[str, Any]) -> Any:
    """By the type's own __init__, which refuses what is missing or too much; those that follow name the same."""
    names = copied(kind, others)
    node_name = kind.__name__ if issubclass(kind, Node) and "id" not in others else None
    keeps_row = "row" not in others and any(one.name == "row" for one in fields(kind))
    given = tuple(others)
    others.update({name: getattr(row, name) for name in names})
    if node_name is not None:
        others["id"] = global_id(node_name, row.id)
    if keeps_row:
        others["row"] = row
    made = kind(**others)
    if others.keys() == vars(made).keys() and not hasattr(kind, "__post_init__"):
        if keeps_row and is_row(type(row)):
            _point_to_row(kind, names, node_name)
            names, node_name = (), None
        _makers[kind] = _maker(kind, names, given, node_name, keeps_row=keeps_row)
    return made


def _point_to_row(kind: type[Any], names: Iterable[str], node_name: str | None) -> None:
    for name in names:
        setattr(kind, name, Elsewhere(f"row.{name}"))
    if node_name is not None:
        kind.id = Elsewhere("row.id", speller(node_name))


def copied(kind: type, others: Collection[str]) -> tuple[str, ...]:
    """The names of the fields that `mapped` copies when it is given those others."""
    ours = {*others, "row"} | ({"id"} if issubclass(kind, Node) else set())
    return tuple(
        one.name
        for one in fields(kind)
        if one.init and one.name not in ours and one.default is MISSING and one.default_factory is MISSING
    )


_makers: dict[type, Callable[[Any, dict[str, Any]], Any]] = {}


def _maker(
    kind: type[Any], names: Iterable[str], given: Iterable[str], node_name: str | None, *, keeps_row: bool
) -> Callable[[Any, dict[str, Any]], Any]:
    """A function that does what the type's __init__ comes to, an attribute to a line: a page is made of hundreds of
    objects, and there is no quicker way to one. In its text stand the names of our own attributes, and nothing else.
    """
    lines = [f"made.{name} = row.{name}" for name in names] + [f"made.{name} = others[{name!r}]" for name in given]
    if node_name is not None:
        lines.append("made.id = global_id(node_name, row.id)")
    if keeps_row:
        lines.append("made.row = row")
    text = "\n    ".join(["def make(row, others):", "made = new(kind)", *lines, "return made"])
    within: dict[str, Any] = {"new": object.__new__, "kind": kind, "global_id": global_id, "node_name": node_name}
    exec(compile(text, "<mapping>", "exec"), within)  # noqa: S102 - nothing in it is a client's
    made: Callable[[Any, dict[str, Any]], Any] = within["make"]
    return made

"""Row-to-object mapping: the attributes that a type of the schema and its row have in common are copied by name."""

from collections.abc import Callable, Collection
from dataclasses import MISSING, dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar

from graphql_schema.ids import Node, global_id

T = TypeVar("T")


def mapped(kind: type[T], row: Any, **others: Any) -> T:
    """The ``kind`` that shows ``row``; ``others`` are those of its fields that are not the row's attribute of the name.

    A field ``row`` keeps the row itself, the id of a `Node` is the global id of the row's, and a field with a default
    is left at it: all this unless ``others`` says otherwise. Every call for one kind names the same others.

    No type checker compares what is copied; tests/promises/test_rows_fit_their_types.py does.
    """
    plan = _plans.get(kind)
    if plan is None:
        found: T = _first(kind, row, others)
        return found
    others.update(zip(plan.names, plan.read(row), strict=True))
    if plan.node_name is not None:
        others["id"] = global_id(plan.node_name, row.id)
    if plan.keeps_row:
        others["row"] = row
    made: T = _new(kind)
    made.__dict__ = others  # what its __init__ would come to, and a page is made of hundreds of objects
    return made


def _first(kind: type[Any], row: Any, others: dict[str, Any]) -> Any:
    """By the type's own __init__, which refuses what is missing or too much; those that follow name the same."""
    names = copied(kind, others)
    node_name = kind.__name__ if issubclass(kind, Node) and "id" not in others else None
    keeps_row = "row" not in others and any(one.name == "row" for one in fields(kind))
    others.update({name: getattr(row, name) for name in names})
    if node_name is not None:
        others["id"] = global_id(node_name, row.id)
    if keeps_row:
        others["row"] = row
    made = kind(**others)
    if others.keys() == vars(made).keys() and not hasattr(kind, "__post_init__"):
        _plans[kind] = _Plan(names, _reading(names), node_name, keeps_row)
    return made


def copied(kind: type, others: Collection[str]) -> tuple[str, ...]:
    """The names of the fields that `mapped` copies when it is given those others."""
    ours = {*others, "row"} | ({"id"} if issubclass(kind, Node) else set())
    return tuple(
        one.name
        for one in fields(kind)
        if one.init and one.name not in ours and one.default is MISSING and one.default_factory is MISSING
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is copied for one kind, worked out once."""

    names: tuple[str, ...]
    read: Callable[[Any], tuple[Any, ...]]
    node_name: str | None
    keeps_row: bool


_plans: dict[type, _Plan] = {}
_new: Callable[[type[Any]], Any] = object.__new__


def _reading(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """The attributes of these names, together."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda row: tuple(getattr(row, name) for name in names)

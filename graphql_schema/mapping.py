"""Row-to-object mapping: the attributes that a type of the schema and its row have in common are copied by name."""

from collections.abc import Collection
from dataclasses import MISSING, dataclass, fields
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
        plan = _plans[kind] = _Plan(copied(kind, others), _node_name(kind, others), _keeps_row(kind, others))
    for name in plan.names:
        others[name] = getattr(row, name)
    if plan.node_name is not None:
        others["id"] = global_id(plan.node_name, row.id)
    if plan.keeps_row:
        others["row"] = row
    return kind(**others)


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
    """What is copied for one kind, worked out once: a page is made of hundreds of objects."""

    names: tuple[str, ...]
    node_name: str | None
    keeps_row: bool


_plans: dict[type, _Plan] = {}


def _node_name(kind: type, others: Collection[str]) -> str | None:
    return kind.__name__ if issubclass(kind, Node) and "id" not in others else None


def _keeps_row(kind: type, others: Collection[str]) -> bool:
    return "row" not in others and any(one.name == "row" for one in fields(kind))

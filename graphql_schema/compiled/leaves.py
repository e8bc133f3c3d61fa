"""Scalars and enums: how a value becomes what the answer says, and by what it is known to be that already."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from graphql import (
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLID,
    GraphQLInt,
    GraphQLLeafType,
    GraphQLString,
    Undefined,
)

from graphql_schema.compiled.runs import Unanswerable

PLAIN = frozenset({str, int, float, bool, list, tuple, dict, datetime, date, Decimal, UUID})
"""Of these no value is an error, or has to be awaited."""
_IS_TEXT = "{0}.__class__ is str"
_QUICK = (
    (GraphQLString, _IS_TEXT),
    (GraphQLID, _IS_TEXT),
    (GraphQLBoolean, "{0} is True or {0} is False"),
    (GraphQLInt, "{0}.__class__ is int and -2147483648 <= {0} <= 2147483647"),
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """How values of one type are coerced."""

    coerce: Callable[[Any], Any]
    """Raises for whatever graphql-core would not answer with a value."""
    quick: str | None
    """Python that tells of a value, put for {0}, whether it is its own coercion; None where that cannot be told."""
    may_be_text: bool
    of_plain: Callable[[Any], Any] | None = None
    """The same for values of `PLAIN` classes: what it makes a text of, it has answered."""


def leaf_of(kind: GraphQLLeafType) -> Leaf:
    for standard, quick in _QUICK:
        if _coercion(kind) == _coercion(standard):
            return Leaf(_checked(kind), quick, may_be_text=quick is _IS_TEXT)
    if isinstance(kind, GraphQLEnumType):
        return Leaf(_by_member(kind), None, may_be_text=True)
    return Leaf(_checked(kind), None, may_be_text=True, of_plain=kind.coerce_output_value)


def _coercion(kind: GraphQLLeafType) -> object:
    return getattr(kind.coerce_output_value, "__func__", kind.coerce_output_value)


def _checked(kind: GraphQLLeafType) -> Callable[[Any], Any]:
    coerce = kind.coerce_output_value

    def checked(value: Any) -> Any:
        if value.__class__ not in PLAIN and not _is_value(value):
            raise Unanswerable
        found = coerce(value)
        if found is None or found is Undefined:
            raise Unanswerable
        return found

    return checked


def _is_value(value: Any) -> bool:
    """Neither null, nor an error in the place of a value, nor something that has yet to be awaited."""
    return not (value is None or value is Undefined or isinstance(value, Exception) or hasattr(value, "__await__"))


def _by_member(kind: GraphQLEnumType) -> Callable[[Any], Any]:
    """The members of strawberry's enum are looked up; graphql-core walks through all of them for each value."""
    otherwise = _checked(kind)
    enum = getattr(kind, "wrapped_cls", None)
    if not (isinstance(enum, type) and issubclass(enum, Enum)):
        return otherwise
    names = {member.name: kind.coerce_output_value(member) for member in enum}

    def named(value: Any) -> Any:
        return names[value._name_] if value.__class__ is enum else otherwise(value)

    return named

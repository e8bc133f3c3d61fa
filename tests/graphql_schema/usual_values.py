"""Values that fit each type of the schema, and the least that can be asked of a field: for walks through all of it."""

from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    get_named_type,
)

USUAL: dict[str, Any] = {
    "String": "word",
    "ID": "VGhyZWFkOjE=",
    "Int": 1,
    "Float": 1.0,
    "BigInt": "1",
    "Decimal": "1.00",
    "Boolean": True,
    "DateTime": "2026-01-01T00:00:00Z",
    "Date": "2026-01-01",
}
NEEDED = {"email": "somebody@example.org", "currency": "EUR", "url": "https://example.org/", "locale": "en"}
"""What a field of this name has to be for the rest to be looked at."""


def usual(name: str, wanted: Any, without: frozenset[str] = frozenset()) -> Any:
    """A value that fits the type, of required members only."""
    kind = wanted.of_type if isinstance(wanted, GraphQLNonNull) else wanted
    if isinstance(kind, GraphQLList):
        return [usual(name, kind.of_type)]
    if isinstance(kind, GraphQLEnumType):
        return next(iter(kind.values))
    if isinstance(kind, GraphQLInputObjectType):
        needed = {key: one for key, one in kind.fields.items() if isinstance(one.type, GraphQLNonNull)}
        return {key: usual(key, one.type) for key, one in needed.items()}
    return NEEDED.get(name, USUAL[kind.name])


def selection(field: GraphQLField) -> str:
    within: Any = getattr(get_named_type(field.type), "fields", None)
    if within is None:
        return "" if not hasattr(get_named_type(field.type), "types") else "{ __typename }"
    return "{ __typename errors { code } }" if "errors" in within else "{ __typename }"

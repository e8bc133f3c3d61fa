"""Every argument and every input field of the schema, with values that no column can hold: refused, never our fault.

The walk is made from the schema, so that what is added to it is tried with it (G24, U4, M12).
"""

from collections.abc import Iterator
from typing import Any

import pytest
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
)

from graphql_schema.execution import execute
from graphql_schema.schema import schema
from portal.accounts.viewer import Viewer
from tests.graphql_schema.usual_values import selection, usual

LONG = ("x" * 65, "x" * 3_000, "ﷺ" * 30, "ŉ" * 64, "ẞ" * 40, "a\u202e\u0301" * 40, "'; --", "%_\\")
"""Longer than any column; expanding when letters are folded; and what means something to SQL."""
ODD: dict[str, tuple[Any, ...]] = {
    "String": ("", " ", *LONG),
    "ID": ("", "x" * 3_000, "ﷺ" * 30, "VGhyZWFkOjE="),
    "Int": (-(2**31), 2**31 - 1, 0),
    "BigInt": ("-9223372036854775808", "9223372036854775807", "0"),
    "Decimal": ("999999999999.9999", "-999999999999.9999", "0"),
    "DateTime": ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"),
    "Date": ("0001-01-01", "9999-12-31"),
}
ENDS_THE_SESSION = {"logout", "eraseAccount"}
ROOTS = schema()._schema.query_type, schema()._schema.mutation_type


def odd(name: str, wanted: Any) -> Iterator[Any]:
    """Values of the type with one odd leaf each."""
    kind = wanted.of_type if isinstance(wanted, GraphQLNonNull) else wanted
    if isinstance(kind, GraphQLList):
        for one in odd(name, kind.of_type):
            yield [one]
    elif isinstance(kind, GraphQLInputObjectType):
        for key, member in kind.fields.items():
            for one in odd(key, member.type):
                yield {**usual(name, kind), key: one}
    elif not isinstance(kind, GraphQLEnumType):
        yield from ODD.get(kind.name, ())


def calls(field_name: str, field: GraphQLField) -> Iterator[tuple[str, dict[str, Any]]]:
    """Documents with variables: everything usual but for one leaf."""
    arguments: dict[str, GraphQLArgument | GraphQLInputField] = dict(field.args)
    for name, argument in arguments.items():
        for value in odd(name, argument.type):
            needed = {
                key: usual(key, other.type)
                for key, other in arguments.items()
                if key != name and isinstance(other.type, GraphQLNonNull)
            }
            values = {**needed, name: value}
            head = ", ".join(f"${key}: {arguments[key].type}" for key in values)
            given = ", ".join(f"{key}: ${key}" for key in values)
            yield f"({head}) {{ {field_name}({given}) {selection(field)} }}", values


@pytest.fixture
async def administrator(make: Any) -> Viewer:
    viewer: Viewer = await make.viewer(await make.admin())
    return viewer


@pytest.mark.parametrize(
    ("operation", "name"),
    [
        (operation, name)
        for operation, root in zip(("query", "mutation"), ROOTS, strict=True)
        for name, field in (root.fields if root else {}).items()
        if field.args and name not in ENDS_THE_SESSION
    ],
)
async def test_no_value_is_our_own_fault_g24(administrator: Viewer, operation: str, name: str) -> None:
    root = dict(zip(("query", "mutation"), ROOTS, strict=True))[operation]
    assert root is not None

    wrong = []
    for document, values in calls(name, root.fields[name]):
        answer = await execute(operation + document, values, viewer=administrator)
        codes = {error["extensions"]["code"] for error in answer.get("errors", ())}
        if codes & {"INTERNAL", "UNAVAILABLE", "TIMEOUT", "GRAPHQL_VALIDATION_FAILED"}:
            wrong.append((values, answer["errors"][0]["message"], codes))

    assert wrong == []

"""A value that does not fit its type is one mistake, whether the document has it or the variables have."""

from typing import Any

import pytest
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    get_named_type,
    is_required_argument,
    print_type,
)

from graphql_schema.execution import execute
from graphql_schema.schema import schema

ROOT = schema()._schema.query_type
ENUMS = sorted(
    (name, argument_name)
    for name, field in ROOT.fields.items()
    for argument_name, argument in field.args.items()
    if isinstance(get_named_type(argument.type), GraphQLEnumType)
)


async def codes(document: str, value: Any = None) -> set[str]:
    answer = await execute(document, None if value is None else {"v": value})
    assert answer.get("data") is None
    return {error["extensions"]["code"] for error in answer["errors"]}


def others(name: str, but: str) -> str:
    """What else the field needs, in values that fit."""
    needed = {one: argument for one, argument in ROOT.fields[name].args.items() if is_required_argument(argument)}
    return "".join(f", {one}: {fitting(argument)}" for one, argument in needed.items() if one != but)


def fitting(argument: GraphQLArgument) -> str:
    named = get_named_type(argument.type)
    if isinstance(named, GraphQLEnumType):
        return next(iter(named.values))
    return {"Int": "1", "Date": '"2026-01-01"', "DateTime": '"2026-01-01T00:00:00Z"'}.get(named.name, '"x"')


@pytest.mark.parametrize(("name", "argument"), ENUMS)
async def test_a_word_that_the_enum_does_not_have(portal_db, name, argument):
    """For every argument of Query that takes one."""
    kind = ROOT.fields[name].args[argument].type
    is_list = isinstance(kind.of_type if isinstance(kind, GraphQLNonNull) else kind, GraphQLList)
    leaf = "" if not hasattr(get_named_type(ROOT.fields[name].type), "fields") else "{ __typename }"
    rest = others(name, argument)
    value = ["NO_SUCH_WORD"] if is_list else "NO_SUCH_WORD"
    literal = "[NO_SUCH_WORD]" if is_list else "NO_SUCH_WORD"

    assert await codes(f"{{ {name}({argument}: {literal}{rest}) {leaf} }}") == {"INVALID"}
    assert await codes(f"query($v: {kind}) {{ {name}({argument}: $v{rest}) {leaf} }}", value) == {"INVALID"}


@pytest.mark.parametrize(
    ("literal", "value"),
    [
        ('{postId: "x", value: 7.5}', {"postId": "x", "value": 7.5}),
        ("{value: 1}", {"value": 1}),
        ('{postId: "x", value: 1, other: 1}', {"postId": "x", "value": 1, "other": 1}),
        ("{postId: null, value: 1}", {"postId": None, "value": 1}),
        ('{postId: ["x"], value: 1}', {"postId": ["x"], "value": 1}),
        ('"text"', "text"),
        ("7", 7),
    ],
)
async def test_an_input_that_is_another_shape(portal_db, literal, value):
    """A member of it too few, too many, null, a list, or no object at all."""
    vote = schema()._schema.type_map["VoteInput"]
    assert isinstance(vote, GraphQLInputObjectType), print_type(vote)

    assert await codes(f"mutation {{ vote(input: {literal}) {{ errors {{ code }} }} }}") == {"INVALID"}
    assert await codes("mutation($v: VoteInput!) { vote(input: $v) { errors { code } } }", value) == {"INVALID"}

"""The short way for plain fields answers what graphql-core answers, errors included."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

import pytest
import strawberry
from graphql import execute, parse
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from graphql_schema.executor import Executor, plain_fields

pytestmark = pytest.mark.anyio


@strawberry.enum
class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@strawberry.type
class Leaf:
    whole: int
    colour: Colour = Colour.RED
    nothing: str | None = None
    some_words: list[str] = strawberry.field(default_factory=list)

    @strawberry.field
    def asked(self) -> int:
        return 7

    @strawberry.field
    async def waited(self) -> int:
        return 8


@dataclass
class Broken:
    """What a resolver hands over by mistake: attributes that do not fit, or are not there."""

    whole: Any = 1
    colour: Any = Colour.RED
    nothing: Any = None


@strawberry.type
class Query:
    @strawberry.field
    def leaf(self) -> Leaf:
        return Leaf(whole=5)

    @strawberry.field(graphql_type=Leaf | None)
    def broken(self, attribute: str) -> Any:
        return Broken(**{attribute: None if attribute == "whole" else "no such thing"})

    @strawberry.field(graphql_type=Leaf | None)
    def bare(self) -> Any:
        return object()


SCHEMA = strawberry.Schema(Query)._schema


async def answered(query: str, executor: type) -> tuple[Any, list[Any]]:
    result = execute(SCHEMA, parse(query), executor_class=executor, operation_extensions=None)
    result = await result if hasattr(result, "__await__") else result
    return result.data, [error.formatted for error in result.errors or []]


@pytest.mark.parametrize(
    "query",
    [
        "{ leaf { whole } }",
        "{ leaf { waited whole asked colour nothing __typename again: whole someWords } }",
        "{ leaf { ...a ... on Leaf { asked whole } } } fragment a on Leaf { colour whole }",
        '{ broken(attribute: "whole") { colour whole } }',
        '{ broken(attribute: "colour") { whole colour waited } }',
        "{ bare { nothing } }",
        "{ bare { asked whole } }",
        "{ leaf { whole @skip(if: true) asked } }",
    ],
)
async def test_both_executors_answer_alike_in_the_same_order(query):
    ours, theirs = await answered(query, Executor), await answered(query, StrawberryGraphQLCoreExecutionContext)

    assert ours == theirs
    assert repr(ours[0]) == repr(theirs[0])


def test_only_scalars_and_enums_without_a_resolver_go_the_short_way():
    assert set(plain_fields(SCHEMA.get_type("Leaf"))) == {"whole", "colour", "nothing"}

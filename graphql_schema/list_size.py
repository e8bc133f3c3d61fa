"""The directive `@listSize`: as how many a list without `first` or `last` counts when a document is measured.

The name and the argument are those of the cost directives that gateways read
(https://ibm.github.io/graphql-specs/cost-spec.html). The size is what a list usually has, or its maximum where that is
small; how long an answer may become in fact is held while it is made (`graphql_schema.executor`).
"""

from typing import Any

import strawberry
from graphql import GraphQLField, GraphQLList, GraphQLNonNull
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.schema_directive import Location

IN_INTROSPECTION = {
    "types": 250,
    "fields": 8,
    "inputFields": 5,
    "enumValues": 6,
    "args": 2,
    "directives": 8,
    "possibleTypes": 3,
    "locations": 4,
    "interfaces": 1,
}
"""The sizes of the lists that tell of the schema itself; about what ours has."""


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION],
    name="listSize",
    description="A list without pages: as how many things it counts when an operation is measured.",
)
class ListSize:
    assumed_size: int


def sized(most: int) -> Any:
    """For `strawberry.field(directives=…)` of a list: counts as so many.

    Untyped like strawberry's own parameter, which names no type for a directive.
    """
    return [ListSize(assumed_size=most)]


def is_list(field: GraphQLField) -> bool:
    return isinstance(field.type.of_type if isinstance(field.type, GraphQLNonNull) else field.type, GraphQLList)


def declared_size(field: GraphQLField) -> int | None:
    """What `sized` says of the field; None where nobody did."""
    definition = field.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
    for directive in getattr(definition, "directives", ()):
        if isinstance(directive, ListSize):
            return directive.assumed_size
    return None

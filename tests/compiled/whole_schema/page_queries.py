"""The documents of the sample frontend, with values for their variables."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from graphql import DocumentNode, OperationDefinitionNode, OperationType, parse, type_from_ast

from graphql_schema.schema import schema
from tests.graphql_schema.usual_values import usual

FOLDER = Path(__file__).parents[3] / "frontend_stub" / "queries"


@cache
def page_documents(kind: OperationType) -> dict[str, DocumentNode]:
    """By file, those of one kind."""
    parsed = {path.name: parse(path.read_text()) for path in sorted(FOLDER.glob("*.graphql"))}
    return {name: node for name, node in parsed.items() if operation_of(node).operation is kind}


def operation_of(node: DocumentNode) -> OperationDefinitionNode:
    [operation] = [one for one in node.definitions if isinstance(one, OperationDefinitionNode)]
    return operation


def values_for(
    node: DocumentNode, ids: Sequence[str], names: Mapping[str, Sequence[str]], random: Random
) -> dict[str, Any]:
    """A value for each variable that needs one: ids and names of what there is, else something usual."""
    found: dict[str, Any] = {}
    for one in operation_of(node).variable_definitions or ():
        name, kind = one.variable.name.value, str(type_from_ast(schema()._schema, one.type))
        if kind.strip("!") == "ID":
            found[name] = random.choice(ids)
        elif name in names:
            found[name] = random.choice(names[name])
        elif kind.endswith("!"):
            found[name] = usual(name, type_from_ast(schema()._schema, one.type))
    return found

"""Disguises: a document written anew with fragments, aliases, repetitions and conditions, by chance but always the same."""

from collections.abc import Mapping
from random import Random
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
    print_ast,
)

WHETHER = {"yes": True, "no": False}
"""The variables that every disguised document has, with the values they are given."""


class Disguise:
    def __init__(self, schema: GraphQLSchema, document: DocumentNode, seed: int) -> None:
        self._schema = schema
        self._document = document
        self._random = Random(seed)
        self._made: list[str] = []
        self._names = 0

    def text(self) -> str:
        """The document in its disguise, to be sent with `WHETHER` beside its own variables."""
        return "\n".join([*(self._definition(one) for one in self._document.definitions), *self._made])

    def _definition(self, node: Any) -> str:
        if isinstance(node, FragmentDefinitionNode):
            on = node.type_condition.name.value
            body = self._selections(node.selection_set, self._schema.get_type(on))
            return f"fragment {node.name.value} on {on} {body}"
        assert isinstance(node, OperationDefinitionNode)
        variables = [print_ast(one) for one in node.variable_definitions or ()]
        variables += ["$yes: Boolean! = true", "$no: Boolean = false"]
        body = self._selections(node.selection_set, self._schema.get_root_type(node.operation), root=True)
        # Both are used somewhere, whatever chance did.
        body = f"{body[:-1]} ... @include(if: $no) @skip(if: $yes) {{ __typename }} }}"
        return f"{node.operation.value} {node.name.value if node.name else 'Q'}({', '.join(variables)}) {body}"

    def _selections(self, node: SelectionSetNode, parent: Any, *, root: bool = False) -> str:
        parts = [self._disguised(self._plain(one, parent), parent, root=root) for one in node.selections]
        if not root and self._chance(5):
            parts.insert(self._random.randrange(len(parts) + 1), "__typename")
        return f"{{ {' '.join(parts)} }}"

    def _plain(self, node: Any, parent: Any) -> str:
        directives = " ".join(print_ast(one) for one in node.directives or ())
        if isinstance(node, FragmentSpreadNode):
            return f"...{node.name.value} {directives}"
        if isinstance(node, InlineFragmentNode):
            kind = parent if node.type_condition is None else self._schema.get_type(node.type_condition.name.value)
            on = "" if node.type_condition is None else f"on {kind.name}"
            return f"... {on} {directives} {self._selections(node.selection_set, kind)}"
        assert isinstance(node, FieldNode)
        alias = f"{node.alias.value}: " if node.alias else self._alias()
        arguments = f"({', '.join(print_ast(one) for one in node.arguments)})" if node.arguments else ""
        beneath = ""
        if node.selection_set is not None:
            beneath = self._selections(node.selection_set, self._type_of(parent, node.name.value))
        return f"{alias}{node.name.value}{arguments} {directives} {beneath}"

    def _type_of(self, parent: Any, name: str) -> Any:
        field = self._schema.get_field(parent, name)
        assert field is not None
        return get_named_type(field.type)

    def _disguised(self, selection: str, parent: Any, *, root: bool) -> str:
        if self._chance(8):
            selection = f"{selection} {selection}"
        if self._chance(8):
            selection = f"... {self._condition()} {{ {selection} }}"
        if self._chance(8):
            selection = f"... on {parent.name} {self._condition()} {{ {selection} }}"
        if self._chance(8):
            self._names += 1
            self._made.append(f"fragment Made{self._names} on {parent.name} {{ {selection} }}")
            selection = f"...Made{self._names} {self._condition()}"
        return selection

    def _condition(self) -> str:
        possible = (
            "",
            "",
            "@include(if: $yes)",
            "@skip(if: $no)",
            "@skip(if: true)",
            "@include(if: $no) @skip(if: $yes)",
        )
        return self._random.choice(possible)

    def _alias(self) -> str:
        if not self._chance(8):
            return ""
        self._names += 1
        return f"made{self._names}: "

    def _chance(self, one_of: int) -> bool:
        return self._random.randrange(one_of) == 0


def in_disguise(
    schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, Any], seed: int
) -> tuple[str, dict[str, Any]]:
    return Disguise(schema, document, seed).text(), {**variables, **WHETHER}

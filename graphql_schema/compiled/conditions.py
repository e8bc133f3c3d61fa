"""The variables that decide which fields an operation asks for: those in `@skip` and `@include`."""

from collections.abc import Iterable

from graphql import (
    ExecutableDefinitionNode,
    FragmentDefinitionNode,
    GraphQLIncludeDirective,
    GraphQLSkipDirective,
    Node,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
)

_KNOWN = frozenset({GraphQLSkipDirective.name, GraphQLIncludeDirective.name})


def conditions_of(
    operation: OperationDefinitionNode, fragments: Iterable[FragmentDefinitionNode]
) -> tuple[str, ...] | None:
    """Their names; None where the operation has other directives, or fragments with variables of their own."""
    definitions: list[ExecutableDefinitionNode] = [operation, *fragments]
    if any(one.directives for one in definitions) or any(one.variable_definitions for one in definitions[1:]):
        return None
    names: set[str] = set()
    waiting: list[SelectionSetNode] = [one.selection_set for one in definitions]
    while waiting:
        for selection in waiting.pop().selections:
            if not _note(selection, names):
                return None
            beneath = getattr(selection, "selection_set", None)
            if beneath is not None:
                waiting.append(beneath)
    return tuple(sorted(names))


def _note(selection: Node, names: set[str]) -> bool:
    for directive in getattr(selection, "directives", None) or ():
        if directive.name.value not in _KNOWN:
            return False
        names.update(one.value.name.value for one in directive.arguments or () if isinstance(one.value, VariableNode))
    return True

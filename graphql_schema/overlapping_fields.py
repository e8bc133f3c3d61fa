"""Overlapping fields: validation compares each pair that bears one name, so the pairs are counted before it (G14)."""

from collections.abc import Iterator, Mapping

from graphql import FieldNode, FragmentDefinitionNode, FragmentSpreadNode, InlineFragmentNode, SelectionSetNode


def overlapping_pairs(node: SelectionSetNode, fragments: Mapping[str, FragmentDefinitionNode]) -> int:
    """How many pairs of fields bear one name in one place of the answer.

    It looks at the expanded fields one by one: count them first, and refuse too many.
    """
    found = 0
    pending: list[list[SelectionSetNode]] = [[node]]
    while pending:
        below: dict[str, list[SelectionSetNode]] = {}
        counts: dict[str, int] = {}
        for selected in _merged(pending.pop(), fragments):
            name = (selected.alias or selected.name).value
            counts[name] = counts.get(name, 0) + 1
            if selected.selection_set is not None:
                below.setdefault(name, []).append(selected.selection_set)
        pending.extend(below.values())
        found += sum(count * (count - 1) // 2 for count in counts.values())
    return found


def _merged(sets: list[SelectionSetNode], fragments: Mapping[str, FragmentDefinitionNode]) -> Iterator[FieldNode]:
    """The fields of several selection sets that end in one place, those of a fragment once."""
    spread: set[str] = set()
    pending = list(sets)
    while pending:
        for selection in pending.pop().selections:
            if isinstance(selection, FieldNode):
                yield selection
            elif isinstance(selection, InlineFragmentNode):
                pending.append(selection.selection_set)
            elif isinstance(selection, FragmentSpreadNode) and selection.name.value not in spread:
                spread.add(selection.name.value)
                if definition := fragments.get(selection.name.value):
                    pending.append(definition.selection_set)

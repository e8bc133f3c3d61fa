"""Types of what the pages ask: `python -m tests.page_types DIR` writes DIR/documents.d.ts, from the schema and the queries.

The pages have no build step and no types in their files but those that JSDoc says. Where `// @ts-check` stands in a module,
an editor and `tsc` hold it against these: what each file of queries/ takes and answers, as the schema has it.
"""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLType,
    GraphQLUnionType,
    OperationDefinitionNode,
    SelectionSetNode,
    build_schema,
    parse,
    type_from_ast,
)
from graphql.type import GraphQLOutputType, is_composite_type, is_required_input_field

STUB = Path(__file__).parents[1] / "frontend_stub"
SCHEMA = Path(__file__).parents[1] / "graphql_schema" / "schema.graphql"
SCALARS = {"Int": "number", "Float": "number", "Boolean": "boolean"}
"""All others (ID, String, Decimal, DateTime, Date, BigInt) are strings in JSON."""

Shape = Mapping[str, str]
"""The type of each answered name of one object type."""


@dataclass(slots=True)
class Names:
    """What of the schema the documents mention by name, and so has to be declared."""

    schema: GraphQLSchema
    wanted: dict[str, GraphQLInputObjectType | GraphQLEnumType] = field(default_factory=dict)

    def of(self, kind: GraphQLType, *, may_be_null: bool = True) -> str:
        """An input, an enum or a scalar, with its wrappings."""
        if isinstance(kind, GraphQLNonNull):
            return self.of(kind.of_type, may_be_null=False)
        if isinstance(kind, GraphQLList):
            said = f"Array<{self.of(kind.of_type)}>"
        elif isinstance(kind, GraphQLInputObjectType | GraphQLEnumType):
            self.wanted[kind.name] = kind
            said = kind.name
        else:
            said = SCALARS.get(str(kind), "string")
        return f"{said} | null" if may_be_null else said


def declarations(schema: GraphQLSchema, documents: Mapping[str, str]) -> str:
    """The whole file: `Documents` by the names of the files, and the inputs and enums that they speak of."""
    names = Names(schema)
    lines = ["// Written by `python -m tests.page_types`; not kept in the repository.", "", "interface Documents {"]
    for name, text in sorted(documents.items()):
        document = parse(text)
        operation = next(one for one in document.definitions if isinstance(one, OperationDefinitionNode))
        root = schema.get_root_type(operation.operation)
        assert root is not None
        data = Selections(names, _fragments(document)).of(root, operation.selection_set)
        lines += [f'  "{name}": {{', f"    variables: {_variables(names, operation)};", f"    data: {data};", "  };"]
    return "\n".join([*lines, "}", "", *_declared(names), ""])


@dataclass(frozen=True, slots=True)
class Selections:
    """What a selection answers, fragments in their place."""

    names: Names
    fragments: Mapping[str, FragmentDefinitionNode]

    def of(self, kind: GraphQLOutputType, selected: SelectionSetNode | None, *, may_be_null: bool = False) -> str:
        if isinstance(kind, GraphQLNonNull):
            return self.of(kind.of_type, selected)
        if isinstance(kind, GraphQLList):
            said = f"Array<{self.of(kind.of_type, selected, may_be_null=not isinstance(kind.of_type, GraphQLNonNull))}>"
        elif not is_composite_type(kind):
            said = self.names.of(kind, may_be_null=False)
        else:
            assert selected is not None
            said = self._objects(kind, selected)
        return f"{said} | null" if may_be_null else said

    def _objects(self, kind: GraphQLOutputType, selected: SelectionSetNode) -> str:
        """One shape, or of an interface or a union each that there may be; what another has is undefined in it."""
        if isinstance(kind, GraphQLObjectType):
            return _written(self._shape(kind, selected))
        assert isinstance(kind, GraphQLInterfaceType | GraphQLUnionType)
        found = [(one.name, self._shape(one, selected)) for one in self.names.schema.get_possible_types(kind)]
        shapes = [one for one in found if one[1].keys() - {"__typename"}] or found  # of the others nothing is asked
        everything = {name.rstrip("?") for _, shape in shapes for name in shape}
        together: dict[tuple[tuple[str, str], ...], list[str]] = {}
        for type_name, shape in shapes:
            plain = {name: said for name, said in shape.items() if name != "__typename"}
            missing = {f"{one}?": "undefined" for one in sorted(everything - {name.rstrip("?") for name in shape})}
            together.setdefault(tuple((plain | missing).items()), []).append(type_name)
        asks_for_type = "__typename" in everything
        return " | ".join(
            _written({"__typename": _one_of(type_names)} | dict(shape) if asks_for_type else dict(shape))
            for shape, type_names in together.items()
        )

    def _shape(self, kind: GraphQLObjectType, selected: SelectionSetNode) -> dict[str, str]:
        gathered: dict[str, list[FieldNode]] = {}
        for node in self._fields(kind, selected):
            gathered.setdefault(node.alias.value if node.alias else node.name.value, []).append(node)
        return dict(self._field(kind, name, nodes) for name, nodes in gathered.items())

    def _field(self, kind: GraphQLObjectType, name: str, nodes: list[FieldNode]) -> tuple[str, str]:
        first = nodes[0]
        if first.name.value == "__typename":
            return name, f'"{kind.name}"'
        asked = kind.fields[first.name.value].type
        sets = [one.selection_set for one in nodes if one.selection_set is not None]
        merged = SelectionSetNode(selections=tuple(one for each in sets for one in each.selections)) if sets else None
        said = self.of(asked, merged, may_be_null=not isinstance(asked, GraphQLNonNull))
        return (f"{name}?" if all(one.directives for one in nodes) else name), said

    def _fields(self, kind: GraphQLObjectType, selected: SelectionSetNode) -> Iterable[FieldNode]:
        """All fields that are asked of this type, those within its fragments too."""
        for one in selected.selections:
            if isinstance(one, FieldNode):
                yield one
                continue
            fragment = self.fragments[one.name.value] if isinstance(one, FragmentSpreadNode) else one
            condition = fragment.type_condition
            if condition is None or self._applies(condition.name.value, kind):
                yield from self._fields(kind, fragment.selection_set)

    def _applies(self, condition: str, kind: GraphQLObjectType) -> bool:
        asked = self.names.schema.type_map[condition]
        if isinstance(asked, GraphQLInterfaceType | GraphQLUnionType):
            return self.names.schema.is_sub_type(asked, kind)
        return asked is kind


def _fragments(document: DocumentNode) -> dict[str, FragmentDefinitionNode]:
    return {one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)}


def _variables(names: Names, operation: OperationDefinitionNode) -> str:
    found = {}
    for one in operation.variable_definitions or ():
        kind = type_from_ast(names.schema, one.type)
        assert kind is not None
        is_needed = isinstance(kind, GraphQLNonNull) and one.default_value is None
        found[one.variable.name.value + ("" if is_needed else "?")] = names.of(kind)
    return _written(found) if found else "Record<string, never>"


def _declared(names: Names) -> Iterable[str]:
    """Inputs name others, so that it goes on as long as there are new ones."""
    done: set[str] = set()
    while len(done) < len(names.wanted):
        for name in sorted(names.wanted.keys() - done):
            done.add(name)
            yield _declaration(names, names.wanted[name])


def _declaration(names: Names, kind: GraphQLInputObjectType | GraphQLEnumType) -> str:
    if isinstance(kind, GraphQLEnumType):
        return f"type {kind.name} = {_one_of(kind.values)};"
    fields = {
        name + ("" if is_required_input_field(one) else "?"): names.of(one.type) for name, one in kind.fields.items()
    }
    return f"interface {kind.name} {_written(fields)}"


def _one_of(words: Iterable[str]) -> str:
    return " | ".join(f'"{one}"' for one in words)


def _written(shape: Shape) -> str:
    return "{ " + "; ".join(f"{name}: {said}" for name, said in shape.items()) + " }"


def write(folder: Path) -> None:
    """Put the file into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    documents = {file.stem: file.read_text() for file in (STUB / "queries").glob("*.graphql")}
    (folder / "documents.d.ts").write_text(declarations(build_schema(SCHEMA.read_text()), documents))


if __name__ == "__main__":
    write(Path(sys.argv[1]))

"""The schema as pages for people: one of Markdown for each kind of type, everything with its description."""

from collections.abc import Iterator, Mapping

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLUnionType,
)

_KINDS: Mapping[str, tuple[type[GraphQLNamedType], ...]] = {
    "objects": (GraphQLObjectType, GraphQLInterfaceType, GraphQLUnionType),
    "inputs": (GraphQLInputObjectType,),
    "enums": (GraphQLEnumType,),
    "scalars": (GraphQLScalarType,),
}


def pages(schema: GraphQLSchema) -> dict[str, str]:
    """The text of each page by the name of its file: the roots', and one for each kind of type, by name."""
    types = [one for name, one in sorted(schema.type_map.items()) if not name.startswith("__")]
    roots = [one for one in (schema.query_type, schema.mutation_type, schema.subscription_type) if one]
    found = {"operations.md": _page("operations", roots)}
    for kind, classes in _KINDS.items():
        found[f"{kind}.md"] = _page(kind, [one for one in types if isinstance(one, classes) and one not in roots])
    return found


def _page(title: str, types: list[GraphQLNamedType] | list[GraphQLObjectType]) -> str:
    return "\n\n".join([f"# {title.capitalize()}", *("\n".join(_section(one)) for one in types)]) + "\n"


def _section(one: GraphQLNamedType) -> Iterator[str]:
    yield f"## {one.name}\n\n{one.description or ''}\n"
    if isinstance(one, GraphQLUnionType):
        yield f"- one of {', '.join(f'`{kind.name}`' for kind in one.types)}"
    if isinstance(one, GraphQLEnumType):
        for name, value in one.values.items():
            yield _line(f"`{name}`", value.description, value.deprecation_reason)
    elif isinstance(one, GraphQLInputObjectType):
        for name, given in one.fields.items():
            yield _line(f"`{name}: {given.type}`", given.description, given.deprecation_reason)
    elif isinstance(one, GraphQLObjectType | GraphQLInterfaceType):
        for name, field in one.fields.items():
            yield _line(f"`{name}: {field.type}`", field.description, field.deprecation_reason)
            for argument, asked in field.args.items():
                yield "  " + _line(f"`{argument}: {asked.type}`", asked.description, asked.deprecation_reason)


def _line(name: str, description: str | None, deprecated: str | None) -> str:
    said = " ".join((description or "").split())
    return f"- {name} — {said}" + (f" **Deprecated:** {deprecated}" if deprecated else "")

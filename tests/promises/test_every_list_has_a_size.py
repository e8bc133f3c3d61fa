"""Every list of the schema is paged or says as how many it counts: no document asks for more than was thought of (G9)."""

from graphql import GraphQLInterfaceType, GraphQLObjectType, get_named_type

from graphql_schema.list_size import declared_size, is_list
from graphql_schema.schema import schema


def test_every_list_is_a_page_or_declares_its_size() -> None:
    types = schema()._schema.type_map.values()
    silent = [
        f"{one.name}.{name}"
        for one in types
        if isinstance(one, GraphQLObjectType | GraphQLInterfaceType) and not one.name.startswith("__")
        for name, field in one.fields.items()
        if is_list(field)
        and "pageInfo" not in one.fields
        and not {"first", "last", "ids"} & field.args.keys()
        and declared_size(field) is None
    ]

    assert silent == [], "Say how many there usually are: `strawberry.field(directives=sized(n))`."


def test_every_page_can_be_walked_both_ways() -> None:
    types = schema()._schema.type_map.values()
    one_way = [
        f"{one.name}.{name}"
        for one in types
        if isinstance(one, GraphQLObjectType | GraphQLInterfaceType)
        for name, field in one.fields.items()
        if get_named_type(field.type).name.endswith("Connection")
        and not {"first", "after", "last", "before"} <= field.args.keys()
    ]

    assert one_way == [], "Hand `first`, `after`, `last` and `before` to `info.context.page`."

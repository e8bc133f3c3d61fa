"""Nothing in the schema is without a description, and what a scalar looks like is specified somewhere."""

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLScalarType, GraphQLSchema, specified_scalar_types

from graphql_schema import descriptions
from graphql_schema.enum_values import ENUM_VALUES
from graphql_schema.schema import schema

SCHEMA: GraphQLSchema = schema()._schema


def test_every_type_field_argument_and_value_is_described() -> None:
    assert list(descriptions.undescribed(SCHEMA)) == []


def test_every_scalar_of_our_own_says_where_it_is_specified() -> None:
    scalars = [one for one in SCHEMA.type_map.values() if isinstance(one, GraphQLScalarType)]
    ours = {one.name: one.specified_by_url for one in scalars if one.name not in set(specified_scalar_types)}

    assert ours.keys() >= {"Date", "DateTime", "Decimal"}
    assert [name for name, url in ours.items() if not url] == []


def test_no_description_is_kept_of_what_is_gone() -> None:
    enums = {
        one.name: set(one.values)
        for one in SCHEMA.type_map.values()
        if isinstance(one, GraphQLEnumType) and not one.name.startswith("__")
    }
    arguments = {
        name
        for kind in SCHEMA.type_map.values()
        for field in getattr(kind, "fields", {}).values()
        for name in getattr(field, "args", {})
    }
    inputs = {
        name for kind in SCHEMA.type_map.values() if isinstance(kind, GraphQLInputObjectType) for name in kind.fields
    }

    assert {name: set(values) for name, values in ENUM_VALUES.items()} == enums
    assert descriptions.ARGUMENTS.keys() - arguments == set()
    assert descriptions.INPUT_FIELDS.keys() - inputs == set()

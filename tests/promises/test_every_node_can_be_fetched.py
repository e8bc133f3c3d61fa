"""What has a global id can be fetched by it, whatever room it lives in (G45): a new type cannot be forgotten."""

from graphql import GraphQLInterfaceType, GraphQLObjectType

from graphql_schema.nodes import NODES
from graphql_schema.schema import schema
from portal.kernel.ids import tag


def node_types() -> list[str]:
    made = schema()._schema
    node = made.get_type("Node")
    assert isinstance(node, GraphQLInterfaceType)
    return [one.name for one in made.get_possible_types(node) if isinstance(one, GraphQLObjectType)]


def test_every_type_with_an_id_has_a_loader() -> None:
    assert [name for name in node_types() if name not in NODES] == []


def test_no_two_types_share_the_beginning_of_their_ids() -> None:
    names = node_types()

    assert len({tag(name) for name in names}) == len(names)


def test_each_node_is_shown_as_itself() -> None:
    assert {name: node.wrap.__self__.__name__ for name, node in NODES.items()} == {name: name for name in NODES}

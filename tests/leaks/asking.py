"""Asking for what is behind a gate by its id or its name, wherever the schema takes one, and the same for what never was."""

from collections.abc import Iterator
from dataclasses import dataclass

from graphql import GraphQLNamedType, GraphQLSchema

from graphql_schema.ids import global_id
from portal.kernel.ids import new_id
from tests.leaks.documents import WORDS, Documents, leaves
from tests.leaks.world import World


@dataclass(frozen=True)
class Asking:
    """A document with a variable ``$it``, and two values of it that must be answered alike."""

    path: str
    """``Mutation.vote (input.postId: Post)``."""
    text: str
    behind: str
    """What there is, behind a gate."""
    nowhere: str
    """What never was."""

    @property
    def root(self) -> str:
        return self.path.partition(".")[0]


def askings(schema: GraphQLSchema, world: World) -> Iterator[Asking]:
    """Every argument of a root field that may mean a thing, with every thing behind a gate that it may mean."""
    written = Documents(schema, world.there, world.names)
    nowhere = {type_name: global_id(type_name, new_id()) for type_name in world.gated}
    for root in (schema.query_type, schema.mutation_type, schema.subscription_type):
        assert root is not None
        for name, one in root.fields.items():
            for argument, what in one.args.items():
                for where, kind in leaves(what.type, (argument,)):
                    pairs = list(_pairs(where[-1], kind, world, nowhere))
                    text = written.asking(root, name, where, kind) if pairs else ""
                    for meant, behind, other in pairs:
                        yield Asking(f"{root.name}.{name} ({'.'.join(where)}: {meant})", text, behind, other)


def _pairs(
    argument: str, kind: GraphQLNamedType, world: World, nowhere: dict[str, str]
) -> Iterator[tuple[str, str, str]]:
    """What the argument may mean, by type or kind of name: something behind a gate, and something that never was."""
    if kind.name == "ID":
        for type_name in _meant_by(argument, list(world.gated)):
            for behind in world.ids_behind_gates(type_name):
                yield type_name, behind, nowhere[type_name]
    elif kind.name == "String" and (called := WORDS.get(argument)):
        for word in world.words.get(called, ()):
            yield called, word, word[::-1]


def _meant_by(argument: str, types: list[str]) -> list[str]:
    """``postId`` means a Post, ``deliveryId`` one of two kinds of delivery, ``targetId`` may mean anything."""
    named = [one for one in types if f"{argument[:1].upper()}{argument[1:]}".removesuffix("Id").endswith(one)]
    ending = [one for one in types if one.upper().endswith(argument.removesuffix("Id").upper()) and argument != "id"]
    return named or ending or types

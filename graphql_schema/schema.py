"""The whole schema, composed from the rooms; `portal schema` prints it."""

from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec

import strawberry
import structlog
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.name_converter import NameConverter
from strawberry.types.base import StrawberryObjectDefinition, StrawberryType
from strawberry.types.field import StrawberryField

from graphql_schema.errors import RefusalsInPayload
from graphql_schema.nodes import ROOMS, NodeQuery
from graphql_schema.scalars import SCALARS

_log = structlog.get_logger(__name__)
_SHORT_NAMES = {"SearchHit": "Search", "TimelineItem": "Timeline"}


class ContractNames(NameConverter):
    """Names a list for what it is of: ThreadConnection, and SearchConnection where the hit's name says more."""

    def from_generic(self, generic_type: StrawberryObjectDefinition, types: list[StrawberryType | type]) -> str:
        of = "".join(self.get_name_from_type(one) for one in types)
        return _SHORT_NAMES.get(of, of) + generic_type.name


@lru_cache(maxsize=1)
def schema() -> strawberry.Schema:
    """The schema of this process, made at the first call."""
    mutations = list(_parts("mutations", "Mutation"))
    subscriptions = list(_parts("subscriptions", "Subscription"))
    return strawberry.Schema(
        query=_root("Query", [*_parts("queries", "Query"), NodeQuery]),
        mutation=_refusing(_root("Mutation", mutations)) if mutations else None,
        subscription=_root("Subscription", subscriptions) if subscriptions else None,
        config=StrawberryConfig(name_converter=ContractNames(), scalar_map=SCALARS),
    )


def printed() -> str:
    """The schema as a text, as it is kept in schema.graphql."""
    return schema().as_str() + "\n"


def _parts(module: str, suffix: str) -> Iterator[type]:
    """Each room's share of a root type: ``CommunityQuery`` in graphql_schema/community/queries.py."""
    for room in ROOMS:
        name = f"graphql_schema.{room}"
        if find_spec(name) is None or find_spec(f"{name}.{module}") is None:
            continue
        try:
            part = import_module(f"{name}.{module}")
        except ModuleNotFoundError as absent:
            if not (absent.name or "").startswith("graphql_schema."):
                raise
            _log.warning("room_left_out", room=room, needs=absent.name)
            continue
        yield getattr(part, f"{room.capitalize()}{suffix}")


def _root(name: str, parts: list[type]) -> type:
    return strawberry.type(type(name, tuple(parts), {"__module__": __name__}))


def _refusing(mutation: type) -> type:
    """Have every mutation answer a refusal in its payload, whatever room it comes from."""
    for field in _fields(mutation):
        field.extensions = [*field.extensions, RefusalsInPayload()]
    return mutation


def _fields(root: type) -> list[StrawberryField]:
    definition: StrawberryObjectDefinition = root.__strawberry_definition__  # type: ignore[attr-defined]
    return definition.fields

"""Fetching anything by its global id: which type is loaded by what, and the two root fields that do it."""

from asyncio import gather
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from uuid import UUID

import strawberry

from graphql_schema.context import Info
from graphql_schema.ids import Node, tag, taken_apart
from portal.accounts.viewer import Viewer
from portal.kernel.errors import Invalid

MOST_IDS = 100
ROOMS = (
    "accounts",
    "community",
    "shop",
    "loyalty",
    "referrals",
    "exclusives",
    "moderation",
    "feedback",
    "care",
    "notifications",
    "insights",
)

NodeLoader = Callable[[Sequence[UUID], Viewer], Awaitable[Mapping[UUID, Node]]]
"""Fetches things of one type as far as the viewer may see them; the rest is left out of the answer."""


@lru_cache(maxsize=1)
def registry() -> dict[bytes, NodeLoader]:
    """Every room's ``NODES`` (in its loaders.py: type name → loader), under the tags that ids begin with."""
    loaders: dict[bytes, NodeLoader] = {}
    for room in ROOMS:
        name = f"graphql_schema.{room}"
        if find_spec(name) is None or find_spec(f"{name}.loaders") is None:
            continue
        for type_name, loader in getattr(import_module(f"{name}.loaders"), "NODES", {}).items():
            if tag(type_name) in loaders:
                raise RuntimeError(f"Two types share the tag of {type_name}; rename one of them.")
            loaders[tag(type_name)] = loader
    return loaders


async def fetch(given: str, info: Info) -> Node | None:
    """The thing with this id, or None for what is malformed, unknown or not for this viewer: all the same."""
    parts = taken_apart(given)
    loader = registry().get(parts[0]) if parts is not None else None
    if parts is None or loader is None:
        return None
    return await info.context.load(loader, parts[1])


@strawberry.type
class NodeQuery:
    @strawberry.field(description="The thing with this id; null if there is none that the viewer may see.")
    async def node(self, info: Info, id: strawberry.ID) -> Node | None:
        return await fetch(id, info)

    @strawberry.field(description="The things with these ids, at most 100, in their order; null where there is none.")
    async def nodes(self, info: Info, ids: list[strawberry.ID]) -> list[Node | None]:
        if len(ids) > MOST_IDS:
            raise Invalid("Ask for at most {most} ids at a time.", field="ids", most=MOST_IDS)
        return list(await gather(*(fetch(one, info) for one in ids)))

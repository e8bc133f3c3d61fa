"""Fetching anything by its global id: which type is loaded by what, and the two root fields that do it."""

from asyncio import gather
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import lru_cache
from uuid import UUID

import strawberry

from graphql_schema.context import Info
from graphql_schema.ids import Node, taken_apart
from portal.accounts.viewer import Viewer
from portal.kernel.errors import Invalid
from portal.kernel.ids import tag

MOST_IDS = 100

NodeLoader = Callable[[Sequence[UUID], Viewer], Awaitable[Mapping[UUID, Node]]]
"""Fetches things of one type as far as the viewer may see them; the rest is left out of the answer."""


@lru_cache(maxsize=1)
def registry() -> dict[bytes, NodeLoader]:
    """What fetches each type that has a global id, under the tag that its ids begin with."""
    # Read at the first call: the types of some rooms ask this module for things of others.
    from graphql_schema.accounts import loaders as accounts  # noqa: PLC0415
    from graphql_schema.community import loaders as community  # noqa: PLC0415
    from graphql_schema.exclusives import loaders as exclusives  # noqa: PLC0415
    from graphql_schema.loyalty import loaders as loyalty  # noqa: PLC0415
    from graphql_schema.moderation import loaders as moderation  # noqa: PLC0415
    from graphql_schema.notifications import loaders as notifications  # noqa: PLC0415
    from graphql_schema.referrals import loaders as referrals  # noqa: PLC0415
    from graphql_schema.shop import loaders as shop  # noqa: PLC0415

    rooms = (accounts, community, shop, loyalty, referrals, exclusives, moderation, notifications)
    return {tag(type_name): loader for room in rooms for type_name, loader in room.NODES.items()}


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

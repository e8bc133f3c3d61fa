"""Asking who is who."""

import strawberry

from graphql_schema.accounts.viewer import Viewer
from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.context import Info
from portal.accounts import queries


@strawberry.type
class AccountsQuery:
    @strawberry.field(description="The signed-in person; null for a visitor.")
    async def viewer(self, info: Info) -> Viewer | None:
        return await Viewer.of(info.context) if info.context.viewer.is_signed_in else None

    @strawberry.field(description="The member of this handle, in whatever capitals; null if there is none.")
    async def member(self, info: Info, handle: str) -> Member | None:
        found = await queries.member_by_handle(handle, viewer=info.context.viewer)
        return await info.context.load(members_by_id, found.id, Member.of) if found is not None else None

"""What loyalty adds to the signed-in person."""

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.loyalty.account import LoyaltyAccount
from graphql_schema.loyalty.types import Redemption
from portal.loyalty.queries import rewards
from portal.loyalty.queries.accounts import balances_of_member


@strawberry.type
class LoyaltyOfViewer:
    """The part of Viewer that belongs to this room."""

    @strawberry.field(description="Their points and their tier.")
    async def loyalty(self, info: Info) -> LoyaltyAccount:
        return LoyaltyAccount.of(await balances_of_member(info.context.signed_in.id))

    @strawberry.field(description="What they had for their points, newest first.")
    async def redemptions(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Redemption]:
        found = await rewards.redemptions_of(info.context.signed_in.id, info.context.page(first, after, last, before))
        return Connection.of(found, Redemption.of)

"""Word of points as they move."""

from collections.abc import AsyncGenerator

import strawberry

from graphql_schema.context import Info
from graphql_schema.loyalty.account import LoyaltyAccount
from graphql_schema.streams import deliveries
from portal.loyalty.queries.accounts import balances_of_member
from portal.loyalty.reactions import points_topic


@strawberry.type
class LoyaltySubscription:
    @strawberry.subscription(description="The signed-in person's account each time that something in it moved.")
    async def points_changed(self, info: Info) -> AsyncGenerator[LoyaltyAccount, None]:
        member_id = info.context.signed_in.id
        async for _ in deliveries(info, points_topic(member_id)):
            yield LoyaltyAccount.of(await balances_of_member(member_id))

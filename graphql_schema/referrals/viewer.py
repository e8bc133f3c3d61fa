"""What referrals add to the signed-in person."""

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.list_size import sized
from graphql_schema.referrals.types import Referral, ReferralCode, ReferralPost
from portal.referrals import codes, posts, queries


@strawberry.type
class ReferralsOfViewer:
    """The part of Viewer that belongs to this room."""

    @strawberry.field(
        description="The codes to invite by, newest first. The first look gives one for each running campaign.",
        directives=sized(5),
    )
    async def referral_codes(self, info: Info) -> list[ReferralCode]:
        return [ReferralCode.of(code) for code in await codes.own_codes(by=info.context.signed_in)]

    @strawberry.field(description="Who came by one's codes and proved their address, newest first.")
    async def referrals(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Referral]:
        found = await queries.referrals_of(info.context.signed_in, info.context.page(first, after, last, before))
        return Connection.of(found, Referral.of)

    @strawberry.field(
        description="Which of one's posts brought visits and friends, by links that carry one's code (`urlTo`), the "
        "most visited first."
    )
    async def referral_posts(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[ReferralPost]:
        found = await posts.brought_by_posts(info.context.signed_in, info.context.page(first, after, last, before))
        return Connection.of(found, ReferralPost.of)

"""Asking what is behind a code, and what waits for staff."""

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.referrals.types import Referral, ReferralCode
from portal.accounts.origin import Origin
from portal.referrals import queries


@strawberry.type
class ReferralsQuery:
    @strawberry.field(
        description="What is behind a referral link: who invites, and what both sides get. Null for a code that "
        "nobody invites by. At most 30 look-ups an hour from one address."
    )
    async def referral_code(self, info: Info, code: str) -> ReferralCode | None:
        found = await queries.look_up(code, origin=Origin(address=info.context.client_address))
        return None if found is None else ReferralCode.of(found)

    @strawberry.field(description="For staff: the referrals that wait to be judged, newest first.")
    async def referral_reviews(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Referral] | None:
        found = await queries.in_review(info.context.page(first, after, last, before), by=info.context.signed_in)
        return Connection.of(found, Referral.of)

"""Asking which providers there are."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.list_size import sized
from graphql_schema.sign_on.types import IdentityProvider
from portal.sign_on import queries


@strawberry.type
class SignOnQuery:
    @strawberry.field(
        description="The identity providers that are set up, the oldest first; for the brand's staff only.",
        directives=sized(20),
    )
    async def identity_providers(self, info: Info) -> list[IdentityProvider] | None:
        return [IdentityProvider.of(row) for row in await queries.providers(info.context.signed_in)]

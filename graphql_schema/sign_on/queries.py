"""Asking which providers there are."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.list_size import sized
from graphql_schema.sign_on.types import IdentityProvider, SignOnOption
from portal.sign_on import queries


@strawberry.type
class SignOnQuery:
    @strawberry.field(
        description="Where people can sign in beside with their password, the oldest first.", directives=sized(20)
    )
    async def sign_on_options(self) -> list[SignOnOption]:
        return [SignOnOption.of(row) for row in await queries.offered()]

    @strawberry.field(
        description="The identity providers that are set up, the oldest first; for the brand's staff only.",
        directives=sized(20),
    )
    async def identity_providers(self, info: Info) -> list[IdentityProvider] | None:
        return [IdentityProvider.of(row) for row in await queries.providers(info.context.signed_in)]

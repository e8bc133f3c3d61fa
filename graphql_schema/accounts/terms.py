"""Agreeing to another version of the terms of use, and how many have."""

import strawberry

from graphql_schema.accounts.viewer import Viewer
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.mapping import mapped
from portal.accounts import terms


@strawberry.type(description="How far members have agreed to the version of the terms that holds.")
class TermsAcceptance:
    accepted: int = strawberry.field(description="How many have agreed to it.")
    members: int = strawberry.field(description="Of how many who have an account and proved its address.")


@strawberry.input(description="What was read and is agreed to.")
class AcceptTermsInput:
    version: str = strawberry.field(description="`Viewer.termsToAccept` as it was shown.")


@strawberry.type
class AcceptTermsPayload(Payload):
    viewer: Viewer | None = strawberry.field(default=None, description="Who agreed, as they are now.")


@strawberry.type
class TermsQuery:
    @strawberry.field(
        description="How many members have agreed to the version of the terms that holds, for the brand's staff; null "
        "where none is named."
    )
    async def terms_acceptance(self, info: Info) -> TermsAcceptance | None:
        found = await terms.acceptance(info.context.signed_in)
        return None if found is None else mapped(TermsAcceptance, found)


@strawberry.type
class TermsMutation:
    @strawberry.mutation(
        description="Agree to the version of the terms of use that was shown. It is kept as proof once, with its time; "
        "CONFLICT says that another holds by now, to be shown instead."
    )
    async def accept_terms(self, info: Info, input: AcceptTermsInput) -> AcceptTermsPayload:
        await terms.accept(input.version, by=info.context.signed_in)
        return AcceptTermsPayload(viewer=await Viewer.of(info.context))

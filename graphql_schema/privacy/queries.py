"""Reading what buyers want to know."""

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.privacy.types import CustomerDataRequest
from portal.privacy import buyers


@strawberry.type
class PrivacyQuery:
    @strawberry.field(
        description="What buyers without an account asked to know, the newest first; for the brand's staff only."
    )
    async def customer_data_requests(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        is_open: bool | None = None,
    ) -> Connection[CustomerDataRequest] | None:
        found = await buyers.requests(
            info.context.page(first, after, last, before), viewer=info.context.signed_in, is_open=is_open
        )
        return Connection.of(found, CustomerDataRequest.of)

"""Asking for one's data."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.errors import Payload
from portal.privacy import exports


@strawberry.type
class DataExportPayload(Payload):
    download_url: str | None = strawberry.field(
        default=None,
        description="JSON with all that is held about the person; for seven days, and only for them, signed in.",
    )


@strawberry.type
class PrivacyMutation:
    @strawberry.mutation(
        description="Have all that is held about oneself made ready; once a day. A mail has the link, too."
    )
    async def request_data_export(self, info: Info) -> DataExportPayload:
        return DataExportPayload(download_url=await exports.request_export(by=info.context.signed_in))

"""Asking for one's data."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.ids import key_of
from graphql_schema.privacy.types import CustomerDataRequest
from portal.privacy import buyers, exports


@strawberry.type
class DataExportPayload(Payload):
    download_url: str | None = strawberry.field(
        default=None,
        description="JSON with all that is held about the person; for a day, and only for them, signed in.",
    )


@strawberry.input(description="Which request was answered.")
class AnswerCustomerDataRequestInput:
    request_id: strawberry.ID


@strawberry.type
class CustomerDataRequestPayload(Payload):
    request: CustomerDataRequest | None = strawberry.field(
        default=None, description="The request, which no longer says who asked."
    )


@strawberry.type
class PrivacyMutation:
    @strawberry.mutation(
        description="Say that a buyer was told what is held about them; who it was is forgotten. For the brand's staff."
    )
    async def answer_customer_data_request(
        self, info: Info, input: AnswerCustomerDataRequestInput
    ) -> CustomerDataRequestPayload:
        row = await buyers.answer(key_of("CustomerDataRequest", input.request_id), by=info.context.signed_in)
        return CustomerDataRequestPayload(request=CustomerDataRequest.of(row))

    @strawberry.mutation(
        description="Have all that is held about oneself made ready; once a day. A mail has the link, too."
    )
    async def request_data_export(self, info: Info) -> DataExportPayload:
        return DataExportPayload(download_url=await exports.request_export(by=info.context.signed_in))

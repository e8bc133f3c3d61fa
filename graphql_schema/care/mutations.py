"""Reporting contacts."""

from datetime import datetime

import strawberry

from graphql_schema.care.enums import InteractionChannel
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from portal.care.interactions import Contact, record_interaction


@strawberry.input
class RecordInteractionInput:
    customer_email: str = strawberry.field(description="Whose contact it was: a member's, a buyer's, or anybody's.")
    channel: InteractionChannel = strawberry.field(description="On which way.")
    summary: str = strawberry.field(description="What it was about, in at most 2,000 characters.")
    at: datetime | None = strawberry.field(default=None, description="When it was; the present moment without it.")
    external_id: str | None = strawberry.field(
        default=None, description="The reporting system's own number of it, by which it is kept once for each channel."
    )


@strawberry.type
class InteractionPayload(Payload):
    """Nothing is told of whether there is such a customer."""


@strawberry.type
class CareMutation:
    @strawberry.mutation(
        description="Report that a customer and the brand were in contact. For the brand's staff, and for API keys "
        "with the scope INTERACTIONS_WRITE."
    )
    async def record_interaction(self, info: Info, input: RecordInteractionInput) -> InteractionPayload:
        contact = Contact(
            customer_email=input.customer_email,
            channel=input.channel,
            summary=input.summary,
            at=input.at,
            external_id=input.external_id,
        )
        await record_interaction(contact, by=info.context.acting)
        return InteractionPayload()

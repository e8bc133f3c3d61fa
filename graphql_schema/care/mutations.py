"""Reporting contacts, and writing to members of a list."""

from datetime import datetime

import strawberry

from graphql_schema.care.enums import CareReason, InteractionChannel
from graphql_schema.care.lists import listed_by
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.idempotency import ONCE
from portal.care.interactions import Contact, record_interaction
from portal.care.messages import CareMessage, message_members


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


@strawberry.input
class MessageMembersInput:
    subject_de: str = strawberry.field(description="The mail's subject in German, of at most 120 characters.")
    text_de: str = strawberry.field(description="What it says in German, in at most 5,000 characters of plain text.")
    subject_en: str = strawberry.field(description="The subject in English.")
    text_en: str = strawberry.field(description="What it says in English.")
    idempotency_key: str = strawberry.field(description=ONCE)
    reason: CareReason | None = strawberry.field(default=None, description="The list whose members are written to.")
    own_segment_id: strawberry.ID | None = strawberry.field(
        default=None, description="The segment whose members are written to, where it is none of the lists."
    )
    survey_id: strawberry.ID | None = strawberry.field(
        default=None, description="The survey of which all are written to who answered it, where it is neither."
    )

    def message(self) -> CareMessage:
        values = dict(vars(self))
        to = listed_by(values.pop("reason"), values.pop("own_segment_id"), values.pop("survey_id"))
        return CareMessage(**values, to=to)


@strawberry.type
class MessageMembersPayload(Payload):
    """The mails are written by and by."""


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

    @strawberry.mutation(
        description="Write to the members of a list or a segment, by mail: to those who agreed to news and had no such "
        "message lately (`careAudience` says how many), 2,000 at most at once. For the brand's staff."
    )
    async def message_members(self, info: Info, input: MessageMembersInput) -> MessageMembersPayload:
        await message_members(input.message(), by=info.context.signed_in)
        return MessageMembersPayload()

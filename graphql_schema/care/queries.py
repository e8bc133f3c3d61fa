"""Looking customers up."""

from typing import Annotated

import strawberry

from graphql_schema.care.attention import CareAudience, CareConcern
from graphql_schema.care.enums import CareReason
from graphql_schema.care.lists import listed_by
from graphql_schema.care.types import Customer
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.ids import key_of
from graphql_schema.insights.customers import Segment
from portal.care.attention import concerns
from portal.care.customers import customers, customers_by_id
from portal.care.messages import audience_of


@strawberry.type
class CareQuery:
    @strawberry.field(description="For the brand's staff: a customer, whether they are a member or a guest who bought.")
    async def customer(self, info: Info, id: strawberry.ID) -> Customer | None:
        info.context.signed_in.ensure_brand()
        return await info.context.load(customers_by_id, key_of("Customer", id), Customer.of)

    @strawberry.field(
        description="For the brand's staff: all members, and guests who bought, newest first. `query` narrows it to an "
        "address, or to how an address, a handle or a name goes; `segment` to who is in it."
    )
    async def customers(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        query: str | None = None,
        segment: Annotated[Segment | None, strawberry.argument(description="Those who are in it.")] = None,
        own_segment_id: Annotated[
            strawberry.ID | None,
            strawberry.argument(
                description="Those who are in a segment of the brand's own; of none that asks what members told of "
                "themselves."
            ),
        ] = None,
    ) -> Connection[Customer] | None:
        page = info.context.page(first, after, last, before)
        own = None if own_segment_id is None else key_of("OwnSegment", own_segment_id)
        found = await customers(page, query=query, segment=segment, own_segment_id=own, by=info.context.signed_in)
        return Connection.of(found, Customer.of)

    @strawberry.field(
        description="For the brand's staff: members to turn to before they ask, for one reason: the nearest end first, "
        "the latest purchase, or the latest answer."
    )
    async def care_concerns(
        self,
        info: Info,
        reason: Annotated[CareReason, strawberry.argument(description="Which list.")],
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[CareConcern] | None:
        page = info.context.page(first, after, last, before)
        return Connection.of(await concerns(reason, page, by=info.context.signed_in), CareConcern.of)

    @strawberry.field(
        description="For the brand's staff: whom a message to one of these lists, to a segment of the brand's own, or "
        "to all who answered a survey, would reach now."
    )
    async def care_audience(
        self,
        info: Info,
        reason: Annotated[CareReason | None, strawberry.argument(description="Which list.")] = None,
        own_segment_id: Annotated[
            strawberry.ID | None, strawberry.argument(description="Which segment, where it is none of the lists.")
        ] = None,
        survey_id: Annotated[
            strawberry.ID | None, strawberry.argument(description="Which survey, whose answers are all from them.")
        ] = None,
    ) -> CareAudience | None:
        to = listed_by(reason, own_segment_id, survey_id)
        return CareAudience.of(await audience_of(to, by=info.context.signed_in))

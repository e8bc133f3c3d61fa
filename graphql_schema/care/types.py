"""A customer as the brand's staff see them, and all that happened with them."""

from asyncio import gather
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any, Self, TypeAlias, cast

import strawberry

from graphql_schema.care.enums import InteractionChannel
from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member, Post, Thread
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.feedback.types import SurveyResponse
from graphql_schema.ids import Node
from graphql_schema.insights.customers import Segment
from graphql_schema.loyalty.account import LoyaltyAccount
from graphql_schema.loyalty.types import Redemption
from graphql_schema.mapping import mapped
from graphql_schema.money import Money
from graphql_schema.referrals.types import Referral
from graphql_schema.reviews.types import Review
from graphql_schema.shop.orders import Order
from graphql_schema.terms import AcceptedTerms
from portal.accounts.terms import accepted_by_members
from portal.care import models
from portal.care import timeline as happenings
from portal.care.customers import CustomerRow
from portal.care.outlook import predictions_of, segments_of
from portal.care.purchases import Bought, bought
from portal.care.timeline import Happening
from portal.kernel import money
from portal.kernel.pagination import Slice
from portal.settings import settings


@strawberry.type(description="A contact of a customer with the brand, as another system or staff reported it.")
class Interaction(Node):
    row: strawberry.Private[models.Interaction]
    channel: InteractionChannel = strawberry.field(description="On which way.")
    summary: str = strawberry.field(description="What it was about.")
    at: datetime = strawberry.field(description="When.")

    @classmethod
    def of(cls, row: models.Interaction) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="Who of staff reported it; null where a system did.")
    async def agent(self, info: Info) -> Member | None:
        if self.row.agent_id is None:
            return None
        return await info.context.load(members_by_id, self.row.agent_id, Member.of)


TimelineItem: TypeAlias = Annotated[
    Order | Thread | Post | Review | Redemption | Referral | Interaction | SurveyResponse,
    strawberry.union("TimelineItem", description="Something that happened with a customer."),
]


@strawberry.type(
    description="One customer on every channel, for the people who help them. Only the brand's staff see it."
)
class Customer(Node):
    row: strawberry.Private[CustomerRow]
    email: str | None = strawberry.field(description="As it was written; null where none is known.")

    @classmethod
    def of(cls, row: CustomerRow) -> Self:
        return mapped(cls, row)

    @strawberry.field(description="Null for a guest who bought.")
    async def member(self, info: Info) -> Member | None:
        if self.row.member_id is None:
            return None
        return await info.context.load(members_by_id, self.row.member_id, Member.of)

    @strawberry.field(description="Their points; null for a guest.")
    async def loyalty(self, info: Info) -> LoyaltyAccount | None:
        if self.row.member_id is None:
            return None
        return cast("LoyaltyAccount | None", await info.context.node("LoyaltyAccount", self.row.member_id))

    @strawberry.field(description="Which terms of use they agreed to last; null for a guest, and who was never asked.")
    async def accepted_terms(self, info: Info) -> AcceptedTerms | None:
        if self.row.member_id is None:
            return None
        return await info.context.load(accepted_by_members, self.row.member_id, AcceptedTerms.of)

    @strawberry.field(description="Orders that were paid and did not go back whole.")
    async def order_count(self, info: Info) -> int:
        found = await self._bought(info)
        return 0 if found is None else found.count

    @strawberry.field(description="What they came to, net of refunds, in the programme's currency.")
    async def spent(self, info: Info) -> Money:
        found = await self._bought(info)
        return Money.of(money.Money(0, settings().currency) if found is None else found.spent)

    @strawberry.field(description="When the newest of them was paid.")
    async def last_order_at(self, info: Info) -> datetime | None:
        found = await self._bought(info)
        return None if found is None else found.last_at

    @strawberry.field(
        description="Average order value × purchases a year × lifetime in years, of this customer alone and since "
        "their first order; null for who bought nothing."
    )
    async def clv(self, info: Info) -> Money | None:
        found = await self._bought(info)
        return None if found is None else Money.of(found.value)

    @strawberry.field(
        description="In which segment they are by what they bought until yesterday, compared with all others; null for "
        "who bought nothing, and with fewer than 15 customers."
    )
    async def segment(self, info: Info) -> Segment | None:
        return await info.context.load(segments_of, self.row.id)

    @strawberry.field(
        description="What a model expects this customer to spend in the next year; null for who bought nothing, and "
        "where no model is."
    )
    async def predicted_clv(self, info: Info) -> Money | None:
        found = await info.context.load(predictions_of, self.row.id)
        return None if found is None or found.clv is None else Money.of(found.clv)

    @strawberry.field(
        description="How likely a model takes it that they buy no more, 0 to 1; null for who bought on one day alone, "
        "and where no model is."
    )
    async def churn_risk(self, info: Info) -> float | None:
        found = await info.context.load(predictions_of, self.row.id)
        return None if found is None else found.churn_risk

    @strawberry.field(
        description="All that happened with them, newest first. Of the forum only what the viewer may read there."
    )
    async def timeline(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[TimelineItem]:
        page = info.context.page(first, after, last, before)
        found = await happenings.timeline(self.row, page, info.context.viewer)
        items = await gather(*(_item(info, row) for row in found.rows))
        # What went between the two statements is left out.
        pairs = [(row, item) for row, item in zip(found.rows, items, strict=True) if item is not None]
        kept: Slice[Happening] = replace(found, rows=[row for row, _ in pairs])
        return Connection.of_nodes(kept, [item for _, item in pairs])

    async def _bought(self, info: Info) -> Bought | None:
        return await info.context.load(bought, self.row.id)


async def _item(info: Info, row: Happening) -> Any:
    if row.kind == "Interaction":
        return await info.context.load(happenings.interactions_by_id, row.id, Interaction.of)
    if row.kind == "SurveyResponse":
        return await info.context.load(happenings.responses_by_id, row.id, SurveyResponse.of)
    return await info.context.node(row.kind, row.id)

"""Members whom staff should turn to, each with the reason; and whom a message to them reaches."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.care.enums import CareReason
from graphql_schema.care.types import Customer
from graphql_schema.context import Info
from graphql_schema.feedback.types import SurveyResponse
from graphql_schema.tiers.loaders import tiers_by_id
from graphql_schema.tiers.types import Tier
from portal.care.attention import Concern
from portal.care.customers import customers_by_id
from portal.care.messages import Audience
from portal.care.timeline import responses_by_id
from portal.settings import settings


@strawberry.type(description="A member whom the brand's staff should turn to, and why. Only they see it.")
class CareConcern:
    row: strawberry.Private[Concern]
    reason: CareReason = strawberry.field(description="Why.")
    since: datetime = strawberry.field(
        description="Since the end is less than 30 days away, the risk one half or more, or since the answer."
    )
    at: datetime = strawberry.field(
        description="When points expire or the tier ends, when they last bought, or when they answered."
    )
    points: int | None = strawberry.field(description="How many points expire within 30 days; else null.")
    churn_risk: float | None = strawberry.field(
        description="How likely a model takes it that they buy no more, 0.5 to 1; null for other reasons."
    )

    @classmethod
    def of(cls, row: Concern) -> Self:
        return cls(
            row=row,
            reason=row.reason,
            since=row.since,
            at=row.at,
            points=row.points,
            churn_risk=row.churn_risk,
        )

    @strawberry.field(description="Who; null where they were erased at this moment.")
    async def customer(self, info: Info) -> Customer | None:
        return await info.context.load(customers_by_id, self.row.member_id, Customer.of)

    @strawberry.field(description="The tier that ends; null for other reasons.")
    async def tier(self, info: Info) -> Tier | None:
        if self.row.tier_id is None:
            return None
        return await info.context.load(tiers_by_id, self.row.tier_id, Tier.of)

    @strawberry.field(description="What they answered; null for other reasons.")
    async def response(self, info: Info) -> SurveyResponse | None:
        if self.row.response_id is None:
            return None
        return await info.context.load(responses_by_id, self.row.response_id, SurveyResponse.of)


_FEW = "Null where it is below 10, for a segment that asks what members told of themselves."


@strawberry.type(description="Whom a message to one of the lists would reach at this moment.")
class CareAudience:
    listed: int | None = strawberry.field(description=f"How many are on the list. {_FEW}")
    agreed: int | None = strawberry.field(
        description=f"How many of them agreed to news by mail, and confirmed it. {_FEW}"
    )
    capped: int | None = strawberry.field(
        description=f"How many of those had such a message within `capDays`, and get none. {_FEW}"
    )
    cap_days: int = strawberry.field(description="At most one such message goes to a member in so many days.")
    reached: int | None = strawberry.field(description=f"How many get it; at most 2,000 at once. {_FEW}")

    @classmethod
    def of(cls, found: Audience) -> Self:
        return cls(
            listed=found.listed,
            agreed=found.agreed,
            capped=found.capped,
            cap_days=settings().care_message_days,
            reached=found.reached,
        )

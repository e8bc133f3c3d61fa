"""What winning customers costs, and what is left of what they bring: what staff say of that, and the report."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Self

import strawberry

from graphql_schema.context import Info, for_everyone
from graphql_schema.errors import Payload
from graphql_schema.mapping import mapped
from graphql_schema.money import Money, MoneyInput
from portal.insights import acquisition
from portal.insights.models import AcquisitionChannel

strawberry.enum(AcquisitionChannel, description="How new customers came.")


_Span = tuple[date, date]


async def _by_span(spans: Sequence[_Span]) -> Mapping[_Span, list[acquisition.Acquired]]:
    return {(start, end): await acquisition.acquisition(start, end) for start, end in spans}


_acquired = for_everyone(_by_span)
"""Worked out once for all of a request."""


async def acquired(info: Info, start: date, end: date) -> list[acquisition.Acquired]:
    """What the new customers of a span cost. Only what staff may ask asks for it."""
    return await info.context.load(_acquired, (start, end)) or []


@strawberry.type(description="What the new customers of one channel cost in the span.")
class ChannelAcquisition:
    channel: AcquisitionChannel = strawberry.field(description="How they came.")
    customers: int = strawberry.field(description="Who first bought in the span.")
    reward_cost: Money = strawberry.field(
        description="What was honoured to both sides of referrals in the span (`ReferralFunnel.rewardCost`)."
    )
    running_cost: Money = strawberry.field(description="What staff have said the channel costs a month, for the span.")
    stated_cost: Money | None = strawberry.field(
        description="What staff have said that each costs; of those whom no friend brought."
    )
    total_cost: Money | None = strawberry.field(description="All of it for all of them; null where nobody said.")
    cost_per_customer: Money | None = strawberry.field(description="Of one of them.")

    @classmethod
    def of(cls, row: acquisition.Acquired) -> Self:
        return mapped(
            cls,
            row,
            reward_cost=Money.of(row.rewards),
            running_cost=Money.of(row.running),
            stated_cost=Money.of(row.stated) if row.stated else None,
            total_cost=Money.of(row.total) if row.total else None,
            cost_per_customer=Money.of(row.each) if row.each else None,
        )


@strawberry.input(description="What winning a customer whom no friend brought costs from a day on.")
class SaveAcquisitionCostInput:
    amount: MoneyInput = strawberry.field(description="In the programme's currency, above zero.")
    since: date = strawberry.field(description="The first day for which it holds.")


@strawberry.type
class AcquisitionCostPayload(Payload):
    acquisition_cost: Money | None = strawberry.field(default=None, description="What is stored now.")


@strawberry.input(description="What a channel costs a month from a day on, whoever it wins: tools, advertising, hours.")
class SaveChannelCostInput:
    channel: AcquisitionChannel = strawberry.field(description="Which.")
    amount: MoneyInput = strawberry.field(description="A month, in the programme's currency; 0 once it costs nothing.")
    since: date = strawberry.field(description="The first day for which it holds.")


@strawberry.type
class ChannelCostPayload(Payload):
    monthly_cost: Money | None = strawberry.field(default=None, description="What is stored now.")


@strawberry.input(description="What of revenue is left to the brand from a day on.")
class SaveMarginInput:
    share: float = strawberry.field(description="Above 0, at most 1.")
    since: date = strawberry.field(description="The first day for which it holds.")


@strawberry.type
class MarginPayload(Payload):
    margin: float | None = strawberry.field(default=None, description="What is stored now.")

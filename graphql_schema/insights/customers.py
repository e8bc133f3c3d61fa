"""Customers in numbers: cohorts, segments, and who comes again."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Self

import strawberry

from graphql_schema.context import for_everyone
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.money import Money
from portal.insights import cohorts, history, retention, segments
from portal.insights.recorded import Bought
from portal.insights.segments import Segment
from portal.kernel.money import Money as Amount
from portal.settings import settings

__all__ = ["Segment"]

strawberry.enum(
    Segment,
    description="How valuable a customer is and whether they still come, compared with all others (RFM).",
)


async def _histories(ends: Sequence[datetime]) -> Mapping[datetime, list[Bought]]:
    return {end: await history.bought(None, end) for end in ends}


all_orders = for_everyone(_histories)
"""Every paid order before an instant: read once for all reports of a request. Only what staff may ask asks for it."""


def own(minor: int) -> Money:
    """An amount in the programme's currency."""
    return Money.of(Amount(minor, settings().currency))


@strawberry.type(description="Those who first bought in one month.")
class Cohort:
    month: date = strawberry.field(description="The first day of the month, in the programme's time zone.")
    customers: int = strawberry.field(description="How many they are; everybody who bought is in one cohort.")
    clv: Money = strawberry.field(description="What one of them has brought so far on average, net of refunds.")
    revenue: list[Money] = strawberry.field(
        description="What they brought in that month and in each that follows; a refund counts in its own month.",
        directives=sized(12),
    )
    retention: list[float] = strawberry.field(
        description="Share of the cohort that bought again in each following month, as far as those are over.",
        directives=sized(12),
    )

    @classmethod
    def of(cls, row: cohorts.Cohort) -> Self:
        return mapped(
            cls, row, clv=own(row.value), revenue=[own(one) for one in row.revenue], retention=list(row.retention)
        )


@strawberry.type(description="How many customers are in a segment.")
class SegmentCount:
    segment: Segment = strawberry.field(description="The segment.")
    customers: int = strawberry.field(description="How many are in it.")
    revenue: Money = strawberry.field(description="What they have ever brought, net of refunds.")

    @classmethod
    def of(cls, row: segments.SegmentCount) -> Self:
        return mapped(cls, row, revenue=own(row.revenue))


@strawberry.type(description="Who comes again.")
class RetentionReport:
    repeat_purchase_rate: float = strawberry.field(
        description="Of those who bought in the span, the share that did so on more than one day of it."
    )
    active_customers: int = strawberry.field(description="Who bought in the span.")
    churned_customers: int = strawberry.field(
        description="Who were customers when the span began and are none any more at its end: silent for longer than "
        "`silentDays`. 0 where those are unknown."
    )
    silent_days: int | None = strawberry.field(
        description="After how many days without a purchase somebody counts as lost: nine of ten gaps between "
        "purchases are shorter. Null while there are fewer than 20 gaps."
    )

    @classmethod
    def of(cls, row: retention.Retention) -> Self:
        return cls(
            repeat_purchase_rate=row.repeat_rate,
            active_customers=row.active,
            churned_customers=row.churned,
            silent_days=row.silence,
        )

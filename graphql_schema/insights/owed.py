"""What points still cost: how they are redeemed with age, who holds them, and which revenue waits for them."""

from datetime import date
from typing import Self

import strawberry

from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.money import Money
from graphql_schema.scalars import BigInt
from portal.insights import ageing, deferred
from portal.insights.liability import Share
from portal.insights.segments import Segment


@strawberry.type(description="How points are redeemed at one age.")
class PointsAge:
    age: int = strawberry.field(description="In months; 0 is the month in which they were earned.")
    share: float = strawberry.field(description="Of what was issued, redeemed at that age.")
    factor: float | None = strawberry.field(
        description="By what all that was redeemed until then grows to the next age (chain ladder); null of the last."
    )

    @classmethod
    def of(cls, row: ageing.Age) -> Self:
        return mapped(cls, row)


@strawberry.type(description="The points that were earned in one month.")
class PointsMonth:
    month: date = strawberry.field(description="Its first day.")
    issued: BigInt = strawberry.field(description="Without those taken back.")
    redeemed: BigInt = strawberry.field(description="Until the end of the latest month.")
    expected_by_factors: float = strawberry.field(
        description="What will have been redeemed in the end, by the factors."
    )
    expected_by_shares: float = strawberry.field(
        description="The same by the shares of what was issued, which are steadier of young months."
    )

    @classmethod
    def of(cls, row: ageing.MonthOfPoints) -> Self:
        return cls(
            month=row.month,
            issued=BigInt(row.issued),
            redeemed=BigInt(row.redeemed),
            expected_by_factors=row.by_factors,
            expected_by_shares=row.by_shares,
        )


@strawberry.type(description="How points are redeemed as they age, of the latest 24 whole months.")
class PointsAgeing:
    ages: list[PointsAge] = strawberry.field(
        description="From the month of earning on.", directives=sized(ageing.MOST_MONTHS)
    )
    months: list[PointsMonth] = strawberry.field(
        description="By when they were earned.", directives=sized(ageing.MOST_MONTHS)
    )
    has_expired: bool = strawberry.field(
        description="Whether any have expired: until then nobody knows how many will, and all count as to be redeemed."
    )

    @classmethod
    def of(cls, row: ageing.Ageing) -> Self:
        return cls(
            ages=[*map(PointsAge.of, row.ages)],
            months=[*map(PointsMonth.of, row.months)],
            has_expired=row.has_expired,
        )


@strawberry.type(description="What the members of a segment hold at the end of the span, and redeemed in it.")
class LiabilityShare:
    segment: Segment | None = strawberry.field(
        description="Null of who is in none, and of segments of fewer than ten such members."
    )
    members: int = strawberry.field(description="Who holds points, or redeemed some.")
    outstanding: BigInt = strawberry.field(description="What they hold.")
    redeemed: BigInt = strawberry.field(description="In the span, less what came back.")
    liability: Money = strawberry.field(description="What the outstanding points cost if all are redeemed.")

    @classmethod
    def of(cls, row: Share) -> Self:
        return cls(
            segment=row.segment,
            members=row.members,
            outstanding=BigInt(row.outstanding),
            redeemed=BigInt(row.redeemed),
            liability=Money.of(row.liability),
        )


@strawberry.type(
    description="How the price of the orders that earned points in the span is shared between goods and points by IFRS "
    "15 (B39 to B42), until its end. Numbers for whoever keeps the books, and no balance sheet."
)
class DeferredRevenue:
    price: Money = strawberry.field(description="Of those orders, net of refunds.")
    goods: Money = strawberry.field(description="The part of the goods, which is revenue at once.")
    points: Money = strawberry.field(description="The part of the points, which waits.")
    points_issued: BigInt = strawberry.field(description="What the orders earned, without what was taken back.")
    points_expected: BigInt = strawberry.field(
        description="Those that are expected to be redeemed; all, as long as none has expired."
    )
    points_redeemed: BigInt = strawberry.field(description="Those that were, until the end of the span.")
    recognised: Money = strawberry.field(description="What of the points' part is revenue by then.")
    waiting: Money = strawberry.field(description="The rest of it.")

    @classmethod
    def of(cls, row: deferred.Deferred) -> Self:
        return cls(
            price=Money.of(row.price),
            goods=Money.of(row.goods),
            points=Money.of(row.points),
            points_issued=BigInt(row.issued),
            points_expected=BigInt(row.expected),
            points_redeemed=BigInt(row.redeemed),
            recognised=Money.of(row.recognised),
            waiting=Money.of(row.waiting),
        )

"""The programme and its community in numbers."""

from typing import Self

import strawberry

from graphql_schema.mapping import mapped
from graphql_schema.money import Money
from graphql_schema.scalars import BigInt
from portal.insights import community, points, workload

_LOW = "Where the median's interval of 95 % begins, of up to 30 questions by places in their order; null of up to 5."
_HIGH = "Where it ends; null where so many still wait that it was not reached, too."


@strawberry.type(description="What became of points in the span, by when each movement was booked.")
class PointsReport:
    issued: BigInt = strawberry.field(description="Earned, given by hand, or brought along.")
    redeemed: BigInt = strawberry.field(description="Spent on rewards, less what came back.")
    expired: BigInt = strawberry.field(description="Expired, or ended with an account.")
    reversed: BigInt = strawberry.field(description="Taken back, by a refund or by hand.")
    outstanding: BigInt = strawberry.field(
        description="What members hold when the span ends: to spend, pending, or reserved for a coupon."
    )
    liability: Money = strawberry.field(description="What the outstanding points cost if all are redeemed.")
    redemption_rate: float = strawberry.field(description="Redeemed of what was issued and not taken back.")
    breakage_rate: float = strawberry.field(description="Expired of what was issued and not taken back.")

    @classmethod
    def of(cls, row: points.Points) -> Self:
        return cls(
            issued=BigInt(row.issued),
            redeemed=BigInt(row.redeemed),
            expired=BigInt(row.expired),
            reversed=BigInt(row.reversed),
            outstanding=BigInt(row.outstanding),
            liability=Money.of(row.liability),
            redemption_rate=row.redemption_rate,
            breakage_rate=row.breakage_rate,
        )


@strawberry.type(description="Whether the community lives, by what can be seen of it.")
class CommunityReport:
    active_members: int = strawberry.field(description="Who wrote something or voted in the span.")
    new_threads: int = strawberry.field(description="Threads that were started.")
    new_posts: int = strawberry.field(description="Replies that were written.")
    answered_share: float = strawberry.field(
        description="Of the questions of the span, the share that somebody else answered until its end."
    )
    median_hours_to_first_answer: float | None = strawberry.field(
        description="After how many hours half of the questions were answered; one that is open counts as long as it "
        "waits (Kaplan-Meier). Null where half still wait."
    )
    median_hours_low: float | None = strawberry.field(description=_LOW)
    median_hours_high: float | None = strawberry.field(description=_HIGH)
    brand_answer_share: float = strawberry.field(description="Of the first answers, the share that staff gave.")

    @classmethod
    def of(cls, row: community.Community) -> Self:
        return mapped(
            cls,
            row,
            median_hours_to_first_answer=row.wait.hours if row.wait else None,
            median_hours_low=row.wait.low if row.wait else None,
            median_hours_high=row.wait.high if row.wait else None,
            brand_answer_share=row.brand_share,
        )


@strawberry.type(
    description="What came in one hour of the week, and how long it waited: for planning shifts, and nothing of who "
    "answers."
)
class WorkloadHour:
    weekday: int = strawberry.field(description="1 for Monday to 7 for Sunday, in the programme's time zone.")
    hour: int = strawberry.field(description="The hour that begins then, 0 to 23.")
    questions: int = strawberry.field(description="Questions that were asked.")
    contacts: int = strawberry.field(description="Contacts that other systems or staff reported.")
    median_hours: float | None = strawberry.field(
        description="After how many hours half of those questions were answered, open ones counted as long as they "
        f"wait; null of fewer than {workload.LEAST_QUESTIONS}, and where half still wait."
    )

    median_hours_low: float | None = strawberry.field(description=_LOW)
    median_hours_high: float | None = strawberry.field(description=_HIGH)

    @classmethod
    def of(cls, row: workload.Load) -> Self:
        return mapped(
            cls,
            row,
            median_hours=row.wait.hours if row.wait else None,
            median_hours_low=row.wait.low if row.wait else None,
            median_hours_high=row.wait.high if row.wait else None,
        )
